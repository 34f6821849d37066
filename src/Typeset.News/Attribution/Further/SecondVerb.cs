namespace Typeset.News.Reading;

/// <summary>
/// Rule A22: the verb is the second or third of its subject: <c>X shook her head and said, “…”</c>. The speaker is the pronoun or the person that the sentence
/// starts with, its subject, or the only person it names before the verb.
/// </summary>
internal static class SecondVerb
{
    public static Finding? Find(QuotePlace place, NamesOfText names) => place.Before is { IsEmpty: false } before ? In(before, names) : null;

    /// <summary>The last such verb of a clause, and its speaker.</summary>
    public static Finding? In(Clause before, NamesOfText names)
    {
        string masked = before.Paragraph.Masked;
        List<Cue> cues = Cues.All(before, CueForms.Listed);
        cues.AddRange(Cues.All(before, CueForms.Wider));
        for (int i = cues.Count - 1; i >= 0; i--)
        {
            ReadOnlySpan<char> ahead = masked.AsSpan(before.Start, cues[i].Start - before.Start).TrimEnd();
            while (AuxWords.Is(Words.Last(ahead)))
            {
                ahead = ahead[..^Words.Last(ahead).Length].TrimEnd();
            }

            if (cues[i].Form.IsParticiple || Words.Last(ahead) is not ("and" or "but" or "or"))
            {
                continue;
            }

            return (FirstPronoun(before) ?? PersonsNamed.Subject(names, before, before.Start + ahead.Length) ?? SentenceSubject.Find(before, before.Start + ahead.Length) ?? PersonsNamed.Only(names, before.Paragraph, before.Start, before.Start + ahead.Length)) is { } mention
                ? new Finding(AttributionRule.A22, mention, new TextRange(before.Paragraph.Index, cues[i].Start, cues[i].End), cues[i].Form.Lemma)
                : null;
        }

        return null;
    }

    private static TextRange? FirstPronoun(Clause clause)
    {
        string masked = clause.Paragraph.Masked;
        (int start, _) = WhiteSpace.Trim(masked, clause.Start, clause.End);
        for (int i = 0; i < 2; i++)
        {
            ReadOnlySpan<char> word = Words.First(masked.AsSpan(start, clause.End - start));
            if (Pronouns.IsResolved(word) || word is "They" or "It" or "they" or "it")
            {
                return new TextRange(clause.Paragraph.Index, start, start + word.Length);
            }

            if (word is not ("Then" or "And" or "But" or "So"))
            {
                return null;
            }

            (start, _) = WhiteSpace.Trim(masked, start + word.Length, clause.End);
        }

        return null;
    }
}
