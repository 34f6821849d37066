using System.Text;
using Typeset.News.Reading;

namespace Typeset.News.Checks;

/// <summary>The raw text line by line, after rule L1.</summary>
internal sealed class RawLines
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public RawLines(string text)
    {
        _text = text;
        for (int feed = text.IndexOf('\n', StringComparison.Ordinal); feed >= 0; feed = text.IndexOf('\n', feed + 1))
        {
            _starts.Add(feed + 1);
        }
    }

    public string Text => _text;

    public int Count => _starts.Count;

    /// <summary>Offset in the text of the first character of a line, which counts from 1.</summary>
    public int Start(int line) => _starts[line - 1];

    /// <summary>Offset in the text just after the last character of a line, its line feed left out.</summary>
    public int End(int line) => line < Count ? _starts[line] - 1 : _text.Length;

    /// <summary>The offsets in the text that a span stands for, or null when it does not lie in the text.</summary>
    public (int Start, int End)? Range(SourceSpan span)
    {
        int last = span.EndLine ?? span.Line;
        if (span.Line < 1 || last > Count || span.Start < 0 || span.End < 0
            || (span.EndLine is null ? span.Start >= span.End : last <= span.Line))
        {
            return null;
        }

        int start = Start(span.Line) + span.Start;
        int end = Start(last) + span.End;
        return span.Start <= End(span.Line) - Start(span.Line) && span.End <= End(last) - Start(last) ? (start, end) : null;
    }

    /// <summary>What a span holds: each of its lines trimmed, joined with one space. The words of one line are not copied: a line can be a whole file.</summary>
    /// <param name="span">The span.</param>
    /// <param name="words">The words; empty when the span does not lie in the text.</param>
    /// <returns>Whether the span lies in the text.</returns>
    public bool TryGetWords(SourceSpan span, out ReadOnlySpan<char> words)
    {
        words = default;
        if (Range(span) is not { } range)
        {
            return false;
        }

        if (span.EndLine is null)
        {
            (int from, int to) = WhiteSpace.Trim(_text, range.Start, range.End);
            words = _text.AsSpan(from, to - from);
            return true;
        }

        var joined = new StringBuilder();
        for (int line = span.Line; line <= span.EndLine; line++)
        {
            (int start, int end) = WhiteSpace.Trim(_text, Math.Max(range.Start, Start(line)), Math.Min(range.End, End(line)));
            if (start < end)
            {
                joined.Append(joined.Length > 0 ? " " : "").Append(_text, start, end - start);
            }
        }

        words = joined.ToString();
        return true;
    }

    /// <summary>The line of an offset in the text, counted from 1.</summary>
    public int LineOf(int offset)
    {
        int index = _starts.BinarySearch(offset);
        return index >= 0 ? index + 1 : ~index;
    }
}
