namespace Typeset.News.Reading;

/// <summary>Strings from JSON can hold half of a surrogate pair, which no UTF-8 text can.</summary>
internal static class WellFormed
{
    /// <summary>The string with U+FFFD for every half of a pair that stands alone.</summary>
    public static string Of(string text)
    {
        int at = IndexOfLone(text, 0);
        if (at < 0)
        {
            return text;
        }

        char[] whole = text.ToCharArray();
        for (; at >= 0; at = IndexOfLone(text, at + 1))
        {
            whole[at] = '\uFFFD';
        }

        return new string(whole);
    }

    private static int IndexOfLone(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            int next = text.AsSpan(i).IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
            {
                return -1;
            }

            i += next;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            return i;
        }

        return -1;
    }
}
