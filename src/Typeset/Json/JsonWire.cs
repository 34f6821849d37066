using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Typeset.Json;

/// <summary>
/// Writes the values of contract types in their canonical form: dates as RFC 3339 has them with <c>Z</c> for offset zero,
/// numbers in the shortest form that reads back alike. A method that takes a <see cref="WireState"/> writes the text the
/// member was read from instead, as long as that text still denotes the value.
/// </summary>
public static class JsonWire
{
    /// <summary>Room for every canonical number but <see cref="BigInteger"/>.</summary>
    internal const int MaxNumberLength = 64;

    /// <summary>Writes a string member. A surrogate without its partner, which UTF-8 cannot say, is written as an escape.</summary>
    public static void WriteString(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        WriteStringValue(writer, value);
    }

    /// <summary>Writes a string. A surrogate without its partner, which UTF-8 cannot say, is written as an escape.</summary>
    public static void WriteStringValue(Utf8JsonWriter writer, string value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (!JsonStrings.HasLoneSurrogate(value))
        {
            writer.WriteStringValue(value);
            return;
        }

        StringBuilder json = new("\"");
        AppendEscaped(json, value);
        writer.WriteRawValue(json.Append('"').ToString(), skipInputValidation: true);
    }

    /// <summary>Writes a date member.</summary>
    public static void WriteDate(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        WriteDateValue(writer, value);
    }

    /// <summary>Writes a date.</summary>
    public static void WriteDateValue(Utf8JsonWriter writer, DateOnly value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[DateTimeText.MaxLength];
        writer.WriteStringValue(text[..DateTimeText.Format(value, text)]);
    }

    /// <summary>Writes a date-time member.</summary>
    public static void WriteDateTime(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        WriteDateTimeValue(writer, value);
    }

    /// <summary>Writes a date-time member as it was read, when the text still denotes <paramref name="value"/>.</summary>
    public static void WriteDateTime(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        if (wire.TryGetText(member, out string? text) &&
            DateTimeText.TryParseDateTime(Encoding.UTF8.GetBytes(text), out DateTimeOffset read, out _) && read.EqualsExact(value))
        {
            WriteAscii(writer, text);
            return;
        }

        WriteDateTimeValue(writer, value);
    }

    /// <summary>Writes a date-time.</summary>
    public static void WriteDateTimeValue(Utf8JsonWriter writer, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[DateTimeText.MaxLength];
        WriteAscii(writer, text[..DateTimeText.Format(value, text)]);
    }

    /// <summary>Writes a time member with <c>Z</c>.</summary>
    public static void WriteTime(Utf8JsonWriter writer, ReadOnlySpan<byte> name, TimeOnly value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        WriteTimeValue(writer, value);
    }

    /// <summary>Writes a time member as it was read, its offset included, when the text still denotes <paramref name="value"/>.</summary>
    public static void WriteTime(Utf8JsonWriter writer, ReadOnlySpan<byte> name, TimeOnly value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        if (wire.TryGetText(member, out string? text) &&
            DateTimeText.TryParseTime(Encoding.UTF8.GetBytes(text), out TimeOnly read, out _) && read == value)
        {
            WriteAscii(writer, text);
            return;
        }

        WriteTimeValue(writer, value);
    }

    /// <summary>Writes a time with <c>Z</c>.</summary>
    public static void WriteTimeValue(Utf8JsonWriter writer, TimeOnly value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[DateTimeText.MaxLength];
        WriteAscii(writer, text[..DateTimeText.Format(value, text)]);
    }

    /// <summary>Writes a UUID member in lower case.</summary>
    public static void WriteGuid(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Guid value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteString(name, value);
    }

    /// <summary>Writes a UUID member as it was read, when the text still denotes <paramref name="value"/>.</summary>
    public static void WriteGuid(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Guid value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (wire.TryGetText(member, out string? text) && Guid.TryParseExact(text, "D", out Guid read) && read == value)
        {
            writer.WriteString(name, text);
            return;
        }

        writer.WriteString(name, value);
    }

    /// <summary>Writes a UUID in lower case.</summary>
    public static void WriteGuidValue(Utf8JsonWriter writer, Guid value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value);
    }

    /// <summary>Writes a URI member with its <see cref="Uri.OriginalString"/>.</summary>
    public static void WriteUri(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Uri value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        WriteString(writer, name, value.OriginalString);
    }

    /// <summary>Writes a URI with its <see cref="Uri.OriginalString"/>.</summary>
    public static void WriteUriValue(Utf8JsonWriter writer, Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        WriteStringValue(writer, value.OriginalString);
    }

    /// <summary>Writes a member of bytes in base64 (RFC 4648, section 4).</summary>
    public static void WriteBase64(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ReadOnlyMemory<byte> value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBase64String(name, value.Span);
    }

    /// <summary>Writes bytes in base64 (RFC 4648, section 4).</summary>
    public static void WriteBase64Value(Utf8JsonWriter writer, ReadOnlyMemory<byte> value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBase64StringValue(value.Span);
    }

    /// <summary>Writes a whole number member as it was read, when the text still denotes <paramref name="value"/>.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        if (wire.TryGetText(member, out string? text) && new JsonCursor(Encoding.ASCII.GetBytes(text)).ReadInt64() == value)
        {
            writer.WriteRawValue(text, skipInputValidation: true);
            return;
        }

        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a number member as it was read, when the text still denotes <paramref name="value"/>.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        if (wire.TryGetText(member, out string? text) && new JsonCursor(Encoding.ASCII.GetBytes(text)).ReadDouble().Equals(value))
        {
            writer.WriteRawValue(text, skipInputValidation: true);
            return;
        }

        WriteNumberValue(writer, value);
    }

    /// <summary>Writes a number member as it was read, when the text still denotes <paramref name="value"/>.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        if (wire.TryGetText(member, out string? text) && new JsonCursor(Encoding.ASCII.GetBytes(text)).ReadDecimal() == value)
        {
            writer.WriteRawValue(text, skipInputValidation: true);
            return;
        }

        WriteNumberValue(writer, value);
    }

    /// <summary>Writes a whole number member as it was read, when the text still denotes <paramref name="value"/>.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, BigInteger value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        if (wire.TryGetText(member, out string? text) && new JsonCursor(Encoding.ASCII.GetBytes(text)).ReadBigInteger() == value)
        {
            writer.WriteRawValue(text, skipInputValidation: true);
            return;
        }

        WriteNumberValue(writer, value);
    }

    /// <summary>Writes a number in the shortest form that reads back as the same <see cref="double"/>.</summary>
    /// <exception cref="ArgumentException">JSON has no number for <paramref name="value"/>: it is not finite.</exception>
    public static void WriteNumberValue(Utf8JsonWriter writer, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a number with all its digits.</summary>
    public static void WriteNumberValue(Utf8JsonWriter writer, decimal value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a whole number with all its digits.</summary>
    public static void WriteNumberValue(Utf8JsonWriter writer, BigInteger value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(value.ToString(CultureInfo.InvariantCulture), skipInputValidation: true);
    }

    /// <summary>Writes an array member of contract values.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static void WriteList<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ValueList<T> value)
        where T : IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        WriteListValue(writer, value);
    }

    /// <summary>Writes an array of contract values.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static void WriteListValue<T>(Utf8JsonWriter writer, ValueList<T> value)
        where T : IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        foreach (T item in value)
        {
            item.WriteTo(writer);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an array member.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static void WriteList<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ValueList<T> value, JsonValueWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        WriteListValue(writer, value, item);
    }

    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static void WriteListValue<T>(Utf8JsonWriter writer, ValueList<T> value, JsonValueWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(item);
        writer.WriteStartArray();
        foreach (T element in value)
        {
            item(writer, element);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a member that is an object of named values, in their order.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static void WriteDictionary<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ValueDictionary<T> value, JsonValueWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        WriteDictionaryValue(writer, value, item);
    }

    /// <summary>Writes an object of named values, in their order.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static void WriteDictionaryValue<T>(Utf8JsonWriter writer, ValueDictionary<T> value, JsonValueWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteEntries(writer, value, item);
        writer.WriteEndObject();
    }

    /// <summary>Writes named values as members of the object that is being written.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static void WriteEntries<T>(Utf8JsonWriter writer, ValueDictionary<T> value, JsonValueWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(item);
        foreach (KeyValuePair<string, T> entry in value)
        {
            writer.WritePropertyName(entry.Key);
            item(writer, entry.Value);
        }
    }

    internal static int Format(double value, Span<byte> destination)
    {
        value.TryFormat(destination, out int written, "R", CultureInfo.InvariantCulture);
        return written;
    }

    internal static int Format(decimal value, Span<byte> destination)
    {
        value.TryFormat(destination, out int written, default, CultureInfo.InvariantCulture);
        return written;
    }

    // The escaper of most writers would turn the + of an offset into an escape; these bytes need none.
    private static void WriteAscii(Utf8JsonWriter writer, ReadOnlySpan<byte> text)
    {
        Span<byte> quoted = stackalloc byte[DateTimeText.MaxLength + 2];
        quoted[0] = (byte)'"';
        text.CopyTo(quoted[1..]);
        quoted[text.Length + 1] = (byte)'"';
        writer.WriteRawValue(quoted[..(text.Length + 2)], skipInputValidation: true);
    }

    private static void WriteAscii(Utf8JsonWriter writer, string text) => writer.WriteRawValue($"\"{text}\"", skipInputValidation: true);

    private static void AppendEscaped(StringBuilder json, string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            char unit = value[i];
            if (char.IsSurrogate(unit))
            {
                if (i + 1 < value.Length && char.IsSurrogatePair(unit, value[i + 1]))
                {
                    json.Append(unit).Append(value[++i]);
                    continue;
                }
            }
            else if (unit >= ' ' && unit is not ('"' or '\\'))
            {
                json.Append(unit);
                continue;
            }

            json.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
        }
    }
}
