namespace Typeset.News.Reading;

/// <summary>
/// Rules N, G1 and G2: every unit left becomes a note, a list item, a heading or a paragraph. The pictures found before get their place among them.
/// </summary>
internal static class TextRules
{
    private static readonly TieredRegex s_note = Lexicon.Default.Regex("%NOTE%");
    private static readonly LiteralGate s_noteGate = Lexicon.Default.Gate("NOTE");
    private static readonly TieredRegex s_bullet = Lexicon.Default.Regex("%BULLET%");

    public static void Apply(ArticleDraft draft)
    {
        List<Slot> left = draft.Slots.FindAll(static slot => slot.Use == UnitUse.Text);
        draft.Paragraphs.EnsureCapacity(left.Count);
        bool bulletBefore = false;
        bool bullet = HasBullet(left, 0);
        for (int i = 0; i < left.Count; i++)
        {
            bool bulletAfter = HasBullet(left, i + 1);
            Unit unit = left[i].Unit;
            int start = 0;
            ParagraphRole role = ParagraphRole.Paragraph;
            if (s_noteGate.MayMatch(unit.Text) && s_note.IsMatch(unit.Text))
            {
                role = ParagraphRole.Note;
            }
            else if (bullet && (bulletBefore || bulletAfter))
            {
                role = ParagraphRole.ListItem;
                start = s_bullet.Match(unit.Text).Length;
            }
            else if (i > 0 && i + 1 < left.Count && HeadingRule.Matches(unit.Text, left[i + 1].Text))
            {
                role = ParagraphRole.Heading;
            }

            draft.Paragraphs.Add(new ParagraphDraft(i, unit.Text[start..], role, unit.Source()));
            (bulletBefore, bullet) = (bullet, bulletAfter);
        }

        // Sentences with numbers and nothing around them are no list.
        if (!draft.Paragraphs.Exists(static one => one.Role == ParagraphRole.Paragraph))
        {
            for (int i = 0; i < left.Count; i++)
            {
                if (draft.Paragraphs[i].Role == ParagraphRole.ListItem && Sentences.IsEnd(left[i].Text))
                {
                    draft.Paragraphs[i] = new ParagraphDraft(i, left[i].Text, ParagraphRole.Paragraph, left[i].Unit.Source());
                }
            }
        }

        PlaceImages(draft);
    }

    /// <summary>Every unit left as an ordinary paragraph: texts in other languages than English.</summary>
    public static void TakeAllAsParagraphs(ArticleDraft draft)
    {
        foreach (Slot slot in draft.Slots)
        {
            draft.Paragraphs.Add(new ParagraphDraft(draft.Paragraphs.Count, slot.Text, ParagraphRole.Paragraph, slot.Unit.Source()));
        }
    }

    private static bool HasBullet(List<Slot> left, int index) => index < left.Count
        && !char.IsLetter(left[index].Text[0])
        && left[index].Text[0] is not ('“' or '"')
        && s_bullet.IsMatch(left[index].Text);

    private static void PlaceImages(ArticleDraft draft)
    {
        int slot = 0;
        int paragraphs = 0;
        for (int i = 0; i < draft.Images.Count; i++)
        {
            ImageDraft image = draft.Images[i];
            for (; slot < image.Position; slot++)
            {
                paragraphs += draft.Slots[slot].Use == UnitUse.Text ? 1 : 0;
            }

            draft.Images[i] = image with { Position = paragraphs };
        }
    }
}
