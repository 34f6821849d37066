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

    /// <summary>Whether the run ends with the first error; its summary then says whether anything was left.</summary>
    public bool FailFast { get; init; }

    /// <summary>Whether the records are in the envelopes of a <see cref="QuarantineWriter"/>.</summary>
    public bool IsQuarantine { get; init; }

    /// <summary>Which part of a dataset the files are, for the report; null when they are all of it.</summary>
    public ShardSet? Shards { get; init; }

    /// <summary>The fields of the contract, whose use is counted; null when nobody asks.</summary>
    public ContractFields? Fields { get; init; }

    /// <summary>
    /// Whether <see cref="FieldCount"/>s of fields in use are exact, as the reports in JSON and HTML show them. Otherwise a field is no longer looked for once it was seen
    /// with a value, and counts as seen once, which is faster; never seen, always null and unknown ones are told as exactly.
    /// </summary>
    public bool CountsFieldsInFull { get; init; } = true;

    /// <summary>Parts valid records from invalid ones; null when nobody asks.</summary>
    public QuarantineWriter? Quarantine { get; init; }
}
