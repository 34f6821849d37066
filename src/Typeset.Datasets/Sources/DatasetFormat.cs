namespace Typeset.Datasets;

/// <summary>How records follow each other in a file.</summary>
public enum DatasetFormat
{
    /// <summary>The whole file is one JSON value, and that is the one record.</summary>
    Json,

    /// <summary>The file is one JSON array; each element is a record.</summary>
    JsonArray,

    /// <summary>Each line is a record; blank lines mean nothing.</summary>
    JsonLines,

    /// <summary>JSON values follow each other, each over any number of lines.</summary>
    ConcatenatedJson,

    /// <summary>The file is an Apache Parquet table; each row is a record.</summary>
    Parquet,

    /// <summary>The file is a table of comma-separated values with a header (RFC 4180); each row is a record.</summary>
    Csv,
}
