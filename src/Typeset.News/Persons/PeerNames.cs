namespace Typeset.News.Reading;

/// <summary>People who are named by a title and its place: the Duchess of Ardmore, the Prince of Wales. After that they are the Duchess, the Prince.</summary>
internal static class PeerNames
{
    private const string Of = " of ";
    private const int MostWordsOfPlace = 3;

    private static readonly WordSet s_titles = new(Lexicon.Default.Set("PEER"));

    /// <summary>Whether a word is such a title.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => s_titles.Contains(word);

    /// <summary>Where the name ends that starts at a place; negative when none does.</summary>
    public static int EndAt(ReadOnlySpan<char> text, int at)
    {
        ReadOnlySpan<char> title = Words.First(text[at..]);
        if (!s_titles.Contains(title) || !text[(at + title.Length)..].StartsWith(Of, StringComparison.Ordinal))
        {
            return -1;
        }

        int end = -1;
        int next = at + title.Length + Of.Length;
        for (int words = 0; words < MostWordsOfPlace && next < text.Length && Words.IsCapital(text[next]); words++)
        {
            end = next;
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '-'))
            {
                end++;
            }

            next = end + 1 < text.Length && text[end] == ' ' ? end + 1 : text.Length;
        }

        return end;
    }
}
