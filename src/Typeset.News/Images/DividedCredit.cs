namespace Typeset.News.Reading;

/// <summary>Part of rule I8: a name, and on lines of their own a slash and the station, are one credit, as American stations print them.</summary>
internal static class DividedCredit
{
    private const int MostStationWords = 5;

    /// <summary>Makes one slot of each such three.</summary>
    public static void Join(List<Slot> slots)
    {
        if (!slots.Exists(static slot => slot.Text is "/"))
        {
            return;
        }

        var joined = new List<Slot>(slots.Count);
        for (int i = 0; i < slots.Count; i++)
        {
            if (i + 2 < slots.Count && slots[i + 1].Text is "/" && !slots[i].HadDateline && !slots[i + 2].HadDateline && ImageRules.IsBelow(slots, i + 1) && ImageRules.IsBelow(slots, i + 2) && NameList.IsPerson(slots[i].Text) && Words.AtMost(slots[i + 2].Text, MostStationWords) && !Words.HasSmallWord(slots[i + 2].Text))
            {
                joined.Add(new Slot(Unit.Join([slots[i].Unit, slots[i + 1].Unit, slots[i + 2].Unit])) { Button = slots[i].Button | slots[i + 2].Button });
                i += 2;
            }
            else
            {
                joined.Add(slots[i]);
            }
        }

        slots.Clear();
        slots.AddRange(joined);
    }
}
