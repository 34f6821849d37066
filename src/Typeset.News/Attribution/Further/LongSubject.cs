namespace Typeset.News.Reading;

/// <summary>
/// Rule A21: rules A4 and A5 where the words before the verb are too many for them: only those after <c>, but</c> and its like count, or only those before
/// the commas around what tells more of the speaker: <c>X, who has been a member of the board since it was founded, said it was “…”</c>.
/// </summary>
internal static class LongSubject
{
    private const int MostWords = 8;

    private static readonly string[] s_turns = [", but ", ", and ", ", while ", ", yet ", ", though ", ", although ", "; "];

    public static Finding? Find(QuotePlace place)
    {
        Clause before = place.Before;
        if (before.IsEmpty)
        {
            return null;
        }

        List<Cue> cues = Cues.All(before, CueForms.Listed);
        for (int i = cues.Count - 1; i >= 0; i--)
        {
            if (!cues[i].Form.IsParticiple && (AfterTurn(before, cues[i]) ?? BeforeCommas(before, cues[i])) is { } finding)
            {
                return finding with { Rule = AttributionRule.A21 };
            }
        }

        return null;
    }

    private static Finding? AfterTurn(Clause before, Cue cue)
    {
        ReadOnlySpan<char> ahead = before.Paragraph.Masked.AsSpan(before.Start, cue.Start - before.Start);
        int last = 0;
        foreach (string turn in s_turns)
        {
            int at = ahead.LastIndexOf(turn, StringComparison.Ordinal);
            last = at < 0 ? last : Math.Max(last, at + turn.Length);
        }

        return last == 0 ? null : CueBefore.Read(before with { Start = before.Start + last }, cue);
    }

    private static Finding? BeforeCommas(Clause before, Cue cue)
    {
        string masked = before.Paragraph.Masked;
        int end = cue.Start;
        while (true)
        {
            (_, end) = WhiteSpace.Trim(masked, before.Start, end);
            ReadOnlySpan<char> word = Words.Last(masked.AsSpan(before.Start, Math.Max(0, end - before.Start)));
            if (!AuxWords.Is(word))
            {
                break;
            }

            end -= word.Length;
        }

        int comma = masked.AsSpan(before.Start, end - before.Start).IndexOf(',');
        if (comma < 0 || masked[end - 1] != ',' || before.Start + comma == end - 1
            || NounPhrase.Read(before.Paragraph, before.Start, before.Start + comma, afterConjunction: false) is not { } speaker
            || !Words.AtMost(masked.AsSpan(speaker.Start, speaker.End - speaker.Start), MostWords))
        {
            return null;
        }

        int paragraph = before.Paragraph.Index;
        return new Finding(AttributionRule.A21, new TextRange(paragraph, speaker.Start, speaker.End), new TextRange(paragraph, cue.Start, cue.End), cue.Form.Lemma);
    }
}
