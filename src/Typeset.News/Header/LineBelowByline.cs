using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>
/// The line below a byline that names the outlet or the post of its people and nothing else, which pages print as a line of its own: <c>BBC News</c>, <c>Staff Writer</c>,
/// <c>Special to The Herald</c>, <c>Courts reporter, BBC News</c>, <c>BBC Sport at Marsh Lane</c>. It is part of the byline.
/// </summary>
internal static class LineBelowByline
{
    private const int MostWords = 7;
    private const int MostPlaceWords = 3;

    private static readonly FrozenSet<string> s_outlets = Lexicon.Default.Items("BYLINEAGENCY").Concat(Lexicon.Default.Items("BYLINEOUTLET")).ToFrozenSet(StringComparer.Ordinal);
    private static readonly TieredRegex s_post = Lexicon.Default.Regex("%POST%");
    private static readonly TieredRegex s_desk = Lexicon.Default.Regex("^%BYLINEDESKEND%|^(?:[A-ZÀ-Þ][\\w&-]*\\s+){1,3}Desk$");
    private static readonly TieredRegex s_special = Lexicon.Default.Regex("^(?:Special|SPECIAL|For|FOR) (?:(?:to|for|TO|FOR) )?(?:[Tt]he |THE )?[A-ZÀ-Þ]");
    private static readonly TieredRegex s_site = Lexicon.Default.Regex("%SITE%");
    // ABC Western Qld, BBC Radio Leeds.
    private static readonly TieredRegex s_station = Lexicon.Default.Regex("^(?:ABC|BBC|CBC|SBS|ITV|NPR|RNZ|RTE|RTÉ|CTV|CBS|NBC)(?: [A-Z][A-Za-z]+){1,3}$");
    private static readonly TieredRegex s_joint = Lexicon.Default.Regex(@"\s*[,|]\s*|\s+(?:in|at)\s+(?=[A-ZÀ-Þ])");

    /// <summary>The people with what the line says of them, or null when it is no such line.</summary>
    /// <param name="people">Whom the byline names.</param>
    /// <param name="line">The line below it.</param>
    public static ImmutableArray<ContributorDraft>? Read(ImmutableArray<ContributorDraft> people, string line)
    {
        if (!Words.IsCapital(line[0]) || Sentences.IsEnd(line) || !Words.AtMost(line, MostWords) || !people.Any(LacksAffiliation))
        {
            return null;
        }

        string affiliation = line;
        string? place = null;
        if (!SaysWhere(line))
        {
            if (s_joint.Match(line) is not { Success: true } joint || joint.Index == 0 || !SaysWhere(line[..joint.Index]))
            {
                return null;
            }

            string rest = line[(joint.Index + joint.Length)..];
            bool isPlace = !SaysWhere(rest);
            if (isPlace && (rest.Length == 0 || !Words.AtMost(rest, MostPlaceWords) || Words.HasSmallWord(rest) || !rest.All(static character => char.IsLetter(character) || character is ' ' or '-' or '’' or '\'')))
            {
                return null;
            }

            affiliation = isPlace ? line[..joint.Index] : line;
            place = isPlace ? rest : null;
        }

        return [.. people.Select(one => LacksAffiliation(one) ? one with { Affiliation = affiliation, Location = one.Location ?? place } : one)];
    }

    private static bool LacksAffiliation(ContributorDraft one) => one is { IsOrganization: false, Affiliation: null };

    private static bool SaysWhere(string words) => words.Length > 0 && (IsOutlet(words) || char.IsLetter(words[^1]) && (IsPost(words) || s_desk.IsMatch(words)) || s_special.IsMatch(words));

    /// <summary>Whether a line is the name of an outlet and nothing else.</summary>
    public static bool IsOutlet(string name)
    {
        string paper = name.StartsWith("The ", StringComparison.Ordinal) ? name[4..] : name;
        return s_outlets.Contains(name) || Lexicon.Default.FullAgencyName(name) is not null && !Words.AtMost(name, 1) || NameList.IsPaper(name) && paper.Length > 0 && BareByline.IsPaperName(paper) || s_site.IsMatch(name) || s_station.IsMatch(name);
    }

    // Staff Writer; ESPN Senior Writer; but Hal Doyle, Staff Writer is one more author.
    private static bool IsPost(string words) => s_post.IsMatch(words) && !BareByline.StartsWithGivenName(words) && PersonAndOutlet.Split(words) is null;
}
