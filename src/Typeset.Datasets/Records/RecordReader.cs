using System.Diagnostics.CodeAnalysis;

namespace Typeset.Datasets;

/// <summary>Reads the entries of batches as JSON records, whatever form they have in their file. One thread at a time may use it.</summary>
public sealed class RecordReader
{
    private CsvRow? _row;
    private DatasetRecord _record;

    /// <summary>Reads an entry of a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="record">One of its entries.</param>
    /// <param name="json">The record as JSON, valid until the next one is read; empty when there is none.</param>
    /// <param name="fault">Why there is none; null when there is one.</param>
    /// <param name="position">Where the record starts, or where in it the fault is.</param>
    /// <returns>Whether there is a record.</returns>
    public bool TryRead(RecordBatch batch, DatasetRecord record, out ReadOnlySpan<byte> json, [NotNullWhen(false)] out DatasetFault? fault, out RecordPosition position)
    {
        ArgumentNullException.ThrowIfNull(batch);
        _record = record;
        json = default;
        position = record.Position;
        fault = record.Fault;
        if (fault is not null)
        {
            return false;
        }

        ReadOnlySpan<byte> bytes = batch.GetBytes(record);
        if (record.Table is null)
        {
            json = bytes;
            return true;
        }

        _row ??= new CsvRow();
        if (!_row.TryRead(record.Table, bytes, out fault, out int faultOffset))
        {
            position = Move(bytes[..faultOffset]);
            return false;
        }

        json = _row.Text;
        return true;
    }

    /// <summary>Where in the file a place stands that was found in the JSON of the record that was read last.</summary>
    /// <param name="batch">The batch of that record.</param>
    /// <param name="inJson">The place, as if the JSON stood in the file where the record does.</param>
    public RecordPosition Locate(RecordBatch batch, RecordPosition inJson)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return _record.Table is null ? inJson : Move(batch.GetBytes(_record)[.._row!.Locate(inJson.ByteOffset - _record.Position.ByteOffset)]);
    }

    /// <summary>Where in the file a byte stands, or the cell it was made of, of the JSON of the record that was read last.</summary>
    /// <param name="batch">The batch of that record.</param>
    /// <param name="offset">The byte.</param>
    internal RecordPosition LocateByte(RecordBatch batch, int offset)
    {
        ReadOnlySpan<byte> bytes = batch.GetBytes(_record);
        return Move(bytes[..(_record.Table is null ? offset : _row!.Locate(offset))]);
    }

    // Inside of an envelope a row is written with escapes; the place is that of the envelope.
    private RecordPosition Move(ReadOnlySpan<byte> bytes)
    {
        (_, long line, long column, long offset) = _record.Position;
        if (_record is { Origin: not null, Table: not null })
        {
            return _record.Position;
        }

        TextPlace.Move(bytes, ref line, ref column);
        return _record.Position with { Line = line, Column = column, ByteOffset = offset + bytes.Length };
    }
}
