using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// The names of a byline or credit: split at commas, semicolons, bars, and, &amp; and with; each part a person, an outlet, or the outlet a person before it
/// works for; with the place after in or from, and printed e-mail addresses. A part that names both a person and an outlet or a post, as in
/// <c>Ana Ruiz/The Herald</c> or <c>Ana Ruiz of the Herald</c>, is read by <see cref="PersonAndOutlet"/>.
/// </summary>
internal static class NameList
{
    /// <summary>The contract holds no longer name.</summary>
    public const int LongestName = 200;

    private static readonly TieredRegex s_email = Lexicon.Default.Regex(
        @"(?<![\w.+-])[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

    private static readonly TieredRegex s_handle = Lexicon.Default.Regex(@"(?<!\w)@\w+");
    private static readonly TieredRegex s_separator = Lexicon.Default.Regex(@"\s*,\s*(?:and|AND)\s+|\s+(?:and|AND)\s+|\s+&\s+|\s+with\s+|\s*[;,]\s*|\s*[|•·(]\s*|\s+(?:[–—-]|--)\s+|[.\s]\s*(?=%ROLEBY%)");
    private static readonly TieredRegex s_roleBy = Lexicon.Default.Regex("^%ROLEBY%");
    private static readonly TieredRegex s_leadPost = Lexicon.Default.Regex("^%LEADPOST%");
    private static readonly FrozenSet<string> s_nameless = Lexicon.Default.Set("NAMELESSPART");
    private static readonly TieredRegex s_place = Lexicon.Default.Regex(@"\s+(?:in|from)\s+");
    private static readonly TieredRegex s_agency = Lexicon.Default.Regex(@"(?<!\w)%AGENCY%(?!\w)");
    private static readonly SearchValues<string> s_dividedAgencies = SearchValues.Create([.. Lexicon.Default.Items("AGENCY").Where(s_separator.IsMatch)], StringComparison.Ordinal);
    private static readonly SearchValues<string> s_words = SearchValues.Create(["and", "AND", "with", "&", " by ", " By ", " BY ", " by: ", " By: "], StringComparison.Ordinal);
    private static readonly SearchValues<string> s_postWords = SearchValues.Create(["eporter", "orrespondent", "ditor", "riter", "olumnist", "roducer", "ritic"], StringComparison.Ordinal);
    private static readonly SearchValues<char> s_signs = SearchValues.Create(";,|•·(–—-");
    private static readonly WordPattern s_outlet = new("OUTLET");
    private static readonly TieredRegex s_post = Lexicon.Default.Regex("%POST%");
    private static readonly TieredRegex s_site = Lexicon.Default.Regex("%SITE%");
    private static readonly TieredRegex s_service = Lexicon.Default.Regex("%SERVICE%");
    private static readonly TieredRegex s_describing = Lexicon.Default.Regex("%DESCRIBING%");
    private static readonly WordPattern s_body = new("BODY");
    private static readonly TieredRegex s_region = Lexicon.Default.Regex("^%STATE%$");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_paperWords =
        Lexicon.Default.Items("PAPERWORD").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_places =
        Lexicon.Default.Items("DATELINEPLACE").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> s_suffixes = new[] { "Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV", "M.D.", "Ph.D." }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> s_particles = Lexicon.Default.Items("BYLINEPARTICLE").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_particleLookup = s_particles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Everyone the text names, in its order.</summary>
    public static ImmutableArray<ContributorDraft> Read(string text, ContributorRole role)
    {
        string? email = null;
        // Ana Ruiz, back from Munshiganj.
        string names = text.Replace(", back from ", " from ", StringComparison.Ordinal);
        if (text.Contains('@', StringComparison.Ordinal))
        {
            names = s_email.Replace(names, match =>
            {
                email ??= match.Value;
                return " ";
            });
            names = s_handle.Replace(names, " ");
        }

        var contributors = new List<ContributorDraft>();
        ContributorRole part = role;
        foreach ((string printed, bool afterComma) in Parts(names))
        {
            if (printed.Contains("by", StringComparison.OrdinalIgnoreCase) && s_roleBy.Match(printed) is { Success: true } by)
            {
                part = RoleOf(by);
                Add(contributors, printed[by.Length..], afterComma: false, part);
            }
            else
            {
                Add(contributors, printed, afterComma, part);
            }
        }

        if (email is not null && contributors.Count > 0)
        {
            contributors[^1] = contributors[^1] with { Email = email };
        }

        return [.. contributors];
    }

    /// <summary>Whether a part is the name of a person: 2 to 5 words with capitals or particles, and no outlet.</summary>
    public static bool IsPerson(string part)
    {
        string[] words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5
            && words[0] is not ("The" or "the")
            && !words.AsSpan(1).ContainsAny("For", "FOR")
            && words.All(IsNameWord)
            && Lexicon.Default.FullAgencyName(part) is null
            && !s_outlet.IsMatch(part)
            && !s_service.IsMatch(part)
            && !s_post.IsMatch(part);
    }

    /// <summary>
    /// A cheap look before a line is read: false only when the first of its names is surely no person, because the second word has small letters alone and
    /// is none that stands inside a name.
    /// </summary>
    public static bool MayStartWithPerson(ReadOnlySpan<char> names)
    {
        int white = IndexOfWhite(names);
        ReadOnlySpan<char> rest = white < 0 ? default : names[white..].TrimStart();
        int end = IndexOfWhite(rest);
        ReadOnlySpan<char> second = end < 0 ? rest : rest[..end];
        return second.IsEmpty || second.ContainsAnyExceptInRange('a', 'z') || s_particleLookup.Contains(second) || names.Contains('@') || names.ContainsAny(s_postWords);
    }

    private static int IndexOfWhite(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a part is the name of a paper: two words or more of which the last is one that papers are called by, and no given name before it.</summary>
    public static bool IsPaper(ReadOnlySpan<char> part) => IsPaperWord(part) && (!Words.AtMost(part, 1) || part.IndexOf('-') is > 0 and var hyphen && s_paperWords.Contains(part[..hyphen])) && !BareByline.StartsWithGivenName(part);

    /// <summary>Whether a part is a place of the lists, perhaps with its region.</summary>
    public static bool IsPlace(ReadOnlySpan<char> part)
    {
        int comma = part.IndexOf(',');
        return s_places.Contains(comma < 0 ? part : part[..comma]);
    }

    private static bool IsPaperWord(ReadOnlySpan<char> part)
    {
        ReadOnlySpan<char> last = Words.Last(part);
        int hyphen = last.LastIndexOf('-');
        ReadOnlySpan<char> word = hyphen > 0 ? last[(hyphen + 1)..] : last;
        return !word.IsEmpty && Words.IsCapital(word[0]) && s_paperWords.Contains(word);
    }

    private static ContributorRole RoleOf(Match by) =>
        by.Groups["photo"].Success ? ContributorRole.Photographer
        : by.Groups["edit"].Success ? ContributorRole.Editor
        : by.Groups["trans"].Success ? ContributorRole.Translator
        : ContributorRole.Contributor;

    /// <summary>Whether a part starts with the name of an agency or outlet: <c>CNN Business</c>, <c>AP Sports Writer</c>.</summary>
    private static bool StartsWithOutlet(string part)
    {
        int space = part.IndexOf(' ', StringComparison.Ordinal);
        return space > 1 && (Lexicon.Default.FullAgencyName(part[..space]) is not null || part.StartsWith("Associated Press ", StringComparison.Ordinal));
    }

    /// <summary>Whether a post starts with letters that stand for an outlet: <c>ESPN Senior Writer</c>.</summary>
    private static bool StartsWithAcronym(string part, string beside)
    {
        int space = part.IndexOf(' ', StringComparison.Ordinal);
        return space > 1 && PersonAndOutlet.IsAcronym(part[..space], Words.First(beside).ToString()) && s_post.IsMatch(part);
    }

    // Ana Ruiz Crime Reporter, Tom Reed Staff Reporter.
    private static bool NamesAnother(string part) => BareByline.StartsWithGivenName(part) && PersonAndOutlet.Split(part) is not null;

    private static void Add(List<ContributorDraft> contributors, string part, bool afterComma, ContributorRole role)
    {
        if (s_nameless.Contains(part))
        {
            return;
        }

        if (part.EndsWith(" reports", StringComparison.Ordinal) || part.EndsWith(" writes", StringComparison.Ordinal))
        {
            part = part[..part.LastIndexOf(' ')];
        }

        if (contributors.Count > 0 && s_suffixes.Contains(part) && !contributors[^1].IsOrganization)
        {
            contributors[^1] = contributors[^1] with { Name = contributors[^1].Name + ", " + part };
            return;
        }

        string name = part;
        string? location = null;
        Match place = part.Contains("in", StringComparison.Ordinal) || part.Contains("from", StringComparison.Ordinal) ? s_place.Match(part) : Match.Empty;
        if (place.Success && place.Index > 0 && place.Index + place.Length < part.Length)
        {
            name = part[..place.Index];
            location = part[(place.Index + place.Length)..];
        }

        if (afterComma && contributors is [.., { IsOrganization: false } described] && (described.Affiliation is null ? s_describing.IsMatch(name) : s_describing.IsMatch(described.Affiliation) && s_body.IsMatch(name)))
        {
            // Ana Ruiz, Professor of Law, University of Harker; Ana Ruiz, author of The Bridge.
            contributors[^1] = described with { Affiliation = described.Affiliation is { } said ? said + ", " + part : part };
            return;
        }

        if (s_leadPost.Match(name) is { Success: true } post && IsPerson(name[post.Length..]))
        {
            name = name[post.Length..];
        }

        if (afterComma && location is null && contributors is [.., { IsOrganization: false } named])
        {
            if (named.Affiliation is null && IsPaper(name))
            {
                contributors[^1] = named with { Affiliation = name };
                return;
            }

            if (named.Location is null && s_places.Contains(name))
            {
                contributors[^1] = named with { Location = name };
                return;
            }
        }

        if (afterComma && location is null && contributors is [.., { IsOrganization: true, Location: null } desk] && (s_places.Contains(name) || name.All(char.IsLetter) && Words.IsCapital(name[0]) && !Words.IsAllCapitals(name) && Lexicon.Default.FullAgencyName(name) is null))
        {
            // Press Trust of India | Jaipur.
            contributors[^1] = desk with { Location = name };
            return;
        }

        if (afterComma && location is null && contributors is [.., { IsOrganization: false } worker] && !NamesAnother(name) && (StartsWithOutlet(name) || StartsWithAcronym(name, worker.Name) || worker.Affiliation is { } earlier && s_post.IsMatch(earlier) && (s_outlet.IsMatch(name) || IsPaper(name))))
        {
            contributors[^1] = worker with { Affiliation = worker.Affiliation is { } before ? before + ", " + name : name };
            return;
        }

        if (IsPerson(name) && !(!Words.AtMost(name, 3) && IsPaperWord(name) && PersonAndOutlet.Split(name) is not null))
        {
            contributors.Add(new ContributorDraft(name, false, role) { Location = location });
            return;
        }

        string? agency = Lexicon.Default.FullAgencyName(name);
        bool outlet = agency is not null || s_site.IsMatch(name) || s_outlet.IsMatch(name) || s_post.IsMatch(name) || afterComma && (name.StartsWith("The ", StringComparison.Ordinal) || s_service.IsMatch(name));
        if (agency is null && PersonAndOutlet.Split(part) is { } both)
        {
            contributors.Add(new ContributorDraft(both.Person, false, role) { Affiliation = both.Outlet });
        }
        else if (!afterComma || contributors is not [.., { IsOrganization: false } person])
        {
            contributors.Add(new ContributorDraft(agency ?? name, true, role) { Location = location });
        }
        else if (person.Affiliation is null && outlet)
        {
            contributors[^1] = person with { Affiliation = name, Location = person.Location ?? location };
        }
        else if (!outlet && person.Location is { } town && (s_region.IsMatch(name) || Words.AtMost(name, 2) && name.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(IsNameWord)))
        {
            contributors[^1] = person with { Location = town + ", " + name };
        }
        else if (!outlet && person.Location is null && name.All(char.IsLetter) && Words.IsCapital(name[0]))
        {
            // Ana Ruiz, BBC News, Leeds; Ana Ruiz, Leeds.
            contributors[^1] = person with { Location = name };
        }
        else
        {
            contributors.Add(new ContributorDraft(agency ?? name, true, role) { Location = location });
        }
    }

    private static IEnumerable<(string Part, bool AfterComma)> Parts(string names)
    {
        // A separator inside the name of an outlet (The Globe and Mail) separates nothing.
        List<(int Start, int End)> outlets = names.AsSpan().ContainsAny(s_dividedAgencies)
            ? [.. s_agency.Matches(names).Select(static match => (match.Index, match.Index + match.Length))]
            : [];
        int at = 0;
        bool afterComma = false;
        bool divided = names.AsSpan().ContainsAny(s_signs) || names.AsSpan().ContainsAny(s_words);
        foreach (Match separator in divided ? s_separator.Matches(names) : Enumerable.Empty<Match>())
        {
            int end = separator.Index + separator.Length;
            if (outlets.Exists(outlet => outlet.Start < separator.Index && end < outlet.End))
            {
                continue;
            }

            string part = Tidy(names[at..separator.Index]);
            if (part.Length > 0)
            {
                yield return (part, afterComma);
            }

            at = end;
            afterComma = separator.Value.Trim() is "," or "|" or "•" or "·" or "(" or "–" or "—" or "-" or "--";
        }

        string last = Tidy(names[at..]);
        if (last.Length > 0)
        {
            yield return (last, afterComma);
        }
    }

    private static string Tidy(string part)
    {
        (int start, int end) = WhiteSpace.Trim(part, 0, part.Length);
        return part[start..end].Trim('|', '•', '·', '–', '—', '-', '/', ':', '(', ')', ' ');
    }

    private static bool IsNameWord(string word) =>
        Words.IsCapital(word[0])
        || s_particles.Contains(word)
        || word.StartsWith("al-", StringComparison.Ordinal) || word.StartsWith("el-", StringComparison.Ordinal)
        || word.StartsWith("d’", StringComparison.Ordinal) || word.StartsWith("d'", StringComparison.Ordinal);
}
