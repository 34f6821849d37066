using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Typeset.Json;

/// <summary>
/// Writes the values of contract types in their canonical form: dates as RFC 3339 has them with <c>Z</c> for offset zero,
/// numbers in the shortest form that reads back alike. A method that takes a <see cref="WireState"/> writes the text the
/// member was read from instead, as long as that text still denotes the value. A null reference where the type says that there
/// is none, which only code can bring about, is written as null, so that <see cref="ContractJson.Validate{T}(T)"/> tells its place.
/// </summary>
public static class JsonWire
{
    /// <summary>Room for every canonical number but <see cref="BigInteger"/>.</summary>
    internal const int MaxNumberLength = 64;

    private const int GuidLength = 36;

    /// <summary>Writes a string member. A surrogate without its partner, which UTF-8 cannot say, is written as an escape.</summary>
    public static void WriteString(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        WriteStringValue(writer, value);
    }

    /// <summary>Writes a string. A surrogate without its partner, which UTF-8 cannot say, is written as an escape.</summary>
    public static void WriteStringValue(Utf8JsonWriter writer, string? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

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
        WriteDateTimeValue(writer, value, wire, member);
    }

    /// <summary>Writes a date-time.</summary>
    public static void WriteDateTimeValue(Utf8JsonWriter writer, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[DateTimeText.MaxLength];
        WriteAscii(writer, text[..DateTimeText.Format(value, text)]);
    }

    /// <summary>Writes a date-time as it was read, when the text still denotes <paramref name="value"/>.</summary>
    public static void WriteDateTimeValue(Utf8JsonWriter writer, DateTimeOffset value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (wire.TryGetText(member, out string? text) &&
            DateTimeText.TryParseDateTime(Encoding.UTF8.GetBytes(text), out DateTimeOffset read, out _) && read.EqualsExact(value))
        {
            WriteAscii(writer, text);
            return;
        }

        WriteDateTimeValue(writer, value);
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
        WriteTimeValue(writer, value, wire, member);
    }

    /// <summary>Writes a time with <c>Z</c>.</summary>
    public static void WriteTimeValue(Utf8JsonWriter writer, TimeOnly value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[DateTimeText.MaxLength];
        WriteAscii(writer, text[..DateTimeText.Format(value, text)]);
    }

    /// <summary>Writes a time as it was read, its offset included, when the text still denotes <paramref name="value"/>.</summary>
    public static void WriteTimeValue(Utf8JsonWriter writer, TimeOnly value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (wire.TryGetText(member, out string? text) &&
            DateTimeText.TryParseTime(Encoding.UTF8.GetBytes(text), out TimeOnly read, out _) && read == value)
        {
            WriteAscii(writer, text);
            return;
        }

        WriteTimeValue(writer, value);
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
        writer.WritePropertyName(name);
        WriteGuidValue(writer, value, wire, member);
    }

    /// <summary>Writes a UUID in lower case.</summary>
    public static void WriteGuidValue(Utf8JsonWriter writer, Guid value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value);
    }

    /// <summary>Writes a UUID as it was read, when the text still denotes <paramref name="value"/>.</summary>
    public static void WriteGuidValue(Utf8JsonWriter writer, Guid value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (wire.TryGetText(member, out string? text) && Guid.TryParseExact(text, "D", out Guid read) && read == value)
        {
            writer.WriteStringValue(text);
            return;
        }

        writer.WriteStringValue(value);
    }

    /// <summary>Writes a URI member with its <see cref="Uri.OriginalString"/>.</summary>
    public static void WriteUri(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Uri? value) => WriteString(writer, name, value?.OriginalString);

    /// <summary>Writes a URI with its <see cref="Uri.OriginalString"/>.</summary>
    public static void WriteUriValue(Utf8JsonWriter writer, Uri? value) => WriteStringValue(writer, value?.OriginalString);

    /// <summary>Writes a member of bytes in base64 (RFC 4648, section 4).</summary>
    public static void WriteBase64(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ValueList<byte> value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBase64String(name, value.AsSpan());
    }

    /// <summary>Writes a member of bytes in the base64 that it was read from, when that still denotes <paramref name="value"/>.</summary>
    public static void WriteBase64(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ValueList<byte> value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        WriteBase64Value(writer, value, wire, member);
    }

    /// <summary>Writes bytes in base64 (RFC 4648, section 4).</summary>
    public static void WriteBase64Value(Utf8JsonWriter writer, ValueList<byte> value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBase64StringValue(value.AsSpan());
    }

    /// <summary>Writes bytes in the base64 that they were read from, when that still denotes <paramref name="value"/>.</summary>
    public static void WriteBase64Value(Utf8JsonWriter writer, ValueList<byte> value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (wire.TryGetText(member, out string? text) && TryDecodeBase64(Encoding.UTF8.GetBytes(text), out byte[]? read) && value.AsSpan().SequenceEqual(read))
        {
            writer.WriteStringValue(text);
            return;
        }

        WriteBase64Value(writer, value);
    }

    /// <summary>Writes a whole number member as it was read, when the text still denotes <paramref name="value"/>.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        WriteNumberValue(writer, value, wire, member);
    }

    /// <summary>Writes a whole number as it was read, when the text still denotes <paramref name="value"/>.</summary>
    public static void WriteNumberValue(Utf8JsonWriter writer, long value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
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
        WriteNumberValue(writer, value, wire, member);
    }

    /// <summary>Writes a number as it was read, when the text still denotes <paramref name="value"/>.</summary>
    public static void WriteNumberValue(Utf8JsonWriter writer, double value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
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
        WriteNumberValue(writer, value, wire, member);
    }

    /// <summary>Writes a number as it was read, when the text still denotes <paramref name="value"/>.</summary>
    public static void WriteNumberValue(Utf8JsonWriter writer, decimal value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
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
        WriteNumberValue(writer, value, wire, member);
    }

    /// <summary>Writes a whole number as it was read, when the text still denotes <paramref name="value"/>.</summary>
    public static void WriteNumberValue(Utf8JsonWriter writer, BigInteger value, in WireState wire, int member)
    {
        ArgumentNullException.ThrowIfNull(writer);
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
        if (!double.IsFinite(value))
        {
            throw new NumberNotFiniteException(value);
        }

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

    /// <summary>Writes a member that is a contract value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static void WriteContract<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        WriteContractValue(writer, value);
    }

    /// <summary>Writes a contract value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static void WriteContractValue<T>(Utf8JsonWriter writer, T? value)
        where T : IJsonContract<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        value.WriteTo(writer);
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
            WriteContractValue(writer, item);
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

    /// <summary>Writes an array; items that the list remembers the text of are written as they were read.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static void WriteListValue<T>(Utf8JsonWriter writer, ValueList<T> value, JsonValueWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        WriteItems(writer, value, item);
        writer.WriteEndArray();
    }

    /// <summary>Writes items into the array that is being written.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static void WriteItems<T>(Utf8JsonWriter writer, ValueList<T> value, JsonValueWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(item);
        ReadOnlySpan<T> items = value.AsSpan();
        ReadOnlySpan<string?> texts = value.Texts;
        for (int i = 0; i < items.Length; i++)
        {
            if (i < texts.Length && texts[i] is { } text)
            {
                writer.WriteRawValue(text, skipInputValidation: true);
            }
            else
            {
                item(writer, items[i]);
            }
        }
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

    /// <summary>Writes named values as members of the object that is being written; those that the dictionary remembers the text of, as they were read.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static void WriteEntries<T>(Utf8JsonWriter writer, ValueDictionary<T> value, JsonValueWriter<T> item)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(item);
        ReadOnlySpan<KeyValuePair<string, T>> entries = value.AsSpan();
        for (int i = 0; i < entries.Length; i++)
        {
            writer.WritePropertyName(entries[i].Key);
            if (value.TextAt(i) is { } text)
            {
                writer.WriteRawValue(text, skipInputValidation: true);
            }
            else
            {
                item(writer, entries[i].Value);
            }
        }
    }

    // Whether a value would be written with just the text it was read from.
    internal static bool IsCanonical(ReadOnlySpan<byte> token, double value)
    {
        if (IsShortFixed(token))
        {
            return true;
        }

        Span<byte> canonical = stackalloc byte[MaxNumberLength];
        return canonical[..Format(value, canonical)].SequenceEqual(token);
    }

    internal static bool IsCanonical(ReadOnlySpan<byte> token, decimal value)
    {
        Span<byte> canonical = stackalloc byte[MaxNumberLength];
        return canonical[..Format(value, canonical)].SequenceEqual(token);
    }

    internal static bool IsCanonical(ReadOnlySpan<byte> text, DateTimeOffset value)
    {
        if (value == default || text.Length <= DateTimeText.SecondsLength)
        {
            Span<byte> canonical = stackalloc byte[DateTimeText.MaxLength];
            return canonical[..DateTimeText.Format(value, canonical)].SequenceEqual(text);
        }

        // The text was read as this value: it can only differ in a small letter, in how it says UTC, and in needless or too many digits of a fraction.
        ReadOnlySpan<byte> zone = text[DateTimeText.SecondsLength..];
        if (zone[0] == (byte)'.')
        {
            int digits = zone[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            bool isShortest = digits is > 0 and <= DateTimeText.TickDigits && zone[digits] != (byte)'0';
            zone = isShortest ? zone[(digits + 1)..] : default;
        }

        return text[DateTimeText.SeparatorIndex] == (byte)'T' && (value.Offset == TimeSpan.Zero ? zone is [(byte)'Z'] : zone.Length == "+00:00".Length);
    }

    internal static bool IsCanonical(ReadOnlySpan<byte> text, TimeOnly value)
    {
        Span<byte> canonical = stackalloc byte[DateTimeText.MaxLength];
        return canonical[..DateTimeText.Format(value, canonical)].SequenceEqual(text);
    }

    internal static bool IsCanonical(ReadOnlySpan<byte> text, Guid value)
    {
        Span<byte> canonical = stackalloc byte[GuidLength];
        return value.TryFormat(canonical, out _, "D") && text.SequenceEqual(canonical);
    }

    internal static bool IsCanonical(ReadOnlySpan<byte> text, ValueList<byte> value)
    {
        // A length that fits, and no bits left over in the last characters: base64 has one text for each sequence of bytes but for those.
        if (Base64.GetMaxEncodedToUtf8Length(value.Count) != text.Length)
        {
            return false;
        }

        byte[] canonical = new byte[text.Length];
        return Base64.EncodeToUtf8(value.AsSpan(), canonical, out _, out int written) == OperationStatus.Done && canonical.AsSpan(0, written).SequenceEqual(text);
    }

    internal static bool TryDecodeBase64(ReadOnlySpan<byte> text, [NotNullWhen(true)] out byte[]? data)
    {
        data = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, data, out int consumed, out int written) != OperationStatus.Done || consumed != text.Length)
        {
            data = null;
            return false;
        }

        Array.Resize(ref data, written);
        return true;
    }

    // Digits, at most 15 of them, perhaps with a point between that neither zeros follow nor all the digits: a double is written
    // just so, and there is no need to format it to see that.
    private static bool IsShortFixed(ReadOnlySpan<byte> token)
    {
        if (token.Length is 0 or > 15 || token[0] is not (>= (byte)'1' and <= (byte)'9') || token.IndexOfAnyExceptInRange((byte)'.', (byte)'9') >= 0)
        {
            return false;
        }

        return token[^1] != (byte)'0' || token.IndexOf((byte)'.') < 0;
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
