namespace Typeset.CodeGen;

/// <summary>A record around one value: the root of a contract whose documents are not objects.</summary>
public sealed record WrapperModel : TypeModel
{
    /// <summary>The value's type.</summary>
    public required TypeRef Value { get; init; }

    /// <summary>The union it is a variant of, or empty.</summary>
    public string Union { get; init; } = "";
}
