namespace Typeset.Datasets;

/// <summary>Something wrong with a file rather than with the value of a record.</summary>
/// <param name="Code">The stable code; see <see cref="DatasetCodes"/>.</param>
/// <param name="Message">What was expected, what was found and what to do, in words.</param>
public sealed record DatasetFault(string Code, string Message)
{
    /// <summary>Whether the file, or the rest of it, was not read because of this.</summary>
    /// <value>True for faults of reading; false for faults of content, after which reading goes on.</value>
    public bool IsUnreadable => Code is DatasetCodes.NotReadable or DatasetCodes.OtherEncoding or DatasetCodes.OtherContainer;
}
