namespace Typeset.Datasets;

/// <summary>How often a value occurs.</summary>
/// <param name="Value">The value, shortened.</param>
/// <param name="Count">How often: about, where <see cref="FindingGroup.AreCountsEstimated"/>; null for a value too rare to tell.</param>
public sealed record ValueCount(string Value, long? Count);
