using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rule I11, only in a text that has a byline or a dateline, or is a row of a news dataset: after the last sentence of a caption, brackets that hold a name, or
/// a body or outlet that is in no list: <c>Crews load supplies in Tacoma. (Ana Ruiz)</c>. Elsewhere a name in brackets may thank or sign.
/// </summary>
internal static class ContextCredit
{
    private const int MostCaptionWords = 60;
    private const int LongestCredit = 60;

    private static readonly WordPattern s_outlet = new("OUTLET");
    private static readonly WordPattern s_body = new("BODY");
    private static readonly WordPattern s_giver = new("CREDITBODY");
    private static readonly Regex s_organization = Lexicon.Default.Whole(@"[A-ZÀ-Þ][\w&.’'-]*(?:\s+(?:[A-ZÀ-Þ0-9][\w&.’'-]*|of|the|for|and|&|on)){1,8}");

    public static PictureLine? Find(string line)
    {
        if (line[^1] != ')' || !Words.AtMost(line, MostCaptionWords))
        {
            return null;
        }

        int end = line.Length - 1;
        int from = Math.Max(0, end - LongestCredit);
        int open = line.AsSpan(from, end - from).LastIndexOfAny('(', ')');
        int start = from + open + 1;
        if (open < 0 || line[start - 1] != '(' || start == end || !Words.IsCapital(line[start]) || !Sentences.IsEnd(line.AsSpan(0, start - 1).TrimEnd()))
        {
            return null;
        }

        ReadOnlySpan<char> credit = line.AsSpan(start, end - start);
        return new CreditGrammar(line, start, end).IsName(start) && !Words.IsAllCapitals(credit) || (s_outlet.IsMatch(credit) || s_body.IsMatch(credit) || s_giver.IsMatch(credit)) && s_organization.IsMatch(credit)
            ? CreditTail.Guarded(line, start - 1, start, end) is { } split ? split with { Rule = "I11" } : null
            : null;
    }
}
