using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// A part of a byline that names a person and, without a comma, the outlet or the post: <c>Ana Ruiz/The Herald</c>, <c>Ana Ruiz of the Herald</c>,
/// <c>Ana Ruiz for CNN</c>, <c>Ana Ruiz Staff Writer</c>, <c>Ana Ruiz Football Writer</c>, <c>Ana Ruiz Associated Press</c>, <c>ANA RUIZ AP Sports Writer</c>, <c>Ana Ruiz St. Louis Ledger</c>.
/// </summary>
internal static class PersonAndOutlet
{
    private const int MostNameWords = 4;
    private const int MostOutletWords = 4;

    private static readonly TieredRegex s_between = Lexicon.Default.Regex(@"\s*/\s*|\s+(?:of|for|For|FOR|at)\s+(?=(?:[Tt]he\s+)?[A-ZÀ-Þ])");
    private static readonly SearchValues<string> s_betweenWords = SearchValues.Create(["/", "of", "for", "For", "FOR", "at"], StringComparison.Ordinal);
    private static readonly TieredRegex s_startsOutlet = Lexicon.Default.Regex("^%OUTLET%");
    private static readonly TieredRegex s_startsPost = Lexicon.Default.Regex("^%POSTSTART%");
    private static readonly TieredRegex s_post = Lexicon.Default.Regex("%POST%");
    private static readonly TieredRegex s_service = Lexicon.Default.Regex("%SERVICE%");
    private static readonly TieredRegex s_regionPost = Lexicon.Default.Regex("%REGIONPOST%");
    private static readonly FrozenSet<string> s_beats = Lexicon.Default.Items("BEAT").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The person and the outlet as printed, or null when the part is not made so.</summary>
    public static (string Person, string Outlet)? Split(string part)
    {
        if (s_regionPost.Match(part) is { Success: true } regional && NameList.IsPerson(part[..regional.Index]))
        {
            return (part[..regional.Index], part[regional.Index..].TrimStart());
        }

        Match between = part.AsSpan().ContainsAny(s_betweenWords) ? s_between.Match(part) : Match.Empty;
        if (between.Success && between.Index > 0 && between.Index + between.Length < part.Length)
        {
            // Raccoon Blamed For Power Outage At Harlan Middle School: a headline of capitalised words.
            string person = part[..between.Index];
            ReadOnlySpan<char> outlet = part.AsSpan(between.Index + between.Length);
            bool isHeadline = !between.ValueSpan.Contains('/')
                && ((between.ValueSpan.Contains("For", StringComparison.OrdinalIgnoreCase) || !BareByline.StartsWithGivenName(person)) && !Words.AtMost(outlet, MostOutletWords)
                    || between.ValueSpan.Contains("For", StringComparison.Ordinal) && !BareByline.StartsWithGivenName(person) && outlet.StartsWith("the ", StringComparison.Ordinal));
            return !isHeadline && NameList.IsPerson(person) ? (person, part[(between.Index + between.Length)..]) : null;
        }

        string[] words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (int count = 2; count <= MostNameWords && count < words.Length; count++)
        {
            string rest = string.Join(' ', words[count..]);
            bool outlet = Lexicon.Default.FullAgencyName(rest) is not null
                || s_startsPost.IsMatch(rest)
                || Lexicon.Default.FullAgencyName(words[count]) is not null && s_post.IsMatch(rest)
                || count == 2 && (s_service.IsMatch(rest) || words.Length == 4 && words[3] is "Staff" or "News" && IsAcronym(words[2], beside: words[0]))
                || s_startsOutlet.IsMatch(rest) && words.Length - count > 1
                || words.Length - count > 1 && NameList.IsPaper(rest) && BareByline.IsName(string.Join(' ', words[..count]))
                || s_post.IsMatch(rest) && (count == words.Length - 1 || count == 2 && NameList.IsPaper("The " + words[count]) || s_beats.Contains(words[count]) || IsAcronym(words[count], beside: words[0]));
            string person = string.Join(' ', words[..count]);
            if (outlet && count > 2 && NameList.IsPaper(words[count - 1 - 1] + " " + words[count - 1]))
            {
                // Ana Ruiz Ledger Staff Writer.
                continue;
            }

            if (outlet && NameList.IsPerson(person) && !NameList.IsPaper(person) && !Array.TrueForAll(words[..count], s_beats.Contains))
            {
                return (person, rest);
            }
        }

        return null;
    }

    /// <summary>Whether a word beside a name is made of initials: ESPN in Ana Ruiz ESPN Senior Writer, but no part of ANA RUIZ.</summary>
    public static bool IsAcronym(string word, string beside) => Words.IsAllCapitals(word) && !Words.IsAllCapitals(beside);
}
