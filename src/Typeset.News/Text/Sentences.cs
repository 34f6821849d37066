using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>Where sentences end.</summary>
internal static class Sentences
{
    private static readonly FrozenSet<string> s_abbreviations = Lexicon.Default.Set("ABBR");
    private static readonly WordSet s_lookup = new(s_abbreviations);
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
        int first = NextAbbreviation(text, 0);
        return first < 0 ? text : string.Create(text.Length, (text, first), static (masked, source) =>
        {
            source.text.CopyTo(masked);
            for (int stop = source.first; stop >= 0; stop = NextAbbreviation(source.text, stop + 1))
            {
                masked[stop] = '·';
            }
        });
    }

    /// <summary>The next full stop that ends an abbreviation, or -1.</summary>
    private static int NextAbbreviation(string text, int from)
    {
        for (int stop = text.IndexOf('.', from); stop >= 0; stop = text.IndexOf('.', stop + 1))
        {
            if (EndsAbbreviation(text, stop))
            {
                return stop;
            }
        }

        return -1;
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
