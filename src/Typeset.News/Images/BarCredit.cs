using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>Rule I6: a bar stands between caption and credit.</summary>
internal static class BarCredit
{
    private static readonly Regex s_credit = Lexicon.Default.WholeLinear("%I6%");

    public static PictureLine? Find(string line)
    {
        for (int i = CreditTail.From(line); i < line.Length; i++)
        {
            int bar = line.AsSpan(i).IndexOf('|');
            if (bar < 0)
            {
                return null;
            }

            i += bar;
            int start = i + 1;
            while (start < line.Length && char.IsWhiteSpace(line[start]))
            {
                start++;
            }

            if (i > 0 && start < line.Length && CreditTail.CanStart(line[start]) && CreditTail.Matches(s_credit, line, start, line.Length))
            {
                return CreditTail.Guarded(line, i, start, line.Length);
            }
        }

        return null;
    }
}
