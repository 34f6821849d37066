using System.Buffers.Binary;
using Parquet;
using Parquet.Schema;

namespace Typeset.Datasets;

/// <summary>The rows of a Parquet file as JSON objects, one row group in memory at a time.</summary>
/// <remarks>
/// The file is taken for the JSON Lines that its rows make: the line of a record is the number of its row, and columns and bytes
/// are counted in that text.
/// </remarks>
internal sealed class ParquetRecordSource : IRecordSource
{
    private readonly ParquetStream _file;
    private readonly ParquetReader _reader;
    private readonly ParquetNode _record;
    private readonly IReadOnlyList<ParquetColumn> _columns;
    private readonly GeneratedRecords _records;
    private readonly JsonRecordWriter _text = new();
    private long _rowsLeft;
    private int _nextGroup;
    private bool _ended;

    private ParquetRecordSource(ParquetStream file, ParquetReader reader, ParquetNode record, IReadOnlyList<ParquetColumn> columns, int maxRecordBytes)
    {
        _file = file;
        _reader = reader;
        _record = record;
        _columns = columns;
        _records = new GeneratedRecords(maxRecordBytes);
    }

    /// <inheritdoc/>
    public DatasetFormat Format => DatasetFormat.Parquet;

    /// <inheritdoc/>
    public Packing Packing { get; init; }

    /// <summary>Opens a file.</summary>
    /// <param name="stream">Its bytes, which can seek; disposed with the source.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="packing">How it was packed.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="ParquetFormatException">The file is damaged, or has what is not read.</exception>
    public static ParquetRecordSource Open(Stream stream, RecordSourceOptions options, Packing packing, CancellationToken cancellationToken)
    {
        ParquetStream file = new(stream);
        return Guard(() =>
        {
            CheckEnds(file);
            ParquetReader reader = ParquetReader.CreateAsync(file, new ParquetOptions(), leaveStreamOpen: true, cancellationToken).GetAwaiter().GetResult();
            ParquetNode record = ParquetLayout.Make(
                reader.Metadata?.Schema ?? throw new InvalidDataException("it has no schema"), options.OmitNulls, out IReadOnlyList<(string[] Path, ParquetColumn Column)> columns);
            ParquetSchema schema = reader.Schema;
            foreach ((string[] path, ParquetColumn column) in columns)
            {
                column.Bind(schema.DataFields.FirstOrDefault(field => field.Path.ToList().SequenceEqual(path))
                    ?? throw new NotSupportedException($"the nesting of the column {string.Join('.', path)} is of a kind that is not read"));
            }

            return new ParquetRecordSource(file, reader, record, [.. columns.Select(each => each.Column)], options.MaxRecordBytes) { Packing = packing };
        });
    }

    /// <inheritdoc/>
    public bool Read(RecordBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        cancellationToken.ThrowIfCancellationRequested();
        batch.Clear();
        if (_ended)
        {
            return false;
        }

        return Guard(() =>
        {
            int target = batch.Buffer.Length;
            while (batch.Filled < target && (_rowsLeft > 0 || NextGroup(cancellationToken)))
            {
                // Small records come in batches that are full by their bytes; empty ones by their number.
                if (batch.Records.Count >= target)
                {
                    break;
                }

                AddRow(batch);
            }

            if (batch.Records.Count == 0)
            {
                _ended = true;
                if (_records.Count == 0)
                {
                    _records.AddFault(batch, new DatasetFault(DatasetCodes.NoRecord, "expected at least one record; the table has no rows"), 1, 1, isRecord: false);
                }
            }

            return batch.Records.Count > 0;
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Asynchronous in form only: the file was left to this source.
        _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _file.Dispose();
    }

    private void AddRow(RecordBatch batch)
    {
        _text.Clear();
        _record.Write(_text);
        foreach (ParquetColumn column in _columns)
        {
            if (column.Repetition != 0)
            {
                throw new InvalidDataException("columns end at different rows");
            }
        }

        _records.Add(batch, _text.Written, _records.Count + 1);
        _rowsLeft--;
    }

    private bool NextGroup(CancellationToken cancellationToken)
    {
        while (_nextGroup < _reader.RowGroupCount)
        {
            if (_columns.Any(column => !column.IsAtEnd))
            {
                throw new InvalidDataException("a row group has more rows than it says");
            }

            ParquetRowGroupReader group = _reader.OpenRowGroupReader(_nextGroup++);
            foreach (ParquetColumn column in _columns)
            {
                cancellationToken.ThrowIfCancellationRequested();
                column.Read(group, _file, cancellationToken);
            }

            _rowsLeft = group.RowCount;
            if (_rowsLeft > 0)
            {
                return true;
            }
        }

        if (_columns.Any(column => !column.IsAtEnd) || _reader.Metadata!.NumRows != _records.Count)
        {
            throw new InvalidDataException("the row groups do not have the rows that the file says");
        }

        return false;
    }

    private static void CheckEnds(ParquetStream file)
    {
        // The shortest file: the mark, the size of an empty footer, the mark.
        const int MarkLength = 4;
        Span<byte> mark = stackalloc byte[MarkLength];
        if (file.Length >= 3 * MarkLength)
        {
            file.Position = file.Length - MarkLength;
            file.ReadExactly(mark);
        }

        if (mark.SequenceEqual("PARE"u8))
        {
            throw new ParquetFormatException("the footer of the Parquet file is encrypted, which is not read; write it without encryption");
        }

        if (!mark.SequenceEqual("PAR1"u8))
        {
            throw new ParquetFormatException("the Parquet file does not end as one; it was cut off, or is still being written: copy or write it again");
        }

        Span<byte> size = stackalloc byte[MarkLength];
        file.Position = file.Length - (2 * MarkLength);
        file.ReadExactly(size);
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(size);
        if (length > file.Length - (3 * MarkLength) || length > Array.MaxLength)
        {
            throw new InvalidDataException("the footer is longer than the file");
        }

        byte[] footer = new byte[length];
        file.Position = file.Length - (2 * MarkLength) - length;
        file.ReadExactly(footer);
        if (!ThriftCompact.IsWhole(footer))
        {
            throw new InvalidDataException("the footer breaks off");
        }
    }

    // The library tells damage by exceptions of many kinds, according to what the damaged bytes were taken for.
    private static T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is OperationCanceledException or ParquetFormatException)
        {
            throw;
        }
        catch (Exception e) when (e is NotSupportedException or NotImplementedException)
        {
            throw new ParquetFormatException("the Parquet file has what is not read: " + e.Message, e);
        }
#pragma warning disable CA1031 // See above; whatever it is, it is the file that is at fault.
        catch (Exception e)
#pragma warning restore CA1031
        {
            throw new ParquetFormatException($"the Parquet file is damaged: {e.Message.Split('\n')[0].TrimEnd('.', ' ', '\r')}; copy or write it again", e);
        }
    }
}
