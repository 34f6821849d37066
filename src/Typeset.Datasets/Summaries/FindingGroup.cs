namespace Typeset.Datasets;

/// <summary>The errors, or the warnings, of one kind.</summary>
/// <param name="Code">Their code.</param>
/// <param name="Keyword">The keyword of the schema; empty when there is none.</param>
/// <param name="Pointer">Where in a record: a JSON Pointer with <c>*</c> for the index of every array; see <see cref="PointerPattern"/>.</param>
/// <param name="Count">How many there are.</param>
/// <param name="First">The first of them, by the name of the file and the place in it; all have its severity.</param>
public sealed record FindingGroup(string Code, string Keyword, string Pointer, long Count, Finding First)
{
    /// <summary>How many records have some.</summary>
    public long Records { get; init; }

    /// <summary>How many values are concerned: exact up to 100, an estimate beyond that.</summary>
    public long DistinctValues { get; init; }

    /// <summary>Whether there are too many values to count each: then <see cref="Values"/> has those of a sample of the errors, with estimates of their counts.</summary>
    public bool AreCountsEstimated => Sketch is not null && Count > OccurrenceSample.MaxErrors;

    /// <summary>What the estimate is made from; null when it is exact.</summary>
    internal DistinctSketch? Sketch { get; init; }

    /// <summary>Some of the errors with their values, which the commonest values of several parts are found from.</summary>
    internal IReadOnlyList<OccurrenceSample.Occurrence> Sample { get; init; } = [];

    /// <summary>The values concerned, the commonest first.</summary>
    public IReadOnlyList<ValueCount> Values { get; init; } = [];

    /// <summary>A few of the records, in the order of their hashes.</summary>
    public IReadOnlyList<RecordSample> Samples { get; init; } = [];
}
