using System.Runtime.Intrinsics;

namespace Typeset.Formats;

/// <summary><c>date-time</c>: RFC 3339 <c>date-time</c>; second 60 only at the end of a month in UTC, where leap seconds are put.</summary>
internal static class DateTimeFormat
{
    private const int LengthInUtc = 20;
    private const int LengthWithOffset = 25;

    /// <summary>The day up to which every month goes.</summary>
    private const int CertainDay = 28;

    internal static bool IsMatch(ReadOnlySpan<byte> utf8) => IsPlain(utf8) || IsAny(utf8);

    /// <summary>Whether a text is certainly a date and a time in seconds with an offset, written as most are.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> utf8)
    {
        if (!Vector128.IsHardwareAccelerated || utf8.Length is not (LengthInUtc or LengthWithOffset))
        {
            return false;
        }

        // Each byte in the range that it may be in, whatever the others are; then what depends on two digits.
        Vector128<byte> start = Vector128.Create(utf8);
        Vector128<byte> outside = Vector128.LessThan(start, Vector128.Create("0000-00-00T00:00"u8)) | Vector128.GreaterThan(start, Vector128.Create("9999-19-39T29:59"u8));
        int month = TwoDigits(utf8, 5);
        int day = TwoDigits(utf8, 8);
        if (outside != Vector128<byte>.Zero || month is < 1 or > 12 || day < 1 || TwoDigits(utf8, 11) > 23 ||
            (day > CertainDay && day > DateFormat.DaysIn((TwoDigits(utf8, 0) * 100) + TwoDigits(utf8, 2), month)) ||
            utf8[16] != ':' || !IsSixtieth(utf8, 17))
        {
            return false;
        }

        return utf8.Length == LengthInUtc
            ? utf8[19] == 'Z'
            : utf8[19] is (byte)'+' or (byte)'-' && utf8[20] is >= (byte)'0' and <= (byte)'2' && char.IsAsciiDigit((char)utf8[21]) && TwoDigits(utf8, 20) <= 23 && utf8[22] == ':' && IsSixtieth(utf8, 23);
    }

    private static int TwoDigits(ReadOnlySpan<byte> utf8, int at) => ((utf8[at] - '0') * 10) + utf8[at + 1] - '0';

    private static bool IsSixtieth(ReadOnlySpan<byte> utf8, int at) => utf8[at] is >= (byte)'0' and <= (byte)'5' && char.IsAsciiDigit((char)utf8[at + 1]);

    private static bool IsAny(ReadOnlySpan<byte> utf8)
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
