namespace Typeset.News.Reading;

/// <summary>
/// Rule H1: the first unit is the headline if it has fewer than 20 words, ends no sentence, is no byline (H2, or H4 without a headline), no picture line and not a date alone, and the next
/// unit is a byline (H2, H4) or a date line or stands after a blank line, or such a line follows one that may be a deck or is a picture. The title of a row
/// comes first: then a first unit equal to it is only recorded.
/// </summary>
internal static class HeadlineRule
{
    // The contract holds no longer headline.
    private const int LongestHeadline = 300;
    private const int LongestDeckInWords = 40;

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
        else if (slots.Count > 1 && IsHeadline(slots))
        {
            draft.Headline = slots[0].Text;
            Take(draft);
        }
    }

    private static bool IsHeadline(List<Slot> slots)
    {
        Slot first = slots[0];
        return first.Text.Length <= LongestHeadline
            && Words.AtMost(first.Text, 19)
            && !Sentences.IsEnd(first.Text)
            && StandsOverArticle(slots)
            && !BylineRule.Matches(first.Text)
            && !DateLineRule.IsDateAlone(first.Text)
            && first.Picture is null or { Rule: "I6" }
            && BareByline.Read(slots, 0, null).IsEmpty
            && InnerByline.Read(first.Text).IsEmpty;
    }

    // A deck or a picture line may stand between a headline and its byline.
    private static bool StandsOverArticle(List<Slot> slots)
    {
        for (int i = 1; i < Math.Min(slots.Count, 3); i++)
        {
            string text = slots[i].Text;
            if (i == 1 && slots[i].Unit.FollowsBlank || BylineRule.Matches(text) || DateLineRule.Matches(text) || !InnerByline.Read(text).IsEmpty || !BareByline.Read(slots, i, slots[0].Text).IsEmpty)
            {
                return true;
            }

            if (slots[i].Picture is null && !Words.AtMost(text, LongestDeckInWords))
            {
                return false;
            }
        }

        return false;
    }

    private static void Take(ArticleDraft draft)
    {
        draft.Header.Add(new HeaderLineDraft(HeaderField.Headline, draft.Slots[0].Unit.Source(), "H1"));
        draft.Slots.RemoveAt(0);
    }
}
