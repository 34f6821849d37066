namespace Typeset.News.Reading;

/// <summary>
/// Rule H7: what a page prints above its headline is left out: sections (<see cref="SectionLabel"/>), the name of the outlet, a menu, other lines of one to four words that look like a
/// section, when what stands below them is long enough for a headline and itself stands over a byline or a date, or, below a known section or a date, over the text. The
/// line that says that the page is a news release is left out too. Dates between them stay for rule H3.
/// </summary>
internal static class LinesAboveHeadline
{
    private const int MostLines = 30;
    private const int MostLabelWords = 4;
    private const int MostWordsInAnyLetters = 2;
    private const int FewestMenuLines = 3;
    private const int MostMottoWords = 12;
    private const int FewestHeadlineWords = 5;
    private const int FewestTextWords = 12;
    private const int MostLinesAboveText = 8;

    private static readonly TieredRegex s_release = Lexicon.Default.Regex("^%NEWSRELEASE%$");
    private static readonly TieredRegex s_appeal = Lexicon.Default.Regex("%APPEAL%");

    /// <summary>Leaves the lines out.</summary>
    /// <returns>The headline, where the lines above say which it is.</returns>
    public static Slot? Apply(ArticleDraft draft)
    {
        List<Slot> slots = draft.Slots;
        if (slots.Count > 1 && s_release.IsMatch(slots[0].Text))
        {
            // Its date is read with the others; it may have a line of its own, as whom to ask has.
            int first = 1;
            while (first < slots.Count - 1 && (StaysForLater(slots[first].Text) || s_release.IsMatch(slots[first].Text) || slots[first].Text.StartsWith("Contact", StringComparison.OrdinalIgnoreCase)))
            {
                first++;
            }

            Slot below = slots[first];
            if (!DateLineRule.Matches(slots[0].Text))
            {
                Drop(draft, 1);
            }

            return below;
        }

        if (Find(slots) is not { } index)
        {
            return null;
        }

        Slot headline = slots[index];
        Drop(draft, index);
        return headline;
    }

    private static int? Find(List<Slot> slots)
    {
        int lines = 0;
        int sections = 0;
        int loose = 0;
        int dates = 0;
        bool motto = false;
        for (int i = 0; i < Math.Min(slots.Count - 1, MostLines); i++)
        {
            string text = slots[i].Text;
            if (slots[i].Picture is not null and not { Rule: "I6" } || BylineRule.Matches(text) || PointsLabel.Is(text))
            {
                return null;
            }

            if (StaysForLater(text))
            {
                dates++;
            }
            else if (i == 0 && s_appeal.IsMatch(text) || i > 0 && IsOfSite(text, slots[0].Text) || SectionLabel.IsPath(text, slots[i + 1].Text) || SectionLabel.IsSection(text) || LineBelowByline.IsOutlet(text) || i == 0 && Lexicon.Default.FullAgencyName(text) is not null)
            {
                lines++;
                sections++;
            }
            else if (lines + dates > 0 && Words.Count(text) == MostLabelWords && !IsLabel(text) && HeadlineRule.MayBeHeadline(slots, i) && HeadlineRule.StandsDirectlyOverHeader(slots, i))
            {
                // Council budget melts away, directly over its byline.
                return loose == 0 || lines >= FewestMenuLines ? i : null;
            }
            else if (Words.AtMost(text, MostLabelWords) && (!Sentences.IsEnd(text) || text is "U.S." or "U.K.") && !IsPerson(text))
            {
                lines++;
                loose += IsLabel(text) ? 0 : 1;
            }
            else if (i <= 1 && !motto && !Sentences.IsEnd(text) && Words.AtMost(text, MostMottoWords) && IsMenuLine(slots[i + 1].Text))
            {
                // The motto of a paper above its menu.
                motto = true;
            }
            else
            {
                return lines + dates > 0 && (loose == 0 || lines >= FewestMenuLines || loose == 1 && sections > 0) && IsHeadline(slots, i, isBelowSection: sections > 0 || dates > 0 || lines >= FewestMenuLines) ? i : null;
            }
        }

        return null;
    }

    private static bool IsHeadline(List<Slot> slots, int index, bool isBelowSection) =>
        !Words.AtMost(slots[index].Text, FewestHeadlineWords - 1)
        && slots[index].Picture is null or { Rule: "I6" }
        && HeadlineRule.MayBeHeadline(slots, index)
        && (HeadlineRule.StandsOverHeader(slots, index) || isBelowSection && !Sentences.IsEnd(slots[index].Text) && StandsOverText(slots, index));

    // Dates, and the body that a release comes from, belong to the header.
    private static bool StaysForLater(string text) => DateLineRule.IsDateAlone(text) || !ReleaseByline.Read(text).IsEmpty;

    // The Harker Tribune reported on the events as they unfolded, below the name of the paper.
    private static bool IsOfSite(string text, string site) => text.Length > site.Length && text.StartsWith(site, StringComparison.Ordinal) && Sentences.IsEnd(text) && Words.AtMost(site, MostLabelWords);

    private static bool IsMenuLine(string text) => SectionLabel.IsSection(text) && !DateLineRule.IsDateAlone(text);

    // With a deck between them at the most, pictures aside.
    private static bool StandsOverText(List<Slot> slots, int index)
    {
        for (int i = index + 1, left = 2; i < Math.Min(slots.Count, index + MostLinesAboveText) && left > 0; i++)
        {
            if (slots[i].Picture is not null || Words.AtMost(slots[i].Text, MostLabelWords))
            {
                continue;
            }

            left--;
            if (Sentences.IsEnd(slots[i].Text) && !Words.AtMost(slots[i].Text, FewestTextWords - 1))
            {
                return true;
            }
        }

        return false;
    }

    // Water companies; Israel & the Region; but not Harlan mill stops.
    private static bool IsLabel(string text) =>
        Words.AtMost(text, MostWordsInAnyLetters) || Array.TrueForAll(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), static word => !char.IsLower(word[0]) || word is "of" or "the" or "and" or "in" or "on" or "for" or "to" or "at");

    private static bool IsPerson(string text) => NameList.IsPerson(text) && BareByline.StartsWithGivenName(text) && BareByline.IsName(text);

    private static void Drop(ArticleDraft draft, int lines)
    {
        for (int i = 0, left = lines; left > 0; left--)
        {
            Slot slot = draft.Slots[i];
            if (StaysForLater(slot.Text))
            {
                i++;
                continue;
            }

            draft.Dropped.Add(new DroppedLine(slot.Text, "related-link", slot.Unit.Source(), "H7"));
            draft.Slots.RemoveAt(i);
        }
    }
}
