using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// What the picture rules share. A credit stands at the end of its line and is never longer than <see cref="Longest"/> characters, so only that much
/// of a line is searched; and a credit is recognised in time linear in its length.
/// </summary>
internal static class CreditTail
{
    /// <summary>Characters at the end of a line in which a credit can stand.</summary>
    public const int Longest = 300;

    private static readonly TieredRegex s_verb = Lexicon.Default.Regex("%VERB%");
    private static readonly TieredRegex s_initial = Lexicon.Default.Regex(@"\b[A-Z]\.$");
    private static readonly TieredRegex s_shortEnd = Lexicon.Default.Regex("%SHORTEND%");

    /// <summary>The first offset at which a credit may start.</summary>
    public static int From(string line) => Math.Max(0, line.Length - Longest);

    /// <summary>Whether a credit can start with this character: a capital, or the small letter of an outlet such as dpa or iStock.</summary>
    public static bool CanStart(char c) => Words.IsCapital(c) || c is 'd' or 'i' or 's' or 'a';

    /// <summary>Whether <paramref name="whole"/> takes the line from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static bool Matches(Regex whole, string line, int start, int end) =>
        start < end && whole.IsMatch(line.AsSpan(start, end - start));

    /// <summary>The end of a credit, before white space and a last word <c>file</c> (rules I3 and I4); the end of the line when there is none.</summary>
    public static int BeforeFile(string line)
    {
        if (!line.EndsWith(" file", StringComparison.Ordinal))
        {
            return line.Length;
        }

        (_, int end) = WhiteSpace.Trim(line, 0, line.Length - 5);
        return end;
    }

    /// <summary>Whether the caption ends in an initial, so that the split falls inside a name.</summary>
    public static bool EndsInInitial(ReadOnlySpan<char> caption)
    {
        ReadOnlySpan<char> last = caption.Length > 20 ? caption[^20..] : caption;
        return s_initial.IsMatch(last) && !s_shortEnd.IsMatch(last);
    }

    /// <summary>
    /// Whether a maker beside an outlet that is in no list may be a person: at least two words of two letters or more, or initials, without digits, of which
    /// the first is not The. <c>It's UTF-16/UCS-2</c> and <c>Retry I/O</c> look the same otherwise.
    /// </summary>
    public static bool NamesPerson(ReadOnlySpan<char> credit)
    {
        int slash = credit.IndexOfAny('/', '|');
        ReadOnlySpan<char> name = (slash < 0 ? credit : credit[..slash]).TrimEnd();
        int words = 0;
        foreach (Range range in name.Split(' '))
        {
            ReadOnlySpan<char> word = name[range];
            if (word.IsEmpty)
            {
                continue;
            }

            if (words++ == 0 && (word is "The" or "A" or "An" || word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal))
                || word.Length == 1 || word.ContainsAnyInRange('0', '9') || word.Contains('_'))
            {
                return false;
            }
        }

        return words > 1;
    }

    /// <summary>The split, if caption and credit pass what every rule asks of them.</summary>
    public static PictureLine? Guarded(string line, int captionEnd, int creditStart, int creditEnd)
    {
        (int start, int end) = WhiteSpace.Trim(line, creditStart, creditEnd);
        (_, int captionTrimmed) = WhiteSpace.Trim(line, 0, captionEnd);
        ReadOnlySpan<char> caption = line.AsSpan(0, captionTrimmed);
        return start < end && Words.Count(caption, 1) > 1 && !char.IsLower(caption[0]) && !EndsInInitial(caption) && !s_verb.IsMatch(line.AsSpan(start, end - start))
            ? new PictureLine(0, captionTrimmed, start, end)
            : null;
    }
}
