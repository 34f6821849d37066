namespace Typeset.News.Reading;

/// <summary>
/// Rule I6: a bar stands between caption and credit. A line with more bars is a picture line only if the credit has a supplier: others are the menus and
/// tables of a page (Home | News | Local Sport). Without a supplier the caption ends a sentence, or the credit starts with a given name: other lines with a bar
/// are titles (Man held after raid | Allard Herald).
/// </summary>
internal static class BarCredit
{
    private const int FewestCaptionWords = 5;

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
                ReadOnlySpan<char> caption = line.AsSpan(0, i).TrimEnd();
                if (caption[^1] is >= '0' and <= '9' && DateLineRule.IsDateAlone(caption.ToString()))
                {
                    // Thursday, June 06, 2013 | Ana Ruiz: when an article was written, and by whom.
                    return null;
                }

                return CreditGrammar.HasSupplier(line.AsSpan(start)) || !caption.Contains('|') && (Sentences.IsEnd(caption) && caption[^1] != '?' || BareByline.StartsWithGivenName(line.AsSpan(start)) && IsSaid(caption) || start + 1 < line.Length && line[start + 1] == ' ')
                    ? CreditTail.Guarded(line, i, start, line.Length)
                    : null;
            }
        }

        return null;
    }

    // Capital Weather Gang | Ana Ruiz: a column and who writes it.
    private static bool IsSaid(ReadOnlySpan<char> caption) => !Words.AtMost(caption, FewestCaptionWords - 1) && Words.HasSmallWord(caption);

    private static bool IsCredit(CreditGrammar credit, int start) => credit.IsChain(start) || credit.IsName(start) || credit.IsNameSlashPart(start);
}
