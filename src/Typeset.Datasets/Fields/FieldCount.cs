namespace Typeset.Datasets;

/// <summary>How often records have a field that the contract describes.</summary>
/// <param name="Pointer">JSON Pointer of the field, with <c>*</c> for items of arrays and members of maps.</param>
/// <param name="Seen">How many objects have it.</param>
/// <param name="Nulls">How often it is null.</param>
public sealed record FieldCount(string Pointer, long Seen, long Nulls)
{
    /// <summary>Whether it occurs, but never with a value.</summary>
    public bool IsAlwaysNull => Seen > 0 && Nulls == Seen;
}
