namespace Typeset.Datasets;

/// <summary>The whole file is one record.</summary>
internal sealed class DocumentFramer : RecordFramer
{
    /// <inheritdoc/>
    protected override Frame Find(ReadOnlySpan<byte> data, bool isFinal)
    {
        if (!isFinal)
        {
            Scanned = data.Length;
            return Frame.NeedData;
        }

        if (data.IsEmpty)
        {
            return Frame.End;
        }

        Frame frame = Frame.Record(data, 0, data.Length, data.Length);
        return frame.Length == 0 ? Frame.Gap(frame.Consumed) : frame;
    }
}
