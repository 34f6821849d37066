using System.Text;
using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>Shows a piece of an instance: on one line, shortened, as it is written.</summary>
internal static class ExcerptText
{
    private const int MaxCharacters = 80;
    private const int MostBytes = MaxCharacters * 6;
    private const char Ellipsis = '…';

    /// <summary>The value, or the member, that starts at an offset.</summary>
    public static string At(ReadOnlySpan<byte> utf8, int offset)
    {
        ReadOnlySpan<byte> rest = utf8[Math.Min(offset, utf8.Length)..];
        ReadOnlySpan<byte> window = Cut(rest, MostBytes);
        JsonCursor cursor = new(window);
        cursor.Skip();
        int length = cursor.Position;

        // A name is shown with its value.
        int after = length;
        while (after < window.Length && window[after] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            after++;
        }

        if (after < window.Length && window[after] == (byte)':')
        {
            JsonCursor value = new(window[(after + 1)..]);
            value.Skip();
            length = after + 1 + value.Position;
        }

        return OneLine(Encoding.UTF8.GetString(window[..length]), length == window.Length && window.Length < rest.Length, MaxCharacters);
    }

    /// <summary>Whatever stands at an offset, be it JSON or not.</summary>
    public static string Raw(ReadOnlySpan<byte> utf8, int offset)
    {
        ReadOnlySpan<byte> rest = utf8[Math.Min(offset, utf8.Length)..];
        int lineEnd = rest.IndexOf((byte)'\n');
        rest = lineEnd > 0 ? rest[..lineEnd] : rest;
        ReadOnlySpan<byte> window = Cut(rest, MostBytes);
        return OneLine(Encoding.UTF8.GetString(window), window.Length < rest.Length, MaxCharacters);
    }

    /// <summary>A text on one line: line breaks and tabs with the spaces beside them become one space; what is too long ends in an ellipsis.</summary>
    public static string OneLine(string text, bool isCut, int maxCharacters)
    {
        StringBuilder line = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (line.Length >= maxCharacters)
            {
                isCut = true;
                break;
            }

            if (text[i] is '\n' or '\r' or '\t')
            {
                while (line.Length > 0 && line[^1] == ' ')
                {
                    line.Length--;
                }

                while (i + 1 < text.Length && text[i + 1] is ' ' or '\n' or '\r' or '\t')
                {
                    i++;
                }

                line.Append(' ');
            }
            else if (char.IsControl(text[i]))
            {
                line.Append(Ellipsis);
            }
            else
            {
                line.Append(text[i]);
            }
        }

        if (isCut)
        {
            if (line.Length > 0 && char.IsHighSurrogate(line[^1]))
            {
                line.Length--;
            }

            line.Append(Ellipsis);
        }

        return line.ToString();
    }

    // Never within a character.
    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> utf8, int length)
    {
        if (utf8.Length <= length)
        {
            return utf8;
        }

        while (length > 0 && (utf8[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return utf8[..length];
    }
}
