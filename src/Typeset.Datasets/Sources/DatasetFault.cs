namespace Typeset.Datasets;

/// <summary>Something wrong with a file rather than with the value of a record.</summary>
/// <param name="Code">The stable code; see <see cref="DatasetCodes"/>.</param>
/// <param name="Message">What was expected, what was found and what to do, in words.</param>
public sealed record DatasetFault(string Code, string Message)
{
    /// <summary>The place of <see cref="NoRecord"/>: the start of the file.</summary>
    internal static RecordPosition NoRecordPosition { get; } = new(0, 1, 1, 0);

    /// <summary>Whether the file, or the rest of it, was not read because of this.</summary>
    /// <value>True for faults of reading; false for faults of content, after which reading goes on.</value>
    public bool IsUnreadable => Code is DatasetCodes.NotReadable or DatasetCodes.OtherEncoding or DatasetCodes.OtherContainer;

    /// <summary>The fault of a text that has no record.</summary>
    /// <param name="isEmpty">Whether it has no byte either.</param>
    internal static DatasetFault NoRecord(bool isEmpty) =>
        new(DatasetCodes.NoRecord, $"expected at least one record; the file {(isEmpty ? "is empty" : "has only white space")}");
}
