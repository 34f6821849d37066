namespace Typeset.News.Reading;

/// <summary>
/// Rule H1: the first unit is the headline if it has fewer than 20 words (30 over a byline or date), ends no sentence, is no byline (H2, or H4 without a headline), no picture line and not a date alone, and the next
/// unit is a byline (H2, H4) or a date line or stands after a blank line, or such a line follows one that may be a deck, or up to three such that end no sentence, pictures aside; or the line above says that the page is a news release (H7). The title of a row
/// comes first: then a first unit equal to it is only recorded.
/// </summary>
internal static class HeadlineRule
{
    // The contract holds no longer headline.
    private const int LongestHeadline = 300;
    private const int MostWords = 19;
    private const int MostWordsOverHeader = 30;
    private const int LongestDeckInWords = 40;
    private const int MostBetween = 3;

    public static void Apply(ArticleDraft draft, bool isRelease)
    {
        List<Slot> slots = draft.Slots;
        if (draft.Options.Headline is { } title)
        {
            draft.Headline = title;
            if (slots.Count > 0 && string.Equals(slots[0].Text, title, StringComparison.Ordinal))
            {
                Take(draft);
            }

            return;
        }

        if (slots.Count > 1 && IsHeadline(slots, isRelease))
        {
            draft.Headline = slots[0].Text;
            Take(draft);
        }
    }

    private static bool IsHeadline(List<Slot> slots, bool isRelease)
    {
        Slot first = slots[0];
        return first.Text.Length <= LongestHeadline
            && !Sentences.IsEnd(first.Text)
            && (Words.AtMost(first.Text, MostWords) && (isRelease || slots[1].Unit.FollowsBlank) || Words.AtMost(first.Text, MostWordsOverHeader) && StandsOverHeader(slots, 0))
            && !BylineRule.Matches(first.Text)
            && !DateLineRule.IsDateAlone(first.Text)
            && first.Picture is null or { Rule: "I6" }
            && BareByline.Read(slots, 0, null).IsEmpty
            && InnerByline.Read(first.Text).IsEmpty;
    }

    /// <summary>Whether a byline or a date stands below a line, with a deck or a picture line between them at the most.</summary>
    public static bool StandsOverHeader(List<Slot> slots, int headline)
    {
        // A deck ends no sentence where more than one line stands between; pictures, with a credit of their own below, do not count.
        bool isOpen = true;
        int between = 0;
        for (int i = headline + 1; i < slots.Count && between <= MostBetween; i++)
        {
            string text = slots[i].Text;
            if (BylineRule.Matches(text) || !ReleaseByline.Read(text).IsEmpty || DateLineRule.Matches(text) || !InnerByline.Read(text).IsEmpty || !BareByline.Read(slots, i, slots[headline].Text).IsEmpty)
            {
                return between <= 1 || isOpen;
            }

            if (slots[i].Picture is not null)
            {
                continue;
            }

            if (i + 1 < slots.Count && LoneCredit.IsAlone(slots[i + 1].Text))
            {
                i++;
                continue;
            }

            if (!Words.AtMost(text, LongestDeckInWords))
            {
                return false;
            }

            isOpen &= !Sentences.IsEnd(text);
            between++;
        }

        return false;
    }

    private static void Take(ArticleDraft draft)
    {
        draft.Header.Add(new HeaderLineDraft(HeaderField.Headline, draft.Slots[0].Unit.Source(), "H1"));
        draft.Slots.RemoveAt(0);
    }
}
