namespace Typeset.News.Reading;

/// <summary>Rule H8: a number alone between the header and the text, which counts comments or shares, is left out.</summary>
internal static class CountAlone
{
    private const int LongestNumber = 6;
    private const int MostLines = 8;

    // 41; 1,204; 38.2k
    private static readonly TieredRegex s_count = Lexicon.Default.Regex(@"^\d{1,5}(?:[.,]\d{1,3})?[kK]?$");

    public static void Apply(ArticleDraft draft)
    {
        if (draft.Headline is null || draft.Byline is null && draft.PublishedOn is null)
        {
            return;
        }

        for (int i = 0; i < Math.Min(draft.Slots.Count, MostLines) && !Sentences.IsEnd(draft.Slots[i].Text); i++)
        {
            Slot slot = draft.Slots[i];
            if (slot.Text.Length <= LongestNumber && s_count.IsMatch(slot.Text))
            {
                draft.Dropped.Add(new DroppedLine(slot.Text, "social-ui", slot.Unit.Source(), "H8"));
                draft.Slots.RemoveAt(i--);
            }
        }
    }
}
