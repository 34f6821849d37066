namespace Typeset.News.Reading;

/// <summary>Rule A12: rules A1, A2, A4 and A5 with the verbs of a second list, which introduce a quote less often (to caution, to shoot back).</summary>
internal static class WiderCues
{
    private const int MostWordsBeforeCue = 12;

    public static Finding? Find(QuotePlace place)
    {
        Clause before = place.Before;
        return After(place.Paragraph, place.Mark, place.Next?.Open ?? place.Paragraph.Text.Length)
            ?? (before.IsEmpty || CueBefore.Find(before, CueForms.Wider) is not { } finding ? null : finding with { Rule = AttributionRule.A12 });
    }

    /// <summary>The speaker that the words after a mark, up to <paramref name="to"/>, name.</summary>
    public static Finding? After(ParagraphDraft paragraph, Mark mark, int to)
    {
        Clause after = Clause.After(paragraph, mark, to);
        return after.IsEmpty || CueAfter.Find(after, mark, CueForms.Wider, MostWordsBeforeCue) is not { } finding ? null : finding with { Rule = AttributionRule.A12 };
    }
}
