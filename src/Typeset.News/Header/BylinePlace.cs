namespace Typeset.News.Reading;

/// <summary>
/// A place on a line of its own between the names of a byline and their outlet or the date, as some papers print it: <c>ANA RUIZ</c> / <c>YARMOUTH, N.S.</c> /
/// <c>THE CANADIAN PRESS</c>. It says where the people wrote from.
/// </summary>
internal static class BylinePlace
{
    /// <summary>Whether the line at <paramref name="index"/>, below the names, is one.</summary>
    public static bool Stands(IReadOnlyList<Slot> slots, int index) =>
        index + 1 < slots.Count
        && IsPlace(slots[index].Text)
        && (LineBelowByline.IsOutlet(slots[index + 1].Text) || DateLineRule.IsDateAlone(slots[index + 1].Text));

    private static bool IsPlace(string line) =>
        line[^1] is not (':' or '—' or '–' or '-') && (!line.Contains(',', StringComparison.Ordinal) && NameList.IsPlace(line) || FurtherDatelines.FindAlone(line, hasHeader: false) is not null);
}
