using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rule H3: a header unit of at most 14 words, or 18 where it starts with Published or Updated, that is a date. After Updated it gives the moment of the last
/// update, if it has a time and a zone; otherwise the first such unit gives the day of publication, and the moment too if it has a time and a zone.
/// A date line that gives neither is dropped with a note. A sentence that begins with a date is none.
/// </summary>
internal static class DateLineRule
{
    private const int LongestLine = 400;
    private const int MostWords = 14;
    private const int MostWordsAfterLead = 18;

    private static readonly TieredRegex[] s_dates =
    [
        Lexicon.Default.Regex(@"^%LEAD0%?%BEFOREDATE%%DATE1%(?<rest>%AFTERDATE%)$"),
        Lexicon.Default.Regex(@"^%LEAD0%?%BEFOREDATE%%DATE2%(?<rest>%AFTERDATE%)$"),
        Lexicon.Default.Regex(@"^%LEAD0%?%BEFOREDATE%%DATE3%(?<rest>%AFTERDATE%)$"),
    ];

    private static readonly SearchValues<string> s_monthNames = SearchValues.Create([.. LiteralGate.Starts(Lexicon.Default.Expand("%MONTH%")), .. LiteralGate.Starts(Lexicon.Default.Expand("%CAPITALMONTH%"))], StringComparison.Ordinal);
    private static readonly TieredRegex s_place = Lexicon.Default.Regex(@"^(?<place>[A-Z][A-Z-]+(?: [A-Z][A-Z-]+){0,2})\s*[:,]*\s+(?=(?:%MONTH%|%CAPITALMONTH%)\s+\d)");
    private static readonly TieredRegex s_placeAtEnd = Lexicon.Default.Regex(@"\s[-–]\s(?<place>[A-Z][A-Z-]{3,}|[A-Z][A-Z-]+ [A-Z][A-Z-]+)$");
    private static readonly Regex s_placeBeforeBar = Lexicon.Default.Whole("%PLACE1%");
    private static readonly TieredRegex s_release = Lexicon.Default.Regex(@"^(?i:(?:news|press|media) release)\s*[|:–—-]?\s*(?=\d)");
    private static readonly TieredRegex s_lead = Lexicon.Default.Regex("%LEAD%");
    private static readonly LiteralGate s_leadGate = Lexicon.Default.Gate("LEAD");
    private static readonly TieredRegex s_timeAlone = Lexicon.Default.Regex(@"^[\s,;|/•·–—-]*(?:at\s+)?(?:\d{1,2}:\d\d\s*(?:[AaPp]\.?[Mm]\.?)?)?\s*(?:[A-Z]{2,5})?[\s|/.,;•·–—-]*(?:%UPDATEWORD%.*)?$");
    private static readonly TieredRegex s_ofDay = Lexicon.Default.Regex(@"\b(?:[ap]\.m|[AP]\.M|[A-Z]|ago)\.$");
    private static readonly TieredRegex s_unread = Lexicon.Default.Regex(@"^%LEAD0%%UNREAD%");
    private static readonly string[] s_months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Whether a unit is a date line, read or not.</summary>
    public static bool Matches(string text) => FindDate(text) is not null || IsUnread(text);

    /// <summary>Whether a unit is a date line and says nothing else: words of its own after the date make it a line of the article.</summary>
    public static bool IsDateAlone(string text) =>
        s_lead.IsMatch(text) && Matches(text) || FindDate(text) is { } date && s_timeAlone.IsMatch(date.Groups["rest"].ValueSpan);

    public static void Apply(ArticleDraft draft, int units)
    {
        for (int i = 0, left = units; left > 0 && i < draft.Slots.Count; left--)
        {
            Slot slot = draft.Slots[i];
            Match? date = FindDate(slot.Text);
            if (date is null && !IsUnread(slot.Text))
            {
                i++;
                continue;
            }

            (int start, int end) = (0, slot.Text.Length);
            if (date is not null && draft.Dateline is null)
            {
                (start, end) = TakePlace(draft, slot);
            }

            draft.CaptionsEndNoSentence |= slot.Text.Contains(" Last updated at ", StringComparison.Ordinal);
            SourceRange source = slot.Unit.Source(start, end);
            if (date is not null && Store(draft, date) is { } field)
            {
                draft.Header.Add(new HeaderLineDraft(field, source, "H3"));
            }
            else
            {
                draft.Dropped.Add(new DroppedLine(slot.Text[start..end], "unread-date", source, "H3"));
                draft.Notes.Add(new ReaderNote(ReaderNotes.UnreadDate, source));
            }

            draft.Slots.RemoveAt(i);
        }
    }

    // CHENNAI, October 05, 2017 01:12 IST: some papers print the place before the date.
    private static int StartOfDate(string text) =>
        text.Length > 1 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]) && s_place.Match(text) is { Success: true } place && NameList.IsPlace(place.Groups["place"].ValueSpan) ? place.Length : 0;

    /// <summary>Makes a dateline of a place beside the date, before it or behind it (Published - June 02, 2024 06:41 pm IST - TIRUCHI).</summary>
    /// <returns>Where the date stands then.</returns>
    private static (int Start, int End) TakePlace(ArticleDraft draft, Slot slot)
    {
        string text = slot.Text;
        if (StartOfDate(text) is > 0 and var start)
        {
            string before = text[..start].TrimEnd();
            draft.Dateline = DatelineRule.OfPlace(before.TrimEnd(',', ':', ' '), slot.Unit.Source(0, before.Length));
            return (start, text.Length);
        }

        if (char.IsAsciiLetterUpper(text[^1]) && s_lead.IsMatch(text) && s_placeAtEnd.Match(text).Groups["place"] is { Success: true } place)
        {
            draft.Dateline = DatelineRule.OfPlace(place.Value, slot.Unit.Source(place.Index, text.Length));
            return (0, text[..place.Index].TrimEnd().Length);
        }

        return (0, text.Length);
    }

    private static Match? FindDate(string line)
    {
        // Every date has a year in digits.
        if (line.Length > LongestLine || !HasYear(line))
        {
            return null;
        }

        string text = line[(StartOfDate(line) is > 0 and var start ? start : AfterBar(line) is > 0 and var behind ? behind : AfterRelease(line))..];
        if (!Words.AtMost(text, MostWordsAfterLead) || !Words.AtMost(text, MostWords) && !s_lead.IsMatch(text))
        {
            return null;
        }

        // The last pattern has no name of a month, the others have one.
        for (int i = text.AsSpan().ContainsAny(s_monthNames) ? 0 : s_dates.Length - 1; i < s_dates.Length; i++)
        {
            Match match = s_dates[i].Match(text);
            if (match.Success)
            {
                return EndsSentence(text) && GoesOn(match.Groups["rest"].ValueSpan) ? null : match;
            }
        }

        return null;
    }

    // Four digits in a row, of any script.
    private static bool HasYear(string text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            digits = char.IsDigit(c) ? digits + 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }

        return false;
    }

    // News Release 26-Jul-2023
    private static int AfterRelease(string line) => line[0] is 'N' or 'P' or 'M' && s_release.Match(line) is { Success: true } release ? release.Length : 0;

    // Mumbai | Updated: July 12, 2023; KIROV, Russia | Fri Jul 19, 2013: a place before it.
    private static int AfterBar(string line)
    {
        int bar = line.IndexOf(" | ", StringComparison.Ordinal);
        return bar > 0 && (NameList.IsPlace(line.AsSpan(0, bar)) && s_lead.IsMatch(line.AsSpan(bar + 3)) || char.IsAsciiLetterUpper(line[0]) && Lexicon.Default.FullAgencyName(line[..bar]) is null && s_placeBeforeBar.IsMatch(line.AsSpan(0, bar)) && line.AsSpan(bar).ContainsAny(s_monthNames)) ? bar + 3 : 0;
    }

    private static bool IsUnread(string text) => s_leadGate.MayMatch(text) && Words.AtMost(text, 10) && !EndsSentence(text) && s_unread.IsMatch(text);

    // The full stop of a.m., of a zone or of an hour ago ends no sentence.
    private static bool EndsSentence(string text) => Sentences.IsEnd(text) && !s_ofDay.IsMatch(text);

    // May 3, 2020 was a bad day.
    private static bool GoesOn(ReadOnlySpan<char> afterDate) => afterDate.ContainsAnyInRange('a', 'z') && !s_timeAlone.IsMatch(afterDate);

    /// <summary>Stores what the date gives and names the field, or gives null when nothing can be stored.</summary>
    private static HeaderField? Store(ArticleDraft draft, Match date)
    {
        DateOnly? day = Day(date);
        DateTimeOffset? moment = day is null ? null : Moment(date);
        moment = moment is { } read && DateOnly.FromDateTime(read.DateTime) == day ? read : null;
        if (date.Groups["up"].Success)
        {
            if (moment is null || draft.UpdatedAt is not null || moment < draft.PublishedAt)
            {
                return null;
            }

            draft.UpdatedAt = moment;
            return HeaderField.UpdatedAt;
        }

        if (day is null || draft.PublishedOn is not null || moment > draft.UpdatedAt)
        {
            return null;
        }

        draft.PublishedOn = day;
        draft.PublishedAt = moment;
        return moment is null ? HeaderField.PublishedOn : HeaderField.PublishedAt;
    }

    private static DateOnly? Day(Match date)
    {
        int month = date.Groups["mo"].Success
            ? Number(date.Groups["mo"])
            : Array.FindIndex(s_months, name => date.Groups["mon"].ValueSpan.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
        int year = Number(date.Groups["y"]);
        int day = Number(date.Groups["d"]);
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Group digits) => int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    // Pattern DATE3 has a zone after every time. A moment that DateTimeOffset cannot hold is not stored.
    private static DateTimeOffset? Moment(Match date) =>
        date.Groups["t"].Success
        && DateTimeOffset.TryParse(date.Groups["y"].Value + "-" + date.Groups["mo"].Value + "-" + date.Groups["d"].Value + date.Groups["t"].Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment)
            ? moment
            : null;
}
