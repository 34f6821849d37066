using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Typeset.Datasets;

/// <summary>Writes values of Parquet's physical types as the JSON that their logical types mean (Parquet format, LogicalTypes.md).</summary>
internal static class ParquetValues
{
    private const int MostDepth = 512;
    private const long SecondsPerDay = 86_400;
    private const long JulianDayOfEpoch = 2_440_588;

    /// <summary>Writes a whole number that stands for a number with decimal places.</summary>
    /// <param name="output">Gets the value.</param>
    /// <param name="unscaled">The number without its decimal point.</param>
    /// <param name="scale">Decimal places.</param>
    public static void Decimal(JsonRecordWriter output, BigInteger unscaled, int scale)
    {
        string digits = BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture);
        if (scale > 0)
        {
            digits = digits.PadLeft(scale + 1, '0').Insert(Math.Max(1, digits.Length - scale), ".");
        }
        else if (scale < 0 && !unscaled.IsZero)
        {
            digits += new string('0', -scale);
        }

        output.Raw(unscaled.Sign < 0 ? "-"u8 : default);
        output.Raw(Encoding.ASCII.GetBytes(digits));
    }

    /// <summary>Writes a day as <c>full-date</c> (RFC 3339, section 5.6).</summary>
    /// <param name="output">Gets the value.</param>
    /// <param name="days">Days since 1970-01-01.</param>
    public static void Date(JsonRecordWriter output, long days) => output.String(DateText(days));

    /// <summary>Writes a time of day as <c>partial-time</c>, or as <c>full-time</c> in UTC (RFC 3339, section 5.6).</summary>
    /// <param name="output">Gets the value.</param>
    /// <param name="value">Units since midnight.</param>
    /// <param name="unitsPerSecond">Units in a second: a thousand, a million or a thousand million.</param>
    /// <param name="isUtc">Whether it is a time in UTC.</param>
    public static void Time(JsonRecordWriter output, long value, long unitsPerSecond, bool isUtc) =>
        output.String(TimeText(value, unitsPerSecond) + (isUtc ? "Z" : ""));

    /// <summary>Writes a timestamp as <c>date-time</c> (RFC 3339, section 5.6); one that belongs to no time zone has no offset.</summary>
    /// <param name="output">Gets the value.</param>
    /// <param name="value">Units since the beginning of 1970.</param>
    /// <param name="unitsPerSecond">Units in a second: a thousand, a million or a thousand million.</param>
    /// <param name="isUtc">Whether it is a time in UTC.</param>
    public static void Timestamp(JsonRecordWriter output, long value, long unitsPerSecond, bool isUtc)
    {
        long unitsPerDay = unitsPerSecond * SecondsPerDay;
        long days = Math.DivRem(value, unitsPerDay, out long rest);
        if (rest < 0)
        {
            days--;
            rest += unitsPerDay;
        }

        output.String(DateText(days) + "T" + TimeText(rest, unitsPerSecond) + (isUtc ? "Z" : ""));
    }

    /// <summary>Writes a timestamp of twelve bytes, as older writers have them: nanoseconds of the day, and the Julian day.</summary>
    /// <param name="output">Gets the value.</param>
    /// <param name="bytes">The bytes.</param>
    public static void LegacyTimestamp(JsonRecordWriter output, ReadOnlySpan<byte> bytes)
    {
        long nanoseconds = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        long days = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) - JulianDayOfEpoch;
        output.String(DateText(days) + "T" + TimeText(nanoseconds, 1_000_000_000) + "Z");
    }

    /// <summary>Writes a stretch of time as <c>duration</c> (RFC 3339, appendix A).</summary>
    /// <param name="output">Gets the value.</param>
    /// <param name="bytes">Months, days and milliseconds, each four bytes, little-endian.</param>
    public static void Interval(JsonRecordWriter output, ReadOnlySpan<byte> bytes)
    {
        uint months = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        uint days = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        uint milliseconds = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        StringBuilder text = new("P");
        _ = months == 0 ? text : text.Append(CultureInfo.InvariantCulture, $"{months}M");
        _ = days == 0 ? text : text.Append(CultureInfo.InvariantCulture, $"{days}D");
        if (milliseconds > 0 || text.Length == 1)
        {
            string fraction = milliseconds % 1000 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $".{milliseconds % 1000:000}").TrimEnd('0');
            text.Append(CultureInfo.InvariantCulture, $"T{milliseconds / 1000}{fraction}S");
        }

        output.String(text.ToString());
    }

    /// <summary>Writes a UUID (RFC 9562, section 4).</summary>
    /// <param name="output">Gets the value.</param>
    /// <param name="bytes">Its sixteen bytes, in the order they are written.</param>
    public static void Uuid(JsonRecordWriter output, ReadOnlySpan<byte> bytes) => output.String(new Guid(bytes, bigEndian: true).ToString("D"));

    /// <summary>Writes JSON text as the value it is; text that is no JSON becomes a string.</summary>
    /// <param name="output">Gets the value.</param>
    /// <param name="text">The text.</param>
    public static void Json(JsonRecordWriter output, ReadOnlySpan<byte> text)
    {
        if (!JsonBytes.IsValue(text, MostDepth))
        {
            output.String(text);
            return;
        }

        // A record is one line. In JSON that is well-formed, line ends are white space between tokens.
        while (text.IndexOfAny((byte)'\n', (byte)'\r') is int next and >= 0)
        {
            output.Raw(text[..next]);
            output.Raw((byte)' ');
            text = text[(next + 1)..];
        }

        output.Raw(text);
    }

    // The civil calendar is computed here, since files can have years that DateOnly has not. Eras of 400 years begin with March of the year 0.
    private static string DateText(long days)
    {
        const long DaysPerEra = 146_097;
        long shifted = days + 719_468;
        long era = (shifted >= 0 ? shifted : shifted - DaysPerEra + 1) / DaysPerEra;
        long dayOfEra = shifted - (era * DaysPerEra);
        long yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / (DaysPerEra - 1))) / 365;
        long dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        long month = ((5 * dayOfYear) + 2) / 153;
        long day = dayOfYear - (((153 * month) + 2) / 5) + 1;
        month += month < 10 ? 3 : -9;
        long year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);

        // Years of more than four digits, and those before the year 0, have a sign (ISO 8601, section 4.4); RFC 3339 has no such years.
        string sign = year < 0 ? "-" : year > 9999 ? "+" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(year):0000}-{month:00}-{day:00}");
    }

    private static string TimeText(long value, long unitsPerSecond)
    {
        long seconds = Math.DivRem(value, unitsPerSecond, out long fraction);
        string text = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        return fraction == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $".{fraction + unitsPerSecond}").Remove(1, 1).TrimEnd('0');
    }
}
