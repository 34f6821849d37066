using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>Rule I1: the credit stands in brackets at the end of the line, round ones or, in some papers, square ones.</summary>
internal static class BracketedCredit
{
    private const int FewestWordsBeforeAcronym = 4;
    private const int LongestAround = 100;

    private static readonly FrozenSet<string> s_markWords = Lexicon.Default.Set("MARKWORD");
    private static readonly TieredRegex s_labelled = Lexicon.Default.Regex("^%LABEL%");
    private static readonly Regex s_credit = Lexicon.Default.Whole("%BRACKETED%");

    public static PictureLine? Find(string line)
    {
        char opening = line[^1] switch { ')' => '(', ']' => '[', _ => '\0' };
        if (opening == '\0')
        {
            return null;
        }

        if (line[^1] == ')' && line.AsSpan(0, line.Length - 1).IndexOf(')') > 0 && FindAround(line) is { } around)
        {
            return around;
        }

        // Else no credit holds a bracket, so the last one that opens is the one that matters.
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

    // (Image: Cavendish Press (Manchester) Ltd): a label says that a bracket inside belongs to it.
    private static PictureLine? FindAround(string line)
    {
        int end = line.Length - 1;
        int depth = 0;
        for (int i = end; i >= Math.Max(1, end - LongestAround); i--)
        {
            depth += line[i] == ')' ? 1 : line[i] == '(' ? -1 : 0;
            if (depth == 0)
            {
                string credit = line[(i + 1)..end];
                int inner = credit.IndexOf('(', StringComparison.Ordinal);
                string plain = credit.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
                return inner > 0 && s_labelled.IsMatch(credit.AsSpan(0, inner)) && CreditTail.Matches(s_credit, plain, 0, plain.Length)
                    ? CreditTail.Guarded(line, i, i + 1, end)
                    : null;
            }
        }

        return null;
    }

    // CNS/Ana Ruiz; the affiliation of a person looks the same after a name alone.
    private static bool IsAcronymBeforeName(ReadOnlySpan<char> credit)
    {
        int slash = credit.IndexOf('/');
        return slash is > 1 and <= 6 && !credit[..slash].ContainsAnyExceptInRange('A', 'Z') && !CreditGrammar.HasSupplier(credit[..slash]);
    }
}
