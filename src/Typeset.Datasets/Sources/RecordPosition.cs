namespace Typeset.Datasets;

/// <summary>Where something starts in a file.</summary>
/// <param name="Record">Number of the record, from 1; 0 for a place that belongs to no record.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1, in UTF-16 code units; a byte order mark does not count.</param>
/// <param name="ByteOffset">Bytes before it in the file, a byte order mark included.</param>
public readonly record struct RecordPosition(long Record, long Line, long Column, long ByteOffset)
{
    /// <summary>
    /// The byte that <see cref="Record"/> and <see cref="Line"/> count from: 0, or the start of the stretch of the file that was read. The first line is the one that
    /// starts there, or next after it.
    /// </summary>
    public long RangeStart { get; init; }

    /// <summary>A place in the record that starts here.</summary>
    /// <param name="line">Its line in the record, from 1.</param>
    /// <param name="column">Its column in that line, from 1.</param>
    /// <param name="byteOffset">Bytes before it in the record.</param>
    public RecordPosition At(long line, long column, long byteOffset) =>
        new(Record, Line + line - 1, line == 1 ? Column + column - 1 : column, ByteOffset + byteOffset) { RangeStart = RangeStart };
}
