namespace Typeset.Formats;

/// <summary><c>date</c>: RFC 3339 <c>full-date</c>, a day that the Gregorian calendar has.</summary>
internal static class DateFormat
{
    /// <summary>How long every date is.</summary>
    internal const int Length = 10;

    internal static bool IsMatch(ReadOnlySpan<byte> utf8) => utf8.Length == Length && TryRead(utf8, out _, out _, out _);

    /// <summary>Reads the date at the beginning of a text of at least <see cref="Length"/> bytes.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> utf8, out int year, out int month, out int day)
    {
        year = AsciiDigits.Read(utf8, 0, 4);
        month = AsciiDigits.Read(utf8, 5, 2);
        day = AsciiDigits.Read(utf8, 8, 2);
        return year >= 0 && utf8[4] == '-' && utf8[7] == '-' && month is >= 1 and <= 12 && day >= 1 && day <= DaysIn(year, month);
    }

    /// <summary>How many days a month has. RFC 3339 has a year 0, which is a leap year.</summary>
    internal static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
