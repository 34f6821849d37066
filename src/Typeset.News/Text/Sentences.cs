using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>Where sentences end.</summary>
internal static class Sentences
{
    private static readonly FrozenSet<string> s_abbreviations = Lexicon.Default.Set("ABBR");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int s_longest = s_abbreviations.Max(static word => word.Length);

    /// <summary>
    /// Whether the text ends a sentence: its last character but closing marks and brackets is one of <c>. ! ? …</c>
    /// </summary>
    public static bool IsEnd(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> left = text.TrimEnd("”\"’')]»");
        return !left.IsEmpty && left[^1] is '.' or '!' or '?' or '…';
    }

    /// <summary>The text with a <c>·</c> for the final full stop of every abbreviation, so that it ends no sentence. Offsets stay the same.</summary>
    public static string Mask(string text)
    {
        char[]? masked = null;
        for (int stop = text.IndexOf('.', StringComparison.Ordinal); stop >= 0; stop = text.IndexOf('.', stop + 1))
        {
            if (EndsAbbreviation(text, stop))
            {
                masked ??= text.ToCharArray();
                masked[stop] = '·';
            }
        }

        return masked is null ? text : new string(masked);
    }

    private static bool EndsAbbreviation(string text, int stop)
    {
        int start = stop;
        while (start > 0 && stop - start <= s_longest && Words.IsWordCharacter(text[start - 1]))
        {
            start--;
        }

        ReadOnlySpan<char> word = text.AsSpan(start, stop - start);
        return word is [>= 'A' and <= 'Z'] || s_lookup.Contains(word);
    }
}
