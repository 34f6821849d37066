namespace Typeset.Datasets;

/// <summary>How files are read as records.</summary>
public sealed record RecordSourceOptions
{
    /// <summary>The format of every file, or null to find it out from the content of each.</summary>
    public DatasetFormat? Format { get; init; }

    /// <summary>
    /// Whether a record of the contract can be an array but not an object. A file that begins with <c>[</c> is then a
    /// record, or one record a line, rather than an array of records.
    /// </summary>
    public bool RecordsAreArrays { get; init; }

    /// <summary>The most bytes one record may have; memory use is bounded by it. A larger record is a located error, and reading goes on after it.</summary>
    public int MaxRecordBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Whether the nulls of Parquet columns are left out of the records, as properties that are absent. They are written as null otherwise.</summary>
    public bool OmitNulls { get; init; }

    /// <summary>How CSV files are read.</summary>
    public CsvOptions Csv { get; init; } = new();
}
