namespace Typeset.Content;

/// <summary>
/// quoted-printable (RFC 2045, section 6.7): printable ASCII, <c>=</c> with two hexadecimal digits in upper case, lines of
/// at most 76 characters that end in CRLF or, where the break is none of the content, in <c>=</c> and CRLF.
/// </summary>
internal static class QuotedPrintableDecoder
{
    private const int LongestLine = 76;

    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> destination, out int written)
    {
        written = 0;
        while (true)
        {
            int end = text.IndexOf("\r\n"u8);
            ReadOnlySpan<byte> line = end < 0 ? text : text[..end];
            bool isSoft = line.EndsWith("="u8);
            ReadOnlySpan<byte> content = isSoft ? line[..^1] : line;

            // White space at the end of a line is lost on the way; before a soft break it is not at the end.
            if (line.Length > LongestLine || (isSoft && end < 0) || (!isSoft && content.Length > 0 && content[^1] is (byte)' ' or (byte)'\t') || !TryDecodeLine(content, destination, ref written))
            {
                return false;
            }

            if (end < 0)
            {
                return true;
            }

            if (!isSoft)
            {
                destination[written++] = (byte)'\r';
                destination[written++] = (byte)'\n';
            }

            text = text[(end + 2)..];
        }
    }

    private static bool TryDecodeLine(ReadOnlySpan<byte> line, Span<byte> destination, ref int written)
    {
        for (int i = 0; i < line.Length; i++)
        {
            byte c = line[i];
            if (c == (byte)'=')
            {
                if (i + 2 >= line.Length || Digit(line[i + 1]) < 0 || Digit(line[i + 2]) < 0)
                {
                    return false;
                }

                c = (byte)((Digit(line[i + 1]) << 4) | Digit(line[i + 2]));
                i += 2;
            }
            else if (c is not ((>= (byte)' ' and <= (byte)'~') or (byte)'\t'))
            {
                return false;
            }

            destination[written++] = c;
        }

        return true;
    }

    private static int Digit(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        _ => -1,
    };
}
