namespace Typeset.News.Reading;

/// <summary>Rule L4: a unit equal to an earlier one is dropped if it ends a sentence or has more than 12 words.</summary>
internal static class RepeatedLines
{
    public static void Apply(ArticleDraft draft)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        draft.DropWhere(unit =>
            (Sentences.IsEnd(unit.Text) || !Words.AtMost(unit.Text, 12)) && !seen.Add(unit.Text) ? ("repeated-line", "L4") : null);
    }
}
