namespace Typeset.News.Reading;

/// <summary>
/// Rule A14: the verb depends on another one: <c>X would not say more, noting only that “…”</c>, <c>X went on to call it “…”</c>,
/// <c>…, with X warning of “…”</c>. The speaker is whom the
/// sentence names before it, when that is one person, or the pronoun that it starts with, or its subject.
/// </summary>
internal static class DependentCue
{
    private static readonly string[] s_goingOn = [" went on to", " goes on to", " going on to", " continued to", " continues to", " proceeded to", " hastened to", " was quick to", " likes to", " like to", " liked to", " loves to", " used to", " other than to", " except to"];

    private static readonly string[] s_prepositions = [" by", " as", " before", " after", " while", " beyond", " than", " besides", " for"];

    private const int MostWords = 8;

    public static Finding? Find(QuotePlace place, NamesOfText names)
    {
        Clause before = place.Before;
        if (before.IsEmpty)
        {
            return null;
        }

        string masked = before.Paragraph.Masked;
        List<Cue> cues = Cues.All(before, CueForms.WithInfinitives);
        for (int i = cues.Count - 1; i >= 0; i--)
        {
            ReadOnlySpan<char> ahead = masked.AsSpan(before.Start, cues[i].Start - before.Start).TrimEnd();
            if (cues[i].Form.IsParticiple && WithSpeaker(names, before, ahead.Length) is { } named)
            {
                return new Finding(AttributionRule.A14, named, new TextRange(before.Paragraph.Index, cues[i].Start, cues[i].End), cues[i].Form.Lemma);
            }

            if (!(cues[i].Form.IsParticiple ? ahead.TrimEnd("”\"").EndsWith(",") || EndsIn(ahead, s_prepositions) : EndsIn(ahead, s_goingOn) || TookTo(ahead)))
            {
                continue;
            }

            TextRange? speaker = PersonsNamed.Only(names, before.Paragraph, before.Start, cues[i].Start) ?? PersonsNamed.Subject(names, before, cues[i].Start) ?? FirstPronoun(before) ?? MainSubject(before, ahead.Length);
            return speaker is { } mention
                ? new Finding(AttributionRule.A14, mention, new TextRange(before.Paragraph.Index, cues[i].Start, cues[i].End), cues[i].Form.Lemma)
                : null;
        }

        return null;
    }

    /// <summary>The person right before the participle, in a phrase of its own: <c>, with Mayor Ana Ruiz warning that “…”</c>.</summary>
    private static TextRange? WithSpeaker(NamesOfText names, Clause before, int length)
    {
        ReadOnlySpan<char> ahead = before.Paragraph.Masked.AsSpan(before.Start, length);
        int with = ahead.LastIndexOf(", with ", StringComparison.Ordinal);
        if (with < 0)
        {
            return null;
        }

        int start = before.Start + with + ", with ".Length;
        return Words.AtMost(ahead[(with + 7)..], MostWords) && NounPhrase.Read(before.Paragraph, start, before.Start + length, afterConjunction: false) is { } described && described.Start == start && described.End == before.Start + length
            ? new TextRange(before.Paragraph.Index, described.Start, described.End)
            : PersonsNamed.Only(names, before.Paragraph, before.Start + with, before.Start + length) is { } speaker
            && speaker.End == before.Start + length
                ? speaker
                : null;
    }

    /// <summary>The subject of the verb of saying before, or of the first form of to be, to have or to do.</summary>
    private static TextRange? MainSubject(Clause before, int length)
    {
        Clause main = before with { End = before.Start + before.Paragraph.Masked.AsSpan(before.Start, length).TrimEnd(",").Length };
        if (main.End < before.Start + length && SentenceEnd.InTail(main, main.Start) is { } tail)
        {
            // The bridge is closed, the mayor said, adding that “…”
            return tail.Mention;
        }

        if (CueBefore.FindMain(main, CueForms.Listed) is { } finding)
        {
            return finding.Mention;
        }

        return SentenceSubject.Find(before, main.End);
    }

    // To want to say something is not to say it; to go on to say it is.
    private static bool EndsIn(ReadOnlySpan<char> ahead, string[] endings)
    {
        foreach (string words in endings)
        {
            if (ahead.EndsWith(words, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody took to a place, a network or the floor to say it.</summary>
    private static bool TookTo(ReadOnlySpan<char> ahead) =>
        ahead.EndsWith(" to", StringComparison.Ordinal) && (ahead[..^3].Contains(" took to ", StringComparison.Ordinal) || ahead[..^3].Contains(" taken to ", StringComparison.Ordinal));

    private static TextRange? FirstPronoun(Clause clause)
    {
        (int start, _) = WhiteSpace.Trim(clause.Paragraph.Masked, clause.Start, clause.End);
        ReadOnlySpan<char> word = Words.First(clause.Paragraph.Masked.AsSpan(start, clause.End - start));
        return word is "He" or "She" ? new TextRange(clause.Paragraph.Index, start, start + word.Length) : null;
    }
}
