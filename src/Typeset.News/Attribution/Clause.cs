namespace Typeset.News.Reading;

/// <summary>
/// The words before or after a mark that can say who spoke: up to the next mark, and of its own sentence only. Offsets count in the paragraph.
/// </summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset just after the last one.</param>
internal readonly record struct Clause(ParagraphDraft Paragraph, int Start, int End)
{
    // A sentence of more characters is not searched: no attribution is so far away, and one line can be a whole file.
    private const int Longest = 2000;

    /// <summary>The words with the full stops of abbreviations masked.</summary>
    public ReadOnlySpan<char> Masked => Paragraph.Masked.AsSpan(Start, End - Start);

    public bool IsEmpty => Start >= End;

    /// <summary>From the mark up to <paramref name="to"/>, cut before the first sentence mark that white space or the end follows.</summary>
    public static Clause After(ParagraphDraft paragraph, Mark mark, int to)
    {
        string masked = paragraph.Masked;
        if (mark.RunsOn)
        {
            return new Clause(paragraph, to, to);
        }

        int limit = Math.Min(to, mark.Close + Longest);
        for (int i = mark.Close; i < limit; i++)
        {
            if (masked[i] is ('.' or '!' or '?') && (i + 1 == to || WhiteSpace.Is(masked[i + 1])))
            {
                return new Clause(paragraph, mark.Close, i);
            }
        }

        return limit == to ? new Clause(paragraph, mark.Close, to) : new Clause(paragraph, to, to);
    }

    /// <summary>The sentence that ends at or before a place, without its final stop; empty when there is none after <paramref name="from"/>.</summary>
    public static Clause SentenceBefore(ParagraphDraft paragraph, int place, int from)
    {
        string masked = paragraph.Masked;
        int end = place;
        while (end > from && (WhiteSpace.Is(masked[end - 1]) || masked[end - 1] is '.' or '!' or '?' or '…' or '”' or '"' or '’' or ')'))
        {
            end--;
        }

        return end == from ? new Clause(paragraph, from, from) : Before(paragraph, end, from);
    }

    /// <summary>The last sentence of a paragraph.</summary>
    public static Clause Last(ParagraphDraft paragraph) => Before(paragraph, paragraph.Text.Length, 0);

    /// <summary>The part of its sentence that stands before a place.</summary>
    public static Clause Before(ParagraphDraft paragraph, int place, int from) => Before(paragraph, new Mark(paragraph.Index, place, place, place, place, false, ' '), from);

    /// <summary>
    /// From <paramref name="from"/> up to the mark, beginning after the last sentence mark that white space and a capital or an opening mark follow.
    /// </summary>
    public static Clause Before(ParagraphDraft paragraph, Mark mark, int from)
    {
        string masked = paragraph.Masked;
        int limit = Math.Max(from, mark.Open - Longest);
        for (int i = Math.Min(mark.Open, masked.Length - 1); i > limit; i--)
        {
            if (i != mark.Open && masked[i] is not ((>= 'A' and <= 'Z') or '“' or '"') || !char.IsWhiteSpace(masked[i - 1]))
            {
                continue;
            }

            int at = i - 1;
            while (at > limit && char.IsWhiteSpace(masked[at - 1]))
            {
                at--;
            }

            // `at` is the first of the white space; a closing mark may stand between it and the end of the sentence.
            if (at > from && masked[at - 1] is ('.' or '!' or '?')
                || at > from + 1 && masked[at - 1] is ('”' or '"' or '’' or ')') && masked[at - 2] is ('.' or '!' or '?'))
            {
                return new Clause(paragraph, i, mark.Open);
            }
        }

        return limit == from ? new Clause(paragraph, from, mark.Open) : new Clause(paragraph, mark.Open, mark.Open);
    }
}
