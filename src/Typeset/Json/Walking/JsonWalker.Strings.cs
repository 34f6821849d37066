using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Typeset.Json;

/// <content>Strings and names.</content>
public readonly ref partial struct JsonWalker
{
    /// <summary>Bytes that a code point takes up at the most: two escapes for one beyond U+FFFF.</summary>
    private const int LongestCodePoint = 12;

    /// <summary>Any string.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public nint String(nint p)
    {
        if (!IsInside(p) || At(p) != (byte)'"')
        {
            return Unsure;
        }

        nint close = Scan(p + 1, out _);
        return close < 0 ? Unsure : close + 1;
    }

    /// <summary>A string of some length.</summary>
    /// <param name="p">At the string.</param>
    /// <param name="minLength">The fewest code points.</param>
    /// <param name="maxLength">The most code points.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public nint String(nint p, long minLength, long maxLength)
    {
        if (!IsInside(p) || At(p) != (byte)'"')
        {
            return Unsure;
        }

        nint close = Scan(p + 1, out TapeFlags flags);
        if (close < 0)
        {
            return Unsure;
        }

        // Every code point takes up at least one byte, and those of one byte are all alike.
        long bytes = close - p - 1;
        bool fits = flags == TapeFlags.None ? bytes >= minLength && bytes <= maxLength : bytes <= maxLength && (minLength <= 1 ? bytes >= minLength : bytes / LongestCodePoint >= minLength);
        return fits || JsonTextRule.HasLength(Slice(p + 1, close), flags, minLength, maxLength) ? close + 1 : Unsure;
    }

    /// <summary>A string that keeps a rule.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public nint String(nint p, JsonTextRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (!IsInside(p) || At(p) != (byte)'"')
        {
            return Unsure;
        }

        nint close = Scan(p + 1, out TapeFlags flags);
        return close >= 0 && rule.IsKept(Slice(p + 1, close), flags) ? close + 1 : Unsure;
    }

    /// <summary>One of some strings, written without escapes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public nint OneOf(nint p, JsonNameSet values)
    {
        ArgumentNullException.ThrowIfNull(values);
        nint close = EndOfName(p);
        return close >= 0 && values.Find(Slice(p + 1, close)) >= 0 ? close + 1 : Unsure;
    }

    /// <summary>Whether a recorded value that was accepted is certainly a certain string.</summary>
    /// <param name="p">At the value.</param>
    /// <param name="text">The string.</param>
    public bool IsString(nint p, ReadOnlySpan<byte> text)
    {
        nint close = EndOfName(p);
        return close >= 0 && Slice(p + 1, close).SequenceEqual(text);
    }

    /// <summary>Whether a recorded value that was accepted is certainly not a certain string.</summary>
    /// <param name="p">At the value.</param>
    /// <param name="text">The string.</param>
    public bool IsNotString(nint p, ReadOnlySpan<byte> text)
    {
        if (IsInside(p) && At(p) != (byte)'"')
        {
            return true;
        }

        nint close = EndOfName(p);
        return close >= 0 && !Slice(p + 1, close).SequenceEqual(text);
    }

    /// <summary>Whether the name of a member matches a pattern.</summary>
    /// <param name="p">At the value of the member; <see cref="Unsure"/> when that cannot be told.</param>
    /// <param name="rule">The pattern.</param>
    public bool NameMatches(ref nint p, JsonTextRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        nint name = NameOf(p);
        nint close = EndOfName(name);
        bool? matches = close < 0 ? null : rule.IsMatch(Slice(name + 1, close));
        p = matches is null ? Unsure : p;
        return matches ?? false;
    }

    /// <summary>The closing quotation mark of a string without escapes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint EndOfName(nint p)
    {
        if (!IsInside(p) || At(p) != (byte)'"')
        {
            return Unsure;
        }

        nint close = Scan(p + 1, out TapeFlags flags);
        return (flags & TapeFlags.Escaped) == 0 ? close : Unsure;
    }

    /// <summary>The closing quotation mark of the string whose content starts at a position.</summary>
    /// <param name="p">After the opening quotation mark.</param>
    /// <param name="flags">Whether there are escapes, and whether there may be code points above U+007F.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint Scan(nint p, out TapeFlags flags)
    {
        flags = TapeFlags.None;
        if (!Utf8Blocks.IsWide || p < Utf8Blocks.Before)
        {
            (p, flags) = ScanNarrowly(p, flags);
            return p;
        }

        nint last = Length - Vector256<byte>.Count;
        while (p <= last)
        {
            ref readonly byte block = ref At(p);
            Vector256<byte> bytes = Vector256.LoadUnsafe(in block);
            uint special = Utf8Blocks.Specials(bytes);
            if ((bytes | Vector256.LoadUnsafe(in At(p - Utf8Blocks.Before))).ExtractMostSignificantBits() != 0)
            {
                flags |= TapeFlags.NonAscii;
                if (Utf8Blocks.IsBroken32(in block))
                {
                    return Unsure;
                }
            }

            if (special == 0)
            {
                p += Vector256<byte>.Count;
                continue;
            }

            p += BitOperations.TrailingZeroCount(special);
            if (At(p) == (byte)'"')
            {
                return p;
            }

            flags |= TapeFlags.Escaped;
            p = Escape(p);
            if (p < 0)
            {
                return Unsure;
            }
        }

        (p, flags) = ScanNarrowly(p, flags);
        return p;
    }

    /// <summary>The same in blocks of 16 bytes, the last of them moved back to the end of the document.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (nint Close, TapeFlags Flags) ScanNarrowly(nint p, TapeFlags flags)
    {
        nint last = Length - Vector128<byte>.Count;
        if (!Utf8Blocks.IsNarrow || p < Utf8Blocks.Before || last < Utf8Blocks.Before)
        {
            return ScanByBytes(p, flags);
        }

        while (p < Length)
        {
            nint at = Math.Min(p, last);
            ref readonly byte block = ref At(at);
            Vector128<byte> bytes = Vector128.LoadUnsafe(in block);
            uint special = Utf8Blocks.Specials(bytes) & (uint.MaxValue << (int)(p - at));
            if ((bytes | Vector128.LoadUnsafe(in At(at - Utf8Blocks.Before))).ExtractMostSignificantBits() != 0)
            {
                flags |= TapeFlags.NonAscii;
                if (Utf8Blocks.IsBroken16(in block))
                {
                    return (Unsure, flags);
                }
            }

            if (special == 0)
            {
                p = at + Vector128<byte>.Count;
                continue;
            }

            p = at + BitOperations.TrailingZeroCount(special);
            if (At(p) == (byte)'"')
            {
                return (p, flags);
            }

            flags |= TapeFlags.Escaped;
            p = Escape(p);
            if (p < 0)
            {
                return (Unsure, flags);
            }
        }

        return (Unsure, flags);
    }

    private (nint Close, TapeFlags Flags) ScanByBytes(nint p, TapeFlags flags)
    {
        while (IsInside(p))
        {
            byte character = At(p);
            if (character == (byte)'"')
            {
                return (p, flags);
            }

            if (character == (byte)'\\')
            {
                flags |= TapeFlags.Escaped;
                p = Escape(p);
                if (p < 0)
                {
                    break;
                }
            }
            else if (character >= 0x80)
            {
                flags |= TapeFlags.NonAscii;
                if (Rune.DecodeFromUtf8(Slice(p, Math.Min(Length, p + 4)), out _, out int length) != System.Buffers.OperationStatus.Done)
                {
                    break;
                }

                p += length;
            }
            else if (character < 0x20)
            {
                break;
            }
            else
            {
                p++;
            }
        }

        return (Unsure, flags);
    }

    /// <summary>The position after an escape, negative where something else stands.</summary>
    private nint Escape(nint p)
    {
        if (p > Length - 2 || At(p) != (byte)'\\')
        {
            return Unsure;
        }

        switch (At(p + 1))
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return p + 2;
            case (byte)'u' when p <= Length - 6 && (JsonStrings.HexDigit(At(p + 2)) | JsonStrings.HexDigit(At(p + 3)) | JsonStrings.HexDigit(At(p + 4)) | JsonStrings.HexDigit(At(p + 5))) >= 0:
                return p + 6;
            default:
                return Unsure;
        }
    }
}
