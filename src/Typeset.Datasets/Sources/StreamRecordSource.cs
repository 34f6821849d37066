namespace Typeset.Datasets;

/// <summary>Records of a stream of UTF-8 text, found by the framer of its format.</summary>
internal sealed class StreamRecordSource : IRecordSource
{
    private readonly InputWindow _window;
    private readonly RecordFramer _framer;
    private readonly int _maxRecordBytes;
    private readonly long _start;
    private long _record;
    private long _line = 1;
    private long _column = 1;
    private bool _skippingRecord;
    private bool _foundAny;
    private bool _ended;

    /// <summary>Reads the records of a window.</summary>
    /// <param name="window">The bytes, byte order mark dropped; disposed with the source.</param>
    /// <param name="format">Their format.</param>
    /// <param name="framer">Finds records of that format.</param>
    /// <param name="maxRecordBytes">See <see cref="RecordSourceOptions.MaxRecordBytes"/>.</param>
    public StreamRecordSource(InputWindow window, DatasetFormat format, RecordFramer framer, int maxRecordBytes)
    {
        _window = window;
        _maxRecordBytes = maxRecordBytes;
        _start = window.Dropped;
        Format = format;
        _framer = framer;
    }

    /// <inheritdoc/>
    public DatasetFormat Format { get; }

    /// <inheritdoc/>
    public Packing Packing { get; init; }

    /// <summary>The stretch of the file whose lines are read, with the window at its first line; null for all of the file.</summary>
    public ByteRange? Range { get; init; }

    /// <summary>The bytes of the file, when a stretch of it is read.</summary>
    public long FileBytes { get; init; }

    /// <summary>What was read of the file, when that is a stretch of it; null otherwise.</summary>
    public FileRanges? Ranges => Range is { } range ? new FileRanges(FileBytes, [new FileRange(range.Start, range.End, _ended ? _line - 1 : null, _ended ? _record : null)]) : null;

    /// <inheritdoc/>
    public bool Read(RecordBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        batch.Clear();
        long before = _window.Dropped;
        while (!_ended)
        {
            if (IsBeyondRange())
            {
                _ended = true;
                break;
            }

            Frame frame = _framer.Next(_window.Data, _window.IsFinal);
            if (frame.Kind != FrameKind.NeedData)
            {
                Take(frame, batch);
                continue;
            }

            if (_skippingRecord)
            {
                DropScanned();
            }
            else if (_window.Data.Length > _maxRecordBytes)
            {
                frame = _framer.EndEarly(_window.Data);
                if (frame.Kind != FrameKind.NeedData)
                {
                    Take(frame, batch);
                    continue;
                }

                AddTooLarge(batch);
                _skippingRecord = true;
                DropScanned();
            }

            if (batch.Records.Count > 0)
            {
                // What is there need not wait for bytes that may be slow to come, or may fail to.
                break;
            }

            _window.ReadMore(cancellationToken);
        }

        // The batch gets the bytes as they were read; no record is copied.
        if (batch.Records.Count > 0)
        {
            _window.MoveInto(batch);
        }

        batch.BytesConsumed = _window.Dropped - before;
        return batch.Records.Count > 0 || batch.BytesConsumed > 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _window.Dispose();

    private void Take(Frame frame, RecordBatch batch)
    {
        if (_skippingRecord && frame.Kind != FrameKind.End)
        {
            // The end of a record that is not looked at.
            _skippingRecord = false;
            Drop(frame.Consumed);
            return;
        }

        switch (frame.Kind)
        {
            case FrameKind.Record when frame.Length > _maxRecordBytes:
                Drop(frame.Start);
                AddTooLarge(batch);
                Drop(frame.Consumed - frame.Start);
                break;

            case FrameKind.Record:
                Drop(frame.Start);
                _record++;
                Add(batch, frame.Length, fault: null, _record);
                Drop(frame.Consumed - frame.Start);
                break;

            case FrameKind.Fault:
                Add(batch, 0, new DatasetFault(frame.Code, frame.Message!), record: 0);
                Drop(frame.Consumed);
                break;

            case FrameKind.Gap:
                Drop(frame.Consumed);
                break;

            default:
                _ended = true;
                if (!_foundAny && !_framer.MayHaveNoRecord && Range is null)
                {
                    batch.Add(new DatasetRecord(_window.Start, 0, DatasetFault.NoRecordPosition, DatasetFault.NoRecord(isEmpty: _window.Dropped == 0)));
                }

                break;
        }
    }

    private void AddTooLarge(RecordBatch batch)
    {
        _record++;
        string message = FormattableString.Invariant($"the record has more than {_maxRecordBytes} bytes and was skipped; if it is one record indeed, raise the limit, and if not, name the format");
        Add(batch, 0, new DatasetFault(DatasetCodes.RecordTooLarge, message), _record);
    }

    private void Add(RecordBatch batch, int length, DatasetFault? fault, long record)
    {
        _foundAny = true;
        batch.Add(new DatasetRecord(_window.Start, length, new RecordPosition(record, _line, _column, _window.Dropped) { RangeStart = Range?.Start ?? 0 }, fault) { Table = (_framer as CsvFramer)?.Table });
    }

    // Only at the start of a line. The first one of the file starts with its byte order mark, which the stretch can end in.
    private bool IsBeyondRange() => Range is { } range && !_skippingRecord && _window.Dropped >= range.End && (range.Start > 0 || _window.Dropped > _start);

    private void DropScanned()
    {
        Drop(_framer.Scanned);
        _framer.DropScanned();
    }

    private void Drop(int count)
    {
        ReadOnlySpan<byte> bytes = _window.Data[..count];
        if (_framer.FramesAreLines && bytes.EndsWith("\n"u8))
        {
            // There is no other line feed to look for.
            _line++;
            _column = 1;
        }
        else
        {
            TextPlace.Move(bytes, ref _line, ref _column);
        }

        _window.Drop(count);
    }
}
