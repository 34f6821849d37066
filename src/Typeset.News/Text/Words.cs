using System.Globalization;

namespace Typeset.News.Reading;

/// <summary>Words and what they look like. Words are what stands between white space, unless a rule says otherwise.</summary>
internal static class Words
{
    /// <summary>Counts words, stopping once there are more than <paramref name="limit"/>: a long line is not walked for a small bound.</summary>
    public static int Count(ReadOnlySpan<char> text, int limit = int.MaxValue - 1)
    {
        int count = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool white = WhiteSpace.Is(c);
            if (!white && !inside && ++count > limit)
            {
                return count;
            }

            inside = !white;
        }

        return count;
    }

    /// <summary>Whether there are at most <paramref name="limit"/> words.</summary>
    public static bool AtMost(ReadOnlySpan<char> text, int limit) => Count(text, limit) <= limit;

    /// <summary>The last word, without white space around it.</summary>
    public static ReadOnlySpan<char> Last(ReadOnlySpan<char> text)
    {
        (int start, int end) = WhiteSpace.Trim(text, 0, text.Length);
        int at = end;
        while (at > start && !WhiteSpace.Is(text[at - 1]))
        {
            at--;
        }

        return text[at..end];
    }

    /// <summary>The first word, without white space around it.</summary>
    public static ReadOnlySpan<char> First(ReadOnlySpan<char> text)
    {
        (int start, int end) = WhiteSpace.Trim(text, 0, text.Length);
        int at = start;
        while (at < end && !WhiteSpace.Is(text[at]))
        {
            at++;
        }

        return text[start..at];
    }

    /// <summary>Whether <c>\w</c> of a .NET regular expression matches: letters, marks that do not space, decimal digits, connectors.</summary>
    public static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || (c > '\u007F' || c == '_') && char.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;

    /// <summary>Whether <c>\b</c> of a .NET regular expression counts it as part of a word: <c>\w</c> and the two joiners without width.</summary>
    public static bool IsBoundaryCharacter(char c) => IsWordCharacter(c) || c is '\u200C' or '\u200D';

    /// <summary>Whether <c>[A-ZÀ-Þ]</c> matches.</summary>
    public static bool IsCapital(char c) => c is (>= 'A' and <= 'Z') or (>= 'À' and <= 'Þ');

    /// <summary>Whether any character is a capital.</summary>
    public static bool HasCapital(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (IsCapital(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text has at least two letters and none of them is small.</summary>
    public static bool IsAllCapitals(ReadOnlySpan<char> text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 2;
    }

    /// <summary>Whether any word starts with a small letter.</summary>
    public static bool HasSmallWord(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsLower(text[i]) && (i == 0 || WhiteSpace.Is(text[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text without a final ’s or 's.</summary>
    public static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> text) =>
        text.EndsWith("’s", StringComparison.Ordinal) || text.EndsWith("'s", StringComparison.Ordinal) ? text[..^2] : text;

    /// <summary>Whether text ends in ’s or 's.</summary>
    public static bool IsPossessive(ReadOnlySpan<char> text) => WithoutPossessive(text).Length < text.Length;
}
