using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>Rule A12: rules A1, A2, A4 and A5 with the verbs of a second list, which introduce a quote less often (to caution, to shoot back).</summary>
internal static class WiderCues
{
    private const int MostWordsBeforeCue = 12;
    private const int MostWordsBeforeRareCue = 5;

    // Ana Ruiz, a nurse who rides the bus to her shift, shot back.
    private const int MostWordsWithApposition = 25;

    private static readonly FrozenSet<string> s_before = Lexicon.Default.Set("MOREBEFORE");

    public static Finding? Find(QuotePlace place)
    {
        Clause before = place.Before;
        int to = place.Next?.Open ?? place.Paragraph.Text.Length;
        return After(place.Paragraph, place.Mark, to)
            ?? (place.IsDirect ? After(place.Paragraph, place.Mark, to, CueForms.Following, MostWordsBeforeRareCue) : null)
            ?? (before.IsEmpty || CueBefore.Find(before, CueForms.Wider) is not { } finding || IsReducedPassive(before, finding) ? null : finding with { Rule = AttributionRule.A12 });
    }

    /// <summary>The speaker that the words after a mark, up to <paramref name="to"/>, name.</summary>
    public static Finding? After(ParagraphDraft paragraph, Mark mark, int to) => After(paragraph, mark, to, CueForms.Wider, MostWordsBeforeCue)
        ?? (After(paragraph, mark, to, CueForms.Wider, MostWordsWithApposition) is { Apposition: not null } described ? described : null);

    private static Finding? After(ParagraphDraft paragraph, Mark mark, int to, CueForms forms, int mostWords)
    {
        Clause after = Clause.After(paragraph, mark, to);
        return after.IsEmpty || CueAfter.Find(after, mark, forms, mostWords) is not { } finding ? null : finding with { Rule = AttributionRule.A12 };
    }

    // A ruling welcomed as “…”: what was welcomed says nothing.
    private static bool IsReducedPassive(Clause before, Finding finding) =>
        finding is { Cue: { } cue, Lemma: { } lemma } && s_before.Contains(lemma)
        && Words.First(before.Paragraph.Masked.AsSpan(cue.End, before.End - cue.End).TrimStart()) is "as" or "by" or "in" or "at" or "to";
}
