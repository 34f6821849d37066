using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// A place on a line of its own between the names of a byline and their outlet or the date, as some papers print it: <c>ANA RUIZ</c> / <c>YARMOUTH, N.S.</c> /
/// <c>THE CANADIAN PRESS</c>. It says where the people wrote from.
/// </summary>
internal static class BylinePlace
{
    private static readonly FrozenSet<string> s_places = Lexicon.Default.Items("DATELINEPLACE").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the line at <paramref name="index"/>, below the names, is one.</summary>
    public static bool Stands(IReadOnlyList<Slot> slots, int index) =>
        index + 1 < slots.Count
        && slots[index].Text[^1] is not (':' or '—' or '–' or '-')
        && (s_places.Contains(slots[index].Text) || FurtherDatelines.FindAlone(slots[index].Text) is not null)
        && (LineBelowByline.IsOutlet(slots[index + 1].Text) || DateLineRule.IsDateAlone(slots[index + 1].Text));
}
