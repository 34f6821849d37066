namespace Typeset.News.Reading;

/// <summary>Rule A20: rules A1 and A2 for whole clauses without the comma, as it is left out or became a full stop: <c>“We will fight” said X</c>, <c>“We will fight.” he said</c>; and A1 for some words, <c>“the best of plans” said X</c>.</summary>
internal static class NoComma
{
    private const int MostWordsBeforeCue = 5;

    public static Finding? Find(QuotePlace place)
    {
        Mark mark = place.Mark;
        Clause after = Clause.After(place.Paragraph, mark, place.Next?.Open ?? place.Paragraph.Text.Length);
        if (after.IsEmpty || !WhiteSpace.Is(place.Paragraph.Text[after.Start]))
        {
            return null;
        }

        bool isWhole = place.IsDirect && char.IsUpper(place.Paragraph.Text[mark.Start]);

        // After a full stop a capital starts a sentence of its own.
        (int first, _) = WhiteSpace.Trim(place.Paragraph.Masked, after.Start, after.End);
        bool goesOn = char.IsLower(place.Paragraph.Text[first]) || char.IsLetterOrDigit(mark.Last);
        return goesOn && mark.Last is not (',' or '?' or '!') && CueAfter.Read(after, CueForms.Listed, MostWordsBeforeCue) is { } finding && finding.Cue!.Value.Start - after.Start < 60
            // It is “the best of plans” said Ana Ruiz: behind some words of hers the verb and the name only.
            && (isWhole || char.IsLetterOrDigit(mark.Last) && finding.Cue.Value.Start == first && finding.Mention.Start == finding.Cue.Value.End + 1 && Words.IsCapital(place.Paragraph.Text[finding.Mention.Start]))
            ? finding with { Rule = AttributionRule.A20 }
            : null;
    }
}
