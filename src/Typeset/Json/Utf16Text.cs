using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Typeset.Json;

/// <summary>
/// Makes strings of the inside of JSON strings. UTF-8 that was accepted is not checked again; on other bytes the text means
/// nothing, but nothing outside of the span is read and every call ends.
/// </summary>
internal static class Utf16Text
{
    private const int StackChars = 1024;

    // What one step may write beyond the characters that count.
    private const int Block = 32;

    private const char Unknown = '\uFFFD';

    /// <summary>The string that characters without escapes, all of them ASCII, are.</summary>
    public static string FromAscii(ReadOnlySpan<byte> raw) => string.Create(raw.Length, raw, static (chars, bytes) => Widen(bytes, chars));

    /// <summary>The string whose inside is <paramref name="raw"/>, with escapes or without.</summary>
    /// <param name="raw">The inside.</param>
    /// <param name="escaped">Whether a reverse solidus starts an escape.</param>
    /// <param name="readable">How many bytes may be read from the start of <paramref name="raw"/>, at least its length.</param>
    [SkipLocalsInit]
    public static string FromMixed(ReadOnlySpan<byte> raw, bool escaped, int readable)
    {
        char[]? rented = null;
        int room = raw.Length + Block;
        Span<char> chars = room <= StackChars ? stackalloc char[StackChars] : (rented = ArrayPool<char>.Shared.Rent(room));
        string text = new(chars[..Write(raw, escaped, readable, chars)]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return text;
    }

    /// <summary>Writes what <paramref name="raw"/> says as UTF-16. A surrogate that stands alone, escaped or as three bytes, is written as it is.</summary>
    /// <param name="raw">The inside of a string.</param>
    /// <param name="escaped">Whether a reverse solidus starts an escape.</param>
    /// <param name="readable">How many bytes may be read from the start of <paramref name="raw"/>, at least its length.</param>
    /// <param name="destination">Room for as many code units as <paramref name="raw"/> has bytes, and for 32 more.</param>
    /// <returns>The number of UTF-16 code units written.</returns>
    private static int Write(ReadOnlySpan<byte> raw, bool escaped, int readable, Span<char> destination)
    {
        ref byte source = ref MemoryMarshal.GetReference(raw);
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(destination));
        Vector256<byte> solidus = Vector256.Create(escaped ? (byte)'\\' : (byte)0xFF);
        int last = Vector256.IsHardwareAccelerated ? readable - Block : -1;
        int read = 0;
        int written = 0;
        while (read < raw.Length)
        {
            if (read <= last)
            {
                Vector256<byte> bytes = Vector256.LoadUnsafe(ref source, (nuint)read);
                (Vector256<ushort> low, Vector256<ushort> high) = Vector256.Widen(bytes);
                low.StoreUnsafe(ref target, (nuint)written);
                high.StoreUnsafe(ref target, (nuint)(written + (Block / 2)));
                uint stops = (bytes | Vector256.Equals(bytes, solidus)).ExtractMostSignificantBits();
                int plain = Math.Min(BitOperations.TrailingZeroCount(stops), raw.Length - read);
                read += plain;
                written += plain;
                if (stops == 0 || read == raw.Length)
                {
                    continue;
                }
            }

            // Where one character needs more than widening, the next one often does too.
            byte first;
            do
            {
                first = Unsafe.Add(ref source, read);
                if (first < 0x80)
                {
                    char unit = (char)first;
                    read += escaped && first == (byte)'\\' ? JsonStrings.ReadEscape(raw[read..], out unit) : 1;
                    Unsafe.Add(ref target, written++) = unit;
                }
                else
                {
                    read += ReadCodePoint(raw[read..], out uint codePoint);
                    if (codePoint >= 0x10000)
                    {
                        Unsafe.Add(ref target, written++) = (ushort)(0xD800 + ((codePoint - 0x10000) >> 10));
                        codePoint = 0xDC00 + (codePoint & 0x3FF);
                    }

                    Unsafe.Add(ref target, written++) = (ushort)codePoint;
                }
            }
            while (read < raw.Length && (Unsafe.Add(ref source, read) >= 0x80 || (escaped && Unsafe.Add(ref source, read) == (byte)'\\')));
        }

        return written;
    }

    // The code point that starts with a byte above 0x7F, and how many bytes it takes up: never more code units than bytes.
    private static int ReadCodePoint(ReadOnlySpan<byte> utf8, out uint codePoint)
    {
        uint first = utf8[0];
        int length = first switch { < 0xC0 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
        if (length == 1 || length > utf8.Length)
        {
            codePoint = Unknown;
            return 1;
        }

        codePoint = length switch
        {
            2 => ((first & 0x1F) << 6) | (utf8[1] & 0x3Fu),
            3 => ((first & 0x0F) << 12) | ((utf8[1] & 0x3Fu) << 6) | (utf8[2] & 0x3Fu),
            _ => ((first & 0x07) << 18) | ((utf8[1] & 0x3Fu) << 12) | ((utf8[2] & 0x3Fu) << 6) | (utf8[3] & 0x3Fu),
        };
        return length;
    }

    // Blocks, the last of them moved back to the end, so that nothing is written outside of the string.
    private static void Widen(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        ref byte source = ref MemoryMarshal.GetReference(bytes);
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(chars));
        int length = bytes.Length;
        if (Vector256.IsHardwareAccelerated && length >= Vector256<byte>.Count)
        {
            int last = length - Vector256<byte>.Count;
            for (int i = 0; i < last; i += Vector256<byte>.Count)
            {
                Widen32(ref source, ref target, i);
            }

            Widen32(ref source, ref target, last);
        }
        else if (length >= Vector128<byte>.Count)
        {
            int last = length - Vector128<byte>.Count;
            for (int i = 0; i < last; i += Vector128<byte>.Count)
            {
                Widen16(ref source, ref target, i);
            }

            Widen16(ref source, ref target, last);
        }
        else if (length >= sizeof(ulong))
        {
            Widen8(ref source, ref target, 0);
            Widen8(ref source, ref target, length - sizeof(ulong));
        }
        else
        {
            for (int i = 0; i < length; i++)
            {
                Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen32(ref byte source, ref ushort target, int at)
    {
        (Vector256<ushort> low, Vector256<ushort> high) = Vector256.Widen(Vector256.LoadUnsafe(ref source, (nuint)at));
        low.StoreUnsafe(ref target, (nuint)at);
        high.StoreUnsafe(ref target, (nuint)(at + (Vector256<byte>.Count / 2)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen16(ref byte source, ref ushort target, int at)
    {
        (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.LoadUnsafe(ref source, (nuint)at));
        low.StoreUnsafe(ref target, (nuint)at);
        high.StoreUnsafe(ref target, (nuint)(at + (Vector128<byte>.Count / 2)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen8(ref byte source, ref ushort target, int at) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, at))).AsByte()).StoreUnsafe(ref target, (nuint)at);
}
