using System.Text;

namespace Typeset.News.Reading;

/// <summary>Rule L2: every line that is not blank is a unit.</summary>
internal static class UnitReader
{
    public static List<Slot> Read(ReadOnlySpan<byte> utf8)
    {
        var slots = new List<Slot>();
        ReadOnlySpan<byte> rest = ReceivedText.WithoutMarks(utf8);
        int line = 0;
        int lastLine = 0;
        while (true)
        {
            line++;
            int length = rest.IndexOfAny((byte)'\n', (byte)'\r');
            if (Words(length < 0 ? rest : rest[..length], out int column) is { } words)
            {
                slots.Add(new Slot(new Unit(words, new LinePiece(line, column, 0), lastLine != line - 1 || lastLine == 0)));
                lastLine = line;
            }

            if (length < 0)
            {
                return slots;
            }

            rest = rest[(rest[length..].StartsWith("\r\n"u8) ? length + 2 : length + 1)..];
        }
    }

    /// <summary>The words of a line and where they start in it, or null when it is blank.</summary>
    private static string? Words(ReadOnlySpan<byte> line, out int column)
    {
        column = 0;
        while (column < line.Length && IsWhite(line[column]))
        {
            column++;
        }

        int end = line.Length;
        while (end > column && IsWhite(line[end - 1]))
        {
            end--;
        }

        if (column == end)
        {
            return null;
        }

        string words = Encoding.UTF8.GetString(line[column..end]);
        if (char.IsAscii(words[0]) && char.IsAscii(words[^1]))
        {
            return words;
        }

        // White space that takes more than one byte.
        (int from, int to) = WhiteSpace.Trim(words, 0, words.Length);
        column += from;
        return from < to ? words[from..to] : null;
    }

    private static bool IsWhite(byte value) => value < 0x80 && WhiteSpace.Is((char)value);
}
