namespace Typeset.News.Reading;

/// <summary>
/// Rule L3: a text is hard-wrapped when at least 10 units are followed directly by another one and at least 60% of these have 50 to 90 characters
/// and end no sentence. Units with no blank line between them are then joined.
/// </summary>
internal static class HardWrap
{
    /// <summary>The joined units, or null when the text is not hard-wrapped.</summary>
    public static List<Slot>? Join(List<Slot> slots)
    {
        int followed = 0;
        int wrapped = 0;
        for (int i = 0; i + 1 < slots.Count; i++)
        {
            if (slots[i + 1].Unit.FollowsBlank)
            {
                continue;
            }

            followed++;
            string text = slots[i].Text;
            wrapped += text.Length is >= 50 and <= 90 && !Sentences.IsEnd(text) ? 1 : 0;
        }

        if (followed < 10 || wrapped * 10L < followed * 6L)
        {
            return null;
        }

        var joined = new List<Slot>();
        var run = new List<Unit>();
        foreach (Slot slot in slots)
        {
            Unit unit = slot.Unit;
            if (unit.FollowsBlank && run.Count > 0)
            {
                joined.Add(new Slot(Unit.Join(run)));
                run.Clear();
            }

            run.Add(unit);
        }

        joined.Add(new Slot(Unit.Join(run)));
        return joined;
    }
}
