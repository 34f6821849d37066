namespace Typeset.CodeGen;

/// <summary>The type of a member or of an element.</summary>
/// <param name="Shape">Which kind of type.</param>
/// <param name="Name">Name of a generated type; empty for every other.</param>
/// <param name="Item">Element type of a list or dictionary.</param>
/// <param name="IsNullable">Whether the JSON value may be <c>null</c>.</param>
public sealed record TypeRef(TypeShape Shape, string Name = "", TypeRef? Item = null, bool IsNullable = false)
{
    /// <summary>Namespace of a generated type that belongs to another contract; empty for the contract's own.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>Whether it is an internal type of another contract.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether the C# type is a value type.</summary>
    public bool IsValueType => Shape is not (TypeShape.String or TypeShape.Uri or TypeShape.Record);

    /// <summary>Whether one value can be written in several ways that JSON tells apart but the C# type does not, so that the text read is kept where it is not the canonical one.</summary>
    public bool HasWireText => Shape is TypeShape.DateTime or TypeShape.Time or TypeShape.Uuid or TypeShape.Double or TypeShape.Decimal or TypeShape.BigInteger or TypeShape.Base64;
}
