using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Rule I15: a line beside a button of its picture (<c>hide caption</c>, <c>toggle caption</c>) that has words with capitals only is a credit. Before the button, the line
/// above is its caption; after it, the line below, when the credit is printed once more under that. A second print of the credit is dropped.
/// </summary>
internal static class ButtonCredit
{
    private const int MostCreditWords = 10;
    private const int MostCaptionWords = 80;

    private static readonly FrozenSet<string> s_small = Lexicon.Default.Set("CREDITSMALL");

    /// <summary>Adds the picture that a credit line belongs to, or does nothing when the line is none.</summary>
    public static bool Apply(ArticleDraft draft, int index)
    {
        List<Slot> slots = draft.Slots;
        Slot slot = slots[index];
        if (slot.Button == ButtonBeside.None || !IsCredit(slot.Text))
        {
            return false;
        }

        Slot? caption = null;
        if (slot.Button.HasFlag(ButtonBeside.After))
        {
            caption = index > 0 && MayBeCaption(slots[index - 1]) && slots[index - 1].Unit.IsNextTo(slot.Unit) && !slots[index - 1].Button.HasFlag(ButtonBeside.After) ? slots[index - 1] : null;
        }
        else if (Repeats(draft.Images, slot.Text))
        {
            Drop(draft, index);
            return true;
        }
        else if (index + 2 < slots.Count && string.Equals(slots[index + 2].Text, slot.Text, StringComparison.Ordinal) && MayBeCaption(slots[index + 1]) && slot.Unit.IsNextTo(slots[index + 1].Unit) && slots[index + 1].Button == ButtonBeside.None)
        {
            caption = slots[index + 1];
            Drop(draft, index + 2);
        }

        slot.Use = UnitUse.Picture;
        SourceRange credit = slot.Unit.Source();
        SourceRange source = credit;
        if (caption is not null)
        {
            caption.Use = UnitUse.Picture;
            source = credit.With(caption.Unit.Source());
        }

        draft.Images.Add(new ImageDraft(caption?.Text, CreditParts.Read(slot.Text, caption?.Text, credit), index, source, "I15"));
        return true;
    }

    /// <summary>Whether a line beside such a button is the credit: few words, all with capitals but small ones between names.</summary>
    public static bool IsCredit(string text) =>
        Words.AtMost(text, MostCreditWords)
        && (LoneCredit.Matches(text) || !Sentences.IsEnd(text) && !Words.AtMost(text, 1) && text.Split(' ').All(static word => word.Length == 0 || !char.IsLower(word[0]) || s_small.Contains(word)));

    private static bool MayBeCaption(Slot slot) =>
        slot is { Use: UnitUse.Text, HadDateline: false } && Words.AtMost(slot.Text, MostCaptionWords) && !Words.AtMost(slot.Text, 2);

    private static bool Repeats(List<ImageDraft> images, string text) =>
        images is [.., { Credit: { } last }] && string.Equals(last.Text, text, StringComparison.Ordinal);

    private static void Drop(ArticleDraft draft, int index)
    {
        Slot slot = draft.Slots[index];
        draft.Dropped.Add(new DroppedLine(slot.Text, "repeated-line", slot.Unit.Source(), "I15"));
        draft.Slots.RemoveAt(index);
    }
}
