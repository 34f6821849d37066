namespace Typeset.News.Reading;

/// <summary>
/// Rule H1: the first unit is the headline if it has fewer than 20 words, ends no sentence, is no byline, no picture line and not a date alone, and the next
/// unit is a byline or a date line or stands after a blank line. The title of a row comes first: then a first unit equal to it is only recorded.
/// </summary>
internal static class HeadlineRule
{
    // The contract holds no longer headline.
    private const int LongestHeadline = 300;

    public static void Apply(ArticleDraft draft)
    {
        List<Slot> slots = draft.Slots;
        if (draft.Options.Headline is { } title)
        {
            draft.Headline = title;
            if (slots.Count > 0 && string.Equals(slots[0].Text, title, StringComparison.Ordinal))
            {
                Take(draft);
            }
        }
        else if (slots.Count > 1 && IsHeadline(slots[0], slots[1]))
        {
            draft.Headline = slots[0].Text;
            Take(draft);
        }
    }

    private static bool IsHeadline(Slot first, Slot next) =>
        first.Text.Length <= LongestHeadline
        && Words.AtMost(first.Text, 19)
        && !Sentences.IsEnd(first.Text)
        && (next.Unit.FollowsBlank || BylineRule.Matches(next.Text) || DateLineRule.Matches(next.Text))
        && !BylineRule.Matches(first.Text)
        && !DateLineRule.IsDateAlone(first.Text)
        && first.Picture is null;

    private static void Take(ArticleDraft draft)
    {
        draft.Header.Add(new HeaderLineDraft(HeaderField.Headline, draft.Slots[0].Unit.Source(), "H1"));
        draft.Slots.RemoveAt(0);
    }
}
