using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>A constant of C#, taken from a schema.</summary>
/// <param name="Kind">Which kind of constant.</param>
/// <param name="Text">The characters of a string, the digits of a number, the C# name of an enum member; empty for every other.</param>
public sealed record ValueModel(ValueKind Kind, string Text = "")
{
    /// <summary>The elements of a list.</summary>
    public EquatableArray<ValueModel> Items { get; init; }
}
