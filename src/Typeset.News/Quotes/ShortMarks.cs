namespace Typeset.News.Reading;

/// <summary>
/// Rule Q7: a mark of fewer than 4 words, or whose words all start with a capital or a digit or are small words of a title, is often a name or a
/// phrase under suspicion; it is a quote only if a rule says who spoke right before or after it, or if it goes on with a quote.
/// </summary>
internal static class ShortMarks
{
    private static readonly WordSet s_small = new(Lexicon.Default.Set("SMALL"));

    private static readonly WordSet s_titled = new(Lexicon.Default.Set("TITLED"));

    private static readonly WordSet s_works = new(Lexicon.Default.Set("WORK"));

    public static bool NeedsRule(string text, Mark mark)
    {
        int words = 0;
        bool title = true;
        for (int at = mark.Start; at < mark.End; at++)
        {
            if (!IsPartOfWord(text[at]))
            {
                continue;
            }

            int start = at;
            while (at < mark.End && IsPartOfWord(text[at]))
            {
                at++;
            }

            words++;
            title = title && (char.IsUpper(text[start]) || char.IsDigit(text[start]) || s_small.Contains(text.AsSpan(start, at - start)));
            if (words >= 4 && !title)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the mark is the name of a programme or paper that somebody told something: <c>Reyes told “Fox &amp; Friends” on Monday</c>.</summary>
    public static bool IsAddressee(string text, Mark mark)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, mark.Open).TrimEnd();
        return (before.EndsWith(" told", StringComparison.Ordinal) || before.EndsWith(" tells", StringComparison.Ordinal))
            && Words.IsCapital(text[mark.Start])
            && NeedsRule(text, mark)
            && text[mark.End - 1] is not (',' or '!' or '?');
    }

    /// <summary>Whether the mark is a sentence of its own at the end of a paragraph, after another: <c>He laughed. “Twice.”</c></summary>
    public static bool IsSentence(ParagraphDraft paragraph, Mark mark) =>
        mark.Last is '.' or '!' or '?'
        && mark.Close == paragraph.Text.Length
        && char.IsUpper(paragraph.Text[mark.Start])
        && Sentences.IsEnd(paragraph.Masked.AsSpan(0, mark.Open).TrimEnd());

    /// <summary>Whether the words before the mark say that it is a title: <c>a note titled “Peak Pizza?”</c></summary>
    public static bool IsTitle(string text, Mark mark) => s_titled.Contains(Words.Last(text.AsSpan(0, mark.Open))) && NeedsRule(text, mark);

    /// <summary>
    /// Whether a mark of capitalised words is the name of a work: after a noun for one and a comma (<c>his memoir, “Strings and Sand,”</c>), or inside a
    /// sentence, where words of saying after it tell of the sentence (<c>she beat “Taylor Drift,” the county said</c>).
    /// </summary>
    public static bool IsWork(ParagraphDraft paragraph, Mark mark, bool named)
    {
        string text = paragraph.Text;
        ReadOnlySpan<char> before = text.AsSpan(0, mark.Open).TrimEnd();
        if (before.IsEmpty || !IsTitleCase(text, mark))
        {
            return false;
        }

        return before[^1] == ','
            ? s_works.Contains(Words.Last(before[..^1]))
            : named && !QuoteKinds.IsDirect(paragraph, mark) && before[^1] is not (':' or '—' or '–');
    }

    private static bool IsTitleCase(string text, Mark mark)
    {
        int words = 0;
        for (int at = mark.Start; at < mark.End; at++)
        {
            if (!IsPartOfWord(text[at]))
            {
                continue;
            }

            int start = at;
            while (at < mark.End && IsPartOfWord(text[at]))
            {
                at++;
            }

            words++;
            if (!(char.IsUpper(text[start]) || char.IsDigit(text[start]) || start > mark.Start && s_small.Contains(text.AsSpan(start, at - start))))
            {
                return false;
            }
        }

        return words >= 2;
    }

    private static bool IsPartOfWord(char c) => Words.IsWordCharacter(c) || c is '’' or '\'' or '-';
}
