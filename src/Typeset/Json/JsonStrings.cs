using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Typeset.Json;

/// <summary>
/// The inside of JSON strings (RFC 8259, section 7): where they end and what they say. Every method is bounded by the span it
/// is given, whatever its bytes are.
/// </summary>
/// <remarks>
/// Unescaped UTF-8 keeps a lone surrogate escape as the three bytes that UTF-8 would have for it, so that two strings are
/// equal exactly when their bytes are.
/// </remarks>
internal static class JsonStrings
{
    private const int StackChars = 512;

    /// <summary>An escape of one letter; of the longer ones no character after the letter ends anything.</summary>
    private const int ShortEscape = 2;

    /// <summary>The greatest continuation byte, 0xBF, as a signed number: below it are the others, above it all else.</summary>
    private const sbyte LastContinuation = -65;

    private static ReadOnlySpan<sbyte> HexDigits =>
    [
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -1, -1, -1, -1, -1,
        -1, 10, 11, 12, 13, 14, 15, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, 10, 11, 12, 13, 14, 15, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    ];

    /// <summary>Offset of the quotation mark that ends a string, or -1.</summary>
    /// <param name="afterQuote">What follows the opening quotation mark.</param>
    /// <param name="flags">Whether there is an escape before the end, and whether there may be a byte above 0x7F.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindEnd(ReadOnlySpan<byte> afterQuote, out TapeFlags flags)
    {
        flags = TapeFlags.None;
        ref byte start = ref MemoryMarshal.GetReference(afterQuote);
        int last = afterQuote.Length - Utf8Blocks.Width;
        int block = 0;
        ulong high = 0;
        for (; block <= last; block += Utf8Blocks.Width)
        {
            ulong marks = Utf8Blocks.Marks(ref Unsafe.Add(ref start, block), out ulong above);
            if (marks == 0)
            {
                high |= above;
                continue;
            }

            int at = block + BitOperations.TrailingZeroCount(marks);
            if (Unsafe.Add(ref start, at) == (byte)'"')
            {
                flags = (high | (above & (marks ^ (marks - 1)))) == 0 ? TapeFlags.None : TapeFlags.NonAscii;
                return at;
            }

            break;
        }

        flags = high == 0 ? TapeFlags.None : TapeFlags.NonAscii;
        return FindFurtherEnd(afterQuote, block, ref flags);
    }

    /// <summary>The string whose inside is <paramref name="raw"/>. A lone surrogate escape becomes that surrogate.</summary>
    public static string Decode(ReadOnlySpan<byte> raw, bool escaped) =>
        escaped ? Utf16Text.Make(raw, raw.Length) : ToText(raw);

    /// <summary>Writes what <paramref name="raw"/> says as UTF-8. <paramref name="destination"/> needs the length of <paramref name="raw"/>.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Unescape(ReadOnlySpan<byte> raw, Span<byte> destination)
    {
        int written = 0;
        while (!raw.IsEmpty)
        {
            int plain = raw.IndexOf((byte)'\\');
            if (plain != 0)
            {
                ReadOnlySpan<byte> segment = plain < 0 ? raw : raw[..plain];
                segment.CopyTo(destination[written..]);
                written += segment.Length;
                raw = raw[segment.Length..];
                continue;
            }

            raw = raw[ReadEscape(raw, out char unit)..];
            int codePoint = unit;
            if (char.IsHighSurrogate(unit) && raw.Length >= 6 && raw[0] == (byte)'\\')
            {
                int length = ReadEscape(raw, out char second);
                if (char.IsLowSurrogate(second))
                {
                    codePoint = char.ConvertToUtf32(unit, second);
                    raw = raw[length..];
                }
            }

            written += WriteCodePoint(codePoint, destination[written..]);
        }

        return written;
    }

    /// <summary>Reads the escape that <paramref name="raw"/> starts with.</summary>
    /// <returns>The number of bytes it takes up, at least 1.</returns>
    public static int ReadEscape(ReadOnlySpan<byte> raw, out char unit)
    {
        // Only in bytes that were never accepted: one byte long, so that what is unescaped never outgrows what is read.
        unit = '?';
        if (raw.Length < 2)
        {
            return raw.Length;
        }

        switch (raw[1])
        {
            case (byte)'u':
                if (raw.Length < 6)
                {
                    return raw.Length;
                }

                // Below zero where one of them is no digit.
                int value = (HexDigit(raw[2]) << 12) | (HexDigit(raw[3]) << 8) | (HexDigit(raw[4]) << 4) | HexDigit(raw[5]);
                if (value < 0)
                {
                    return 2;
                }

                unit = (char)value;
                return 6;
            case (byte)'n':
                unit = '\n';
                return 2;
            case (byte)'t':
                unit = '\t';
                return 2;
            case (byte)'r':
                unit = '\r';
                return 2;
            case (byte)'b':
                unit = '\b';
                return 2;
            case (byte)'f':
                unit = '\f';
                return 2;
            case (byte)'"' or (byte)'\\' or (byte)'/':
                unit = (char)raw[1];
                return 2;
            default:
                return 2;
        }
    }

    /// <summary>Value of a hexadecimal digit, or -1.</summary>
    public static int HexDigit(byte character) => HexDigits[character];

    /// <summary>The UTF-8 of a string as <see cref="Unescape"/> writes it: lone surrogates take three bytes.</summary>
    public static byte[] ToUtf8(ReadOnlySpan<char> text)
    {
        if (!HasLoneSurrogate(text))
        {
            byte[] utf8 = new byte[Encoding.UTF8.GetByteCount(text)];
            Encoding.UTF8.GetBytes(text, utf8);
            return utf8;
        }

        byte[] buffer = new byte[text.Length * 3];
        int written = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int codePoint = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                codePoint = char.ConvertToUtf32(text[i], text[++i]);
            }

            written += WriteCodePoint(codePoint, buffer.AsSpan(written));
        }

        return buffer[..written];
    }

    /// <summary>The string that unescaped UTF-8 denotes, lone surrogates included.</summary>
    public static string ToText(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf((byte)0xED) < 0)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        char[]? rented = null;
        Span<char> chars = utf8.Length <= StackChars ? stackalloc char[StackChars] : (rented = ArrayPool<char>.Shared.Rent(utf8.Length));
        string text = new(chars[..ToChars(utf8, chars)]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return text;
    }

    /// <summary>Writes unescaped UTF-8 as UTF-16, lone surrogates included. <paramref name="destination"/> needs the length of <paramref name="utf8"/>.</summary>
    /// <returns>The number of UTF-16 code units written.</returns>
    public static int ToChars(ReadOnlySpan<byte> utf8, Span<char> destination)
    {
        int written = 0;
        while (!utf8.IsEmpty)
        {
            int surrogate = FindSurrogate(utf8);
            ReadOnlySpan<byte> segment = surrogate < 0 ? utf8 : utf8[..surrogate];
            written += Encoding.UTF8.GetChars(segment, destination[written..]);
            utf8 = utf8[segment.Length..];
            if (surrogate >= 0)
            {
                destination[written++] = (char)(0xD000 | ((utf8[1] & 0x3F) << 6) | (utf8[2] & 0x3F));
                utf8 = utf8[3..];
            }
        }

        return written;
    }

    /// <summary>Whether a surrogate stands alone, which UTF-8 cannot say and JSON says with an escape.</summary>
    public static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        int first = text.IndexOfAnyInRange('\uD800', '\uDFFF');
        if (first < 0)
        {
            return false;
        }

        for (int i = first; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }

    /// <summary>Number of code points in unescaped UTF-8: the bytes that continue no other.</summary>
    public static int CountCodePoints(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; utf8.Length >= Vector256<byte>.Count; utf8 = utf8[Vector256<byte>.Count..])
            {
                count += BitOperations.PopCount(Vector256.GreaterThan(Vector256.Create(utf8).AsSByte(), Vector256.Create(LastContinuation)).ExtractMostSignificantBits());
            }
        }

        if (Vector128.IsHardwareAccelerated)
        {
            for (; utf8.Length >= Vector128<byte>.Count; utf8 = utf8[Vector128<byte>.Count..])
            {
                count += BitOperations.PopCount(Vector128.GreaterThan(Vector128.Create(utf8).AsSByte(), Vector128.Create(LastContinuation)).ExtractMostSignificantBits());
            }
        }

        foreach (byte value in utf8)
        {
            count += (sbyte)value > LastContinuation ? 1 : 0;
        }

        return count;
    }

    /// <summary>Number of code points that the inside of a string with escapes denotes.</summary>
    public static int CountEscapedCodePoints(ReadOnlySpan<byte> raw)
    {
        int count = 0;
        while (!raw.IsEmpty)
        {
            int plain = raw.IndexOf((byte)'\\');
            if (plain != 0)
            {
                ReadOnlySpan<byte> segment = plain < 0 ? raw : raw[..plain];
                count += CountCodePoints(segment);
                raw = raw[segment.Length..];
                continue;
            }

            raw = raw[ReadEscape(raw, out char unit)..];
            if (char.IsHighSurrogate(unit) && raw.Length >= 6 && raw[0] == (byte)'\\')
            {
                int length = ReadEscape(raw, out char second);
                if (char.IsLowSurrogate(second))
                {
                    raw = raw[length..];
                }
            }

            count++;
        }

        return count;
    }

    // The way past escapes and over the last bytes of a document.
    private static int FindFurtherEnd(ReadOnlySpan<byte> afterQuote, int position, ref TapeFlags flags)
    {
        ref byte start = ref MemoryMarshal.GetReference(afterQuote);
        int last = afterQuote.Length - Utf8Blocks.Width;
        while (position <= last)
        {
            ulong marks = Utf8Blocks.Marks(ref Unsafe.Add(ref start, position), out ulong above);
            flags |= above == 0 ? TapeFlags.None : TapeFlags.NonAscii;
            int after = Utf8Blocks.Width;
            while (marks != 0)
            {
                int at = BitOperations.TrailingZeroCount(marks);
                if (Unsafe.Add(ref start, position + at) == (byte)'"')
                {
                    return position + at;
                }

                flags |= TapeFlags.Escaped;
                if (at + ShortEscape >= Utf8Blocks.Width)
                {
                    after = at + ShortEscape;
                    break;
                }

                marks &= ulong.MaxValue << (at + ShortEscape);
            }

            position += after;
        }

        if (last >= 0 && position < afterQuote.Length)
        {
            // The last block, moved back to the end.
            int passed = position - last;
            ulong marks = Utf8Blocks.Marks(ref Unsafe.Add(ref start, last), out ulong above) >> passed;
            int at = BitOperations.TrailingZeroCount(marks);
            if (marks != 0 && Unsafe.Add(ref start, position + at) == (byte)'"')
            {
                flags |= ((above >> passed) & (marks ^ (marks - 1))) == 0 ? TapeFlags.None : TapeFlags.NonAscii;
                return position + at;
            }
        }

        for (; position < afterQuote.Length; position++)
        {
            byte character = Unsafe.Add(ref start, position);
            if (character == (byte)'"')
            {
                return position;
            }

            flags |= character >= 0x80 ? TapeFlags.NonAscii : TapeFlags.None;
            if (character == (byte)'\\')
            {
                flags |= TapeFlags.Escaped;
                position++;
            }
        }

        return -1;
    }

    // Offset of a surrogate written as three bytes, ED A0 80 to ED BF BF, or -1.
    private static int FindSurrogate(ReadOnlySpan<byte> utf8)
    {
        int from = 0;
        while (true)
        {
            int step = utf8[from..].IndexOf((byte)0xED);
            if (step < 0 || from + step + 2 >= utf8.Length)
            {
                return -1;
            }

            from += step;
            if (utf8[from + 1] >= 0xA0)
            {
                return from;
            }

            from++;
        }
    }

    private static int WriteCodePoint(int codePoint, Span<byte> destination)
    {
        switch (codePoint)
        {
            case < 0x80:
                destination[0] = (byte)codePoint;
                return 1;
            case < 0x800:
                destination[0] = (byte)(0xC0 | (codePoint >> 6));
                destination[1] = (byte)(0x80 | (codePoint & 0x3F));
                return 2;
            case < 0x10000:
                destination[0] = (byte)(0xE0 | (codePoint >> 12));
                destination[1] = (byte)(0x80 | ((codePoint >> 6) & 0x3F));
                destination[2] = (byte)(0x80 | (codePoint & 0x3F));
                return 3;
            default:
                destination[0] = (byte)(0xF0 | (codePoint >> 18));
                destination[1] = (byte)(0x80 | ((codePoint >> 12) & 0x3F));
                destination[2] = (byte)(0x80 | ((codePoint >> 6) & 0x3F));
                destination[3] = (byte)(0x80 | (codePoint & 0x3F));
                return 4;
        }
    }
}
