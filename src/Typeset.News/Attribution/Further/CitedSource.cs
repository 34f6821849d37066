using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>
/// Rule A16: a phrase that names whose words these are, other than at the start of the sentence where A3 reads it: <c>in the words of X, “…”</c>,
/// <c>it was, according to X, “…”</c>.
/// </summary>
internal static class CitedSource
{
    private const int MostWords = 12;

    private static readonly string[] s_own = [" in his words", " in her words", " in his own words", " in her own words", " in his telling", " in her telling"];
    private static readonly ImmutableArray<string> s_phrases = Lexicon.Default.Items("CITING");

    public static Finding? Find(QuotePlace place) => Find(place.Before);

    /// <summary>The same where only the comma after X stands between it and the mark: it is nearer than any verb of the sentence.</summary>
    public static Finding? FindBeside(Clause before)
    {
        (_, int end) = WhiteSpace.Trim(before.Paragraph.Masked, before.Start, before.End);
        return end > before.Start && before.Paragraph.Masked[end - 1] == ',' && Find(before) is { } finding && finding.Mention.End == end - 1 && finding.Cue!.Value.Start > before.Start
            ? finding
            : null;
    }

    // In the words of the house manager, Ana Ruiz, “…”.
    private static TextRange? NameBehind(Clause before, int comma)
    {
        string masked = before.Paragraph.Masked;
        (int start, int end) = WhiteSpace.Trim(masked, Math.Min(comma + 1, before.End), before.End);
        end = end > start && masked[end - 1] == ',' ? end - 1 : end;
        return start < end && NameRun.IsAll(masked.AsSpan(start, end - start)) ? new TextRange(before.Paragraph.Index, start, end) : null;
    }

    private static Finding? Find(Clause before)
    {
        if (before.IsEmpty)
        {
            return null;
        }

        string masked = before.Paragraph.Masked;
        ReadOnlySpan<char> ahead = before.Masked.TrimEnd().TrimEnd(',');
        foreach (string own in s_own)
        {
            if (ahead.EndsWith(own, StringComparison.Ordinal))
            {
                // Had, in her words, “…”
                int end = before.Start + ahead.Length;
                int whose = end - own.Length + " in ".Length;
                int paragraph = before.Paragraph.Index;
                return new Finding(AttributionRule.A16, new TextRange(paragraph, whose, whose + 3), new TextRange(paragraph, end - own.Length + 1, end), "in the words of");
            }
        }

        foreach (string phrase in s_phrases)
        {
            int at = before.Masked.LastIndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            int start = before.Start + at;
            int end = start + phrase.Length;
            if (at < 0 || start > 0 && Words.IsWordCharacter(masked[start - 1]) || end >= before.End || !WhiteSpace.Is(masked[end]))
            {
                continue;
            }

            int comma = masked.AsSpan(end, before.End - end).IndexOf(',');
            (int from, int to) = WhiteSpace.Trim(masked, end, comma < 0 ? before.End : end + comma);
            if (from < to && Words.AtMost(masked.AsSpan(from, to - from), MostWords))
            {
                int paragraph = before.Paragraph.Index;
                return new Finding(AttributionRule.A16, new TextRange(paragraph, from, to), new TextRange(paragraph, start, end), phrase) { Apposition = NameBehind(before, comma < 0 ? before.End : end + comma) };
            }
        }

        return null;
    }
}
