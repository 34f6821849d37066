namespace Typeset.News.Reading;

/// <summary>
/// Rule A7: the words before the mark go on across marks that are no quotes, such as the title in <c>X told ABC’s “This Week” that the vote was “…”</c>.
/// They are then read like rules A4 and A5.
/// </summary>
internal static class SkippedMark
{
    public static Finding? Find(QuotePlace place) =>
        place.Previous is not null && place.QuoteBefore is null && place.Before is { IsEmpty: false } before && CueBefore.Find(before, CueForms.Listed) is { } finding
            ? finding with { Rule = AttributionRule.A7 }
            : null;
}
