using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rule D: the first of the first four units that is no picture line and starts with a place, often a region, a day and an agency, and a dash.
/// Labels such as EXCLUSIVE are no place. What follows the dash is the text of the unit.
/// </summary>
internal static class DatelineRule
{
    private const int UnitsTried = 4;

    // No dateline is longer; the bound keeps the search short in a line that is one long run of capitals and hyphens.
    private const int LongestDateline = 160;

    private static readonly Regex s_withDash = Lexicon.Default.Regex("%D1%");
    private static readonly Regex s_withAgency = Lexicon.Default.Regex("%D2%");
    private static readonly Regex s_abbreviation = Lexicon.Default.Regex(@"^(?:[A-Z]\.){2,}$");
    private static readonly FrozenSet<string> s_noPlace = Lexicon.Default.Set("NOPLACE");

    public static void Apply(ArticleDraft draft)
    {
        int tried = 0;
        foreach (Slot slot in draft.Slots)
        {
            if (slot.Picture is not null)
            {
                continue;
            }

            if (Find(slot.Text) is { } match)
            {
                Take(draft, slot, match);
                return;
            }

            if (++tried == UnitsTried)
            {
                return;
            }
        }
    }

    private static Match? Find(string text)
    {
        // One character more than the longest, for what the patterns look ahead at.
        string start = text.Length > LongestDateline ? text[..(LongestDateline + 1)] : text;
        Match match = s_withDash.Match(start);
        match = match.Success ? match : s_withAgency.Match(start);
        return match.Success && !NamesLabel(match.Groups["place"].Value) ? match : null;
    }

    private static bool NamesLabel(string place) => place.Split([' ', ',', '/']).Any(s_noPlace.Contains);

    private static void Take(ArticleDraft draft, Slot slot, Match match)
    {
        string printed = match.Groups["place"].Value;
        int comma = printed.IndexOf(',', StringComparison.Ordinal);
        string place = comma < 0 ? printed : printed[..comma].TrimEnd();
        string? region = comma < 0 ? null : printed[(comma + 1)..].Trim();
        Group agency = match.Groups["agency"];
        Group dash = match.Groups["sep"];
        (_, int end) = WhiteSpace.Trim(slot.Text, 0, dash.Index + dash.Length);
        draft.Dateline = new DatelineDraft(
            slot.Text[..dash.Index],
            string.Join(' ', place.Split(' ').Select(InOrdinaryLetters)),
            region,
            agency.Success ? Lexicon.Default.FullAgencyName(agency.Value) ?? agency.Value : null,
            slot.Unit.Source(0, end));
        slot.Unit = slot.Unit.From(dash.Index + dash.Length);
        slot.HadDateline = true;
    }

    // A word without small letters gets one capital (KABUL: Kabul); an abbreviation such as D.C. stays as it is.
    private static string InOrdinaryLetters(string word) =>
        word.Any(char.IsLower) || s_abbreviation.IsMatch(word) || word.Length < 2
            ? word
            : string.Concat(word[..1], word[1..].ToLowerInvariant());
}
