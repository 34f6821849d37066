namespace Typeset.Datasets;

/// <summary>How a run goes about its files.</summary>
public sealed record DatasetRunOptions
{
    /// <summary>How the files are read.</summary>
    public RecordSourceOptions Source { get; init; } = new();

    /// <summary>How many batches are validated at a time; 0 for one a processor. The report does not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>Which records are looked at.</summary>
    public RecordSelection Selection { get; init; } = RecordSelection.All;

    /// <summary>Whether the run ends with the first error; its summary then says that it is not complete.</summary>
    public bool FailFast { get; init; }

    /// <summary>Whether the records are in the envelopes of a <see cref="QuarantineWriter"/>.</summary>
    public bool IsQuarantine { get; init; }

    /// <summary>Which part of a dataset the files are, for the report; null when they are all of it.</summary>
    public ShardSet? Shards { get; init; }

    /// <summary>The fields of the contract, whose use is counted; null when nobody asks.</summary>
    public ContractFields? Fields { get; init; }

    /// <summary>Parts valid records from invalid ones; null when nobody asks.</summary>
    public QuarantineWriter? Quarantine { get; init; }
}
