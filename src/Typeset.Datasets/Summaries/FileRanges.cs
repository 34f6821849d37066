namespace Typeset.Datasets;

/// <summary>Which stretches of a file a summary is about.</summary>
/// <param name="Of">The bytes of the file.</param>
/// <param name="Ranges">The stretches, in their order; no two overlap.</param>
public sealed record FileRanges(long Of, IReadOnlyList<FileRange> Ranges);
