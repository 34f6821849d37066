namespace Typeset.Datasets;

/// <summary>JSON Lines: a record a line, blank lines skipped.</summary>
internal sealed class LineFramer : RecordFramer
{
    /// <inheritdoc/>
    public override bool FramesAreLines => true;

    /// <inheritdoc/>
    protected override Frame Find(ReadOnlySpan<byte> data, bool isFinal)
    {
        int feed = data[Scanned..].IndexOf((byte)'\n');
        if (feed < 0)
        {
            Scanned = data.Length;
            if (!isFinal)
            {
                return Frame.NeedData;
            }

            if (data.IsEmpty)
            {
                return Frame.End;
            }
        }

        int end = feed < 0 ? data.Length : Scanned + feed;
        Frame frame = Frame.Record(data, 0, end, feed < 0 ? end : end + 1);
        return frame.Length == 0 ? Frame.Gap(frame.Consumed) : frame;
    }
}
