using System.Buffers;

namespace Typeset.News.Reading;

/// <summary>Rule I2: the credit starts with a label such as <c>Photograph:</c> or <c>Photo by</c>, perhaps after a bar or dash.</summary>
internal static class LabelledCredit
{
    /// <summary>Characters at the end of a line in which it can stand: the label, 90 characters and what may end them.</summary>
    public const int Longest = 160;

    // What every label starts with: most lines have none of it near their end.
    private static readonly SearchValues<string> s_starts = SearchValues.Create([.. LiteralGate.Starts(Lexicon.Default.Expand("%I2LABEL%"))], StringComparison.Ordinal);

    private static readonly TieredRegex s_credit = Lexicon.Default.Regex(@"\A%I2%\z");
    private static readonly TieredRegex s_label = Lexicon.Default.Regex(@"\G%I2LABEL%");

    public static PictureLine? Find(string line)
    {
        for (int at = Math.Max(0, line.Length - Longest); line.AsSpan(at).IndexOfAny(s_starts) is var next and >= 0;)
        {
            int start = at + next;
            if (s_label.Match(line, start) is not { Success: true } label)
            {
                at = start + 1;
                continue;
            }

            if (line[start] == 'P' && (line[start + 1] == 'H' || line.AsSpan(start).StartsWith("Photo: ", StringComparison.Ordinal)))
            {
                start = BeforeCapitals(line, start);
            }

            if (CaptionEnd(line, start) is { } captionEnd && CreditTail.Matches(s_credit, line, at + next, line.Length))
            {
                return CreditTail.Guarded(line, captionEnd, start, line.Length);
            }

            at = at + next + label.Length;
        }

        return null;
    }

    // ST PHOTO: Lim Yao, KT Photo: Ana Ruiz, STAFF PHOTO BY ANA RUIZ: words in capitals after the last sentence belong to the label.
    private static int BeforeCapitals(string line, int label)
    {
        int start = label;
        while (start > 1 && line[start - 1] == ' ' && char.IsAsciiLetterUpper(line[start - 2]))
        {
            int word = start - 2;
            while (word > 0 && char.IsAsciiLetterUpper(line[word - 1]))
            {
                word--;
            }

            if (word == 0 || line[word - 1] != ' ' || start - 1 - word < 2)
            {
                return label;
            }

            start = word;
        }

        return start > 1 && line[start - 2] is '.' or '!' or '?' or '”' ? start : label;
    }

    /// <summary>The end of the caption before a label: white space, one bar or dash, and white space lie between, and a word or closing mark before.</summary>
    private static int? CaptionEnd(string line, int label)
    {
        int at = BeforeWhite(line, label);
        if (at > 0 && line[at - 1] is '|' or '—' or '–' or '-')
        {
            at = BeforeWhite(line, at - 1);
        }

        return at > 0 && (line[at - 1] is '.' or '!' or '?' or '”' or '"' or '’' or '\'' or ')' or '%' || Words.IsWordCharacter(line[at - 1])) ? at : null;
    }

    private static int BeforeWhite(string line, int at)
    {
        while (at > 0 && char.IsWhiteSpace(line[at - 1]))
        {
            at--;
        }

        return at;
    }
}
