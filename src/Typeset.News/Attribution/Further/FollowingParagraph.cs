namespace Typeset.News.Reading;

/// <summary>Rule A31: a quote is its paragraph, and the next one says whose words it was: <c>That was how X described the night.</c></summary>
internal static class FollowingParagraph
{
    private const int Longest = 400;

    private const int MostWordsOfSignature = 12;
    private const int MostWordsOfName = 4;

    private static readonly string[] s_openings = ["That was how ", "That is how ", "That’s how ", "That's how ", "So said ", "So says ", "Those were the words of ", "These were the words of ", "Those are the words of ", "These are the words of "];

    public static Finding? Find(QuotePlace place)
    {
        if (!place.IsParagraph || place.ParagraphAfter is not { IsRead: true } after)
        {
            return null;
        }

        if (Signature(after.Text) is { } signed)
        {
            return new Finding(AttributionRule.A26, new TextRange(after.Index, signed.Start, signed.End), null, null);
        }

        if (Array.Find(s_openings, opening => after.Text.StartsWith(opening, StringComparison.Ordinal)) is not { } opening)
        {
            return null;
        }

        string masked = after.Masked;
        int end = masked.AsSpan(opening.Length, Math.Min(Longest, masked.Length - opening.Length)).IndexOfAny(',', '.', '?');
        end = end < 0 ? masked.Length : opening.Length + end;

        // Where a verb follows the name, or what the person is.
        int stop = opening.Length;
        while (stop < end && Words.First(masked.AsSpan(stop, end - stop)) is { IsEmpty: false } word && (stop == opening.Length || Words.IsCapital(word[0])))
        {
            stop = Math.Min(end, stop + word.Length + 1);
        }

        stop = masked[Math.Min(stop, masked.Length) - 1] == ' ' ? stop - 1 : stop;
        return stop > opening.Length && Words.HasCapital(masked.AsSpan(opening.Length, stop - opening.Length))
            ? new Finding(AttributionRule.A31, new TextRange(after.Index, opening.Length, stop), null, null)
            : null;
    }

    // -- Ana Ruiz, senior analyst
    private static (int Start, int End)? Signature(string text)
    {
        int start = 0;
        while (start < text.Length && text[start] is '—' or '–' or '-' or ' ')
        {
            start++;
        }

        if (start == 0 || start == text.Length || !Words.AtMost(text, MostWordsOfSignature))
        {
            return null;
        }

        int comma = text.IndexOf(',', start);
        int end = comma < 0 ? text.Length : comma;
        ReadOnlySpan<char> name = text.AsSpan(start, end - start);
        return NameRun.IsAll(name) && !Words.AtMost(name, 1) && Words.AtMost(name, MostWordsOfName) ? (start, end) : null;
    }
}
