namespace Typeset.News.Reading;

/// <summary>Bodies that a text calls by letters which it gives in brackets behind their names: the Health Service Executive (HSE).</summary>
internal static class BodiesByLetters
{
    private const int FewestLetters = 3;
    private const int MostLetters = 6;
    private const int MostWords = 16;

    // Small words stand between those that the letters are of.
    private static readonly WordSet s_small = new(["of", "and", "the", "for", "on", "in", "&", "to"]);

    /// <summary>The name behind which letters first stand in brackets, and the place of these.</summary>
    public static Dictionary<string, (TextRange Range, string Name)> Read(IReadOnlyList<ParagraphDraft> paragraphs)
    {
        var bodies = new Dictionary<string, (TextRange Range, string Name)>(StringComparer.Ordinal);
        foreach (ParagraphDraft paragraph in paragraphs)
        {
            string text = paragraph.Text;
            for (int open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
            {
                int end = open + 1;
                while (end < text.Length && end - open <= MostLetters + 1 && char.IsAsciiLetterUpper(text[end]))
                {
                    end++;
                }

                ReadOnlySpan<char> letters = text.AsSpan(open + 1, end - open - 1);
                ReadOnlySpan<char> ahead = text.AsSpan(0, open);
                if (letters.Length is >= FewestLetters and <= MostLetters && end < text.Length && text[end] == ')' && (NameBefore(ahead, letters, countSmall: false) is { IsEmpty: false } plain ? plain : NameBefore(ahead, letters, countSmall: true)) is { IsEmpty: false } name)
                {
                    bodies.TryAdd(letters.ToString(), (new TextRange(paragraph.Index, open, end), name.ToString()));
                }
            }
        }

        return bodies;
    }

    // As many words with a capital as there are letters, and the small words between them, which have letters too in Americans for Parkland (AFP).
    private static ReadOnlySpan<char> NameBefore(ReadOnlySpan<char> ahead, ReadOnlySpan<char> letters, bool countSmall)
    {
        ahead = ahead.TrimEnd();
        int start = ahead.Length;
        int left = letters.Length;
        for (int words = 0; left > 0 && words < MostWords; words++)
        {
            ReadOnlySpan<char> before = ahead[..start].TrimEnd();
            ReadOnlySpan<char> word = Words.Last(before);
            if (word.IsEmpty || word[^1] is ',' or '.' or ';' or ':' || word[0] != letters[left - 1] && !s_small.Contains(word))
            {
                return default;
            }

            left -= word[0] == letters[left - 1] || countSmall && char.ToUpperInvariant(word[0]) == letters[left - 1] ? 1 : 0;
            start = before.Length - word.Length;
        }

        return left == 0 && Words.IsCapital(ahead[start]) ? ahead[start..] : default;
    }
}
