using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>Rule I1: the credit stands in brackets at the end of the line.</summary>
internal static class BracketedCredit
{
    private static readonly Regex s_credit = Lexicon.Default.Whole("%BRACKETED%");

    public static PictureLine? Find(string line)
    {
        if (line[^1] != ')')
        {
            return null;
        }

        // No credit holds a bracket, so the last one that opens is the one that matters.
        int end = line.Length - 1;
        int from = CreditTail.From(line);
        int open = line.AsSpan(from, end - from).LastIndexOfAny('(', ')');
        if (open < 0 || line[from + open] != '(')
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
