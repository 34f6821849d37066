using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>
/// Rule H5: a header line on which the byline follows something else: a label (<c>Writer: Ana Ruiz</c>), an outlet or section and a sign
/// (<c>ABC Riverina / By Ana Ruiz</c>, <c>Reuters | Posted by Ana Ruiz</c>), a section in capitals (<c>NEWS By Ana Ruiz</c>), or a date (<c>March 3, 2019 by Ana Ruiz</c>). An agency before it is named too.
/// </summary>
internal static class InnerByline
{
    private const int LongestLine = 160;
    private const int MostWordsBefore = 8;
    private const int MostSectionWords = 2;

    private static readonly TieredRegex s_described = Lexicon.Default.Regex("^%BYDESCRIBED%");
    private static readonly FrozenSet<string> s_labels = Lexicon.Default.Items("BYLINELABEL").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_acts = Lexicon.Default.Items("BYLINEACT").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> s_pictures = Lexicon.Default.Items("PICTUREWORD").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Everyone the line names, or nobody when it is no such line.</summary>
    public static ImmutableArray<ContributorDraft> Read(string text)
    {
        if (text.Length > LongestLine)
        {
            return [];
        }

        if (s_described.Match(text) is { Success: true } described)
        {
            return OfPeople(NameList.Read(described.Groups["who"].Value, ContributorRole.Author));
        }

        if (Sentences.IsEnd(text))
        {
            return [];
        }

        int colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && s_labels.Contains(text[..colon].TrimEnd()))
        {
            return OfPeople(NameList.Read(BylineRule.BeforeDate(text[(colon + 2)..].TrimStart()), ContributorRole.Author));
        }

        for (int at = text.IndexOf("by ", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("by ", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int names = at + 3;
            if (at > 3 && text[at - 1] == ' ' && names < text.Length && Words.IsCapital(text[names]) && text[at + 1] is 'y' or 'Y')
            {
                return Before(text[..at]) is { } before && OfPeople(NameList.Read(BylineRule.BeforeDate(text[names..]), ContributorRole.Author)) is { IsEmpty: false } people && (!Words.IsAllCapitals(text) || people.Any(static one => BareByline.StartsWithGivenName(one.Name)))
                    ? text[..at].TrimEnd() is not [.., '/'] && (Lexicon.Default.FullAgencyName(before) ?? (IsCallSign(Words.First(before)) || before.EndsWith(" Radio", StringComparison.Ordinal) ? before : null)) is { } agency ? [new ContributorDraft(agency, true, ContributorRole.Author), .. people] : people
                    : [];
            }
        }

        return [];
    }

    // KLMR | By Ana Ruiz, of American stations.
    private static bool IsCallSign(ReadOnlySpan<char> before) => before.Length == 4 && before[0] is 'K' or 'W' && Words.IsAllCapitals(before);

    /// <summary>What stands before the byline and its sign; null when it is not such a thing.</summary>
    private static string? Before(string text)
    {
        string before = text.TrimEnd();
        string act = Words.Last(before).ToString();
        before = s_acts.Contains(act) ? before[..^act.Length].TrimEnd() : before;
        if (before.Length < 2 || !Words.AtMost(before, MostWordsBefore) || before.Split(' ').Any(s_pictures.Contains))
        {
            return null;
        }

        bool signed = Words.AtMost(before, MostSectionWords) && Words.IsAllCapitals(before) || before[^1] is '/' or '|' or '·' or '•' or '–' or '—' or '-';
        return signed || DateLineRule.IsDateAlone(before) ? before.TrimEnd('/', '|', '·', '•', '–', '—', '-', ' ') : null;
    }

    // One who has the shape of a name at least; what follows may be a post or an outlet.
    private static ImmutableArray<ContributorDraft> OfPeople(ImmutableArray<ContributorDraft> read) => read is [{ IsOrganization: false }, ..] ? read : [];
}
