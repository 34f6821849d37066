namespace Typeset.News.Reading;

/// <summary>
/// Rule I6: a bar stands between caption and credit. A line with more bars is a picture line only if the credit has a supplier: others are the menus and
/// tables of a page (Home | News | Local Sport).
/// </summary>
internal static class BarCredit
{
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

            if (i > 0 && start < line.Length && CreditTail.CanStart(line[start]) && IsCredit(new CreditGrammar(line, start, line.Length), start))
            {
                return line.AsSpan(0, i).Contains('|') && !CreditGrammar.HasSupplier(line.AsSpan(start)) ? null : CreditTail.Guarded(line, i, start, line.Length);
            }
        }

        return null;
    }

    private static bool IsCredit(CreditGrammar credit, int start) => credit.IsChain(start) || credit.IsName(start) || credit.IsNameSlashPart(start);
}
