using System.Buffers;

namespace Typeset.News.Reading;

/// <summary>
/// Rule Q9: a text that quotes in single marks, as British papers do: one where single marks stand around at least four words with a comma or sentence mark before the
/// closing one at least twice, and more often than double marks stand anywhere. An opening mark stands after white space or a bracket and before a word; a closing one after a
/// word or its punctuation and before none. Any other is an apostrophe.
/// </summary>
internal static class SingleMarks
{
    private const int FewestWords = 4;

    // A text with so many double marks quotes in these.
    private const int MostDoubles = 8;

    private static readonly SearchValues<char> s_singles = SearchValues.Create("‘’'");
    private static readonly string[] s_elisions = ["em ", "cause ", "til ", "tis ", "twas ", "n ", "n’ ", "n' ", "round "];

    /// <summary>Whether the text quotes in single marks.</summary>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="doubles">How many pairs of double marks it has.</param>
    public static bool AreQuotes(List<ParagraphDraft> paragraphs, int doubles)
    {
        if (doubles > MostDoubles)
        {
            return false;
        }

        int spoken = 0;
        foreach (ParagraphDraft paragraph in paragraphs)
        {
            if (!paragraph.IsRead || paragraph.Text[0] is not ('‘' or '\'') && !HasMarkAfterSpace(paragraph.Text))
            {
                continue;
            }

            for (int open = NextOpening(paragraph.Text, 0); open >= 0;)
            {
                int close = Closing(paragraph.Text, open);
                if (close >= 0 && IsPunctuation(paragraph.Text[close - 1]) && Words.Count(paragraph.Text.AsSpan(open, close - open), FewestWords) >= FewestWords && ++spoken > Math.Max(1, doubles))
                {
                    return true;
                }

                open = NextOpening(paragraph.Text, close < 0 ? open + 1 : close + 1);
            }
        }

        return false;
    }

    private static bool HasMarkAfterSpace(string text)
    {
        for (int at = 0; text.AsSpan(at).IndexOfAny('‘', '\'') is var next and >= 0; at++)
        {
            at += next;
            if (at > 0 && text[at - 1] == ' ')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next mark from a place on that can open a quote, or -1.</summary>
    public static int NextOpening(string text, int from)
    {
        for (int at = from; at < text.Length; at++)
        {
            int next = text.AsSpan(at).IndexOfAny(s_singles);
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (text[at] != '’' && at + 1 < text.Length && (at == 0 || WhiteSpace.Is(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '“' or '"') && OpensWord(text.AsSpan(at + 1)))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>
    /// The mark that closes what another opened, or -1. After punctuation it surely closes; after an s it may be the apostrophe of a plural, and closes only
    /// when no surer one comes before the next opening mark.
    /// </summary>
    public static int Closing(string text, int open)
    {
        int doubtful = -1;
        int nextOpening = -1;
        for (int at = open + 1; at < text.Length; at++)
        {
            int next = text.AsSpan(at).IndexOfAny(s_singles);
            if (next < 0)
            {
                break;
            }

            at += next;
            bool endsWord = at + 1 == text.Length || !Words.IsWordCharacter(text[at + 1]);
            if (text[at] == '‘' || !endsWord || WhiteSpace.Is(text[at - 1]))
            {
                if (doubtful >= 0 && nextOpening < 0 && (text[at] == '‘' || WhiteSpace.Is(text[at - 1])))
                {
                    return doubtful;
                }

                continue;
            }

            if (text[at - 1] != 's' || at + 1 < text.Length && !WhiteSpace.Is(text[at + 1]))
            {
                return doubtful >= 0 && !IsPunctuation(text[at - 1]) ? doubtful : at;
            }

            doubtful = doubtful < 0 ? at : doubtful;
        }

        return doubtful;
    }

    private static bool OpensWord(ReadOnlySpan<char> rest)
    {
        if (char.IsDigit(rest[0]))
        {
            // The years of a decade have an apostrophe: the '90s.
            return !(rest.Length > 2 && char.IsDigit(rest[1]) && rest[2] == 's');
        }

        foreach (string elision in s_elisions)
        {
            if (rest.StartsWith(elision, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return char.IsLetter(rest[0]) || rest[0] is '"' or '“' or '£' or '$' or '€' or '…' or '.' or '#' or '@';
    }

    private static bool IsPunctuation(char c) => c is ',' or '.' or '?' or '!' or '…';
}
