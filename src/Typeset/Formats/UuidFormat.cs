namespace Typeset.Formats;

/// <summary><c>uuid</c>: RFC 4122 section 3, hexadecimal digits of either case in groups of 8, 4, 4, 4 and 12; any version and variant.</summary>
internal static class UuidFormat
{
    internal static bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length != 36)
        {
            return false;
        }

        for (int i = 0; i < utf8.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? utf8[i] != '-' : !char.IsAsciiHexDigit((char)utf8[i]))
            {
                return false;
            }
        }

        return true;
    }
}
