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
        // Only a credit with a slash or a customer (for Acme Inc.) can end in a full stop, only one after Courtesy in a closing mark, and none in
        // another sentence mark. Every credit but one after Courtesy has a slash or a supplier in it, and stands after the end of a sentence.
        ReadOnlySpan<char> tail = line.AsSpan(CreditTail.From(line));
        if (line[^1] is '!' or '?'
            || line[^1] is '…' or '”' or '"' or ')' && !tail.Contains("Courtesy ", StringComparison.Ordinal)
            || line[^1] == '.' && !tail.Contains('/') && !CreditGrammar.EndsInCustomer(tail)
            || tail[..^1].IndexOfAny('.', '!', '?') < 0 && !tail.Contains("” Courtesy of ", StringComparison.Ordinal)
            || !tail.Contains('/') && !tail.Contains("Courtesy ", StringComparison.Ordinal) && !CreditGrammar.HasSupplier(tail) && !CreditGrammar.HasPlatform(tail))
        {
            return null;
        }

        return Find(line, glued: true) ?? Find(line, glued: false);
    }

    private static PictureLine? Find(string line, bool glued)
    {
        int from = CreditTail.From(line);
        int end = CreditTail.BeforeFile(line);
        CreditGrammar? whole = null;
        CreditGrammar? beforeFile = null;
        for (int i = from; i < end; i++)
        {
            // … in “Title” Courtesy of Acme
            bool isTitle = line[i] == '”' && line.AsSpan(i + 1).StartsWith(" Courtesy of ", StringComparison.Ordinal);
            if (line[i] is not ('.' or '!' or '?') && !isTitle)
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

            if (!glued && start == captionEnd || start >= end || !CreditTail.CanStart(line[start]) || CreditTail.EndsInInitial(line.AsSpan(0, captionEnd)))
            {
                continue;
            }

            whole ??= new CreditGrammar(line, from, line.Length);
            beforeFile ??= end < line.Length ? new CreditGrammar(line, from, end) : whole;
            if (CreditEnd(line, start, end, whole, beforeFile, glued) is { } creditEnd)
            {
                return CreditTail.Guarded(line, captionEnd, start, creditEnd) is { } split ? split with { Rule = glued ? "I3" : "I4" } : null;
            }
        }

        return null;
    }

    /// <summary>Where the credit that starts here ends, with or without the last word <c>file</c>; null when none starts here.</summary>
    private static int? CreditEnd(string line, int start, int end, CreditGrammar whole, CreditGrammar beforeFile, bool glued) =>
        IsChain(whole, start, glued) ? line.Length
        : IsChain(beforeFile, start, glued) ? end
        : CreditTail.Matches(s_courtesy, line, start, line.Length) ? line.Length
        : CreditTail.Matches(s_courtesy, line, start, end) ? end
        : !CreditTail.NamesPerson(line.AsSpan(start)) ? null
        : whole.IsNameSlashPart(start) ? line.Length
        : beforeFile.IsNameSlashPart(start) ? end
        : null;

    // Apart from its caption, a lone customer of nobody in particular is no credit: the chain has a part before its last supplier, or is a supplier.
    private static bool IsChain(CreditGrammar credit, int start, bool glued) =>
        glued ? credit.IsChain(start) : credit.IsLongChain(start) || credit.IsSupplier(start);
}
