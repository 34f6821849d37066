using System.Globalization;

namespace Typeset.Json;

/// <summary>
/// Dates and times as RFC 3339 writes them (section 5.6), to and from .NET types. Reading accepts what the grammar allows and
/// says when the .NET type cannot hold it; writing has one canonical form: capital letters, <c>Z</c> for offset zero, a
/// fraction without trailing zeros.
/// </summary>
internal static class DateTimeText
{
    /// <summary>Length of the longest canonical text.</summary>
    public const int MaxLength = 33;

    /// <summary>Length of a date and a time of day without fraction and offset.</summary>
    public const int SecondsLength = 19;

    /// <summary>Where the letter between date and time of day stands.</summary>
    public const int SeparatorIndex = 10;

    /// <summary>The most digits of a fraction that a value holds.</summary>
    public const int TickDigits = 7;

    private const int DateLength = 10;
    private const int ClockLength = 8;
    private const int MaxOffsetMinutes = 14 * 60;

    /// <summary>Reads <c>full-date</c>.</summary>
    public static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text.Length != DateLength || text[4] != (byte)'-' || text[7] != (byte)'-')
        {
            return false;
        }

        int year = (Digits(text, 0) * 100) + Digits(text, 2);
        int month = Digits(text, 5);
        int day = Digits(text, 8);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        value = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Reads <c>date-time</c>.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="value">The moment and its offset.</param>
    /// <param name="exact">Whether the value has everything that the text says: no fraction below 100 ns. <c>-00:00</c> counts as UTC.</param>
    public static bool TryParseDateTime(ReadOnlySpan<byte> text, out DateTimeOffset value, out bool exact)
    {
        value = default;
        exact = false;
        if (text.Length < DateLength + 1 || !TryParseDate(text[..DateLength], out DateOnly date) ||
            text[DateLength] is not ((byte)'T' or (byte)'t' or (byte)' ') ||
            !TryParseClock(text[(DateLength + 1)..], out long ticks, out int offset, out exact) ||
            offset is < -MaxOffsetMinutes or > MaxOffsetMinutes)
        {
            return false;
        }

        long local = (date.DayNumber * TimeSpan.TicksPerDay) + ticks;
        long utc = local - (offset * TimeSpan.TicksPerMinute);
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(local, TimeSpan.FromMinutes(offset));
        return true;
    }

    /// <summary>Reads <c>full-time</c>; the offset is not part of the value.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="value">The time of day.</param>
    /// <param name="exact">Whether the value has everything that the text says: offset zero, no fraction below 100 ns.</param>
    public static bool TryParseTime(ReadOnlySpan<byte> text, out TimeOnly value, out bool exact)
    {
        value = default;
        if (!TryParseClock(text, out long ticks, out int offset, out exact))
        {
            return false;
        }

        exact &= offset == 0;
        value = new TimeOnly(ticks);
        return true;
    }

    /// <summary>Writes a date; <paramref name="destination"/> has room for <see cref="MaxLength"/>.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Format(DateOnly value, Span<byte> destination)
    {
        value.TryFormat(destination, out int written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return written;
    }

    /// <summary>Writes a time of day with <c>Z</c>; <paramref name="destination"/> has room for <see cref="MaxLength"/>.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Format(TimeOnly value, Span<byte> destination)
    {
        value.TryFormat(destination, out int written, "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        destination[written++] = (byte)'Z';
        return written;
    }

    /// <summary>Writes a moment with its offset; <paramref name="destination"/> has room for <see cref="MaxLength"/>.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Format(DateTimeOffset value, Span<byte> destination)
    {
        value.TryFormat(destination, out int written, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        if (value.Offset == TimeSpan.Zero)
        {
            destination[written++] = (byte)'Z';
            return written;
        }

        value.TryFormat(destination[written..], out int zone, "zzz", CultureInfo.InvariantCulture);
        return written + zone;
    }

    private static bool TryParseClock(ReadOnlySpan<byte> text, out long ticks, out int offset, out bool exact)
    {
        ticks = 0;
        offset = 0;
        exact = true;
        if (text.Length < ClockLength + 1 || text[2] != (byte)':' || text[5] != (byte)':')
        {
            return false;
        }

        int hour = Digits(text, 0);
        int minute = Digits(text, 3);
        int second = Digits(text, 6);
        if ((uint)hour > 23 || (uint)minute > 59 || (uint)second > 59)
        {
            return false;
        }

        long fraction = 0;
        int position = ClockLength;
        if (text[position] == (byte)'.')
        {
            int digits = 0;
            for (position++; position < text.Length && (uint)(text[position] - '0') <= 9; position++, digits++)
            {
                if (digits < TickDigits)
                {
                    fraction = (fraction * 10) + (text[position] - '0');
                }
                else
                {
                    exact &= text[position] == (byte)'0';
                }
            }

            if (digits == 0)
            {
                return false;
            }

            for (; digits < TickDigits; digits++)
            {
                fraction *= 10;
            }
        }

        ticks = (((((hour * 60L) + minute) * 60L) + second) * TimeSpan.TicksPerSecond) + fraction;
        ReadOnlySpan<byte> zone = text[position..];
        if (zone.Length == 1)
        {
            return zone[0] is (byte)'Z' or (byte)'z';
        }

        if (zone.Length != 6 || zone[0] is not ((byte)'+' or (byte)'-') || zone[3] != (byte)':')
        {
            return false;
        }

        int hours = Digits(zone, 1);
        int minutes = Digits(zone, 4);
        if ((uint)hours > 23 || (uint)minutes > 59)
        {
            return false;
        }

        offset = (hours * 60) + minutes;
        offset = zone[0] == (byte)'-' ? -offset : offset;
        return true;
    }

    // Far below zero when one of the two is no digit, so that every range check fails.
    private static int Digits(ReadOnlySpan<byte> text, int at)
    {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return (uint)tens > 9 || (uint)ones > 9 ? -100_000 : (tens * 10) + ones;
    }
}
