namespace Typeset.News.Reading;

/// <summary>Rule A8: the quote opens its paragraph, and the one before ends in a colon and says who speaks: <c>In a statement, X said:</c></summary>
internal static class IntroducingParagraph
{
    public static Finding? Find(QuotePlace place)
    {
        if (place.Mark.Open != 0 || place.ParagraphBefore is not { IsRead: true } before || before.Text[^1] != ':')
        {
            return null;
        }

        Clause clause = Clause.Last(before);
        return !clause.IsEmpty && CueBefore.Find(clause, CueForms.Listed) is { } finding ? finding with { Rule = AttributionRule.A8 } : null;
    }
}
