namespace Typeset.News.Reading;

/// <summary>The cues of a clause. A cue is a whole word in small letters; a word with a hyphen (co-wrote) is none.</summary>
internal static class Cues
{
    private static readonly WordSet s_beforePlural = new(Lexicon.Default.Set("BEFORESTATES"));
    private static readonly WordSet s_pluralCues = new(Lexicon.Default.Set("PLURALCUE"));
    private static readonly WordSet s_beforeNoun = new(Lexicon.Default.Set("BEFOREREPLY"));

    /// <summary>The first cue that may follow a quote, or null.</summary>
    public static Cue? First(Clause clause, CueForms forms)
    {
        int at = clause.Start;
        while (NextWord(clause, ref at, out int start))
        {
            if (Find(clause, start, at, forms) is { Form.BeforeOnly: false } cue)
            {
                return cue;
            }
        }

        return null;
    }

    /// <summary>All cues, before-only ones too, from the left.</summary>
    public static List<Cue> All(Clause clause, CueForms forms)
    {
        var cues = new List<Cue>();
        int at = clause.Start;
        while (NextWord(clause, ref at, out int start))
        {
            if (Find(clause, start, at, forms) is { } cue)
            {
                cues.Add(cue);
            }
        }

        return cues;
    }

    private static Cue? Find(Clause clause, int start, int end, CueForms forms)
    {
        string text = clause.Paragraph.Masked;
        if (!char.IsAsciiLetterLower(text[start]))
        {
            return null;
        }

        foreach (CueForm form in forms.Find(text.AsSpan(start, end - start)))
        {
            if (text[end - 1] == 's' && s_pluralCues.Contains(form.Lemma) && start > clause.Start && s_beforePlural.Contains(Words.Last(text.AsSpan(clause.Start, start - clause.Start))))
            {
                // In four states.
                continue;
            }

            if (end - start == form.Lemma.Length && start > clause.Start && s_beforeNoun.Contains(Words.Last(text.AsSpan(clause.Start, start - clause.Start))) && text.AsSpan(start, end - start).SequenceEqual(form.Lemma))
            {
                // A reply.
                continue;
            }

            if (form.Next is not { } next)
            {
                return new Cue(start, end, form);
            }

            int nextEnd = end + 1 + next.Length;
            if (nextEnd <= clause.End && text[end] == ' ' && string.CompareOrdinal(text, end + 1, next, 0, next.Length) == 0 && (nextEnd == clause.End || !IsPartOfWord(text[nextEnd])))
            {
                return new Cue(start, nextEnd, form);
            }
        }

        return null;
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
