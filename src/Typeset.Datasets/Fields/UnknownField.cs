namespace Typeset.Datasets;

/// <summary>A property that the contract neither describes nor forbids.</summary>
/// <param name="Pointer">JSON Pointer of the property, with <c>*</c> for items of arrays and members of maps.</param>
/// <param name="Count">How many objects have it.</param>
/// <param name="File">The file that has it first, by name.</param>
/// <param name="First">Where it stands there first.</param>
public sealed record UnknownField(string Pointer, long Count, string File, RecordPosition First);
