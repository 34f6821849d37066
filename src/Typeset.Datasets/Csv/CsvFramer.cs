using System.Buffers;

namespace Typeset.Datasets;

/// <summary>
/// The rows of a CSV file with a header (RFC 4180): a row ends with its line, unless the line feed is inside of a quoted cell. Lines without anything on them are
/// passed over, except where there is one column, whose cell they are.
/// </summary>
/// <remarks>
/// <para>
/// Rows are found here, and not by a CSV library, because a row has to keep its bytes and its place: libraries of .NET read characters, in which the bytes that are no UTF-8
/// are lost, and go on where a quotation mark was not closed as if the rest of the file were one cell.
/// </para>
/// <para>
/// A quotation mark was not closed when the next one is followed by text, or there is no next one, or the row would be above the limit. The row then ends with the line
/// on which the mark stands, so that the rows after it are found.
/// </para>
/// </remarks>
/// <param name="options">How the file is read.</param>
/// <param name="isTabbed">See <see cref="CsvDelimiters.Find"/>.</param>
internal sealed class CsvFramer(CsvOptions options, bool isTabbed) : RecordFramer
{
    private static readonly SearchValues<byte> s_ends = SearchValues.Create("\"\n"u8);

    private readonly Queue<Frame> _header = [];
    private bool _inQuotes;
    private bool _isSkipping;
    private int _quote;

    /// <summary>What the header says; null before it was read.</summary>
    public CsvTable? Table { get; private set; }

    /// <inheritdoc/>
    public override bool MayHaveNoRecord => Table is not null;

    /// <inheritdoc/>
    public override void DropScanned()
    {
        base.DropScanned();
        _inQuotes = false;
        _isSkipping = true;
    }

    /// <inheritdoc/>
    public override Frame EndEarly(ReadOnlySpan<byte> data)
    {
        Frame frame = _inQuotes ? EndAtQuote(data) : Frame.NeedData;
        Scanned = frame.Kind == FrameKind.NeedData ? Scanned : 0;
        return frame;
    }

    /// <inheritdoc/>
    protected override Frame Find(ReadOnlySpan<byte> data, bool isFinal)
    {
        if (_header.TryDequeue(out Frame part))
        {
            return part;
        }

        int position = Scanned;
        while (true)
        {
            int found = _inQuotes ? data[position..].IndexOf((byte)'"') : _isSkipping ? data[position..].IndexOf((byte)'\n') : data[position..].IndexOfAny(s_ends);
            if (found < 0)
            {
                Scanned = data.Length;
                return !isFinal ? Frame.NeedData
                    : _inQuotes && EndAtQuote(data) is { Kind: not FrameKind.NeedData } broken ? broken
                    : data.IsEmpty ? Frame.End
                    : EndRow(data, data.Length, data.Length);
            }

            position += found;
            if (_inQuotes)
            {
                if (!TryCloseQuote(data, isFinal, ref position, out Frame frame))
                {
                    return frame;
                }
            }
            else if (data[position] == (byte)'\n')
            {
                return EndRow(data, position, position + 1);
            }
            else
            {
                _inQuotes = position == 0 || IsDelimiter(data[position - 1]);
                _quote = position;
                position++;
            }
        }
    }

    // False when the frame has to be returned. What follows the mark tells what it is.
    private bool TryCloseQuote(ReadOnlySpan<byte> data, bool isFinal, ref int position, out Frame frame)
    {
        const int LookAhead = 2;
        frame = Frame.NeedData;
        ReadOnlySpan<byte> after = data[(position + 1)..];
        if (after.Length < LookAhead && !isFinal)
        {
            Scanned = position;
            return false;
        }

        if (after.StartsWith("\""u8))
        {
            position += 2;
            return true;
        }

        bool closes = after.IsEmpty || IsDelimiter(after[0]) || after[0] == (byte)'\n' || after.SequenceEqual("\r"u8) || after.StartsWith("\r\n"u8);
        if (!closes)
        {
            frame = EndAtQuote(data[..position]);
            if (frame.Kind != FrameKind.NeedData)
            {
                return false;
            }
        }

        _inQuotes = false;
        position++;
        return true;
    }

    // Ends the row with the line of the quotation mark that was not closed; without a line feed after it there is nothing to end.
    private Frame EndAtQuote(ReadOnlySpan<byte> data)
    {
        int feed = data[_quote..].IndexOf((byte)'\n');
        return feed < 0 ? Frame.NeedData : EndRow(data, _quote + feed, _quote + feed + 1);
    }

    private Frame EndRow(ReadOnlySpan<byte> data, int end, int consumed)
    {
        _inQuotes = false;
        _isSkipping = false;
        bool hasReturn = end > 0 && data[end - 1] == (byte)'\r';
        ReadOnlySpan<byte> row = data[..(hasReturn ? end - 1 : end)];
        if (Table is null)
        {
            return row.IsEmpty ? Frame.Gap(consumed) : ReadHeader(row, hasReturn, consumed);
        }

        return row.IsEmpty && Table.Columns.Count != 1 ? Frame.Gap(consumed) : new Frame(FrameKind.Record, 0, row.Length, consumed);
    }

    private Frame ReadHeader(ReadOnlySpan<byte> row, bool hasReturn, int consumed)
    {
        byte delimiter = options.Delimiter ?? CsvDelimiters.Find(row, isTabbed);
        Table = CsvTable.Parse(row, delimiter, options, hasReturn);
        int done = 0;
        foreach ((int offset, string message) in Table.Faults)
        {
            _header.Enqueue(Frame.Gap(offset - done));
            _header.Enqueue(Frame.Fault(0, message, DatasetCodes.CsvHeader));
            done = offset;
        }

        _header.Enqueue(Frame.Gap(consumed - done));
        return _header.Dequeue();
    }

    private bool IsDelimiter(byte value) => (Table?.Delimiter ?? options.Delimiter) is { } delimiter ? value == delimiter : CsvDelimiters.Usual.Contains(value);
}
