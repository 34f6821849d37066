using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>Rule I5: the credit starts with a copyright sign.</summary>
internal static class CopyrightCredit
{
    private static readonly Regex s_credit = Lexicon.Default.Whole("%I5%");

    public static PictureLine? Find(string line)
    {
        for (int i = CreditTail.From(line); i < line.Length; i++)
        {
            int sign = line.AsSpan(i).IndexOf('©');
            if (sign < 0)
            {
                return null;
            }

            i += sign;
            if (i > 0 && CreditTail.Matches(s_credit, line, i, line.Length))
            {
                return CreditTail.Guarded(line, i, i, line.Length);
            }
        }

        return null;
    }
}
