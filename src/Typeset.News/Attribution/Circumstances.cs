using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>Who was told (after a form of tell), and where, when or by what means it was said.</summary>
internal static class Circumstances
{
    private static readonly TieredRegex s_endOfAddressee = Lexicon.Default.Regex(@"\b(?:that|in|at|on|during|by)\b|[,;:—]");
    private static readonly TieredRegex s_endOfBrokenAddressee = Lexicon.Default.Regex(@"\b(?:that|in|at|on|during|by|how|why|what|he|she|they|it|the)\b|[,;:—]");
    private static readonly TieredRegex s_occasion = Lexicon.Default.Regex(@"^\s*(?<words>(?:in|at|on|during|by)\s[^,;:—]*)");

    /// <summary>The words directly after a form of tell.</summary>
    /// <param name="clause">The clause of the cue.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="broken">Whether words of the writer stand between the cue and the quote (rule A5).</param>
    public static TextRange? Addressee(Clause clause, Cue cue, bool broken)
    {
        if (!string.Equals(cue.Form.Lemma, "tell", StringComparison.Ordinal))
        {
            return null;
        }

        string masked = clause.Paragraph.Masked;
        int stop = clause.End;
        foreach (ValueMatch match in (broken ? s_endOfBrokenAddressee : s_endOfAddressee).EnumerateMatches(masked.AsSpan(cue.End, clause.End - cue.End)))
        {
            stop = cue.End + match.Index;
            break;
        }

        (int start, int end) = WhiteSpace.Trim(masked, cue.End, stop);
        return start < end ? new TextRange(clause.Paragraph.Index, start, end) : null;
    }

    /// <summary>The words from <paramref name="at"/> on, when they start with in, at, on, during or by: up to the next comma, semicolon, colon or dash.</summary>
    public static TextRange? Occasion(Clause clause, int at)
    {
        int first = at;
        while (first < clause.End && char.IsWhiteSpace(clause.Paragraph.Masked[first]))
        {
            first++;
        }

        if (first == clause.End || clause.Paragraph.Masked[first] is not ('i' or 'a' or 'o' or 'd' or 'b'))
        {
            return null;
        }

        foreach (ValueMatch match in s_occasion.EnumerateMatches(clause.Paragraph.Masked.AsSpan(at, clause.End - at)))
        {
            (int start, int end) = WhiteSpace.Trim(clause.Paragraph.Masked, at + match.Index, at + match.Index + match.Length);
            return new TextRange(clause.Paragraph.Index, start, end);
        }

        return null;
    }
}
