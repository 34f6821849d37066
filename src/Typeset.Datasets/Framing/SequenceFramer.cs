namespace Typeset.Datasets;

/// <summary>JSON values one after the other, over any number of lines, with or without white space in between.</summary>
internal sealed class SequenceFramer : RecordFramer
{
    private readonly ValueScanner _scanner = new(inArray: false);
    private bool _inValue;

    /// <inheritdoc/>
    protected override Frame Find(ReadOnlySpan<byte> data, bool isFinal)
    {
        if (!_inValue)
        {
            int start = JsonBytes.SkipWhiteSpace(data, 0);
            if (start > 0)
            {
                return Frame.Gap(start);
            }

            if (data.IsEmpty)
            {
                return isFinal ? Frame.End : Frame.NeedData;
            }

            if (data[0] == (byte)',')
            {
                return Frame.Fault(1, "expected the next record, found ','; records that follow each other without an array around them have no commas between them");
            }

            _scanner.Reset();
            _inValue = true;
        }

        int position = Scanned;
        bool ended = _scanner.Scan(data, ref position, isFinal);
        Scanned = position;
        if (!ended)
        {
            return Frame.NeedData;
        }

        _inValue = false;
        return Frame.Record(data, 0, _scanner.End, _scanner.Next);
    }
}
