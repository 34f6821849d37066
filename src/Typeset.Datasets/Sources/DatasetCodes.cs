namespace Typeset.Datasets;

/// <summary>The stable codes of what can be wrong with a file of records.</summary>
public static class DatasetCodes
{
    /// <summary>The bytes are not JSON: the code that malformed records have as well.</summary>
    public const string MalformedJson = "TYS1001";

    /// <summary>The file has no record.</summary>
    public const string NoRecord = "TYS1801";

    /// <summary>A record has more bytes than the limit.</summary>
    public const string RecordTooLarge = "TYS1802";

    /// <summary>The text is not UTF-8 but UTF-16 or UTF-32.</summary>
    public const string OtherEncoding = "TYS1803";

    /// <summary>The file is compressed in a way that is not read.</summary>
    public const string OtherContainer = "TYS1804";

    /// <summary>The file could not be opened, or reading it failed.</summary>
    public const string NotReadable = "TYS1805";

    /// <summary>A line of a quarantine that is no envelope with a record in it.</summary>
    public const string NoEnvelope = "TYS1806";

    /// <summary>The header of a CSV file has a column without a name, or with the name of another.</summary>
    public const string CsvHeader = "TYS1807";

    /// <summary>A row of a CSV file has more or fewer cells than its header.</summary>
    public const string CsvCellCount = "TYS1808";

    /// <summary>A quoted cell of a CSV file does not end as one.</summary>
    public const string CsvQuotes = "TYS1809";
}
