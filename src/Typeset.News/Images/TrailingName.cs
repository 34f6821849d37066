using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rule I13, only in a news text: after the last sentence of a caption stands a name and nothing else, with no sentence mark behind it: a person, perhaps with an
/// outlet (<c>A clerk opens a box. Ana Ruiz, The Herald</c>, <c>Ana Ruiz for NPR</c>), or one that keeps pictures (<c>It was unhurt. Allard County Library</c>). A paragraph does
/// not end so; a quotation may, where it names its author. Without a sentence end, a slash with white space around it and a known given name or an agency say the same; of a credit in brackets before the agency, the brackets are the credit.
/// </summary>
internal static class TrailingName
{
    private const int LongestCredit = 80;
    private const int MostCaptionWords = 80;
    private const int FewestCaptionWords = 4;
    private const int LongestInitials = 4;
    private const int MostSourceWords = 4;

    private static readonly Regex s_person = Lexicon.Default.Whole("%TRAILINGPERSON%");
    private static readonly Regex s_personAndOutlet = Lexicon.Default.Whole("%TRAILINGPERSON%%TRAILINGOUTLET%");
    private static readonly Regex s_address = Lexicon.Default.Whole(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+");
    private static readonly Regex s_organization = Lexicon.Default.Whole("%TRAILINGBODY%");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_months =
        new[] { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_invitations =
        Lexicon.Default.Set("NOCREDIT").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordPattern s_outlet = new("OUTLET");
    private static readonly WordPattern s_body = new("BODY");
    private static readonly WordPattern s_giver = new("CREDITBODY");

    /// <summary>The split, or null when the line ends in no such name.</summary>
    public static PictureLine? Find(string line)
    {
        if (!char.IsLetter(line[^1]) || !char.IsLetterOrDigit(line[0]) || !Words.AtMost(line, MostCaptionWords))
        {
            return null;
        }

        return AfterSentence(line) ?? AfterSlash(line);
    }

    private static PictureLine? AfterSentence(string line)
    {
        int from = Math.Max(1, line.Length - LongestCredit);
        int at = line.Length;
        while (at > from)
        {
            int stop = line.AsSpan(from, at - from).LastIndexOfAny('.', '!', '?');
            if (stop < 0)
            {
                return null;
            }

            stop += from;
            at = stop;
            int start = stop + 1;
            while (start < line.Length && char.IsWhiteSpace(line[start]))
            {
                start++;
            }

            // A stop inside a name (Robert F. Park), an address or an abbreviation ends no sentence.
            if (start == line.Length || !Words.IsCapital(line[start]) || line[stop] == '.' && (Sentences.Mask(line[..(stop + 1)])[stop] != '.' || IsItemNumber(line.AsSpan(0, stop))))
            {
                continue;
            }

            ReadOnlySpan<char> credit = line.AsSpan(start);
            return !s_invitations.Contains(Words.First(credit)) && (IsCredit(credit) || IsSource(credit)) && line.AsSpan(0, stop).ContainsAnyInRange('a', 'z') && !Words.AtMost(line.AsSpan(0, stop), FewestCaptionWords - 1)
                ? CreditTail.Guarded(line, stop + 1, start, line.Length) is { } split ? split with { Rule = "I13" } : null
                : null;
        }

        return null;
    }

    // Source: Acme
    private static bool IsSource(ReadOnlySpan<char> credit) =>
        credit.StartsWith("Source: ", StringComparison.Ordinal) && credit[8..] is { Length: > 2 } source && Words.AtMost(source, MostSourceWords) && Words.IsCapital(source[0]) && !Words.HasSmallWord(source.ToString());

    // 2. Model 3. Server; but May 3. Ana Ruiz.
    private static bool IsItemNumber(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> number = Words.Last(before);
        ReadOnlySpan<char> previous = Words.Last(before[..^number.Length]);
        return number.Length is 1 or 2 && !number.ContainsAnyExceptInRange('0', '9') && !(previous.Length > 2 && s_months.Contains(previous[..3]));
    }

    private static PictureLine? AfterSlash(string line)
    {
        int slash = line.AsSpan(Math.Max(0, line.Length - LongestCredit)).LastIndexOf(" / ", StringComparison.Ordinal);
        if (slash < 0)
        {
            return null;
        }

        slash += Math.Max(0, line.Length - LongestCredit);
        ReadOnlySpan<char> credit = line.AsSpan(slash + 3);
        ReadOnlySpan<char> caption = line.AsSpan(0, slash);
        if (s_person.IsMatch(credit) && BareByline.IsName(credit.ToString()) && AgencyAhead(caption.TrimEnd()) is > 0 and var agency && !Words.AtMost(caption[..agency], FewestCaptionWords - 1))
        {
            // The port of Mopti AFP/File / ANA RUIZ
            return CreditTail.Guarded(line, agency, agency, line.Length) is { } behind ? behind with { Rule = "I13" } : null;
        }

        if (PersonAtEnd(caption.TrimEnd()) is > 0 and var person && (s_outlet.IsMatch(credit) || NameList.IsPaper(credit)) && !Words.AtMost(caption[..person], FewestCaptionWords - 1) && Words.HasSmallWord(caption[..person].ToString()))
        {
            // A row of pipes waits on Dillon Street Ana Ruiz / The Harlan Courier
            return CreditTail.Guarded(line, person, person, line.Length) is { } made ? made with { Rule = "I13" } : null;
        }

        return caption.IndexOf(" / ", StringComparison.Ordinal) < 0
            && !Words.AtMost(caption, FewestCaptionWords - 1)
            && Words.HasSmallWord(caption)
            && (s_person.IsMatch(credit) && BareByline.StartsWithGivenName(credit) || Lexicon.Default.FullAgencyName(credit.ToString()) is not null)
            && (BracketedCredit.Find(caption.TrimEnd().ToString()) ?? CreditTail.Guarded(line, slash, slash + 3, line.Length)) is { } split ? split with { Rule = "I13" } : null;
    }

    /// <summary>Where a known given name and a surname start at the end of words; 0 when they do not.</summary>
    private static int PersonAtEnd(ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> surname = Words.Last(words);
        ReadOnlySpan<char> ahead = words[..^surname.Length].TrimEnd();
        ReadOnlySpan<char> given = Words.Last(ahead);
        return !surname.IsEmpty && Words.IsCapital(surname[0]) && BareByline.StartsWithGivenName(given) && BareByline.IsName($"{given} {surname}") ? ahead.Length - given.Length : 0;
    }

    /// <summary>Where the agency starts that a caption ends in, perhaps with a mark of it: AFP/File; 0 when it ends in none.</summary>
    private static int AgencyAhead(ReadOnlySpan<char> caption)
    {
        ReadOnlySpan<char> last = Words.Last(caption);
        int slash = last.IndexOf('/');
        return Lexicon.Default.FullAgencyName((slash < 0 ? last : last[..slash]).ToString()) is null ? 0 : caption.Length - last.Length;
    }

    /// <summary>Whether the words are a person and the outlet beside the name.</summary>
    public static bool IsPersonAndOutlet(ReadOnlySpan<char> credit) => s_personAndOutlet.IsMatch(credit) && NamesPerson(credit);

    private static bool NamesPerson(ReadOnlySpan<char> credit)
    {
        int mark = credit.IndexOfAny(",|/–—");
        int customer = credit.IndexOf(" for ", StringComparison.Ordinal);
        int end = mark < 0 ? customer : customer < 0 ? mark : Math.Min(mark, customer);
        return end < 0 || BareByline.IsName(credit[..end].TrimEnd().ToString());
    }

    private static bool IsPerson(ReadOnlySpan<char> name) => s_person.IsMatch(name) && BareByline.IsName(name.ToString()) && !IsSignature(name);

    // PTI DJI: the initials of editors under a dispatch.
    private static bool IsSignature(ReadOnlySpan<char> name) => Words.IsAllCapitals(name) && Words.Last(name).Length <= LongestInitials;

    private static bool IsCredit(ReadOnlySpan<char> credit) =>
        IsPerson(credit)
        || credit.Contains('@') && s_address.IsMatch(Words.Last(credit)) && IsPerson(credit[..^Words.Last(credit).Length].TrimEnd())
        || IsPersonAndOutlet(credit)
        || s_organization.IsMatch(credit) && (s_outlet.IsMatch(credit) || s_giver.IsMatch(credit) || s_body.IsMatch(credit));
}
