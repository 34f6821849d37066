using System.Buffers;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rule I12: brackets at the end of a line that say by their words that they credit a picture: <c>(Express photo by Ana Ruiz)</c>, <c>(Herald photo/Ana Ruiz)</c>,
/// <c>(Submitted by Ana Ruiz)</c>, <c>(File photo)</c>. In a news text also those that name a platform or an archive, or somebody after a colon.
/// </summary>
internal static class WordedCredit
{
    private const int LongestCredit = 80;
    private const int FewestCaptionWords = 4;
    private const int MostCaptionWords = 60;

    private static readonly Regex s_worded = Lexicon.Default.Whole("%WORDEDCREDIT%");
    private static readonly Regex s_atEnd = Lexicon.Default.Whole("%WORDEDATEND%");
    private static readonly SearchValues<char> s_stops = SearchValues.Create(".!?”\"");
    private static readonly SearchValues<string> s_nouns = SearchValues.Create(["photo", "pic", "image", "graphic", "handout", "provided", "supplied", "submitted", "contributed"], StringComparison.OrdinalIgnoreCase);
    private static readonly Regex s_inNews = Lexicon.Default.Whole("%WORDEDINNEWS%");

    /// <summary>The split, or null when the brackets say no such thing.</summary>
    public static PictureLine? Find(string line) => Find(line, s_worded);

    /// <summary>The split of a line that has such words without brackets after its last sentence, and no sentence mark behind them.</summary>
    public static PictureLine? FindAtEnd(string line)
    {
        if (!char.IsLetterOrDigit(line[^1]) && line[^1] != ')' || !Words.AtMost(line, MostCaptionWords) || !line.AsSpan(Math.Max(0, line.Length - LongestCredit)).ContainsAny(s_nouns))
        {
            return null;
        }

        int from = Math.Max(1, line.Length - LongestCredit);
        for (int at = line.Length - 1; at > from;)
        {
            int stop = line.AsSpan(from, at - from).LastIndexOfAny(s_stops);
            if (stop < 0)
            {
                return null;
            }

            at = from + stop;
            int start = at + 1;
            while (start < line.Length && (WhiteSpace.Is(line[start]) || line[start] is '—' or '–' or '|' or '-'))
            {
                start++;
            }

            if (start < line.Length && (s_worded.IsMatch(line.AsSpan(start)) || s_atEnd.IsMatch(line.AsSpan(start))) && !Words.AtMost(line.AsSpan(0, at + 1), FewestCaptionWords - 1))
            {
                return CreditTail.Guarded(line, at + 1, start, line.Length) is { } split ? split with { Rule = "I12" } : null;
            }
        }

        return null;
    }

    /// <summary>The split by words that say enough in a news text only.</summary>
    public static PictureLine? FindInNews(string line) => (Find(line, s_inNews) ?? Find(line, s_atEnd)) is { } split ? split with { Rule = "I12" } : null;

    private static PictureLine? Find(string line, Regex credit)
    {
        char opening = line[^1] switch { ')' => '(', ']' => '[', _ => '\0' };
        if (opening == '\0')
        {
            return null;
        }

        int end = line.Length - 1;
        int from = Math.Max(0, end - LongestCredit);
        int open = line.AsSpan(from, end - from).LastIndexOfAny(opening, line[^1]);
        if (open < 0 || line[from + open] != opening)
        {
            return null;
        }

        int start = from + open + 1;
        ReadOnlySpan<char> caption = line.AsSpan(0, start - 1);
        return start < end
            && credit.IsMatch(line.AsSpan(start, end - start))
            && !Words.AtMost(caption, FewestCaptionWords - 1)
            && Words.AtMost(caption, MostCaptionWords)
            ? CreditTail.Guarded(line, start - 1, start, end)
            : null;
    }
}
