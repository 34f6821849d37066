using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>Rule I1: the credit stands in brackets at the end of the line, round ones or, in some papers, square ones.</summary>
internal static class BracketedCredit
{
    private const int FewestWordsBeforeAcronym = 4;

    private static readonly FrozenSet<string> s_markWords = Lexicon.Default.Set("MARKWORD");
    private static readonly Regex s_credit = Lexicon.Default.Whole("%BRACKETED%");

    public static PictureLine? Find(string line)
    {
        char opening = line[^1] switch { ')' => '(', ']' => '[', _ => '\0' };
        if (opening == '\0')
        {
            return null;
        }

        // No credit holds a bracket, so the last one that opens is the one that matters.
        int end = line.Length - 1;
        int from = CreditTail.From(line);
        int open = line.AsSpan(from, end - from).LastIndexOfAny(opening, line[^1]);
        if (open < 0 || line[from + open] != opening)
        {
            return null;
        }

        int start = from + open + 1;
        while (start < end && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        // In square brackets a lone File or Pool is a mark of something else.
        if (opening == '[' && s_markWords.Contains(line[start..end].TrimEnd()))
        {
            return null;
        }

        if (CreditTail.Matches(s_credit, line, start, end))
        {
            return IsAcronymBeforeName(line.AsSpan(start, end - start)) && Words.AtMost(line.AsSpan(0, from + open), FewestWordsBeforeAcronym - 1) ? null : CreditTail.Guarded(line, from + open, start, end);
        }

        var credit = new CreditGrammar(line, start, end);
        return credit.IsChain(start) || credit.IsSupplierColon(start) ? CreditTail.Guarded(line, from + open, start, end) : null;
    }

    // CNS/Ana Ruiz; the affiliation of a person looks the same after a name alone.
    private static bool IsAcronymBeforeName(ReadOnlySpan<char> credit)
    {
        int slash = credit.IndexOf('/');
        return slash is > 1 and <= 6 && !credit[..slash].ContainsAnyExceptInRange('A', 'Z') && !CreditGrammar.HasSupplier(credit[..slash]);
    }
}
