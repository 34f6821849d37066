namespace Typeset.News.Reading;

/// <summary>Part of rule I8: a page that prints caption and credit once for machines and once for readers has one picture.</summary>
internal static class RepeatedPictures
{
    /// <summary>Drops the second of two such pictures that nothing stands between.</summary>
    public static void Drop(ArticleDraft draft)
    {
        List<Slot> slots = draft.Slots;
        int[]? removedBefore = null;
        for (int i = 1; i < draft.Images.Count; i++)
        {
            if (!IsRepeated(draft.Images[i - 1], draft.Images[i]))
            {
                continue;
            }

            int first = FirstFromLine(slots, draft.Images[i].Source.Line);
            int last = first;
            while (last < slots.Count && slots[last].Unit.LastLine <= draft.Images[i].Source.EndLine && slots[last].Use == UnitUse.Picture)
            {
                last++;
            }

            if (first > 0 && last > first && slots[first - 1] is { Use: UnitUse.Picture } above && above.Unit.LastLine <= draft.Images[i - 1].Source.EndLine && (last == slots.Count || slots[last].Unit.FirstLine > draft.Images[i].Source.EndLine))
            {
                removedBefore ??= new int[slots.Count + 1];
                Array.Fill(removedBefore, 1, first, last - first);
            }
        }

        if (removedBefore is null)
        {
            return;
        }

        var kept = new List<Slot>(slots.Count);
        int removed = 0;
        for (int i = 0; i <= slots.Count; i++)
        {
            bool isRemoved = removedBefore[i] == 1;
            removedBefore[i] = isRemoved ? -1 : removed;
            if (isRemoved)
            {
                removed++;
                draft.Dropped.Add(new DroppedLine(slots[i].Text, "repeated-line", slots[i].Unit.Source(), "I8"));
            }
            else if (i < slots.Count)
            {
                kept.Add(slots[i]);
            }
        }

        slots.Clear();
        slots.AddRange(kept);
        draft.Images.RemoveAll(image => removedBefore[image.Position] < 0);
        for (int i = 0; i < draft.Images.Count; i++)
        {
            draft.Images[i] = draft.Images[i] with { Position = draft.Images[i].Position - removedBefore[draft.Images[i].Position] };
        }
    }

    private static bool IsRepeated(ImageDraft before, ImageDraft image) =>
        image is { Caption: not null, Credit: not null }
        && before.Credit is not null
        && string.Equals(image.Caption, before.Caption, StringComparison.Ordinal)
        && string.Equals(image.Credit.Text, before.Credit.Text, StringComparison.Ordinal);

    /// <summary>The first slot from a line on.</summary>
    private static int FirstFromLine(List<Slot> slots, int line)
    {
        int low = 0;
        int high = slots.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (slots[middle].Unit.FirstLine < line)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
