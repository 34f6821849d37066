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
    private const int StackBytes = 512;

    // How many bytes are read, and characters written, from the start of a block on.
    private const int BlockReach = 2 * Utf8Blocks.Width;

    // The least first bytes of code points that take up two, three and four.
    private const uint FirstOfTwo = 0xC0;
    private const uint FirstOfThree = 0xE0;
    private const uint FirstOfFour = 0xF0;

    private const char Unknown = '\uFFFD';

    /// <summary>The string whose inside is <paramref name="raw"/>. A surrogate that stands alone, escaped or as three bytes, stays as it is.</summary>
    /// <param name="raw">The inside.</param>
    /// <param name="readable">How many bytes may be read from the start of <paramref name="raw"/>, at least its length.</param>
    /// <remarks>
    /// The characters are made in a buffer in one pass and copied: to ask before whether there is anything but US-ASCII takes as
    /// long as the copy.
    /// </remarks>
    [SkipLocalsInit]
    public static string Make(ReadOnlySpan<byte> raw, int readable)
    {
        if (readable - raw.Length < BlockReach)
        {
            return MakeOfCopy(raw);
        }

        char[]? rented = null;
        int room = raw.Length + BlockReach;
        Span<char> chars = room <= StackChars ? stackalloc char[StackChars] : (rented = ArrayPool<char>.Shared.Rent(room));
        string text = new(chars[..Write(raw, chars)]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return text;
    }

    // At the end of a document, where a block would reach over it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    private static string MakeOfCopy(ReadOnlySpan<byte> raw)
    {
        byte[]? rented = null;
        int room = raw.Length + BlockReach;
        Span<byte> copy = room <= StackBytes ? stackalloc byte[StackBytes] : (rented = ArrayPool<byte>.Shared.Rent(room));
        raw.CopyTo(copy);
        string text = Make(copy[..raw.Length], copy.Length);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return text;
    }

    /// <summary>Writes what <paramref name="raw"/> says as UTF-16.</summary>
    /// <param name="raw">The inside of a string, after which <see cref="BlockReach"/> bytes may be read.</param>
    /// <param name="destination">Room for as many code units as <paramref name="raw"/> has bytes, and <see cref="BlockReach"/> more.</param>
    /// <returns>The number of UTF-16 code units written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Write(ReadOnlySpan<byte> raw, Span<char> destination)
    {
        ref byte source = ref MemoryMarshal.GetReference(raw);
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(destination));
        int read = 0;
        int written = 0;
        while (read < raw.Length)
        {
            // A bit for each byte that needs more than widening; where the next one stands depends on nothing but these bits.
            ref byte block = ref Unsafe.Add(ref source, read);
            int end = Math.Min(Utf8Blocks.Width, raw.Length - read);
            ulong stops = Utf8Blocks.Specials(ref block) & (ulong.MaxValue >> (Utf8Blocks.Width - end));
            Widen64(ref block, ref Unsafe.Add(ref target, written));
            int at = 0;
            while (stops != 0)
            {
                int next = BitOperations.TrailingZeroCount(stops);
                written += next - at;
                at = next;
                uint first = Unsafe.Add(ref block, at);
                if (first - FirstOfTwo < FirstOfFour - FirstOfTwo)
                {
                    // Two bytes or three: which of them changes too often to be predicted, so that both are worked out.
                    uint second = Unsafe.Add(ref block, at + 1) & 0x3Fu;
                    uint third = Unsafe.Add(ref block, at + 2) & 0x3Fu;
                    uint ofTwo = ((first & 0x1F) << 6) | second;
                    bool isLong = first >= FirstOfThree;
                    Unsafe.Add(ref target, written++) = (ushort)(isLong ? (ofTwo << 6) | third : ofTwo);
                    at += isLong ? 3 : 2;
                }
                else
                {
                    at += WriteOne(raw[(read + at)..], ref target, ref written);
                }

                if (at >= Utf8Blocks.Width)
                {
                    break;
                }

                Widen64(ref Unsafe.Add(ref block, at), ref Unsafe.Add(ref target, written));
                stops &= ulong.MaxValue << at;
            }

            written += Math.Max(0, end - at);
            read += Math.Max(at, end);
        }

        return written;
    }

    // One character, or one half of a surrogate pair that is written as an escape: never more code units than bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteOne(ReadOnlySpan<byte> raw, ref ushort target, ref int written)
    {
        byte first = raw[0];
        int length = 1;
        if (first < 0x80)
        {
            char unit = (char)first;
            if (first == (byte)'\\')
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen64(ref byte source, ref ushort target)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            (Vector512<ushort> low, Vector512<ushort> high) = Vector512.Widen(Vector512.LoadUnsafe(ref source));
            low.StoreUnsafe(ref target);
            high.StoreUnsafe(ref target, (nuint)(Vector512<byte>.Count / 2));
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Widen32(ref source, ref target, 0);
            Widen32(ref source, ref target, Vector256<byte>.Count);
        }
        else
        {
            for (int at = 0; at < Utf8Blocks.Width; at += Vector128<byte>.Count)
            {
                Widen16(ref source, ref target, at);
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
}
