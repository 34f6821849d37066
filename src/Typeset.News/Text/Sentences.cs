using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>Where sentences end.</summary>
internal static class Sentences
{
    private static readonly Regex s_abbreviation = Lexicon.Default.Regex("%ABBR%");

    /// <summary>
    /// Whether the text ends a sentence: its last character but closing marks and brackets is one of <c>. ! ? …</c> (pattern SE).
    /// </summary>
    public static bool IsEnd(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> left = text.TrimEnd("”\"’')]»");
        return !left.IsEmpty && left[^1] is '.' or '!' or '?' or '…';
    }

    /// <summary>The text with a <c>·</c> for the final full stop of every abbreviation, so that it ends no sentence. Offsets stay the same.</summary>
    public static string Mask(string text)
    {
        if (!text.Contains('.', StringComparison.Ordinal))
        {
            return text;
        }

        char[]? masked = null;
        foreach (ValueMatch match in s_abbreviation.EnumerateMatches(text))
        {
            masked ??= text.ToCharArray();
            masked[match.Index + match.Length - 1] = '·';
        }

        return masked is null ? text : new string(masked);
    }
}
