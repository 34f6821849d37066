namespace Typeset.News.Reading;

/// <summary>A full name in the text.</summary>
/// <param name="Range">Where the name stands, its title left out.</param>
/// <param name="Name">The name, without ’s.</param>
/// <param name="Surname">Its last word.</param>
/// <param name="Role">The title before it, or null when there is none or only a form of address.</param>
internal sealed record FullName(TextRange Range, string Name, string Surname, string? Role)
{
    private static readonly WordSet s_suffixes = new(["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"]);

    /// <summary>The word of a name by which the person is called after that: the last one that is no Jr. or III.</summary>
    public static ReadOnlySpan<char> SurnameOf(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> last = Words.Last(name);
        return last.Length < name.Length && s_suffixes.Contains(last) ? Words.Last(name[..^last.Length].TrimEnd()) : last;
    }

    /// <summary>How many characters a space and a suffix take up that stand at a place behind a name; 0 when none does.</summary>
    public static int SuffixAt(string text, int at)
    {
        if (at + 2 >= text.Length || text[at] != ' ' || text[at + 1] is not ('J' or 'S' or 'I'))
        {
            return 0;
        }

        ReadOnlySpan<char> word = Words.First(text.AsSpan(at + 1)).TrimEnd(",;:”\"’)");
        word = word.Length > 2 && word[^1] == '.' && !s_suffixes.Contains(word) ? word[..^1] : word;
        return s_suffixes.Contains(word) ? word.Length + 1 : 0;
    }

    /// <summary>Whether <see cref="FurtherNames"/> found it.</summary>
    public bool IsFurther { get; init; }
}
