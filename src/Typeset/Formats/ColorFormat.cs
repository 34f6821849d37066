using System.Collections.Frozen;
using System.Text;

namespace Typeset.Formats;

/// <summary><c>color</c> of draft 3: CSS 2.1 section 4.3.6: a keyword, a system color, <c>#rgb</c>, <c>#rrggbb</c> or <c>rgb(…)</c>.</summary>
internal static class ColorFormat
{
    private const int LongestKeyword = 20;

    private static readonly FrozenSet<string> s_keywords = FrozenSet.ToFrozenSet(
    [
        "aqua", "black", "blue", "fuchsia", "gray", "green", "lime", "maroon", "navy", "olive", "orange", "purple", "red", "silver", "teal", "white", "yellow",
        "activeborder", "activecaption", "appworkspace", "background", "buttonface", "buttonhighlight", "buttonshadow", "buttontext", "captiontext",
        "graytext", "highlight", "highlighttext", "inactiveborder", "inactivecaption", "inactivecaptiontext", "infobackground", "infotext", "menu",
        "menutext", "scrollbar", "threeddarkshadow", "threedface", "threedhighlight", "threedlightshadow", "threedshadow", "window", "windowframe", "windowtext",
    ],
    StringComparer.OrdinalIgnoreCase);

    internal static bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        if (utf8 is [(byte)'#', ..])
        {
            return utf8.Length is 4 or 7 && utf8[1..].IndexOfAnyExcept(System.Buffers.SearchValues.Create("0123456789abcdefABCDEF"u8)) < 0;
        }

        if (utf8.Length > 5 && Ascii.EqualsIgnoreCase(utf8[..4], "rgb("u8) && utf8[^1] == ')')
        {
            return AreComponents(utf8[4..^1]);
        }

        return utf8.Length <= LongestKeyword && s_keywords.Contains(Encoding.ASCII.GetString(utf8));
    }

    /// <summary>Whether the text is three integers or three percentages with commas between; values out of range are clipped, not wrong.</summary>
    private static bool AreComponents(ReadOnlySpan<byte> text)
    {
        bool percent = text.Contains((byte)'%');
        for (int component = 0; component < 3; component++)
        {
            int comma = text.IndexOf((byte)',');
            if (comma < 0 != (component == 2) || !IsComponent((comma < 0 ? text : text[..comma]).Trim(" \t\r\n\f"u8), percent))
            {
                return false;
            }

            text = comma < 0 ? [] : text[(comma + 1)..];
        }

        return true;
    }

    private static bool IsComponent(ReadOnlySpan<byte> number, bool percent)
    {
        if (number is [(byte)'+' or (byte)'-', ..])
        {
            number = number[1..];
        }

        if (percent)
        {
            if (number is not [.., (byte)'%'])
            {
                return false;
            }

            number = number[..^1];
            int whole = AsciiDigits.CountLeading(number);
            number = whole < number.Length && number[whole] == '.' ? number[(whole + 1)..] : number;
        }

        return !number.IsEmpty && AsciiDigits.CountLeading(number) == number.Length;
    }
}
