namespace Typeset.News.Checks;

/// <summary>The paragraphs of a record as bytes of the record, and the place in them where the last span ended. Used again for record after record.</summary>
internal sealed class WrittenParagraphs
{
    private readonly List<WrittenText> _texts = [];
    private int _paragraph;
    private int _units;
    private int _bytes;

    /// <summary>Number of paragraphs.</summary>
    public int Count => _texts.Count;

    /// <summary>Forgets those of the record before.</summary>
    public void Clear()
    {
        _texts.Clear();
        StandAt(0, 0, 0);
    }

    /// <summary>Adds the next paragraph.</summary>
    /// <param name="text">Its text.</param>
    public void Add(WrittenText text) => _texts.Add(text);

    /// <summary>Whether a span is a slice of its paragraph, spelled the same. False when it is spelled otherwise.</summary>
    /// <param name="record">The record.</param>
    /// <param name="span">The span.</param>
    public bool Hold(ReadOnlySpan<byte> record, WrittenSpan span)
    {
        if ((uint)span.Paragraph >= (uint)_texts.Count || span.Start < 0 || span.Start >= span.End)
        {
            return false;
        }

        // Spans mostly follow each other.
        if (span.Paragraph != _paragraph || span.Start < _units)
        {
            StandAt(span.Paragraph, 0, 0);
        }

        ReadOnlySpan<byte> text = _texts[_paragraph].In(record);
        int before = JsonTextUnits.Bytes(text[_bytes..], span.Start - _units);
        if (before < 0)
        {
            return false;
        }

        int start = _bytes + before;
        int length = JsonTextUnits.Bytes(text[start..], span.End - span.Start);
        if (length < 0)
        {
            return false;
        }

        StandAt(span.Paragraph, span.End, start + length);
        return text.Slice(start, length).SequenceEqual(span.Text.In(record));
    }

    private void StandAt(int paragraph, int units, int bytes) => (_paragraph, _units, _bytes) = (paragraph, units, bytes);
}
