using System.Buffers;

namespace Typeset.News.Reading;

/// <summary>
/// Whether a text without a header is news by what it says: who speaks for somebody, that somebody told an outlet or said something in a statement, and on which day. A story
/// or an essay has quotes as well, and none of these.
/// </summary>
internal static class NewsWords
{
    private const int FewestSigns = 2;
    private const int MostSlots = 200;
    private const int LongestSearched = 2000;

    // Each branch of the expression has one of these.
    private static readonly SearchValues<string> s_words = SearchValues.Create(["okes", "told ", "said ", " said", " say", "ccording to "], StringComparison.Ordinal);
    private static readonly TieredRegex s_source = Lexicon.Default.Regex("%NEWSSOURCE%");
    private static readonly TieredRegex s_day = Lexicon.Default.Regex(@"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:%MONTH%)\s+\d|\b\d{1,2}\s+(?:%MONTH%)\b|\blast (?:week|month|year)\b");

    /// <summary>Whether the lines have two such signs and a day.</summary>
    public static bool Tell(List<Slot> slots)
    {
        int signs = 0;
        bool day = false;
        for (int i = 0; i < Math.Min(slots.Count, MostSlots) && !(day && signs >= FewestSigns); i++)
        {
            ReadOnlySpan<char> text = slots[i].Text;
            text = text[..Math.Min(text.Length, LongestSearched)];
            signs += signs < FewestSigns && text.ContainsAny(s_words) && s_source.IsMatch(text) ? 1 : 0;
            day = day || s_day.IsMatch(text);
        }

        return day && signs >= FewestSigns;
    }
}
