namespace Typeset.News.Reading;

/// <summary>Rule H8: a number alone between the header and the text, which counts comments or shares, is left out.</summary>
internal static class CountAlone
{
    private const int LongestNumber = 5;
    private const int MostLines = 8;

    public static void Apply(ArticleDraft draft)
    {
        if (draft.Headline is null || draft.Byline is null && draft.PublishedOn is null)
        {
            return;
        }

        for (int i = 0; i < Math.Min(draft.Slots.Count, MostLines) && !Sentences.IsEnd(draft.Slots[i].Text); i++)
        {
            Slot slot = draft.Slots[i];
            if (slot.Text.Length <= LongestNumber && !slot.Text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            {
                draft.Dropped.Add(new DroppedLine(slot.Text, "social-ui", slot.Unit.Source(), "H8"));
                draft.Slots.RemoveAt(i--);
            }
        }
    }
}
