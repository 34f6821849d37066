using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>One way to read a union, before the variants have names.</summary>
internal sealed class UnionBranch(TypeRef type, JsonTypes kinds, string pointer, bool asksForMore, DocModel doc, string tag)
{
    public TypeRef Type { get; } = type;

    /// <summary>The kinds of JSON value it takes, null left out.</summary>
    public JsonTypes Kinds { get; } = kinds;

    /// <summary>JSON Pointer fragment of the branch inside the contract.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>Whether the branch asks for more than the type's own schema does.</summary>
    public bool AsksForMore { get; } = asksForMore;

    public DocModel Doc { get; } = doc;

    /// <summary>The discriminator's constant, or empty.</summary>
    public string Tag { get; } = tag;
}
