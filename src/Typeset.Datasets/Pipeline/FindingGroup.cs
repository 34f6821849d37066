namespace Typeset.Datasets;

/// <summary>The errors, or the warnings, of one kind.</summary>
/// <param name="Code">Their code.</param>
/// <param name="Keyword">The keyword of the schema; empty when there is none.</param>
/// <param name="Pointer">Where in a record: a JSON Pointer with <c>*</c> for the index of every array; see <see cref="PointerPattern"/>.</param>
/// <param name="Count">How many there are.</param>
/// <param name="First">The first of them, in the order of the input; all have its severity.</param>
public sealed record FindingGroup(string Code, string Keyword, string Pointer, long Count, Finding First);
