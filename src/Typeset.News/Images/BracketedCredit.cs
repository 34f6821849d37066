using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>Rule I1: the credit stands in brackets at the end of the line, round ones or, in some papers, square ones.</summary>
internal static class BracketedCredit
{
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

        return CreditTail.Matches(s_credit, line, start, end) || new CreditGrammar(line, start, end).IsChain(start) ? CreditTail.Guarded(line, from + open, start, end) : null;
    }
}
