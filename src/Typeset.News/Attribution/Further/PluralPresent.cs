namespace Typeset.News.Reading;

/// <summary>
/// Rule A17: the verb has its dictionary form, as after a plural: <c>Critics argue that it is “…”</c>, <c>“…,” analysts warn</c>. Elsewhere that form is a noun as often, so
/// the word before it must be a plural in small letters, or they.
/// </summary>
internal static class PluralPresent
{
    public static Finding? Find(QuotePlace place)
    {
        Clause before = place.Before;
        if (!before.IsEmpty)
        {
            List<Cue> cues = Cues.All(before, CueForms.WithInfinitives);
            for (int i = cues.Count - 1; i >= 0; i--)
            {
                if (IsPlural(before, cues[i]) && CueBefore.Read(before, cues[i]) is { } finding)
                {
                    return finding with { Rule = AttributionRule.A17 };
                }
            }
        }

        Clause after = Clause.After(place.Paragraph, place.Mark, place.Next?.Open ?? place.Paragraph.Text.Length);
        return !after.IsEmpty
            && Cues.First(after, CueForms.WithInfinitives) is { } cue
            && IsPlural(after, cue)
            && CueAfter.Find(after, place.Mark, CueForms.WithInfinitives) is { } following
            ? following with { Rule = AttributionRule.A17 }
            : null;
    }

    private static bool IsPlural(Clause clause, Cue cue)
    {
        string masked = clause.Paragraph.Masked;
        if (!masked.AsSpan(cue.Start, cue.End - cue.Start).SequenceEqual(cue.Form.Lemma))
        {
            return false;
        }

        int end = cue.Start;
        while (true)
        {
            (_, end) = WhiteSpace.Trim(masked, clause.Start, end);
            ReadOnlySpan<char> word = Words.Last(masked.AsSpan(clause.Start, Math.Max(0, end - clause.Start)));
            if (!AuxWords.Is(word))
            {
                return word is "they" or "They" or "police" or "people"
                    || word is [>= 'a' and <= 'z', _, _, .., 's'] && word[^2] is not ('s' or 'u' or 'i' or '’' or '\'') && !AuxWords.Is(word);
            }

            end -= word.Length;
        }
    }
}
