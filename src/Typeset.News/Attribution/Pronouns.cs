namespace Typeset.News.Reading;

/// <summary>The pronouns that can stand for a speaker.</summary>
internal static class Pronouns
{
    public static bool Is(ReadOnlySpan<char> word) =>
        word is "I" || IsResolved(word)
        || word.Equals("they", StringComparison.OrdinalIgnoreCase) || word.Equals("it", StringComparison.OrdinalIgnoreCase)
        || word.Equals("we", StringComparison.OrdinalIgnoreCase) || word.Equals("who", StringComparison.OrdinalIgnoreCase);

    /// <summary>He and she: the only ones whose person is looked for.</summary>
    public static bool IsResolved(ReadOnlySpan<char> word) =>
        word.Equals("he", StringComparison.OrdinalIgnoreCase) || word.Equals("she", StringComparison.OrdinalIgnoreCase);
}
