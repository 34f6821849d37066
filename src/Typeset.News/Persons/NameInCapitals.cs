using System.Globalization;

namespace Typeset.News.Reading;

/// <summary>The name of a person in capitals that a text starts with, as obituaries do: <c>ANA RUIZ, who has died aged 101, …</c>.</summary>
internal static class NameInCapitals
{
    private const int FewestWords = 2;
    private const int MostWords = 4;

    /// <summary>The name in ordinary letters, and where it ends in the text; null when the text starts with no such name.</summary>
    public static (string Name, int End)? AtStart(string text)
    {
        if (text.Length < 2 || !char.IsUpper(text[0]) || !char.IsUpper(text[1]))
        {
            return null;
        }

        var words = new List<string>();
        int end = 0;
        for (int at = 0; at < text.Length && words.Count < MostWords;)
        {
            int wordEnd = at;
            while (wordEnd < text.Length && (char.IsUpper(text[wordEnd]) || text[wordEnd] is '-' or '’' or '\''))
            {
                wordEnd++;
            }

            if (wordEnd - at < 2 || wordEnd < text.Length && char.IsLetter(text[wordEnd]))
            {
                break;
            }

            words.Add(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text[at..wordEnd].ToLowerInvariant()));
            end = wordEnd;
            if (wordEnd == text.Length || text[wordEnd] != ' ')
            {
                break;
            }

            at = wordEnd + 1;
        }

        return words.Count >= FewestWords && end < text.Length && text[end] is ',' or ' ' && (PersonWords.IsGivenName(words[0]) || text.AsSpan(end).StartsWith(", who ", StringComparison.Ordinal)) && !NamesOfText.IsNotName(words[^1]) ? (string.Join(' ', words), end) : null;
    }
}
