using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Rule H7: a first unit of words that sections and places are called by (Crime &amp; Safety; Hong Kong / Society; Israel News) is the section that the page is in, when the unit
/// below it is long enough for a headline and itself stands over a byline or a date. It is left out, and the unit below it is the first.
/// </summary>
internal static class SectionLabel
{
    private const int MostWords = 5;
    private const int FewestHeadlineWords = 5;

    private static readonly string[] s_joints = [" / ", "/", " | ", " & ", " > ", " » ", " · ", " and ", ", "];
    private static readonly FrozenSet<string> s_sections = Lexicon.Default.Items("SECTIONWORD").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_places = Lexicon.Default.Items("DATELINEPLACE").Concat(Lexicon.Default.Items("DATELINEREGION")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void Apply(ArticleDraft draft)
    {
        List<Slot> slots = draft.Slots;
        if (slots.Count > 3
            && IsSection(slots[0].Text)
            && slots[1].Picture is null
            && !Words.AtMost(slots[1].Text, FewestHeadlineWords - 1)
            && !BylineRule.Matches(slots[1].Text)
            && HeadlineRule.StandsOverHeader(slots, 1))
        {
            draft.Dropped.Add(new DroppedLine(slots[0].Text, "related-link", slots[0].Unit.Source(), "H7"));
            slots.RemoveAt(0);
        }
    }

    /// <summary>Whether words are those of a section or a place.</summary>
    private static bool IsSection(string text) =>
        Words.AtMost(text, MostWords)
        && Array.TrueForAll(text.Split(s_joints, StringSplitOptions.TrimEntries), static part => s_places.Contains(part) || IsSectionName(part));

    // News; World News; Israel News.
    private static bool IsSectionName(string part)
    {
        string[] words = part.Split(' ');
        return s_sections.Contains(words[^1]) && (Array.TrueForAll(words, s_sections.Contains) || s_places.Contains(string.Join(' ', words[..^1])));
    }
}
