namespace Typeset.News.Reading;

/// <summary>The cues of a clause. A cue is a whole word in small letters; a word with a hyphen (co-wrote) is none.</summary>
internal static class Cues
{
    /// <summary>The first cue that may follow a quote, or null.</summary>
    public static Cue? First(Clause clause)
    {
        int at = clause.Start;
        while (NextWord(clause, ref at, out int start))
        {
            if (Find(clause, start, at) is { BeforeOnly: false } form)
            {
                return new Cue(start, at, form);
            }
        }

        return null;
    }

    /// <summary>All cues, before-only ones too, from the left.</summary>
    public static List<Cue> All(Clause clause)
    {
        var cues = new List<Cue>();
        int at = clause.Start;
        while (NextWord(clause, ref at, out int start))
        {
            if (Find(clause, start, at) is { } form)
            {
                cues.Add(new Cue(start, at, form));
            }
        }

        return cues;
    }

    private static CueForm? Find(Clause clause, int start, int end)
    {
        string text = clause.Paragraph.Masked;
        return char.IsAsciiLetterLower(text[start]) ? CueForms.Find(text.AsSpan(start, end - start)) : null;
    }

    private static bool NextWord(Clause clause, ref int at, out int start)
    {
        string text = clause.Paragraph.Masked;
        while (at < clause.End && !IsPartOfWord(text[at]))
        {
            at++;
        }

        start = at;
        while (at < clause.End && IsPartOfWord(text[at]))
        {
            at++;
        }

        return start < at;
    }

    private static bool IsPartOfWord(char c) => Words.IsWordCharacter(c) || c is '’' or '\'' or '-';
}
