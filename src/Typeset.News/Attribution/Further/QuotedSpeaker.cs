namespace Typeset.News.Reading;

/// <summary>
/// Rule A27: who is quoted speaks, not who quotes: <c>The agency quoted X as saying: “…”</c>, <c>“…,” the agency quoted X as saying</c>,
/// <c>X was quoted in the paper as saying “…”</c>.
/// </summary>
internal static class QuotedSpeaker
{
    private const string Ending = " as saying";
    private const int MostWords = 12;

    private static readonly string[] s_quoting = [" quoted ", " quotes ", " cited "];
    private static readonly string[] s_turns = [", and ", ", but ", ", while ", "; "];

    public static Finding? Find(Clause clause)
    {
        int saying = clause.IsEmpty ? -1 : clause.Masked.LastIndexOf(Ending, StringComparison.Ordinal);
        if (saying < 0)
        {
            return null;
        }

        ReadOnlySpan<char> ahead = clause.Masked[..saying];
        foreach (string quoting in s_quoting)
        {
            int at = ahead.LastIndexOf(quoting, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            TextRange cue = new(clause.Paragraph.Index, clause.Start + at + 1, clause.Start + at + quoting.Length - 1);
            (int start, int end) = Words.Last(ahead[..at]) is "is" or "was" or "are" or "were" or "been"
                ? Subject(clause, at)
                : (cue.End, clause.Start + saying);
            return NounPhrase.Read(clause.Paragraph, start, end, afterConjunction: false) is { } speaker
                && Words.AtMost(clause.Paragraph.Masked.AsSpan(speaker.Start, speaker.End - speaker.Start), MostWords)
                ? new Finding(AttributionRule.A27, new TextRange(clause.Paragraph.Index, speaker.Start, speaker.End), cue, quoting is " cited " ? "cite" : "quote")
                {
                    Apposition = speaker.Apposition is { } range ? new TextRange(clause.Paragraph.Index, range.Start, range.End) : null,
                }
                : null;
        }

        return null;
    }

    /// <summary>What stands before the passive, after the last turn of the sentence.</summary>
    private static (int Start, int End) Subject(Clause clause, int quoted)
    {
        ReadOnlySpan<char> ahead = clause.Masked[..quoted];
        ahead = ahead[..^Words.Last(ahead).Length].TrimEnd();
        int start = 0;
        foreach (string turn in s_turns)
        {
            int at = ahead.LastIndexOf(turn, StringComparison.Ordinal);
            start = at < 0 ? start : Math.Max(start, at + turn.Length);
        }

        return (clause.Start + start, clause.Start + ahead.Length);
    }
}
