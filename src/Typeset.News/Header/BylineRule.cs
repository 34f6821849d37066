using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rule H2: the first of the header units that starts like a byline, has at most 30 words and ends in no full stop but that of Jr., Sr. or an
/// initial. What follows the opening words, up to a date, goes through <see cref="NameList"/>. Without such a unit, one under the headline, or the first one of a text that
/// has none, may be a byline that has no opening words (<see cref="BareByline"/>). The line below that names the outlet or the post of its people,
/// or the one above that names the outlet, belongs to it (<see cref="LineBelowByline"/>).
/// </summary>
internal static class BylineRule
{
    private const int MostLinesBefore = 2;
    private const int MostPaperWords = 4;
    private const int MostNameWords = 3;
    private const int MostLabelledWords = 7;
    private const string ListenButton = "Listen to article";
    private const string FollowButton = " Follow";

    private static readonly (string Label, ContributorRole Role, bool OverDate)[] s_labels = [("Source:", ContributorRole.Author, true), ("Words ", ContributorRole.Author, false), ("Edited by:", ContributorRole.Editor, false)];

    private static readonly TieredRegex s_by = Lexicon.Default.Regex("%BY%");
    private static readonly LiteralGate s_gate = Lexicon.Default.Gate("BY");
    private static readonly TieredRegex s_afterNames = Lexicon.Default.Regex("%AFTERNAMES%");
    private static readonly SearchValues<string> s_afterWords = SearchValues.Create(["ublished", "pdated", "osted", "UPDATED", "PUBLISHED", "POSTED"], StringComparison.Ordinal);
    // By Wednesday evening she had been joined by others.
    private static readonly SearchValues<string> s_verbs = SearchValues.Create([" had ", " was ", " were ", " said "], StringComparison.Ordinal);
    private static readonly SearchValues<string> s_dateWords = SearchValues.Create(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "second", "min", "hour", "day", "week", "month", "year"], StringComparison.OrdinalIgnoreCase);
    private static readonly TieredRegex s_stopOfName = Lexicon.Default.Regex(@"\b(?:Jr|Sr|[A-Z]|[ap]\.m|[AP]\.M)\.$");

    /// <summary>Whether a unit is a byline.</summary>
    public static bool Matches(string text) =>
        s_gate.MayMatch(text)
        && s_by.IsMatch(text)
        && Words.AtMost(text, 30)
        && text[^1] is not ('!' or '?' or '…' or '”' or '"')
        && (text[^1] != '.' || s_stopOfName.IsMatch(text))
        && !text.AsSpan().ContainsAny(s_verbs);

    /// <summary>Whom a byline names.</summary>
    public static ImmutableArray<ContributorDraft> Names(string text) => NameList.Read(BeforeDate(text[s_by.Match(text).Length..]), ContributorRole.Author);

    public static void Apply(ArticleDraft draft, int units, int unitsForBy)
    {
        units = Math.Min(units, draft.Slots.Count);
        for (int i = 0; i < Math.Min(unitsForBy, draft.Slots.Count); i++)
        {
            string text = draft.Slots[i].Text;
            if (Take(draft, i, ReleaseByline.Read(text), "H2") || Matches(text) && Take(draft, i, Names(text), "H2"))
            {
                return;
            }
        }

        for (int i = 0; i < units; i++)
        {
            if (Take(draft, i, Labelled(draft.Slots, i), "H2"))
            {
                return;
            }
        }

        for (int i = 0; i < units; i++)
        {
            if (Take(draft, i, InnerByline.Read(draft.Slots[i].Text), "H5"))
            {
                return;
            }
        }

        if (draft.Headline is null)
        {
            // Below a date alone, too.
            int first = units > 1 && DateLineRule.IsDateAlone(draft.Slots[0].Text) ? 1 : 0;
            if (units > first && draft.Slots.Count > first + 1)
            {
                _ = Take(draft, first, BareByline.Read(draft.Slots, first, null), "H4");
            }

            return;
        }

        // Under the headline, and under the one or two lines of a deck; dates and pictures do not count.
        int before = 0;
        for (int i = 0; i < units && i + 1 < draft.Slots.Count && before <= MostLinesBefore; i++)
        {
            if (Take(draft, i, BareByline.Read(draft.Slots, i, draft.Headline), "H4"))
            {
                return;
            }

            before += draft.Slots[i].Picture is not null || DateLineRule.Matches(draft.Slots[i].Text) ? 0 : 1;
        }

        // NZ Herald, above the date.
        if (units > 1 && NameList.IsPaper(draft.Slots[0].Text) && Words.AtMost(draft.Slots[0].Text, MostPaperWords) && DateLineRule.Matches(draft.Slots[1].Text) && BareByline.IsPaperName(draft.Slots[0].Text))
        {
            _ = Take(draft, 0, [new ContributorDraft(draft.Slots[0].Text, true, ContributorRole.Author)], "H4");
        }
    }

    // Source: Ana Ruiz, above the date; Words Ana Ruiz; Edited by: Ana Ruiz.
    private static ImmutableArray<ContributorDraft> Labelled(List<Slot> slots, int index)
    {
        string text = slots[index].Text;
        if (!Words.AtMost(text, MostLabelledWords))
        {
            return [];
        }

        foreach ((string label, ContributorRole role, bool overDate) in s_labels)
        {
            if (text.StartsWith(label, StringComparison.Ordinal)
                && text[label.Length..].Replace(", Contributor", "", StringComparison.Ordinal).Trim() is { Length: > 0 } name
                && (NameList.IsPerson(name) && BareByline.IsName(name) || overDate && Lexicon.Default.FullAgencyName(name) is not null)
                && (!overDate || StandsOverDate(slots, index)))
            {
                return NameList.Read(name, role);
            }
        }

        return [];
    }

    // Directly, or above its editor.
    private static bool StandsOverDate(List<Slot> slots, int index) =>
        index + 1 < slots.Count && DateLineRule.Matches(slots[index + 1].Text)
        || index + 2 < slots.Count && slots[index + 1].Text.StartsWith("Editor:", StringComparison.Ordinal) && DateLineRule.Matches(slots[index + 2].Text);

    private static bool Take(ArticleDraft draft, int index, ImmutableArray<ContributorDraft> contributors, string rule)
    {
        if (contributors.IsEmpty || contributors.Any(static contributor => contributor.Name.Length > NameList.LongestName))
        {
            return false;
        }

        Unit unit = draft.Slots[index].Unit;
        draft.Slots.RemoveAt(index);
        if (BylinePlace.Stands(draft.Slots, index) && unit.IsNextTo(draft.Slots[index].Unit))
        {
            Unit place = draft.Slots[index].Unit;
            unit = Unit.Join([unit, place]);
            contributors = [.. contributors.Select(one => one with { Location = one.Location ?? place.Text })];
            draft.Slots.RemoveAt(index);
        }

        if (index < draft.Slots.Count && draft.Slots[index].Unit is { } below && unit.IsNextTo(below) && LineBelowByline.Read(contributors, below.Text) is { } described)
        {
            (unit, contributors) = (Unit.Join([unit, below]), described);
            draft.Slots.RemoveAt(index);
        }

        if (index + 1 < draft.Slots.Count && draft.Slots[index].Unit is { } next && next.FirstLine == unit.LastLine + 1 && IsNameAlone(next.Text) && DateLineRule.Matches(draft.Slots[index + 1].Text))
        {
            // By Ana Ruiz, and on a line of his own Tom Reed, above the date.
            (unit, contributors) = (Unit.Join([unit, next]), [.. contributors, new ContributorDraft(next.Text, false, ContributorRole.Author)]);
            draft.Slots.RemoveAt(index);
        }

        if (index > 0 && draft.Headline is not null && draft.Slots[index - 1].Unit is { } above && above.IsNextTo(unit) && LineBelowByline.IsOutlet(above.Text) && LineBelowByline.Read(contributors, above.Text) is { } introduced)
        {
            (unit, contributors) = (Unit.Join([above, unit]), introduced);
            draft.Slots.RemoveAt(index - 1);
        }

        draft.Byline = new BylineDraft(unit.Text, contributors, unit.Source(), rule);
        return true;
    }

    private static bool IsNameAlone(string text) => Words.AtMost(text, MostNameWords) && BareByline.StartsWithGivenName(text) && BareByline.IsName(text) && NameList.IsPerson(text);

    /// <summary>What stands before a date or a moment printed on the same line, which is no name.</summary>
    public static string BeforeDate(string rest)
    {
        rest = rest.EndsWith(ListenButton, StringComparison.Ordinal) ? rest[..^ListenButton.Length].TrimEnd(' ', '·', '|', '•') : rest;
        rest = rest.EndsWith(FollowButton, StringComparison.Ordinal) ? rest[..^FollowButton.Length] : rest;
        Match after = MayHaveDate(rest) ? s_afterNames.Match(rest) : Match.Empty;
        return after.Success && after.Index > 0 ? rest[..after.Index] : rest;
    }

    // Each branch of the pattern has one of these words, or digits before and behind a sign.
    private static bool MayHaveDate(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(s_afterWords))
        {
            return true;
        }

        int digit = text.IndexOfAnyInRange('0', '9');
        if (digit < 0)
        {
            return false;
        }

        for (int at = digit + 1; at + 2 < text.Length; at++)
        {
            if (text[at] is '-' or '/' or '.' or ':' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]) && char.IsDigit(text[at + 2]))
            {
                return true;
            }
        }

        return text.ContainsAny(s_dateWords);
    }
}
