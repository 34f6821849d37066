namespace Typeset.Formats;

/// <summary><c>ipv6</c>: RFC 4291 section 2.2, all three forms, without a zone.</summary>
internal static class Ipv6Format
{
    internal static bool IsMatch(ReadOnlySpan<byte> utf8) => IsMatch(utf8, fewestOmitted: 1, leadingZeros: false);

    /// <param name="utf8">The text.</param>
    /// <param name="fewestOmitted">How many groups <c>::</c> stands for at least: one, or two in RFC 5321.</param>
    /// <param name="leadingZeros">Whether the numbers of a dotted quad at the end may be padded.</param>
    internal static bool IsMatch(ReadOnlySpan<byte> utf8, int fewestOmitted, bool leadingZeros)
    {
        int groups = 0;
        bool omitted = utf8.StartsWith("::"u8);
        if (omitted)
        {
            utf8 = utf8[2..];
            if (utf8.IsEmpty)
            {
                return true;
            }
        }

        while (true)
        {
            int end = utf8.IndexOf((byte)':');
            ReadOnlySpan<byte> group = end < 0 ? utf8 : utf8[..end];
            if (end < 0 && group.Contains((byte)'.'))
            {
                groups += 2;
                return Ipv4Format.IsMatch(group, leadingZeros) && IsComplete(groups, omitted, fewestOmitted);
            }

            if (group.Length is 0 or > 4)
            {
                return false;
            }

            foreach (byte digit in group)
            {
                if (!char.IsAsciiHexDigit((char)digit))
                {
                    return false;
                }
            }

            groups++;
            if (end < 0 || groups > 8)
            {
                return IsComplete(groups, omitted, fewestOmitted);
            }

            utf8 = utf8[(end + 1)..];
            if (utf8.IsEmpty)
            {
                return false;
            }

            if (utf8[0] == ':')
            {
                if (omitted)
                {
                    return false;
                }

                omitted = true;
                utf8 = utf8[1..];
                if (utf8.IsEmpty)
                {
                    return IsComplete(groups, omitted, fewestOmitted);
                }
            }
        }
    }

    private static bool IsComplete(int groups, bool omitted, int fewestOmitted) => omitted ? groups <= 8 - fewestOmitted : groups == 8;
}
