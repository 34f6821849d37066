namespace Typeset.News.Reading;

/// <summary>A line that ends no sentence and may be a caption: longer than a heading, and neither a name nor a title in capitals.</summary>
internal static class UnendedLine
{
    private const int FewestWords = 6;
    private const int MostWords = 40;

    /// <summary>Whether a line is one.</summary>
    public static bool MayBeCaption(string text) =>
        (char.IsLetterOrDigit(text[^1]) || text[^1] == ')' || text.Length > 1 && text[^1] is '’' or '”' && char.IsLetter(text[^2]))
        && Words.IsCapital(text[0])
        && Words.HasSmallWord(text)
        && Words.AtMost(text, MostWords)
        && !Words.AtMost(text, FewestWords - 1);
}
