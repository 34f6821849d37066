using System.Buffers;

namespace Typeset.News.Reading;

/// <summary>
/// Rule I9: after the last sentence of the caption, or in brackets, a credit that names the supplier first (<c>REUTERS/Ana Ruiz/File Photo</c>), or a
/// maker and an outlet that is in no list (<c>Ana Ruiz | The Allard Herald</c>; in brackets also with a slash), or both with a hyphen between them
/// (<c>Ana Ruiz-USA TODAY Sports</c>).
/// </summary>
internal static class SupplierFirst
{
    private static readonly SearchValues<char> s_ends = SearchValues.Create(".!?");

    public static PictureLine? Find(string line)
    {
        int from = CreditTail.From(line);
        ReadOnlySpan<char> tail = line.AsSpan(from);
        if (!tail.ContainsAny('/', '|') && !CreditGrammar.EndsInHyphenSupplier(line[^1] is ')' or ']' ? tail[..^1] : tail) || line[^1] is '!' or '?' or '”' or '"' or '…')
        {
            return null;
        }

        return line[^1] is ')' or ']' ? InBrackets(line, from) : AfterSentence(line, from);
    }

    private static PictureLine? InBrackets(string line, int from)
    {
        int end = line.Length - 1;
        int open = line.AsSpan(from, end - from).LastIndexOfAny("([)]");
        if (open < 0 || line[from + open] != (line[^1] == ')' ? '(' : '['))
        {
            return null;
        }

        (int start, end) = WhiteSpace.Trim(line, from + open + 1, end);
        var grammar = new CreditGrammar(line, start, end);
        return grammar.IsSupplierSlashName(start) || grammar.IsNameHyphenSupplier(start) || grammar.IsNameBeforePart(start, "/|") && CreditTail.NamesPerson(line.AsSpan(start, end - start)) ? CreditTail.Guarded(line, from + open, start, end) : null;
    }

    private static PictureLine? AfterSentence(string line, int from)
    {
        CreditGrammar? grammar = null;
        for (int i = from; i < line.Length; i++)
        {
            int stop = line.AsSpan(i).IndexOfAny(s_ends);
            if (stop < 0)
            {
                return null;
            }

            i += stop;
            int captionEnd = i + 1 < line.Length && line[i + 1] is '”' or '"' or '’' or ')' ? i + 2 : i + 1;
            int start = captionEnd;
            while (start < line.Length && char.IsWhiteSpace(line[start]))
            {
                start++;
            }

            if (start >= line.Length || !CreditTail.CanStart(line[start]) || CreditTail.EndsInInitial(line.AsSpan(0, captionEnd)))
            {
                continue;
            }

            grammar ??= new CreditGrammar(line, from, line.Length);
            if (grammar.IsSupplierSlashName(start) || grammar.IsNameHyphenSupplier(start) || start > captionEnd && grammar.IsNameBeforePart(start, "|") && CreditTail.NamesPerson(line.AsSpan(start)))
            {
                return CreditTail.Guarded(line, captionEnd, start, line.Length);
            }
        }

        return null;
    }
}
