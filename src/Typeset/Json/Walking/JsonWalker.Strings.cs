using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Typeset.Json;

/// <content>Strings and names.</content>
public readonly ref partial struct JsonWalker
{
    /// <summary>Bytes that a code point takes up at the most: two escapes for one beyond U+FFFF.</summary>
    private const int LongestCodePoint = 12;

    private const int ShortEscape = 2;
    private const int LongEscape = 6;

    /// <summary>How long an escape is, by the character after its reverse solidus (RFC 8259, section 7).</summary>
    private static ReadOnlySpan<byte> EscapeLengths =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0,
        0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 2, 0,
        0, 0, 2, 0, 2, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Any string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint String(nint p) => AnyString(this, p);

    /// <summary>A string of some length.</summary>
    /// <param name="p">At the string.</param>
    /// <param name="minLength">The fewest code points.</param>
    /// <param name="maxLength">The most code points.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint String(nint p, long minLength, long maxLength) => StringOfLength(this, p, minLength, maxLength);

    /// <summary>A string that keeps a rule.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint String(nint p, JsonTextRule rule) => StringOfRule(this, p, rule);

    /// <summary>One of some strings.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint OneOf(nint p, JsonNameSet values) => StringOfSet(this, p, values);

    /// <summary>Whether a recorded value that was accepted is certainly a certain string.</summary>
    /// <param name="p">At the value.</param>
    /// <param name="text">The string.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsString(nint p, ReadOnlySpan<byte> text) => CompareString(this, p, text) == true;

    /// <summary>Whether a recorded value that was accepted is certainly not a certain string.</summary>
    /// <param name="p">At the value.</param>
    /// <param name="text">The string.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNotString(nint p, ReadOnlySpan<byte> text) => CompareString(this, p, text) == false;

    /// <summary>Whether the name of a member matches a pattern.</summary>
    /// <param name="p">At the value of the member; <see cref="Unsure"/> when that cannot be told.</param>
    /// <param name="rule">The pattern.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NameMatches(ref nint p, JsonTextRule rule)
    {
        bool? matches = MatchName(this, p, rule);
        p = matches is null ? Unsure : p;
        return matches == true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool? MatchName(JsonWalker w, nint p, JsonTextRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        nint name = w.NameOf(p);
        nint close = w.EndOfString(name, out TapeFlags flags);
        return close < 0 ? null : rule.IsMatch(w.Slice(name + 1, close), flags);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool? CompareString(JsonWalker w, nint p, ReadOnlySpan<byte> text)
    {
        if (w.IsInside(p) && w.At(p) != (byte)'"')
        {
            return false;
        }

        nint close = w.EndOfString(p, out TapeFlags flags);
        return close < 0 ? null : IsText(w.Slice(p + 1, close), flags, text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint AnyString(JsonWalker w, nint p)
    {
        if (!w.IsInside(p) || w.At(p) != (byte)'"')
        {
            return Unsure;
        }

        nint close = w.Scan(p + 1, out _);
        return close < 0 ? Unsure : close + 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint StringOfLength(JsonWalker w, nint p, long minLength, long maxLength)
    {
        if (!w.IsInside(p) || w.At(p) != (byte)'"')
        {
            return Unsure;
        }

        nint close = w.Scan(p + 1, out TapeFlags flags);
        if (close < 0)
        {
            return Unsure;
        }

        // Every code point takes up at least one byte, and those of one byte are all alike.
        long bytes = close - p - 1;
        bool fits = flags == TapeFlags.None ? bytes >= minLength && bytes <= maxLength : bytes <= maxLength && (minLength <= 1 ? bytes >= minLength : bytes / LongestCodePoint >= minLength);
        return fits || JsonTextRule.HasLength(w.Slice(p + 1, close), flags, minLength, maxLength) ? close + 1 : Unsure;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint StringOfRule(JsonWalker w, nint p, JsonTextRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (!w.IsInside(p) || w.At(p) != (byte)'"')
        {
            return Unsure;
        }

        nint close = w.Scan(p + 1, out TapeFlags flags);
        return close >= 0 && rule.IsKept(w.Slice(p + 1, close), flags) ? close + 1 : Unsure;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint StringOfSet(JsonWalker w, nint p, JsonNameSet values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (Utf8Blocks.IsNarrow && w.EndsInside(p, Reach) && w.At(p) == (byte)'"')
        {
            Vector128<byte> bytes = Vector128.LoadUnsafe(in w.At(p + 1));
            int length = BitOperations.TrailingZeroCount(Vector128.Equals(bytes, Vector128.Create((byte)'"')).ExtractMostSignificantBits());
            if (length <= JsonNameSet.LongestShort && values.FindShort(bytes, length) >= 0)
            {
                return p + length + 2;
            }
        }

        nint close = w.EndOfString(p, out TapeFlags flags);
        return close >= 0 && values.Find(w.Slice(p + 1, close), flags) >= 0 ? close + 1 : Unsure;
    }

    /// <summary>Whether the inside of a string denotes a text.</summary>
    private static bool IsText(ReadOnlySpan<byte> raw, TapeFlags flags, ReadOnlySpan<byte> text)
    {
        if ((flags & TapeFlags.Escaped) == 0 || raw.Length > text.Length * LongEscape)
        {
            return raw.SequenceEqual(text);
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(raw.Length);
        bool isText = rented.AsSpan(0, JsonStrings.Unescape(raw, rented)).SequenceEqual(text);
        ArrayPool<byte>.Shared.Return(rented);
        return isText;
    }

    /// <summary>The closing quotation mark of the string at a position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint EndOfString(nint p, out TapeFlags flags)
    {
        if (!IsInside(p) || At(p) != (byte)'"')
        {
            flags = TapeFlags.None;
            return Unsure;
        }

        return Scan(p + 1, out flags);
    }

    /// <summary>The closing quotation mark of the string whose content starts at a position.</summary>
    /// <param name="p">After the opening quotation mark.</param>
    /// <param name="flags">Whether there are escapes, and whether there may be code points above U+007F.</param>
    /// <remarks>
    /// What ends the string is looked for first, and its UTF-8 is checked afterwards in a second pass over bytes that are at
    /// hand by then: whether a string has anything above U+007F is asked once for each string, and not for each block, where
    /// the answer changes too often to be predicted.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint Scan(nint p, out TapeFlags flags)
    {
        flags = TapeFlags.None;
        nint start = p;
        if (p >= Utf8Blocks.Before)
        {
            if (Utf8Blocks.IsWidest)
            {
                nint last = Length - Vector512<byte>.Count;
                Vector512<byte> all = Vector512<byte>.Zero;
                while (p <= last)
                {
                    Vector512<byte> bytes = Vector512.LoadUnsafe(in At(p));
                    ulong special = Utf8Blocks.Specials(bytes);
                    if (special == 0)
                    {
                        all |= bytes;
                        p += Vector512<byte>.Count;
                        continue;
                    }

                    nint next = p + BitOperations.TrailingZeroCount(special);
                    if (At(next) == (byte)'"')
                    {
                        ulong high = bytes.ExtractMostSignificantBits() & (special ^ (special - 1));
                        if ((all.ExtractMostSignificantBits() | high) == 0)
                        {
                            return next;
                        }

                        flags |= TapeFlags.NonAscii;
                        return Checked(this, start, next);
                    }

                    all |= bytes;
                    flags |= TapeFlags.Escaped;
                    p = PassEscapes(p, special, Vector512<byte>.Count);
                    if (p < 0)
                    {
                        if (p == Unsure || all.ExtractMostSignificantBits() == 0)
                        {
                            return p == Unsure ? Unsure : ~p;
                        }

                        flags |= TapeFlags.NonAscii;
                        return Checked(this, start, ~p);
                    }
                }

                flags |= all.ExtractMostSignificantBits() == 0 ? TapeFlags.None : TapeFlags.NonAscii;
            }
            else if (Utf8Blocks.IsWide)
            {
                nint last = Length - Vector256<byte>.Count;
                Vector256<byte> all = Vector256<byte>.Zero;
                while (p <= last)
                {
                    Vector256<byte> bytes = Vector256.LoadUnsafe(in At(p));
                    uint special = Utf8Blocks.Specials(bytes);
                    if (special == 0)
                    {
                        all |= bytes;
                        p += Vector256<byte>.Count;
                        continue;
                    }

                    nint next = p + BitOperations.TrailingZeroCount(special);
                    if (At(next) == (byte)'"')
                    {
                        uint high = bytes.ExtractMostSignificantBits() & (special ^ (special - 1));
                        if ((all.ExtractMostSignificantBits() | high) == 0)
                        {
                            return next;
                        }

                        flags |= TapeFlags.NonAscii;
                        return Checked(this, start, next);
                    }

                    all |= bytes;
                    flags |= TapeFlags.Escaped;
                    p = PassEscapes(p, special, Vector256<byte>.Count);
                    if (p < 0)
                    {
                        if (p == Unsure || all.ExtractMostSignificantBits() == 0)
                        {
                            return p == Unsure ? Unsure : ~p;
                        }

                        flags |= TapeFlags.NonAscii;
                        return Checked(this, start, ~p);
                    }
                }

                flags |= all.ExtractMostSignificantBits() == 0 ? TapeFlags.None : TapeFlags.NonAscii;
            }
        }

        (p, flags) = ScanNarrowly(this, start, p, flags);
        return p;
    }

    /// <summary>Goes over the escapes that stand in one block.</summary>
    /// <param name="block">Where the block starts.</param>
    /// <param name="special">A bit for each byte of the block that ends a run of plain content; the first is no quotation mark.</param>
    /// <param name="size">The length of the block.</param>
    /// <returns>Where to go on after the block; the complement of the position of the closing quotation mark when it stands in the block; or <see cref="Unsure"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint PassEscapes(nint block, ulong special, int size)
    {
        while (special != 0)
        {
            nint at = block + BitOperations.TrailingZeroCount(special);
            if (At(at) == (byte)'"')
            {
                return ~at;
            }

            nint after = Escape(at);
            nint passed = after - block;
            if (after < 0 || passed >= size)
            {
                return after;
            }

            special &= ulong.MaxValue << (int)passed;
        }

        return block + size;
    }

    /// <summary>Checks the UTF-8 of a string whose end was found.</summary>
    /// <param name="w">The walker.</param>
    /// <param name="start">After the opening quotation mark.</param>
    /// <param name="close">At the closing one.</param>
    /// <returns><paramref name="close"/>, or <see cref="Unsure"/>.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Checked(JsonWalker w, nint start, nint close)
    {
        // The block with the closing quotation mark is looked at as well: there a sequence shows that the mark cuts off.
        // The last block is moved back to the end of the document; it sees once more what is known to be valid.
        bool isBroken;
        if (Utf8Blocks.IsWidest && start >= Utf8Blocks.Before && w.Length >= Vector512<byte>.Count + Utf8Blocks.Before)
        {
            nint last = w.Length - Vector512<byte>.Count;
            Vector512<byte> errors = Vector512<byte>.Zero;
            for (nint p = start; p <= close; p += Vector512<byte>.Count)
            {
                errors |= Utf8Blocks.Errors64(in w.At(Math.Min(p, last)));
            }

            isBroken = errors != Vector512<byte>.Zero;
        }
        else if (Utf8Blocks.IsWide && start >= Utf8Blocks.Before && w.Length >= Vector256<byte>.Count + Utf8Blocks.Before)
        {
            nint last = w.Length - Vector256<byte>.Count;
            Vector256<byte> errors = Vector256<byte>.Zero;
            for (nint p = start; p <= close; p += Vector256<byte>.Count)
            {
                errors |= Utf8Blocks.Errors32(in w.At(Math.Min(p, last)));
            }

            isBroken = errors != Vector256<byte>.Zero;
        }
        else if (Utf8Blocks.IsNarrow && start >= Utf8Blocks.Before && w.Length >= Vector128<byte>.Count + Utf8Blocks.Before)
        {
            nint last = w.Length - Vector128<byte>.Count;
            Vector128<byte> errors = Vector128<byte>.Zero;
            for (nint p = start; p <= close; p += Vector128<byte>.Count)
            {
                errors |= Utf8Blocks.Errors16(in w.At(Math.Min(p, last)));
            }

            isBroken = errors != Vector128<byte>.Zero;
        }
        else
        {
            isBroken = !Utf8.IsValid(w.Slice(start, close));
        }

        return isBroken ? Unsure : close;
    }

    /// <summary>The rest of a string in blocks of 16 bytes, the last of them moved back to the end of the document.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (nint Close, TapeFlags Flags) ScanNarrowly(JsonWalker w, nint start, nint p, TapeFlags flags)
    {
        nint last = w.Length - Vector128<byte>.Count;
        if (!Utf8Blocks.IsNarrow || last < 0)
        {
            return ScanByBytes(w, start, p, flags);
        }

        uint high = 0;
        while (p < w.Length)
        {
            nint at = Math.Min(p, last);
            Vector128<byte> bytes = Vector128.LoadUnsafe(in w.At(at));
            uint special = Utf8Blocks.Specials(bytes) & (uint.MaxValue << (int)(p - at));
            high |= bytes.ExtractMostSignificantBits();
            if (special == 0)
            {
                p = at + Vector128<byte>.Count;
                continue;
            }

            p = at + BitOperations.TrailingZeroCount(special);
            if (w.At(p) == (byte)'"')
            {
                return Closed(w, start, p, high == 0 ? flags : flags | TapeFlags.NonAscii);
            }

            flags |= TapeFlags.Escaped;
            p = w.Escape(p);
            if (p < 0)
            {
                break;
            }
        }

        return (Unsure, flags);
    }

    private static (nint Close, TapeFlags Flags) ScanByBytes(JsonWalker w, nint start, nint p, TapeFlags flags)
    {
        while (w.IsInside(p))
        {
            byte character = w.At(p);
            if (character == (byte)'"')
            {
                return Closed(w, start, p, flags);
            }

            if (character == (byte)'\\')
            {
                flags |= TapeFlags.Escaped;
                p = w.Escape(p);
                if (p < 0)
                {
                    break;
                }
            }
            else if (character < 0x20)
            {
                break;
            }
            else
            {
                flags |= character >= 0x80 ? TapeFlags.NonAscii : TapeFlags.None;
                p++;
            }
        }

        return (Unsure, flags);
    }

    private static (nint Close, TapeFlags Flags) Closed(JsonWalker w, nint start, nint close, TapeFlags flags) =>
        ((flags & TapeFlags.NonAscii) == 0 ? close : Checked(w, start, close), flags);

    /// <summary>The position after an escape, negative where something else stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint Escape(nint p)
    {
        if ((nuint)p >= Limit && p > Length - LongEscape)
        {
            return p <= Length - ShortEscape && At(p) == (byte)'\\' && EscapeLengths[At(p + 1)] == ShortEscape ? p + ShortEscape : Unsure;
        }

        nint length = EscapeLengths[At(p + 1)];
        return At(p) == (byte)'\\' && (length == ShortEscape || (length == LongEscape && IsHexadecimal(p + 2))) ? p + length : Unsure;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsHexadecimal(nint p) => (JsonStrings.HexDigit(At(p)) | JsonStrings.HexDigit(At(p + 1)) | JsonStrings.HexDigit(At(p + 2)) | JsonStrings.HexDigit(At(p + 3))) >= 0;
}
