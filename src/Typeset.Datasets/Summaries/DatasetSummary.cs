namespace Typeset.Datasets;

/// <summary>What a run over files came to.</summary>
/// <param name="Contract">The contract as it was named.</param>
/// <param name="Files">The counts of each file, in the order given.</param>
/// <param name="Groups">The errors and warnings by kind, the most frequent first.</param>
/// <param name="IsComplete">False when the run ended before all records were looked at: it was interrupted, or was to end at a number of records or the first error.</param>
public sealed record DatasetSummary(string Contract, IReadOnlyList<FileSummary> Files, IReadOnlyList<FindingGroup> Groups, bool IsComplete)
{
    /// <summary>Which parts of the dataset it is about; null for all of it.</summary>
    public ShardSet? Shards { get; init; }

    /// <summary>The share of the records that was looked at, from 0 to 1; null for all of them.</summary>
    public double? SampleShare { get; init; }

    /// <summary>What the records have of the fields of the contract; null when that was not counted.</summary>
    public FieldSummary? Fields { get; init; }

    /// <summary>Records of all files.</summary>
    public long Records => Files.Sum(file => file.Records);

    /// <summary>Invalid records of all files.</summary>
    public long Invalid => Files.Sum(file => file.Invalid);

    /// <summary>Valid records of all files.</summary>
    public long Valid => Records - Invalid;

    /// <summary>Errors of all files.</summary>
    public long Errors => Files.Sum(file => file.Errors);

    /// <summary>Those of the <see cref="Errors"/> that belong to no record.</summary>
    public long ErrorsOfFiles => Files.Sum(file => file.ErrorsOfFile);

    /// <summary>Warnings of all files.</summary>
    public long Warnings => Files.Sum(file => file.Warnings);

    /// <summary>Bytes of all files.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);

    /// <summary>Whether a file could not be read, or not to its end.</summary>
    public bool AnyUnreadable => Files.Any(file => file.Unreadable is not null);
}
