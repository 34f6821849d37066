namespace Typeset.Formats;

/// <summary><c>date-time</c>: RFC 3339 <c>date-time</c>; second 60 only at the end of a month in UTC, where leap seconds are put.</summary>
internal static class DateTimeFormat
{
    internal static bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= DateFormat.Length
            || !DateFormat.TryRead(utf8, out int year, out int month, out int day)
            || utf8[DateFormat.Length] is not ((byte)'T' or (byte)'t')
            || !TimeFormat.TryRead(utf8[(DateFormat.Length + 1)..], out bool isLeapSecond, out int dayShift))
        {
            return false;
        }

        // The last day of the month in UTC: today, yesterday seen from the first of the next month, or tomorrow seen from the last but one.
        int last = DateFormat.DaysIn(year, month);
        return !isLeapSecond || (dayShift < 0 ? day == 1 : day + dayShift == last);
    }
}
