namespace Typeset.News.Reading;

/// <summary>
/// Part of rule I1: a caption with its credit in brackets, and on the same line the dateline and the text, as collections without line ends have them:
/// <c>FILE - A worker walks past cars. (AP Photo/Ana Ruiz, File) HELENA, Mont. (AP) — A cracked wheel …</c>. The line becomes two.
/// </summary>
internal static class CaptionBeforeDateline
{
    private const int MostSlots = 3;
    private const int LongestCaption = 800;

    /// <summary>Divides such a line among the first ones.</summary>
    public static void Divide(List<Slot> slots)
    {
        for (int i = 0; i < Math.Min(MostSlots, slots.Count); i++)
        {
            if (EndOfCaption(slots[i].Text) is { } end)
            {
                Unit unit = slots[i].Unit;
                slots[i] = new Slot(unit.To(end));
                slots.Insert(i + 1, new Slot(unit.From(end + 1)));
                return;
            }
        }
    }

    private static int? EndOfCaption(string text)
    {
        for (int at = text.IndexOf(") ", StringComparison.Ordinal); at >= 0 && at < LongestCaption; at = text.IndexOf(") ", at + 1, StringComparison.Ordinal))
        {
            int end = at + 1;
            if (end + 1 < text.Length && Words.IsCapital(text[end + 1]) && DatelineParser.Find(text[(end + 1)..]) is { Agency: not null } && BracketedCredit.Find(text[..end]) is { HasCaption: true, HasCredit: true })
            {
                return end;
            }
        }

        return null;
    }
}
