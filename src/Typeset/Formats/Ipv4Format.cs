namespace Typeset.Formats;

/// <summary><c>ipv4</c>: RFC 2673 section 3.2 <c>dotted-quad</c>, without leading zeros, which some readers take for octal.</summary>
internal static class Ipv4Format
{
    internal static bool IsMatch(ReadOnlySpan<byte> utf8) => IsMatch(utf8, leadingZeros: false);

    /// <summary>Whether the text is four numbers up to 255 with dots between.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="leadingZeros">Whether numbers may be padded with zeros to three digits, as RFC 5321 has them.</param>
    internal static bool IsMatch(ReadOnlySpan<byte> utf8, bool leadingZeros)
    {
        for (int part = 0; part < 4; part++)
        {
            int digits = AsciiDigits.CountLeading(utf8);
            if (digits is 0 or > 3 || AsciiDigits.Read(utf8, 0, digits) > 255 || (!leadingZeros && digits > 1 && utf8[0] == '0'))
            {
                return false;
            }

            utf8 = utf8[digits..];
            if (part < 3)
            {
                if (utf8.IsEmpty || utf8[0] != '.')
                {
                    return false;
                }

                utf8 = utf8[1..];
            }
        }

        return utf8.IsEmpty;
    }
}
