namespace Typeset.News.Reading;

/// <summary>
/// Rule A11: a later quote of the same sentence has the speaker of the one before: <c>X called it “…” and said it would “…”</c>, <c>said it was “…” but that it had “…”</c>. Nothing between the two
/// turns to somebody else.
/// </summary>
internal static class SharedCue
{
    private static readonly string[] s_turns = [";", ":", " while ", " whereas ", " but ", " though ", " although "];

    public static Finding? Find(QuotePlace place)
    {
        if (place is not { Previous: { } previous, QuoteBefore.Finding: { } finding }
            || finding.Mention.Paragraph != place.Paragraph.Index
            || previous.Last is '.' or '!' or '?'
            || Clause.Before(place.Paragraph, place.Mark, previous.Close) is not { IsEmpty: false } between
            || between.Start != previous.Close)
        {
            return null;
        }

        foreach (string turn in s_turns)
        {
            int at = between.Masked.IndexOf(turn, StringComparison.Ordinal);
            if (at >= 0 && !(turn is " but " && GoesOn(between.Masked[(at + turn.Length)..])) && !(turn is " while " && IsAside(between.Masked[(at + turn.Length)..])))
            {
                return null;
            }
        }

        return finding with { Rule = AttributionRule.A11, Addressee = null, Occasion = null };
    }

    // … but that there was “…”; but also “…”; does “…” but “…”: the subject stays.
    private static bool GoesOn(ReadOnlySpan<char> afterBut) => afterBut.IsWhiteSpace() || Words.First(afterBut) is "that" or "also" or "not" or "then";

    // … errors, while rare, “…”
    private static bool IsAside(ReadOnlySpan<char> afterWhile) => afterWhile.IndexOf(',') is > 0 and var comma && Words.AtMost(afterWhile[..comma], 2);
}
