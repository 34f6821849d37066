namespace Typeset.News.Reading;

/// <summary>The first of the rules A1 to A6, A16 and A27 that fits a mark.</summary>
internal static class AttributionRules
{
    /// <summary>
    /// What the words around a mark say about its speaker, or null.
    /// </summary>
    /// <param name="paragraph">The paragraph of the mark.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="from">End of the mark before, or the start of the paragraph.</param>
    /// <param name="to">Start of the next mark, or the end of the paragraph.</param>
    public static Finding? Find(ParagraphDraft paragraph, Mark mark, int from, int to)
    {
        Clause after = Clause.After(paragraph, mark, to);
        Clause before = Clause.Before(paragraph, mark, from);
        return QuotedSpeaker.Find(after)
            ?? QuotedSpeaker.Find(before)
            ?? (after.IsEmpty ? null : CueAfter.Find(after, mark, CueForms.Listed) is { } following ? Introducing(before, mark, following) ?? following : AccordingTo.FindAfter(after))
            ?? (before.IsEmpty ? null : CitedSource.FindBeside(before) ?? AccordingToBefore(before) ?? CueBefore.Find(before, CueForms.Listed))
            ?? (after.IsEmpty ? null : CommaOutside.Find(after, mark));
    }

    // A man shouted, “Fix it!” Ruiz laughed and said that was fair: the sentence after a quote that ends one tells of somebody else. So does and after a quote: “…,” and I wrote it down.
    private static Finding? Introducing(Clause before, Mark mark, Finding following) =>
        following.Rule == AttributionRule.A2
        && !before.IsEmpty
        && (mark.Last is '?' or '!' or '…' && char.IsUpper(before.Paragraph.Masked[following.Mention.Start]) || IsAnd(Words.Last(before.Paragraph.Masked.AsSpan(0, following.Mention.Start))))
        && CueBefore.Find(before, CueForms.Listed) is { Rule: AttributionRule.A4 } introducing
            ? introducing
            : null;

    private static bool IsAnd(ReadOnlySpan<char> word) => word is "and" or "but" or "so" or "then";

    // According to the report, Ruiz told the clerk that “…”: the report tells whose words they are.
    private static Finding? AccordingToBefore(Clause before)
    {
        if (AccordingTo.FindBefore(before) is not { } source)
        {
            return null;
        }

        int comma = before.Paragraph.Masked.AsSpan(source.Mention.End, before.End - source.Mention.End).IndexOf(',');
        return comma >= 0
            && CueBefore.Find(before with { Start = source.Mention.End + comma + 1 }, CueForms.Listed) is { Lemma: "say" or "tell" or "ask" or "admit" or "answer" or "reply" or "write" or "shout" or "yell" or "testify" } told
            && before.Paragraph.Masked.AsSpan(told.Mention.Start, told.Mention.End - told.Mention.Start) is var who
            && (NamesSomebody(who) || told.Rule == AttributionRule.A4 && PersonWords.Is(Words.Last(who)))
            ? told
            : source;
    }

    private static bool NamesSomebody(ReadOnlySpan<char> mention) => Pronouns.IsResolved(mention) || Words.HasCapital(mention);
}
