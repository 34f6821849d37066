namespace Typeset.News.Reading;

/// <summary>
/// Rules A28 and A29: a paragraph is a whole quote and nothing else, and the one before has no quote. Whom its last sentence reports speaks
/// (A28: <c>X told the council that she would rather pay now.</c>), or the person whom it is about (A29: <c>X waded to the end of the road.</c>).
/// </summary>
internal static class QuoteAlone
{
    public static Finding? Find(QuotePlace place, NamesOfText names)
    {
        if (!place.IsDirect || !place.IsParagraph
            || place.ParagraphBefore is not { Role: ParagraphRole.Paragraph } before
            // A question is answered by somebody else, a colon is A8's.
            || !before.Masked.EndsWith('.') || before.Masked.AsSpan().ContainsAny('“', '”', '"'))
        {
            return null;
        }

        Clause sentence = Clause.Last(before);
        if (sentence.IsEmpty)
        {
            return null;
        }

        if (AskedSubject.Find(sentence) is { } asked)
        {
            return asked;
        }

        Finding? reported = IndirectSpeech.Find(sentence);
        if (reported is not null && IsSpeaker(reported.Mention, before, names))
        {
            return new Finding(AttributionRule.A28, reported.Mention, null, null) { Apposition = reported.Apposition };
        }

        return (SecondVerb.In(sentence, names)?.Mention ?? PersonsNamed.Subject(names, sentence, sentence.End)) is { } subject && IsSpeaker(subject, before, names) ? About(subject)
            : OnlyPronoun.AtStart(sentence) is { } she ? About(she)
            : PersonsNamed.Only(names, before, sentence.Start, sentence.End) is { } named ? About(named)
            : names.In(before, sentence.Start, sentence.End).IsEmpty && OnlyPronoun.Find(sentence) is { } pronoun ? About(pronoun)
            : null;
    }

    private static Finding About(TextRange person) => new(AttributionRule.A29, person, null, null);

    /// <summary>He or she, one person by name with at most what he is before it, or words without a name: the winner.</summary>
    private static bool IsSpeaker(TextRange mention, ParagraphDraft paragraph, NamesOfText names)
    {
        ReadOnlySpan<char> words = paragraph.Masked.AsSpan(mention.Start, mention.End - mention.Start);
        return Pronouns.IsResolved(words)
            || (PersonsNamed.Only(names, paragraph, mention.Start, mention.End) is { } named
                ? (named.End == mention.End || Words.First(words[Math.Min(words.Length, named.End - mention.Start)..]) is "from" or "of" or "at") && (named.Start == mention.Start || PersonWords.Is(Words.Last(words[..(named.Start - mention.Start)].TrimEnd(", "))))
                : !Words.HasCapital(words[1..]) && Words.First(words) is "The" or "the" or "A" or "a" or "An" or "an" or "His" or "his" or "Her" or "her" or "Their" or "their");
    }
}
