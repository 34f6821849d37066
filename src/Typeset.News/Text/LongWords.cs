using System.Buffers;

namespace Typeset.News.Reading;

/// <summary>
/// Hides words that no name is as long as, so that patterns made of words stay within a few hundred characters of where they start.
/// </summary>
internal static class LongWords
{
    private const int Longest = 100;

    private static readonly SearchValues<char> s_white = SearchValues.Create(WhiteSpace.All);

    /// <summary>The text with every character of a longer word replaced by <c>·</c>. Offsets stay the same.</summary>
    public static string Mask(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        char[]? masked = null;
        for (int start = 0; start < text.Length;)
        {
            if (text.Length - start <= Longest)
            {
                break;
            }

            // White space near the end of the next stretch says that no word in it is too long; nearly always it is a space.
            ReadOnlySpan<char> stretch = text.AsSpan(start, Longest + 1);
            int last = stretch.LastIndexOf(' ');
            last = last < 0 ? stretch.LastIndexOfAny(s_white) : last;
            if (last >= 0)
            {
                start += last + 1;
                continue;
            }

            int length = text.AsSpan(start).IndexOfAny(s_white);
            length = length < 0 ? text.Length - start : length;
            if (length > Longest)
            {
                masked ??= text.ToCharArray();
                masked.AsSpan(start, length).Fill('·');
            }

            start += length + 1;
        }

        return masked is null ? text : new string(masked);
    }
}
