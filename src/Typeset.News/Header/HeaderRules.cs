namespace Typeset.News.Reading;

/// <summary>Rule H7, then H1 to H5 on the first six units left, H2 on ten, H6, on the last ones, and H8.</summary>
internal static class HeaderRules
{
    private const int HeaderUnits = 6;

    // What starts with By is a byline also below pictures and points.
    private const int FurtherUnits = 4;

    public static void Apply(ArticleDraft draft)
    {
        Slot? headline = draft.Options.Headline is null ? LinesAboveHeadline.Apply(draft) : null;
        int units = Math.Min(HeaderUnits, draft.Slots.Count);
        int count = draft.Slots.Count;
        HeadlineRule.Apply(draft, headline);
        units -= count - draft.Slots.Count;
        count = draft.Slots.Count;
        BylineRule.Apply(draft, units, units + FurtherUnits);
        units -= count - draft.Slots.Count;
        DateLineRule.Apply(draft, units);
        if (draft.Byline is null)
        {
            TrailingByline.Apply(draft);
        }

        CountAlone.Apply(draft);
    }
}
