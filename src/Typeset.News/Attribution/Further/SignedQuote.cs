namespace Typeset.News.Reading;

/// <summary>Rule A26: a dash and a name after a whole quote sign it, and end the paragraph: <c>“…” — X, mayor</c></summary>
internal static class SignedQuote
{
    private const int MostNameWords = 4;
    private const int MostWords = 12;

    public static Finding? Find(QuotePlace place)
    {
        string text = place.Paragraph.Text;
        if (!place.IsDirect || place.Mark.RunsOn || place.Next is not null)
        {
            return null;
        }

        (int start, int end) = WhiteSpace.Trim(text, place.Mark.Close, text.Length);
        int dash = start;
        while (start < end && text[start] is '—' or '–' or '-')
        {
            start++;
        }

        (start, _) = WhiteSpace.Trim(text, start, end);
        if (start == dash || start >= end || !Words.AtMost(text.AsSpan(start, end - start), MostWords))
        {
            return null;
        }

        int comma = text.AsSpan(start, end - start).IndexOf(',');
        int stop = comma < 0 ? end : start + comma;
        ReadOnlySpan<char> name = text.AsSpan(start, stop - start).TrimEnd('.');
        return NameRun.IsAll(name) && !Words.AtMost(name, 1) && Words.AtMost(name, MostNameWords)
            ? new Finding(AttributionRule.A26, new TextRange(place.Paragraph.Index, start, start + name.Length), null, null)
            : null;
    }
}
