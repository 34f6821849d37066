using System.Buffers;
using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Lines that name the section of the site, or sections of it, and nothing else: <c>Crime &amp; Safety</c>, <c>Hong Kong / Society</c>, <c>Israel News</c>, <c>Travel | Eat Your Way</c>,
/// <c>GTA</c>, <c>Home Film Reviews</c>, <c>Home » News » Mill stops in Harlan</c>.
/// </summary>
internal static class SectionLabel
{
    private const int LongestLabel = 120;
    private const int LongestPath = 400;
    private const int MostWords = 5;
    private const int LongestAcronym = 4;
    private const int MostBarWords = 10;
    private const int MostPartWords = 4;
    private const int FewestBarWords = 3;
    private const int MostListWords = 20;
    private const int FewestOfList = 4;
    private const int MostUnknownPartWords = 3;
    private const int FewestBars = 3;
    private const int MostUnknownBarWords = 6;

    private static readonly string[] s_bars = [" / ", "/", " | ", "|", " > ", " » ", " › ", " · ", " • ", "  "];
    private static readonly SearchValues<char> s_barSigns = SearchValues.Create("/|>»›·•");
    private static readonly string[] s_joints = [.. s_bars, " & ", " and ", ", "];
    private static readonly string[] s_crumbs = [" > ", " » ", " › "];
    private static readonly string[] s_paths = [" / ", " » ", " > ", " › ", ", ", " | "];
    private static readonly FrozenSet<string> s_sections = Lexicon.Default.Items("SECTIONWORD").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_menu = Lexicon.Default.Items("MENUWORD").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_sectionWords = s_sections.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_menuWords = s_menu.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string> s_places = Lexicon.Default.Items("DATELINEPLACE").Concat(Lexicon.Default.Items("DATELINEREGION")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether words are those of a section or a place, or of several.</summary>
    public static bool IsSection(string text) =>
        text.Length <= LongestLabel
        && (IsLongBar(text) || Words.AtMost(text, MostWords) && (Array.TrueForAll(text.Split(s_joints, StringSplitOptions.TrimEntries), IsKnown) || HasBar(text) && IsSectionAndColumn(text) || IsAcronym(text) || IsKicker(text))
            || Words.AtMost(text, MostBarWords) && (text.StartsWith("Presented by ", StringComparison.Ordinal) || IsCrumbs(text) || IsOutletAndMotto(text) || HasBar(text) && IsBar(text) || IsMenu(text) || IsWeather(text))
            || Words.AtMost(text, MostListWords) && IsList(text));

    /// <summary>Whether a line is the way to the page from the front page, often with the headline at its end: <c>Home / Cities / Mumbai / Lift closed to workers</c>.</summary>
    /// <param name="text">The line.</param>
    /// <param name="below">The line below it.</param>
    public static bool IsPath(string text, string below)
    {
        if (text.Length > LongestPath)
        {
            return false;
        }

        if (text.StartsWith("Home", StringComparison.OrdinalIgnoreCase) && s_paths.Any(sign => text.AsSpan(4).StartsWith(sign, StringComparison.Ordinal)))
        {
            return true;
        }

        // News » Mill stops in Harlan, above the headline itself.
        return text.Length > below.Length && text.EndsWith(below, StringComparison.Ordinal) && text[..^below.Length].TrimEnd() is [.., '/' or '»' or '>' or '›' or ',' or '|'];
    }

    private static bool IsKnown(string part) => s_places.Contains(part) || s_menu.Contains(part) || IsSectionName(part);

    // News; World News; Israel News.
    private static bool IsSectionName(string part)
    {
        string[] words = part.Split(' ');
        return s_sections.Contains(words[^1]) && (Array.TrueForAll(words, s_sections.Contains) || s_places.Contains(string.Join(' ', words[..^1])));
    }

    private static bool HasBar(string text) => text.AsSpan().ContainsAny(s_barSigns) || text.Contains("  ", StringComparison.Ordinal);

    // Travel | Eat Your Way.
    private static bool IsSectionAndColumn(string text)
    {
        string[] parts = text.Split(s_bars, StringSplitOptions.TrimEntries);
        return parts.Length > 1 && IsKnown(parts[0]) && !Words.HasSmallWord(text);
    }

    // Ashport, NJ|News|Schools; Tech / Gadgets / Interview.
    private static bool IsBar(string text)
    {
        string[] parts = text.Split(s_bars, StringSplitOptions.TrimEntries);
        return parts.Length > 1
            && (!Words.HasSmallWord(text) && Array.TrueForAll(parts, static part => part.Length > 0 && Words.AtMost(part, MostPartWords)) && Array.Exists(parts, IsKnown)
                || text.Contains(" | ", StringComparison.Ordinal) && Array.TrueForAll(parts, static part => part.Length > 0 && char.IsUpper(part[0]) && Words.AtMost(part, MostUnknownPartWords)));
    }

    // HoopsNation > Horizon Plains > Kestrels
    private static bool IsCrumbs(string text) =>
        !Sentences.IsEnd(text) && s_crumbs.Any(sign => text.AsSpan().Count(sign) >= 2 && Array.TrueForAll(text.Split(sign, StringSplitOptions.TrimEntries), static part => part.Length > 0 && Words.AtMost(part, MostPartWords)));

    // KXGF | Your Station for the Red River Valley
    private static bool IsOutletAndMotto(string text) =>
        text.Length > 7 && text[0] is 'K' or 'W' or 'C' && text.IndexOf(" | ", StringComparison.Ordinal) is >= 3 and <= 7 and var bar && Words.IsAllCapitals(text.AsSpan(0, bar)) && !Sentences.IsEnd(text);

    // Got a Tip? | Newsletters | U.S. | Click to expand the menu: no headline has so many bars.
    private static bool IsLongBar(string text) => text.AsSpan().Count(" | ") >= FewestBars && Array.TrueForAll(text.Split(" | "), static part => part.Length > 0 && Words.AtMost(part, MostUnknownBarWords));

    // Biodiversity, Central America, Development & Aid, Featured.
    private static bool IsList(string text)
    {
        string[] parts = text.Split(", ", StringSplitOptions.TrimEntries);
        return parts.Length >= FewestOfList && !Sentences.IsEnd(text) && Array.TrueForAll(parts, static part => part.Length > 0 && char.IsUpper(part[0]) && Words.AtMost(part, MostPartWords)) && Array.Exists(parts, IsKnown);
    }

    /// <summary>Whether words are the menu of a page: <c>Home Obituaries Legals Classifieds</c>, <c>News Sport What's On Business</c>.</summary>
    public static bool IsMenu(string text)
    {
        // Most lines start with no such word.
        ReadOnlySpan<char> first = text.AsSpan().TrimStart(' ');
        int end = first.IndexOf(' ');
        if (end < 0 || !s_sectionWords.Contains(first[..end]) && !s_menuWords.Contains(first[..end]))
        {
            return false;
        }

        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= FewestBarWords
            && !Array.Exists(words, static word => char.IsLower(word[0]) && !Words.HasCapital(word))
            && (Array.TrueForAll(words, IsMenuWord) || s_menu.Contains(words[0]) && IsMenuWord(words[1]) || IsMenuWord(words[0]) && IsMenuWord(words[1]) && words.Count(IsMenuWord) >= FewestBarWords || Words.IsAllCapitals(text) && words.Count(IsMenuWord) >= FewestBarWords);
    }

    // Monday, July 22, 2019 90° Light Rain
    private static bool IsWeather(string text) => text.IndexOf('°', StringComparison.Ordinal) is > 0 and var degree && char.IsAsciiDigit(text[degree - 1]) && !Sentences.IsEnd(text);

    private static bool IsMenuWord(string word) => s_sections.Contains(word) || s_menu.Contains(word);

    // LOST AND FOUND —
    private static bool IsKicker(string text) => text.Length > 3 && text.EndsWith(" —", StringComparison.Ordinal) && Words.IsAllCapitals(text);

    // GTA, but no agency.
    private static bool IsAcronym(string text) =>
        text.Length is > 1 and <= LongestAcronym && text.All(static letter => letter is >= 'A' and <= 'Z') && Lexicon.Default.FullAgencyName(text) is null;
}
