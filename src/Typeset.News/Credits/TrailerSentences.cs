using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rules W2 to W4, sentence by sentence: <c>… contributed to this report.</c>, <c>… reported from …</c>, <c>Additional reporting by …</c>. Every
/// sentence must be one of these, and every name in it a known outlet or look like the name of a person.
/// </summary>
internal static class TrailerSentences
{
    private static readonly TieredRegex s_contributed = Lexicon.Default.Regex("%W2%");
    private static readonly TieredRegex s_reported = Lexicon.Default.Regex("%W3%");
    private static readonly TieredRegex s_reportedPart = Lexicon.Default.Regex(@"\G%W3PART%");
    private static readonly TieredRegex s_led = Lexicon.Default.Regex("%W4%");
    private static readonly LiteralGate s_ledGate = Lexicon.Default.Gate("W4");
    private static readonly TieredRegex s_person = Lexicon.Default.Regex("^%PERSON%$");
    private static readonly TieredRegex s_break = Lexicon.Default.Regex(@"(?<=[.!?])\s+");

    /// <summary>Everyone named, or null when the unit is not made of such sentences.</summary>
    /// <param name="text">The unit.</param>
    /// <param name="rule">The rule of its first sentence.</param>
    public static List<ContributorDraft>? Read(string text, out string rule)
    {
        rule = "";
        // One of these words is in every such sentence.
        if (!text.Contains("contributed", StringComparison.Ordinal) && !text.Contains("reported from", StringComparison.Ordinal) && !s_ledGate.MayMatch(text))
        {
            return null;
        }

        string masked = Sentences.Mask(text);
        var named = new List<ContributorDraft>();
        int at = 0;
        foreach (Match pause in s_break.Matches(masked))
        {
            if (!ReadSentence(text, masked, at, pause.Index, named, ref rule))
            {
                return null;
            }

            at = pause.Index + pause.Length;
        }

        return ReadSentence(text, masked, at, text.Length, named, ref rule) ? named : null;
    }

    private static bool ReadSentence(string text, string masked, int start, int end, List<ContributorDraft> named, ref string rule)
    {
        string sentence = text[start..end];
        string maskedSentence = masked[start..end];
        Match match;
        if ((match = s_contributed.Match(maskedSentence)).Success)
        {
            rule = rule.Length > 0 ? rule : "W2";
            Group kind = match.Groups["kind"];
            return AddNames(named, Printed(sentence, match.Groups["src"]), kind.Success ? TrailerRoles.Of(kind.Value) : ContributorRole.Contributor, Location(sentence, match));
        }

        // W3 knows no masked stop: an initial in a name (Nolan J. Park reported from …) is read as printed.
        if ((match = s_reported.Match(maskedSentence)).Success || (match = s_reported.Match(sentence)).Success)
        {
            rule = rule.Length > 0 ? rule : "W3";
            return AddReporters(named, Printed(sentence, match.Groups["src"]) + " from " + Printed(sentence, match.Groups["loc"]));
        }

        rule = rule.Length > 0 ? rule : "W4";
        return (match = s_led.Match(maskedSentence)).Success
            && AddNames(named, Printed(sentence, match.Groups["src"]), TrailerRoles.Of(match.Groups["lead"].Value), null);
    }

    private static string? Location(string sentence, Match match) => match.Groups["loc"].Success ? Printed(sentence, match.Groups["loc"]) : null;

    private static string Printed(string sentence, Group group) => sentence.Substring(group.Index, group.Length).Trim();

    private static bool AddReporters(List<ContributorDraft> named, string row)
    {
        int at = 0;
        while (at < row.Length)
        {
            Match part = s_reportedPart.Match(row, at);
            if (!part.Success || part.Length == 0 || !AddNames(named, part.Groups["n"].Value, ContributorRole.Reporter, part.Groups["p"].Value))
            {
                return false;
            }

            at = part.Index + part.Length;
        }

        return true;
    }

    private static bool AddNames(List<ContributorDraft> named, string names, ContributorRole role, string? location)
    {
        ImmutableArray<ContributorDraft> read = NameList.Read(names, role);
        foreach (ContributorDraft one in read)
        {
            bool known = one.IsOrganization ? IsOutlet(one.Name) : s_person.IsMatch(one.Name.Replace(",", "", StringComparison.Ordinal));
            if (!known || one.Affiliation is not null && Lexicon.Default.FullAgencyName(one.Affiliation) is null)
            {
                return false;
            }

            named.Add(one.Location is null && !one.IsOrganization ? one with { Location = location } : one);
        }

        return !read.IsEmpty;
    }

    // PERSON takes any two capitalised words; a part that names calls an outlet passes with it (Tribune Staff).
    private static bool IsOutlet(string name) => Lexicon.Default.FullAgencyName(name) is not null || s_person.IsMatch(name);
}
