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

    // What one step may read and write beyond the characters that count.
    private const int Slack = 32;

    // The least first bytes of code points that take up two, three and four.
    private const uint FirstOfTwo = 0xC0;
    private const uint FirstOfThree = 0xE0;
    private const uint FirstOfFour = 0xF0;

    private const char Unknown = '\uFFFD';

    /// <summary>The string whose inside is <paramref name="raw"/>.</summary>
    /// <param name="raw">The inside.</param>
    /// <param name="flags">Whether it has escapes, and whether it may have bytes above 0x7F.</param>
    /// <param name="readable">How many bytes may be read from the start of <paramref name="raw"/>, at least its length.</param>
    public static string Make(ReadOnlySpan<byte> raw, TapeFlags flags, int readable) => flags == TapeFlags.None
        ? string.Create(raw.Length, raw, static (chars, bytes) => Widen(bytes, chars))
        : FromMixed(raw, (flags & TapeFlags.Escaped) != 0, readable);

    [SkipLocalsInit]
    private static string FromMixed(ReadOnlySpan<byte> raw, bool escaped, int readable)
    {
        char[]? rented = null;
        int room = raw.Length + (2 * Slack);
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
    /// <param name="destination">Room for as many code units as <paramref name="raw"/> has bytes, and for 64 more.</param>
    /// <returns>The number of UTF-16 code units written.</returns>
    private static int Write(ReadOnlySpan<byte> raw, bool escaped, int readable, Span<char> destination)
    {
        ref byte source = ref MemoryMarshal.GetReference(raw);
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(destination));
        int last = Vector256.IsHardwareAccelerated ? readable - Utf8Blocks.Width - Slack : -1;
        int read = 0;
        int written = 0;
        while (read < raw.Length && read <= last)
        {
            // A bit for each byte that needs more than widening; where the next one stands depends on nothing but these bits.
            ulong stops = Utf8Blocks.Specials(ref Unsafe.Add(ref source, read), escaped);
            int end = Math.Min(Utf8Blocks.Width, raw.Length - read);
            int at = 0;
            while (at < end)
            {
                int next = stops == 0 ? end : Math.Min(end, BitOperations.TrailingZeroCount(stops));
                Widen32(ref Unsafe.Add(ref source, read + at), ref Unsafe.Add(ref target, written), 0);
                if (next - at > Slack)
                {
                    Widen32(ref Unsafe.Add(ref source, read + at), ref Unsafe.Add(ref target, written), Slack);
                }

                written += next - at;
                at = next;
                if (at < end)
                {
                    uint first = Unsafe.Add(ref source, read + at);
                    if (first - FirstOfTwo < FirstOfFour - FirstOfTwo)
                    {
                        // Two bytes or three: which of them changes too often to be predicted, so that both are worked out.
                        uint second = Unsafe.Add(ref source, read + at + 1) & 0x3Fu;
                        uint third = Unsafe.Add(ref source, read + at + 2) & 0x3Fu;
                        uint ofTwo = ((first & 0x1F) << 6) | second;
                        bool isLong = first >= FirstOfThree;
                        Unsafe.Add(ref target, written++) = (ushort)(isLong ? (ofTwo << 6) | third : ofTwo);
                        at += isLong ? 3 : 2;
                    }
                    else
                    {
                        at += WriteOne(raw[(read + at)..], escaped, ref target, ref written);
                    }

                    stops = at < Utf8Blocks.Width ? stops & (ulong.MaxValue << at) : 0;
                }
            }

            read += at;
        }

        while (read < raw.Length)
        {
            read += WriteOne(raw[read..], escaped, ref target, ref written);
        }

        return written;
    }

    // One character, or one half of a surrogate pair that is written as an escape: never more code units than bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteOne(ReadOnlySpan<byte> raw, bool escaped, ref ushort target, ref int written)
    {
        byte first = raw[0];
        int length = 1;
        if (first < 0x80)
        {
            char unit = (char)first;
            if (escaped && first == (byte)'\\')
            {
                length = JsonStrings.ReadEscape(raw, out unit);
            }

            Unsafe.Add(ref target, written++) = unit;
            return length;
        }

        length = ReadCodePoint(raw, out uint codePoint);
        if (codePoint >= 0x10000)
        {
            Unsafe.Add(ref target, written++) = (ushort)(0xD800 + ((codePoint - 0x10000) >> 10));
            codePoint = 0xDC00 + (codePoint & 0x3FF);
        }

        Unsafe.Add(ref target, written++) = (ushort)codePoint;
        return length;
    }

    // The code point that starts with a byte above 0x7F, and how many bytes it takes up: never more code units than bytes.
    private static int ReadCodePoint(ReadOnlySpan<byte> utf8, out uint codePoint)
    {
        uint first = utf8[0];
        int length = first switch { < FirstOfTwo => 1, < FirstOfThree => 2, < FirstOfFour => 3, _ => 4 };
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
