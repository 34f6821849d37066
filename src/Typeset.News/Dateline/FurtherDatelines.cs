using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rule D3: datelines of papers and services that use other signs than the dash of D1 and D2. With an agency or a day, a colon or nothing may follow
/// (<c>New Delhi, Nov 27 (IANS) Farmers …</c>, <c>CHICAGO, June 5, 2017 /PRNewswire/ -- …</c>); without both, the place or its region is a known one, or it stands in
/// capitals before a colon at the start of the text. A known place and a colon may have a line of their own.
/// </summary>
internal static class FurtherDatelines
{
    private const int Longest = 160;
    private const int FewestWords = 8;
    private const int MostPlaceWords = 3;
    private const int LinesAfter = 12;
    private const int LongestAlone = 50;

    private static readonly TieredRegex s_agency = Lexicon.Default.Regex("%FURTHERAGENCY%");
    private static readonly TieredRegex s_agencyAfterDay = Lexicon.Default.Regex(@",?\s+(?<name>[A-Z]{2,6})$");
    private static readonly TieredRegex s_agencyAfterPlace = Lexicon.Default.Regex(@",?\s+(?<name>%BAREAGENCY%|Kyodo|(?<site>[A-Z]\w+\.(?:com|net|org|id)))$");
    private static readonly TieredRegex s_day = Lexicon.Default.Regex("%FURTHERDAY%");
    private static readonly Regex s_bracketAgency = Lexicon.Default.Whole("%BRACKETAGENCY%");
    private static readonly TieredRegex s_dayInBrackets = Lexicon.Default.Regex(@"^\d{1,2} [A-Z][a-z]+(?: \d{4})?$");
    private static readonly TieredRegex s_regionInBrackets = Lexicon.Default.Regex(@"\s+\([A-Z][A-Za-z]{0,2}(?:/[A-Z]{1,3})?\)$");
    // New Delhi [India]; Jaipur (Rajasthan) [India], where the nearer region says more.
    private static readonly TieredRegex s_regionsInBrackets = Lexicon.Default.Regex(@"\s+(?:\((?<region>[^()\[\],]+)\)\s+\[[^\[\],]+\]|\[(?<region>[^\[\],]+)\])$");
    private static readonly TieredRegex s_countryInBrackets = Lexicon.Default.Regex(@"\s+\((?<region>[A-Z][^()\[\],]+)\)$");
    private static readonly Regex s_capitals = Lexicon.Default.Whole("%PLACE1%");
    private static readonly Regex s_anyLetters = Lexicon.Default.Whole("%PLACE3%");
    private static readonly Regex s_state = Lexicon.Default.Whole("%STATE%");
    private static readonly TieredRegex s_wireAndDay = Lexicon.Default.Regex("%WIREDAY%");
    private static readonly FrozenSet<string> s_places = Lexicon.Default.Items("DATELINEPLACE").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_regions = Lexicon.Default.Set("DATELINEREGION");
    private static readonly FrozenSet<string> s_bareAgencies = Lexicon.Default.Set("BAREAGENCY");
    private static readonly FrozenSet<string> s_agencies = Lexicon.Default.Set("DATELINEAGENCY");
    private static readonly FrozenSet<string> s_labels = Lexicon.Default.Set("COLONLABEL");
    private static readonly FrozenSet<string> s_given = Lexicon.Default.Items("GIVENNAME").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private enum Sign
    {
        None,
        Colon,
        Dash,
    }

    /// <summary>The dateline that one of the slots starts with, or null.</summary>
    /// <param name="slots">What is left of the text.</param>
    /// <param name="index">The slot.</param>
    /// <param name="first">Whether no sentence stands before it but below pictures.</param>
    public static PrintedDateline? Find(List<Slot> slots, int index, bool first)
    {
        string text = slots[index].Text;
        if (!Words.IsCapital(text[0]))
        {
            return text[0] == '(' ? InBrackets(text) : null;
        }

        int limit = Math.Min(text.Length - 1, Longest);
        for (int i = 2; i < limit; i++)
        {
            switch (text[i])
            {
                case ':':
                    return text[i + 1] == ' ' && Parse(text, i, AfterWhite(text, i + 1), Sign.Colon) is { } before
                        ? before.Agency is not null || before.Place.Length < before.Text.Length || IsKnown(before.Place) || first && IsPlaceBeforeColon(slots, index, before) ? before : null
                        : null;
                case '/' when text[..i].TrimEnd() is var head && s_wireAndDay.Match(head) is { Success: true } wire && head[..wire.Index] is var town && s_capitals.IsMatch(town):
                    return new PrintedDateline(head, town, wire.Groups["name"].Value, AfterWhite(text, i + 1), "D3");
                case ')' or '/' when Parse(text, i + 1, AfterDash(text, i + 1, out bool dashed), dashed ? Sign.Dash : Sign.None) is { Agency: not null } named:
                    return named;
                case '—' or '–' or '―' or '-' when i > 3 && char.IsWhiteSpace(text[i - 1]) && Parse(text, BeforeWhite(text, i), AfterDash(text, i, out _), Sign.Dash) is { } placed
                    && (placed.Agency is not null || placed.Place.Length < placed.Text.Length || IsKnown(placed.Place)):
                    return placed;
                case '.' or '!' or '?' when char.IsWhiteSpace(text[i + 1]) && char.IsAsciiLetterLower(text[i - 1]) && i + 2 < limit && text.AsSpan(i + 2, limit - i - 2).IndexOfAny(":/)—–") < 0 && text.AsSpan(i, limit - i).IndexOf(" -", StringComparison.Ordinal) < 0:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }

    // (Willow City, ND) -- An emu
    private static PrintedDateline? InBrackets(string text)
    {
        int close = text.IndexOf(')', StringComparison.Ordinal);
        string place = close is > 0 and <= LongestAlone ? text[1..close] : "";
        int comma = place.IndexOf(", ", StringComparison.Ordinal);
        if (comma < 2)
        {
            return null;
        }

        string region = place[(comma + 2)..];
        int next = AfterDash(text, close + 1, out bool dashed);
        return dashed && next < text.Length && Words.IsCapital(text[next]) && s_anyLetters.IsMatch(place.AsSpan(0, comma))
            && (region.Length == 2 && region.All(char.IsAsciiLetterUpper) || s_state.IsMatch(region) || s_regions.Contains(region))
                ? new PrintedDateline(text[..(close + 1)], place, null, next, "D3")
                : null;
    }

    // A station or service that is in no list, after a place in capitals or a day.
    private static bool IsUnlisted(string agency, bool dayed, string place) => s_bracketAgency.IsMatch(agency) && (dayed || s_capitals.IsMatch(place));

    /// <summary>A known place, or one in capitals with its region, and a colon, or a place in capitals with its region, alone on their line above the text; null when the line is anything else.</summary>
    /// <param name="text">The line.</param>
    /// <param name="hasHeader">Whether a headline and a byline or a date stand above it: then a known place in capitals may have no sign.</param>
    public static PrintedDateline? FindAlone(string text, bool hasHeader)
    {
        if (hasHeader && text.Length is > 3 and <= LongestAlone && s_places.Contains(text) && Words.IsAllCapitals(text))
        {
            // RALEIGH
            return new PrintedDateline(text, text, null, text.Length, "D3");
        }

        string town = text.Length <= LongestAlone ? text.TrimEnd(' ', '—', '–', '-') : "";
        if (town.IndexOf(", ", StringComparison.Ordinal) is > 2 and var comma && s_capitals.IsMatch(town) && (s_state.IsMatch(town.AsSpan(comma + 2)) || s_regions.Contains(town[(comma + 2)..])))
        {
            // ELLERBE FORK, S.C. —
            return new PrintedDateline(town, town, null, text.Length, "D3");
        }

        // Santa Ines (Philippines) (AFP), with or without its dash; Ana Ruiz (AFP) is none.
        if (town.Length > 4 && town[^1] == ')' && Words.IsCapital(town[0]) && Parse(town + " A", town.Length, town.Length + 1, Sign.Dash) is { Agency: not null } signed && (town.Length < text.Length || signed.Place.Contains(',', StringComparison.Ordinal)))
        {
            return signed with { TextStart = text.Length };
        }

        string place = text.Length is > 3 and <= LongestAlone && text[^1] == ':' ? text[..^1].TrimEnd() : "";
        return place.Length > 2 && (IsKnown(place) || place.Contains(", ", StringComparison.Ordinal) && s_capitals.IsMatch(place)) && (s_capitals.IsMatch(place) || s_anyLetters.IsMatch(place)) ? new PrintedDateline(place, place, null, text.Length, "D3") : null;
    }

    private static PrintedDateline? Parse(string text, int end, int next, Sign sign)
    {
        if (next >= text.Length || !(text[next] is (>= 'A' and <= 'Z') or '“' or '"' or '‘' or '\'' || char.IsAsciiDigit(text[next]) && sign != Sign.None))
        {
            return null;
        }

        string words = text[..end];
        string place = words;
        string? agency = null;
        bool dayed = false;
        bool isSite = false;
        Match named = s_agency.Match(words);
        if (named.Success)
        {
            agency = named.Groups["name"].Value.Trim();
            place = words[..named.Index];
        }
        else if (s_agencyAfterDay.Match(words) is { Success: true } after && s_day.IsMatch(words[..after.Index]))
        {
            agency = after.Groups["name"].Value;
            place = words[..after.Index];
        }

        else if (sign == Sign.Dash && s_agencyAfterPlace.Match(words) is { Success: true } bare && (IsKnown(words[..bare.Index]) || bare.Groups["site"].Success && s_capitals.IsMatch(words[..bare.Index])))
        {
            // SENDAI, Japan, Kyodo; New York CNN; JAKARTA, KOMPAS.com.
            agency = bare.Groups["name"].Value;
            isSite = bare.Groups["site"].Success;
            place = words[..bare.Index];
        }

        if (agency is not null && sign == Sign.Dash && s_dayInBrackets.IsMatch(agency) && s_capitals.IsMatch(place))
        {
            // GENEVA (5 January 2021).
            return new PrintedDateline(words, place, null, next, "D3");
        }

        if (s_day.Match(place) is { Success: true } day)
        {
            place = place[..day.Index];
            dayed = true;
        }

        if (agency is not null && !s_agencies.Contains(agency) && !isSite && !(dayed && agency.Length is >= 2 and <= 6 && agency.All(char.IsAsciiLetterUpper)) && !(sign == Sign.Dash && named.Success && IsUnlisted(agency, dayed, place)))
        {
            return null;
        }

        // A bracket and a new sentence say nothing by themselves.
        if (place.Length < 2 || sign == Sign.None && !(agency is not null && (dayed || s_bareAgencies.Contains(agency) && IsKnown(place))))
        {
            return null;
        }

        if (agency is not null && dayed && s_regionInBrackets.Match(place) is { Success: true } bracketed)
        {
            place = place[..bracketed.Index];
        }
        else if (agency is not null && s_countryInBrackets.Match(place) is { Success: true } country && s_regions.Contains(country.Groups["region"].Value))
        {
            place = string.Concat(place.AsSpan(0, country.Index), ", ", country.Groups["region"].ValueSpan);
        }
        else if (agency is not null && s_regionsInBrackets.Match(place) is { Success: true } regions)
        {
            place = string.Concat(place.AsSpan(0, regions.Index), ", ", regions.Groups["region"].ValueSpan);
        }

        bool capitals = s_capitals.IsMatch(place);
        if (!capitals && !(s_anyLetters.IsMatch(place) && (agency is not null || IsKnown(place))))
        {
            return null;
        }

        return new PrintedDateline(words, place, agency, next, "D3");
    }

    private static bool IsKnown(string place)
    {
        int comma = place.IndexOf(',', StringComparison.Ordinal);
        return s_places.Contains(comma < 0 ? place : place[..comma]) || comma > 0 && s_regions.Contains(place[(comma + 1)..].Trim());
    }

    // KHARGARH: A bridge …, at the start of a text in which no other line starts so: transcripts and lists of labels do.
    private static bool IsPlaceBeforeColon(List<Slot> slots, int index, PrintedDateline found)
    {
        string text = slots[index].Text;
        string[] words = found.Place.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostPlaceWords
            && words[0].Length > 3
            && !words.Any(word => s_labels.Contains(word) && (words.Length == 1 || word is not ("NEW" or "THE")))
            && !(words.Length > 1 && s_given.Contains(words[0]))
            && Sentences.IsEnd(text)
            && !Words.AtMost(text.AsSpan(found.TextStart), FewestWords - 1)
            && !slots.Skip(index + 1).Take(LinesAfter).Any(static slot => StartsWithLabel(slot.Text));
    }

    private static bool StartsWithLabel(string text)
    {
        int colon = text.AsSpan(0, Math.Min(text.Length, 40)).IndexOf(':');
        return colon > 0 && Words.IsAllCapitals(text.AsSpan(0, colon));
    }

    private static int AfterDash(string text, int at, out bool dashed)
    {
        // /TASS/. and (CNA).- have a full stop for a dash, or before it.
        int next = AfterWhite(text, at + 1 < text.Length && text[at] == '.' && (text[at - 1] == '/' || text[at + 1] == '-') ? at + 1 : at);
        int sign = next;
        while (sign < text.Length && sign - next < 2 && text[sign] is '—' or '–' or '―' or '-' or ':')
        {
            sign++;
        }

        dashed = sign > next || next > at && text[at] == '.';
        return AfterWhite(text, sign);
    }

    private static int AfterWhite(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int BeforeWhite(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }
}
