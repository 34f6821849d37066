using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rule I11, only in a text that has a byline or a dateline, or is a row of a news dataset: after the last sentence of a caption, brackets that hold a name, or
/// a body or outlet that is in no list, a station by its letters too: <c>Crews load supplies in Tacoma. (Ana Ruiz)</c>, <c>(KWQT)</c>. Elsewhere a name in brackets may thank or sign.
/// </summary>
internal static class ContextCredit
{
    private const int MostCaptionWords = 60;
    private const int LongestCredit = 60;
    private const int LongestCallSign = 10;
    private const int LongestChannel = 2;
    private const int FewestUnendedWords = 8;
    private const int MostNameWords = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_noCallSign =
        Lexicon.Default.Set("NOCALLSIGN").Concat(Lexicon.Default.Set("BYLINEAGENCY")).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Mazur/catholicnews.org.uk
    private static readonly Regex s_site = Lexicon.Default.Whole(@"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*/[\w-]+(?:\.[a-z]{2,4}){1,2}");
    private static readonly Regex s_file = Lexicon.Default.Whole(@"File, [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2}");
    private static readonly TieredRegex s_dated = Lexicon.Default.Regex(@"\s*/\s*(?:%MONTH%)\.? \d{1,2}, \d{4}$");
    private static readonly WordPattern s_outlet = new("OUTLET");
    private static readonly WordPattern s_body = new("BODY");
    private static readonly WordPattern s_giver = new("CREDITBODY");
    private static readonly Regex s_organization = Lexicon.Default.Whole(@"[A-ZÀ-Þ][\w&.’'-]*(?:\s+(?:[A-ZÀ-Þ0-9][\w&.’'-]*|of|the|for|and|&|on)){1,8}");

    public static PictureLine? Find(string line)
    {
        if (line[^1] is not (')' or ']') || !Words.AtMost(line, MostCaptionWords))
        {
            return null;
        }

        int end = line.Length - 1;
        int from = Math.Max(0, end - LongestCredit);
        int open = line.AsSpan(from, end - from).LastIndexOfAny("()[]");
        int start = from + open + 1;
        if (open < 0 || line[start - 1] != (line[^1] == ')' ? '(' : '[') || start == end || !Words.IsCapital(line[start]))
        {
            return null;
        }

        ReadOnlySpan<char> credit = line.AsSpan(start, end - start);
        if (line[^1] == ')' && credit[^1] is >= '0' and <= '9' && s_dated.Match(credit.ToString()) is { Success: true } dated && IsPersonOrOutlet(credit[..dated.Index].ToString()) && Sentences.IsEnd(line.AsSpan(0, start - 1).TrimEnd()))
        {
            // (Ana Ruiz, Harlan Times / April 28, 2013)
            return CreditTail.Guarded(line, start - 1, start, end) is { } onDay ? onDay with { Rule = "I11" } : null;
        }

        if (s_site.IsMatch(credit))
        {
            return CreditTail.Guarded(line, start - 1, start, end) is { } onSite ? onSite with { Rule = "I11" } : null;
        }

        ReadOnlySpan<char> ahead = line.AsSpan(0, start - 1).TrimEnd();
        if (!Sentences.IsEnd(ahead))
        {
            // Volunteers carry compost up the stairs (Ana Ruiz)
            return line[^1] == ')' && !Words.AtMost(ahead, FewestUnendedWords - 1) && ahead.IndexOfAny("“”\":;") < 0 && char.IsAsciiLetterLower(ahead[^1]) && Words.IsCapital(line[0])
                && Words.AtMost(credit, MostNameWords) && NameList.IsPerson(credit.ToString()) && BareByline.StartsWithGivenName(credit) && CreditTail.Guarded(line, start - 1, start, end) is { } named
                ? named with { Rule = "I11" }
                : null;
        }

        if (IsCallSign(credit) && line.AsSpan(0, start).IndexOfAny("“”\"") < 0)
        {
            return CreditTail.Guarded(line, start - 1, start, end) is { } signed ? signed with { Rule = "I11" } : null;
        }

        if (line[^1] == ']')
        {
            // [Ana Ruiz, Standard]; [File, Standard]. A name alone in such brackets explains.
            return TrailingName.IsPersonAndOutlet(credit) || s_file.IsMatch(credit) ? CreditTail.Guarded(line, start - 1, start, end) is { } square ? square with { Rule = "I11" } : null : null;
        }

        if (credit.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && BareByline.StartsWithGivenName(credit) && NameList.IsPerson(credit[..comma].ToString()) && !Words.HasSmallWord(credit[comma..].ToString()) && PictureSentence.IsAlone(line[..(start - 1)].TrimEnd()))
        {
            // (Ana Ruiz, Harlan Engineering)
            return CreditTail.Guarded(line, start - 1, start, end) is { } described ? described with { Rule = "I11" } : null;
        }

        return new CreditGrammar(line, start, end).IsName(start) && !Words.IsAllCapitals(credit) || TrailingName.IsPersonAndOutlet(credit) || (s_outlet.IsMatch(credit) || s_body.IsMatch(credit) || s_giver.IsMatch(credit)) && s_organization.IsMatch(credit)
            ? CreditTail.Guarded(line, start - 1, start, end) is { } split ? split with { Rule = "I11" } : null
            : null;
    }

    private static bool IsPersonOrOutlet(string credit) =>
        credit.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma ? NameList.IsPerson(credit[..comma]) && BareByline.IsName(credit[..comma]) : NameList.IsPerson(credit) && BareByline.IsName(credit) || s_outlet.IsMatch(credit) || CreditGrammar.HasSupplier(credit);

    // KWQT, MnDOT: a station or a body by its letters. An agency that signs, or the words that end a dispatch, look the same.
    private static bool IsCallSign(ReadOnlySpan<char> credit)
    {
        if (credit.Length is < 3 or > LongestCallSign || s_noCallSign.Contains(credit))
        {
            return false;
        }

        int capitals = 0;
        int space = credit.IndexOf(' ');
        if (space > 0 && (credit[(space + 1)..].ContainsAnyExceptInRange('0', '9') || credit.Length - space - 1 > LongestChannel))
        {
            return false;
        }

        // KIRO 7: the number of its channel.
        foreach (char c in space > 0 ? credit[..space] : credit)
        {
            if (!char.IsAsciiLetter(c) && c != '-' && !char.IsAsciiDigit(c))
            {
                return false;
            }

            capitals += char.IsAsciiLetterUpper(c) ? 1 : 0;
        }

        return capitals >= 2;
    }
}
