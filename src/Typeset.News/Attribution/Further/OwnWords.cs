namespace Typeset.News.Reading;

/// <summary>Rule A32: after the mark stands whose answer it was: <c>“…,” was his reply</c>, <c>“…” were her words</c>, <c>“…” is his whole explanation</c>.</summary>
internal static class OwnWords
{
    private const int MostWordsBetween = 3;

    private static readonly string[] s_verbs = ["was ", "were ", "is ", "came "];
    private static readonly WordSet s_nouns = new(["answer", "reply", "response", "words", "explanation", "verdict", "reaction", "comment", "advice", "assessment", "description", "summary", "conclusion", "retort", "message", "view", "motto", "take", "excuse", "argument", "prediction"]);

    public static Finding? Find(QuotePlace place)
    {
        Clause after = Clause.After(place.Paragraph, place.Mark, place.Next?.Open ?? place.Paragraph.Text.Length);
        if (!place.IsDirect || after.IsEmpty)
        {
            return null;
        }

        string masked = place.Paragraph.Masked;
        (int at, _) = WhiteSpace.Trim(masked, after.Start, after.End);
        foreach (string verb in s_verbs)
        {
            int whose = at + verb.Length;
            if (!masked.AsSpan(at, after.End - at).StartsWith(verb, StringComparison.Ordinal) || Words.First(masked.AsSpan(whose, after.End - whose)) is not ("his" or "her"))
            {
                continue;
            }

            int next = whose + 4;
            for (int words = 0; words < MostWordsBetween && next < after.End; words++)
            {
                ReadOnlySpan<char> word = Words.First(masked.AsSpan(next, after.End - next));
                if (s_nouns.Contains(word.TrimEnd(",")))
                {
                    return new Finding(AttributionRule.A32, new TextRange(place.Paragraph.Index, whose, whose + 3), null, null);
                }

                next += word.Length + 1;
            }
        }

        return null;
    }
}
