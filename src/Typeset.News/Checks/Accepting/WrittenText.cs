namespace Typeset.News.Checks;

/// <summary>What stands between the quotation marks of a string of a record, as bytes of the record.</summary>
/// <param name="Start">Index of the first byte.</param>
/// <param name="Length">Number of bytes.</param>
internal readonly record struct WrittenText(int Start, int Length)
{
    /// <summary>The bytes, escapes and all.</summary>
    /// <param name="record">The record.</param>
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> record) => record.Slice(Start, Length);
}
