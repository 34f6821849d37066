namespace Typeset.News.Reading;

/// <summary>Rule A12: rules A1, A2, A4 and A5 with the verbs of a second list, which introduce a quote less often (to caution, to shoot back).</summary>
internal static class WiderCues
{
    private const int MostWordsBeforeCue = 12;

    public static Finding? Find(QuotePlace place)
    {
        int to = place.Next?.Open ?? place.Paragraph.Text.Length;
        Clause after = Clause.After(place.Paragraph, place.Mark, to);
        Clause before = place.Before;
        Finding? finding = (after.IsEmpty ? null : CueAfter.Find(after, place.Mark, CueForms.Wider, MostWordsBeforeCue))
            ?? (before.IsEmpty ? null : CueBefore.Find(before, CueForms.Wider));
        return finding is null ? null : finding with { Rule = AttributionRule.A12 };
    }
}
