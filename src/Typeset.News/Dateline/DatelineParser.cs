using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Patterns D1 and D2: a place in capitals, or any place before an agency, with a region, a day and an agency, then a dash, or a bullet or bar in some papers, and the
/// first words of the text. The place of every dash is tried, from the last one, so that each expression has a fixed stretch to match in time linear in its length.
/// </summary>
internal static class DatelineParser
{
    // No dateline is longer.
    private const int Longest = 160;

    private static readonly TieredRegex s_dash = Lexicon.Default.Regex(@"\G\s*%DASH%");
    private static readonly TieredRegex s_sign = Lexicon.Default.Regex(@"\G\s*[•|]\s+");
    private static readonly TieredRegex s_agency = Lexicon.Default.Regex(@"\s*\((?<name>[^()]*)\)$");
    private static readonly TieredRegex s_day = Lexicon.Default.Regex("%MONTHDAY%$");
    private static readonly TieredRegex s_date = Lexicon.Default.Regex(@"\G(?:%DATE1%|%DATE2%)");
    private static readonly Regex s_place1 = Lexicon.Default.Whole("%PLACE1%");
    private static readonly Regex s_agency1 = Lexicon.Default.Whole("%AGENCY1%");
    private static readonly Regex s_place2 = Lexicon.Default.Whole("%PLACE2%");
    private static readonly Regex s_agency2 = Lexicon.Default.Whole("%AGENCY2%");

    /// <summary>The dateline a unit starts with, or null.</summary>
    public static PrintedDateline? Find(string text)
    {
        if (!Words.IsCapital(text[0]))
        {
            return null;
        }

        // A place in capitals shows in its second letter; any other needs an agency in brackets.
        string start = text.Length > Longest ? text[..Longest] : text;
        return (start.Length > 1 && (Words.IsCapital(start[1]) || start[1] is '.' or '\'' or '’' or '-') ? Find(start, inCapitals: true) : null)
            ?? (start.Contains('(', StringComparison.Ordinal) ? Find(start, inCapitals: false) : null);
    }

    private static PrintedDateline? Find(string text, bool inCapitals)
    {
        for (int i = text.Length - 1; i > 1; i--)
        {
            bool sign = text[i] is '•' or '|';
            if (!sign && text[i] is not ('—' or '–' or '―' or '-' or '_'))
            {
                continue;
            }

            int end = i;
            while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            if (!inCapitals && (end == 0 || text[end - 1] != ')'))
            {
                continue;
            }

            Match dash = (sign ? s_sign : s_dash).Match(text, end);
            int next = dash.Index + dash.Length;
            if (dash.Success && next < text.Length && StartsText(text[next], inCapitals) && !s_date.Match(text, next).Success && Parse(text[..end], inCapitals, next) is { } dateline && (!sign || IsLong(dateline)))
            {
                return dateline;
            }
        }

        return null;
    }

    // Labels such as SPORTS stand before a bar as well, but not with a region, an agency or a second word.
    private static bool IsLong(PrintedDateline dateline) => dateline.Agency is not null || dateline.Place.AsSpan().ContainsAny(' ', ',');

    private static bool StartsText(char c, bool inCapitals) =>
        c is (>= 'A' and <= 'Z') or '“' or '"' || inCapitals && c is '‘' or '\'' or (>= '0' and <= '9') or '$' or '€' or '£';

    private static PrintedDateline? Parse(string words, bool inCapitals, int textStart)
    {
        string place = words;
        string? agency = null;
        if (words[^1] == ')')
        {
            Match named = s_agency.Match(words);
            if (!named.Success || !(inCapitals ? s_agency1 : s_agency2).IsMatch(named.Groups["name"].ValueSpan))
            {
                return null;
            }

            agency = named.Groups["name"].Value;
            place = words[..named.Index];
        }
        else if (!inCapitals)
        {
            return null;
        }

        Match day = s_day.Match(place);
        place = day.Success ? place[..day.Index] : place;
        return (inCapitals ? s_place1 : s_place2).IsMatch(place) ? new PrintedDateline(words, place, agency, textStart, inCapitals ? "D1" : "D2") : null;
    }
}
