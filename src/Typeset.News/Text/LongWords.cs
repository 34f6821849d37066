namespace Typeset.News.Reading;

/// <summary>
/// Hides words that no name is as long as, so that patterns made of words stay within a few hundred characters of where they start.
/// </summary>
internal static class LongWords
{
    private const int Longest = 100;

    /// <summary>The text with every character of a longer word replaced by <c>·</c>. Offsets stay the same.</summary>
    public static string Mask(string text)
    {
        char[]? masked = null;
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !WhiteSpace.Is(text[i]))
            {
                continue;
            }

            if (i - start > Longest)
            {
                masked ??= text.ToCharArray();
                masked.AsSpan(start, i - start).Fill('·');
            }

            start = i + 1;
        }

        return masked is null ? text : new string(masked);
    }
}
