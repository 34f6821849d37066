using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// Rules I3 and I4: the credit follows the last sentence of the caption directly (I3) or after white space (I4), and perhaps a word <c>file</c>
/// follows it. Where the split would fall inside an abbreviation (the <c>U.</c> of <c>U.S.</c>), the next sentence end is tried.
/// </summary>
internal static class GluedCredit
{
    private static readonly Regex s_courtesy = Lexicon.Default.Whole("%COURTESY%");

    public static PictureLine? Find(string line)
    {
        // Only a credit with a slash or a customer (for Acme Inc.) can end in a full stop, and none ends in another sentence mark.
        ReadOnlySpan<char> tail = line.AsSpan(CreditTail.From(line));
        if (line[^1] is '!' or '?' or '…' or '”' or '"' or ')'
            || line[^1] == '.' && !tail.Contains('/') && !tail.Contains(" for ", StringComparison.Ordinal)
            || tail.IndexOfAny('.', '!', '?') < 0)
        {
            return null;
        }

        int end = CreditTail.BeforeFile(line);
        return Find(line, end, glued: true)
            ?? (end < line.Length ? Find(line, line.Length, glued: true) : null)
            ?? Find(line, end, glued: false)
            ?? (end < line.Length ? Find(line, line.Length, glued: false) : null);
    }

    private static PictureLine? Find(string line, int end, bool glued)
    {
        CreditGrammar? credit = null;
        for (int i = CreditTail.From(line); i < end; i++)
        {
            if (line[i] is not ('.' or '!' or '?'))
            {
                continue;
            }

            int captionEnd = i + 1;
            if (captionEnd < end && line[captionEnd] is '”' or '"' or '’' or ')')
            {
                captionEnd++;
            }

            int start = captionEnd;
            while (!glued && start < end && char.IsWhiteSpace(line[start]))
            {
                start++;
            }

            if ((glued || start > captionEnd) && start < end && CreditTail.CanStart(line[start])
                && !CreditTail.EndsInInitial(line.AsSpan(0, captionEnd))
                && (IsCredit(credit ??= new CreditGrammar(line, CreditTail.From(line), end), start, glued) || CreditTail.Matches(s_courtesy, line, start, end)))
            {
                return CreditTail.Guarded(line, captionEnd, start, end);
            }
        }

        return null;
    }

    // Apart from its caption, a lone customer of nobody in particular is no credit: the chain has a part before its last supplier, or is a supplier.
    private static bool IsCredit(CreditGrammar credit, int start, bool glued) =>
        (glued ? credit.IsChain(start) : credit.IsLongChain(start) || credit.IsSupplier(start)) || credit.IsNameSlashPart(start);
}
