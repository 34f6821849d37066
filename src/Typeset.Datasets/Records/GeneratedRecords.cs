namespace Typeset.Datasets;

/// <summary>Puts records that were written as JSON into batches, and keeps their places.</summary>
/// <remarks>
/// A file whose records are not JSON is taken for the JSON Lines that its records make: bytes are counted in that text, and the
/// source says which line of the file a record stands on.
/// </remarks>
/// <param name="maxRecordBytes">See <see cref="RecordSourceOptions.MaxRecordBytes"/>.</param>
internal sealed class GeneratedRecords(int maxRecordBytes)
{
    private long _offset;

    /// <summary>Records so far.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a record to a batch, or the fault that it is too large.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="text">The record.</param>
    /// <param name="line">The line, or row, it has in its file, from 1.</param>
    public void Add(RecordBatch batch, ReadOnlySpan<byte> text, long line)
    {
        Count++;
        bool isTooLarge = text.Length > maxRecordBytes;
        DatasetFault? fault = isTooLarge
            ? new DatasetFault(DatasetCodes.RecordTooLarge, FormattableString.Invariant($"the record has more than {maxRecordBytes} bytes as JSON and was skipped; raise the limit to have it validated"))
            : null;
        int start = batch.Filled;
        int length = isTooLarge ? 0 : text.Length;
        batch.EnsureRoom(start + length);
        text[..length].CopyTo(batch.Buffer.AsSpan(start));
        batch.Filled = start + length;
        batch.Add(new DatasetRecord(start, length, new RecordPosition(Count, line, 1, _offset), fault));
        Move(batch, text.Length + 1);
    }

    /// <summary>Adds a place of which no record could be made.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="fault">What is wrong.</param>
    /// <param name="line">The line in the file, from 1.</param>
    /// <param name="column">The column in the file, from 1.</param>
    /// <param name="isRecord">Whether the place counts as a record.</param>
    public void AddFault(RecordBatch batch, DatasetFault fault, long line, long column, bool isRecord)
    {
        Count += isRecord ? 1 : 0;
        batch.Add(new DatasetRecord(batch.Filled, 0, new RecordPosition(isRecord ? Count : 0, line, column, _offset), fault));
    }

    private void Move(RecordBatch batch, int bytes)
    {
        _offset += bytes;
        batch.BytesConsumed += bytes;
    }
}
