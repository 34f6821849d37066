namespace Typeset.Formats;

/// <summary><c>time</c>: RFC 3339 <c>full-time</c>, with an offset; second 60 only at 23:59 UTC.</summary>
internal static class TimeFormat
{
    private const int MinutesOfDay = 24 * 60;

    internal static bool IsMatch(ReadOnlySpan<byte> utf8) => TryRead(utf8, out _, out _);

    /// <summary>Reads a time that takes up the whole text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="isLeapSecond">Whether the second is 60.</param>
    /// <param name="dayShift">The days from the local day to that of UTC: -1, 0 or 1.</param>
    internal static bool TryRead(ReadOnlySpan<byte> utf8, out bool isLeapSecond, out int dayShift)
    {
        isLeapSecond = false;
        dayShift = 0;
        if (utf8.Length < 9 || utf8[2] != ':' || utf8[5] != ':')
        {
            return false;
        }

        int hour = AsciiDigits.Read(utf8, 0, 2);
        int minute = AsciiDigits.Read(utf8, 3, 2);
        int second = AsciiDigits.Read(utf8, 6, 2);
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60)
        {
            return false;
        }

        ReadOnlySpan<byte> rest = utf8[8..];
        if (rest[0] == '.')
        {
            int digits = AsciiDigits.CountLeading(rest[1..]);
            if (digits == 0)
            {
                return false;
            }

            rest = rest[(1 + digits)..];
        }

        int offset = 0;
        if (rest.Length == 6 && rest[0] is (byte)'+' or (byte)'-' && rest[3] == ':')
        {
            int offsetHour = AsciiDigits.Read(rest, 1, 2);
            int offsetMinute = AsciiDigits.Read(rest, 4, 2);
            if (offsetHour is < 0 or > 23 || offsetMinute is < 0 or > 59)
            {
                return false;
            }

            offset = (offsetHour * 60) + offsetMinute;
            offset = rest[0] == '-' ? -offset : offset;
        }
        else if (rest.Length != 1 || rest[0] is not ((byte)'Z' or (byte)'z'))
        {
            return false;
        }

        int utc = (hour * 60) + minute - offset;
        dayShift = utc < 0 ? -1 : utc >= MinutesOfDay ? 1 : 0;
        isLeapSecond = second == 60;
        return !isLeapSecond || utc - (dayShift * MinutesOfDay) == MinutesOfDay - 1;
    }
}
