namespace Typeset.Content;

/// <summary>The encodings that leave the text as it is and only say what is in it (RFC 2045, sections 2.7 to 2.9).</summary>
internal static class PlainDecoder
{
    private const int LongestLine = 998;

    /// <summary>ASCII without NUL, in lines of at most 998 characters that end in CRLF.</summary>
    public static bool TryDecode7Bit(ReadOnlySpan<byte> text, Span<byte> destination, out int written) =>
        TryDecodeBinary(text, destination, out written) && System.Text.Ascii.IsValid(text) && HasLines(text);

    /// <summary>Anything without NUL, in lines of at most 998 bytes that end in CRLF.</summary>
    public static bool TryDecode8Bit(ReadOnlySpan<byte> text, Span<byte> destination, out int written) =>
        TryDecodeBinary(text, destination, out written) && HasLines(text);

    /// <summary>Anything.</summary>
    public static bool TryDecodeBinary(ReadOnlySpan<byte> text, Span<byte> destination, out int written)
    {
        text.CopyTo(destination);
        written = text.Length;
        return true;
    }

    private static bool HasLines(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            int end = text.IndexOf("\r\n"u8);
            ReadOnlySpan<byte> line = end < 0 ? text : text[..end];
            if (line.Length > LongestLine || line.ContainsAny((byte)'\0', (byte)'\r', (byte)'\n'))
            {
                return false;
            }

            if (end < 0)
            {
                return true;
            }

            text = text[(end + 2)..];
        }
    }
}
