using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rule H2: the first of the header units that starts like a byline, has at most 30 words and ends in no full stop but that of Jr., Sr. or an
/// initial. What follows the opening words, up to a date, goes through <see cref="NameList"/>.
/// </summary>
internal static class BylineRule
{
    private static readonly Regex s_by = Lexicon.Default.Regex("%BY%");
    private static readonly LiteralGate s_gate = Lexicon.Default.Gate("BY");
    private static readonly Regex s_afterNames = Lexicon.Default.Regex("%AFTERNAMES%");
    private static readonly SearchValues<string> s_afterWords = SearchValues.Create(["ublished", "pdated", "osted", "UPDATED", "PUBLISHED", "POSTED"], StringComparison.Ordinal);
    private static readonly Regex s_stopOfName = Lexicon.Default.Regex(@"\b(?:Jr|Sr|[A-Z])\.$");

    /// <summary>Whether a unit is a byline.</summary>
    public static bool Matches(string text) =>
        s_gate.MayMatch(text)
        && s_by.IsMatch(text)
        && Words.AtMost(text, 30)
        && text[^1] is not ('!' or '?' or '…')
        && (text[^1] != '.' || s_stopOfName.IsMatch(text));

    public static void Apply(ArticleDraft draft, int units)
    {
        for (int i = 0; i < Math.Min(units, draft.Slots.Count); i++)
        {
            string text = draft.Slots[i].Text;
            if (!Matches(text))
            {
                continue;
            }

            ImmutableArray<ContributorDraft> contributors = NameList.Read(Names(text), ContributorRole.Author);
            if (contributors.IsEmpty || contributors.Any(static contributor => contributor.Name.Length > NameList.LongestName))
            {
                continue;
            }

            draft.Byline = new BylineDraft(text, contributors, draft.Slots[i].Unit.Source());
            draft.Slots.RemoveAt(i);
            return;
        }
    }

    // A date or a moment printed on the same line is no name.
    private static string Names(string text)
    {
        string rest = text[s_by.Match(text).Length..];
        Match after = rest.AsSpan().ContainsAnyInRange('0', '9') || rest.AsSpan().ContainsAny(s_afterWords) ? s_afterNames.Match(rest) : Match.Empty;
        return after.Success && after.Index > 0 ? rest[..after.Index] : rest;
    }
}
