namespace Typeset.News.Reading;

/// <summary>
/// Pattern RUN: the capitalised words at the end of a text, with particles between them, from as far left as they reach. The expression stays in the lists,
/// and tests hold this to it.
/// </summary>
internal static class NameRun
{
    private static readonly WordSet s_particles = new(Lexicon.Default.Set("FULLPARTICLE"));

    /// <summary>Where the run starts, or -1 when the text ends in none.</summary>
    public static int Start(ReadOnlySpan<char> text)
    {
        int start = -1;
        int end = text.Length;
        while (end > 0)
        {
            int at = end;
            while (at > 0 && !char.IsWhiteSpace(text[at - 1]))
            {
                at--;
            }

            ReadOnlySpan<char> word = text[at..end];
            int capital = CapitalFrom(word);
            if (capital >= 0)
            {
                start = at + capital;
            }

            if (capital != 0 && (end == text.Length || !s_particles.Contains(word)) || word.IsEmpty)
            {
                break;
            }

            end = at;
            while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }
        }

        return start;
    }

    /// <summary>Whether the whole text is one run.</summary>
    public static bool IsAll(ReadOnlySpan<char> text) => Start(text) == 0;

    /// <summary>The first capital of a word from which on it is a word of a name, or -1.</summary>
    private static int CapitalFrom(ReadOnlySpan<char> word)
    {
        int from = word.Length;
        while (from > 0 && (Words.IsWordCharacter(word[from - 1]) || word[from - 1] is (>= 'À' and <= 'ÿ') or '’' or '\'' or '.' or '-'))
        {
            from--;
        }

        for (; from < word.Length; from++)
        {
            if (Words.IsCapital(word[from]))
            {
                return from;
            }
        }

        return -1;
    }
}
