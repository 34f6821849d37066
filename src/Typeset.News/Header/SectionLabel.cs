using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Rule H7: a first unit of words that sections and places are called by (Crime &amp; Safety; Hong Kong / Society; Israel News; Travel | Eat Your Way; GTA) is the section that the page is in,
/// when the unit below it is long enough for a headline and itself stands over a byline or a date; a second one may stand below it. It is left out, and the unit below it is the first. So is the line that says that the page is a news release, and a menu of three lines or more.
/// </summary>
internal static class SectionLabel
{
    private const int LongestLabel = 120;
    private const int MostWords = 5;
    private const int FewestHeadlineWords = 5;
    private const int MostLabels = 2;
    private const int LongestAcronym = 4;
    private const int FewestMenuLines = 3;
    private const int MostMenuLines = 30;
    private const int MostMenuWords = 4;
    private const int MostMottoWords = 12;

    private static readonly string[] s_bars = [" / ", "/", " | ", "|", " > ", " » ", " · "];
    private static readonly string[] s_joints = [.. s_bars, " & ", " and ", ", "];
    private static readonly FrozenSet<string> s_sections = Lexicon.Default.Items("SECTIONWORD").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_places = Lexicon.Default.Items("DATELINEPLACE").Concat(Lexicon.Default.Items("DATELINEREGION")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly TieredRegex s_release = Lexicon.Default.Regex("^%NEWSRELEASE%$");

    /// <summary>Leaves the labels out.</summary>
    /// <returns>Whether the page says that it is a news release, whose headline is the line below.</returns>
    public static bool Apply(ArticleDraft draft)
    {
        List<Slot> slots = draft.Slots;
        if (slots.Count > 1 && s_release.IsMatch(slots[0].Text))
        {
            Drop(draft, 1);
            return true;
        }

        int labels = 0;
        while (labels < MostLabels && labels < slots.Count && IsSection(slots[labels].Text))
        {
            labels++;
        }

        if (labels > 0
            && slots.Count > labels + 2
            && slots[labels].Picture is null
            && !Words.AtMost(slots[labels].Text, FewestHeadlineWords - 1)
            && !BylineRule.Matches(slots[labels].Text)
            && HeadlineRule.StandsOverHeader(slots, labels))
        {
            Drop(draft, labels);
        }
        else if (HeadlineBelowMenu(slots) is { } headline)
        {
            Drop(draft, headline);
        }

        return false;
    }

    /// <summary>The line that stands over a byline or a date, below three lines of a menu or more (News, Sports, Contests) and what else a page prints above it; null when there is none.</summary>
    private static int? HeadlineBelowMenu(List<Slot> slots)
    {
        int menu = 0;
        int motto = -1;
        for (int i = 0; i < Math.Min(slots.Count - 2, MostMenuLines); i++)
        {
            string text = slots[i].Text;
            if (Words.AtMost(text, MostMenuWords) && (!Sentences.IsEnd(text) || text is "U.S." or "U.K.") && slots[i].Picture is null && !BylineRule.Matches(text) && !DateLineRule.Matches(text))
            {
                menu++;
                continue;
            }

            if (menu >= FewestMenuLines)
            {
                return slots[i].Picture is null
                    && HeadlineRule.StandsOverHeader(slots, i)
                    && BareByline.Read(slots, i, null).IsEmpty
                    && (motto < 0 || !HeadlineRule.StandsOverHeader(slots, motto)) ? i : null;
            }

            // The motto of a paper may stand above its menu.
            if (i > 1 || motto >= 0 || Sentences.IsEnd(text) || !Words.AtMost(text, MostMottoWords))
            {
                return null;
            }

            motto = i;
            menu = 0;
        }

        return null;
    }

    private static void Drop(ArticleDraft draft, int lines)
    {
        foreach (Slot slot in draft.Slots.Take(lines))
        {
            draft.Dropped.Add(new DroppedLine(slot.Text, "related-link", slot.Unit.Source(), "H7"));
        }

        draft.Slots.RemoveRange(0, lines);
    }

    /// <summary>Whether words are those of a section or a place.</summary>
    private static bool IsSection(string text) =>
        text.Length <= LongestLabel
        && Words.AtMost(text, MostWords)
        && (Array.TrueForAll(text.Split(s_joints, StringSplitOptions.TrimEntries), static part => s_places.Contains(part) || IsSectionName(part)) || IsSectionAndColumn(text) || IsAcronym(text) || IsKicker(text));

    // News; World News; Israel News.
    private static bool IsSectionName(string part)
    {
        string[] words = part.Split(' ');
        return s_sections.Contains(words[^1]) && (Array.TrueForAll(words, s_sections.Contains) || s_places.Contains(string.Join(' ', words[..^1])));
    }

    // Travel | Eat Your Way.
    private static bool IsSectionAndColumn(string text)
    {
        string[] parts = text.Split(s_bars, StringSplitOptions.TrimEntries);
        return parts.Length > 1 && IsSectionName(parts[0]) && !Words.HasSmallWord(text);
    }

    // LOST AND FOUND —
    private static bool IsKicker(string text) => text.Length > 3 && text.EndsWith(" —", StringComparison.Ordinal) && Words.IsAllCapitals(text);

    // GTA, but no agency.
    private static bool IsAcronym(string text) =>
        text.Length is > 1 and <= LongestAcronym && text.All(static letter => letter is >= 'A' and <= 'Z') && Lexicon.Default.FullAgencyName(text) is null;
}
