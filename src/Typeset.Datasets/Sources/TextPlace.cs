using System.Text;

namespace Typeset.Datasets;

/// <summary>Counts lines and columns.</summary>
internal static class TextPlace
{
    /// <summary>Moves a place past some text.</summary>
    /// <param name="bytes">The text as UTF-8; it may begin or end inside of a character.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1, in UTF-16 code units.</param>
    public static void Move(ReadOnlySpan<byte> bytes, ref long line, ref long column)
    {
        int feeds = bytes.Count((byte)'\n');
        if (feeds > 0)
        {
            line += feeds;
            column = 1;
            bytes = bytes[(bytes.LastIndexOf((byte)'\n') + 1)..];
        }

        column += Utf16Length(bytes);
    }

    // Counted byte by byte, so that a character that is passed in two pieces counts as it does in one.
    private static long Utf16Length(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes))
        {
            return bytes.Length;
        }

        long length = 0;
        foreach (byte value in bytes)
        {
            length += value >= 0xF0 ? 2 : (value & 0xC0) == 0x80 ? 0 : 1;
        }

        return length;
    }
}
