namespace Typeset.News.Reading;

/// <summary>
/// What counts as white space at the edges of a unit: Unicode white space, the byte order mark (white space to ECMAScript, so to the patterns of the
/// contract) and the four information separators (white space to tools that check records in other languages).
/// </summary>
internal static class WhiteSpace
{
    /// <summary>Every such character.</summary>
    public static char[] All { get; } = [.. Enumerable.Range(0, char.MaxValue + 1).Select(static c => (char)c).Where(Is)];

    public static bool Is(char c) =>
        c is ' ' or (>= '\t' and <= '\r') or (>= '\u001C' and <= '\u001F')
        || c > '\u007F' && (char.IsWhiteSpace(c) || c == '\uFEFF');

    /// <summary>The stretch of <paramref name="text"/> between <paramref name="start"/> and <paramref name="end"/> without white space at its edges.</summary>
    public static (int Start, int End) Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && Is(text[start]))
        {
            start++;
        }

        while (end > start && Is(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }
}
