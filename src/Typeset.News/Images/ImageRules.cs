namespace Typeset.News.Reading;

/// <summary>
/// Rules I1 to I8: picture lines become images; so does a lone credit, with the unit on the line directly above, of at most 40 words and not yet
/// used, as its caption. The unit that carried the dateline is never a picture.
/// </summary>
internal static class ImageRules
{
    private const int LongestCaptionInWords = 40;

    public static void Apply(ArticleDraft draft)
    {
        List<Slot> slots = draft.Slots;
        for (int i = 0; i < slots.Count; i++)
        {
            Slot slot = slots[i];
            if (slot.HadDateline)
            {
                continue;
            }

            if (slot.Picture is { } picture)
            {
                AddPictureLine(draft, slot, picture, i);
            }
            else if (LoneCredit.Matches(slot.Text))
            {
                AddLoneCredit(draft, i);
            }
            else if (UnendedCaption.Matches(slot.Text))
            {
                draft.Notes.Add(new ReaderNote(ReaderNotes.UnendedCaption, slot.Unit.Source()));
            }
        }
    }

    private static void AddPictureLine(ArticleDraft draft, Slot slot, PictureLine picture, int index)
    {
        slot.Use = UnitUse.Picture;
        string caption = slot.Text[..picture.CaptionEnd];
        MediaCreditDraft credit = CreditParts.Read(
            slot.Text[picture.CreditStart..picture.CreditEnd],
            caption,
            slot.Unit.Source(picture.CreditStart, picture.CreditEnd));
        draft.Images.Add(new ImageDraft(caption, credit, index, slot.Unit.Source(), picture.Rule));
    }

    private static void AddLoneCredit(ArticleDraft draft, int index)
    {
        List<Slot> slots = draft.Slots;
        Slot slot = slots[index];
        SourceRange source = slot.Unit.Source();
        Slot? above = index > 0
            && slots[index - 1] is { Use: UnitUse.Text, HadDateline: false } candidate
            && candidate.Unit.LastLine == slot.Unit.FirstLine - 1
            && Words.AtMost(candidate.Text, LongestCaptionInWords)
            ? candidate
            : null;
        slot.Use = UnitUse.Picture;
        MediaCreditDraft credit = CreditParts.Read(slot.Text, above?.Text, source);
        if (above is not null)
        {
            above.Use = UnitUse.Picture;
            source = above.Unit.Source().To(source);
        }

        draft.Images.Add(new ImageDraft(above?.Text, credit, index, source, "I8"));
    }
}
