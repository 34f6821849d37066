using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Typeset.Json;

/// <content>Strings and names.</content>
public readonly ref partial struct JsonWalker
{
    /// <summary>Bytes that a code point takes up at the most: two escapes for one beyond U+FFFF.</summary>
    private const int LongestCodePoint = 12;

    private const int LongEscape = 6;

    /// <summary>Any string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long String(long p)
    {
        long close = EndOfString(p);
        return close < 0 ? Unsure : close + 1;
    }

    /// <summary>A string of some length.</summary>
    /// <param name="p">At the string.</param>
    /// <param name="minLength">The fewest code points.</param>
    /// <param name="maxLength">The most code points.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long String(long p, long minLength, long maxLength)
    {
        // Every code point takes up at least one byte.
        long close = EndOfString(p);
        long bytes = close - p - 1;
        bool fits = bytes <= maxLength && bytes >= (minLength <= 1 ? minLength : minLength <= long.MaxValue / LongestCodePoint ? minLength * LongestCodePoint : long.MaxValue);
        return close >= 0 && (fits || HasLength(this, p, minLength, maxLength)) ? close + 1 : Unsure;
    }

    /// <summary>A string that keeps a rule.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long String(long p, JsonTextRule rule) => StringOfRule(this, p, rule);

    /// <summary>One of some strings.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long OneOf(long p, JsonNameSet values) => StringOfSet(this, p, values);

    /// <summary>Whether a recorded value that was accepted is certainly a certain string.</summary>
    /// <param name="p">At the value.</param>
    /// <param name="text">The string.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsString(long p, ReadOnlySpan<byte> text) => CompareString(this, p, text) == true;

    /// <summary>Whether a recorded value that was accepted is certainly not a certain string.</summary>
    /// <param name="p">At the value.</param>
    /// <param name="text">The string.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNotString(long p, ReadOnlySpan<byte> text) => CompareString(this, p, text) == false;

    /// <summary>Whether the name of a member matches a pattern.</summary>
    /// <param name="p">At the value of the member; <see cref="Unsure"/> when that cannot be told.</param>
    /// <param name="rule">The pattern.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NameMatches(ref long p, JsonTextRule rule)
    {
        bool? matches = MatchName(this, p, rule);
        p = matches is null ? Unsure : p;
        return matches == true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool? MatchName(JsonWalker w, long p, JsonTextRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        long name = w.NameOf(p);
        long close = w.EndOfString(name, out TapeFlags flags);
        return close < 0 ? null : rule.IsMatch(w.Slice(name + 1, close), flags);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool? CompareString(JsonWalker w, long p, ReadOnlySpan<byte> text)
    {
        if (w.IsInside(p) && w.At(p) != (byte)'"')
        {
            return false;
        }

        long close = w.EndOfString(p, out TapeFlags flags);
        return close < 0 ? null : IsText(w.Slice(p + 1, close), flags, text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool HasLength(JsonWalker w, long p, long minLength, long maxLength)
    {
        long close = w.EndOfString(p, out TapeFlags flags);
        return close >= 0 && JsonTextRule.HasLength(w.Slice(p + 1, close), flags, minLength, maxLength);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long StringOfRule(JsonWalker w, long p, JsonTextRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        long after = w.String(p);
        if (after < 0)
        {
            return Unsure;
        }

        return rule.IsKept(w.Slice(p + 1, after - 1), w.FlagsOf(p + 1, after - 1)) ? after : Unsure;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long StringOfSet(JsonWalker w, long p, JsonNameSet values)
    {
        ArgumentNullException.ThrowIfNull(values);
        long after = w.String(p);
        if (after < 0)
        {
            return Unsure;
        }

        int length = (int)(after - p - 2);
        if (Utf8Blocks.IsNarrow && length <= JsonNameSet.LongestShort && w.EndsInside(p, 1 + Vector128<byte>.Count))
        {
            // An escape equals nothing that is listed but may stand for it.
            if (values.FindShort(Vector128.LoadUnsafe(in w.At(p + 1)), length) >= 0)
            {
                return after;
            }
        }

        return values.Find(w.Slice(p + 1, after - 1), w.FlagsOf(p + 1, after - 1)) >= 0 ? after : Unsure;
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

    /// <summary>The closing quotation mark of the string at a position, negative where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long EndOfString(long p)
    {
        if (!IsInside(p) || At(p) != (byte)'"')
        {
            return Unsure;
        }

        long close = StringMarks.Next(ref _marks, p + 1);
        return close < Length && At(close) == (byte)'"' ? close : Unsure;
    }

    /// <summary>The closing quotation mark of the string at a position, negative where there is none.</summary>
    /// <param name="p">The position.</param>
    /// <param name="flags">Whether the inside of the string has escapes, and whether it may have code points above U+007F.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long EndOfString(long p, out TapeFlags flags)
    {
        long close = EndOfString(p);
        flags = close < 0 ? TapeFlags.None : FlagsOf(p + 1, close);
        return close;
    }

    /// <summary>Whether the inside of a string has escapes, and whether it may have code points above U+007F.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TapeFlags FlagsOf(long from, long to)
    {
        TapeFlags possible = StringMarks.Flags(ref _marks);
        return (possible & TapeFlags.Escaped) != 0 && !HasSolidus(from, to) ? possible & ~TapeFlags.Escaped : possible;
    }

    /// <summary>Whether the inside of a string has a reverse solidus.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasSolidus(long from, long to) =>
        Utf8Blocks.IsNarrow && to - from < Utf8Blocks.Width && EndsInside(from, Utf8Blocks.Width)
            ? (Utf8Blocks.Solidi(ref Unsafe.AsRef(in At(from))) & ~(ulong.MaxValue << (int)(to - from))) != 0
            : Slice(from, to).Contains((byte)'\\');
}
