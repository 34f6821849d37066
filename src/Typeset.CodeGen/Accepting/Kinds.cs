using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>The kinds of JSON value by their names in <c>JsonKind</c>.</summary>
internal static class Kinds
{
    public const string Object = "Object";
    public const string Array = "Array";
    public const string String = "String";
    public const string Number = "Number";
    public const string True = "True";
    public const string False = "False";
    public const string Null = "Null";

    public static readonly string[] All = [Object, Array, String, Number, True, False, Null];

    /// <summary>The types that values of a kind may have.</summary>
    public static JsonTypes TypeOf(string kind) => kind switch
    {
        Object => JsonTypes.Object,
        Array => JsonTypes.Array,
        String => JsonTypes.String,
        Number => JsonTypes.Number,
        Null => JsonTypes.Null,
        _ => JsonTypes.Boolean,
    };

    /// <summary>The check that every value of a kind passes, and no other value.</summary>
    public static AcceptCheck Every(string kind) => kind switch
    {
        Object => new AcceptCheck.AnyObject(),
        Array => new AcceptCheck.AnyArray(),
        String => new AcceptCheck.AnyString(),
        Number => new AcceptCheck.AnyNumber(),
        True => new AcceptCheck.Literal("true"),
        False => new AcceptCheck.Literal("false"),
        _ => new AcceptCheck.Literal("null"),
    };

    /// <summary>The kind of a value of a schema.</summary>
    public static string Of(JsonNodeKind kind) => kind.ToString();
}
