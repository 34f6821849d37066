using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

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
        nint marks = Marks(p);
        return HasMarks(marks) && MarkAt(marks) == Offset(p) ? After(marks, MarkAt(marks + 1)) : Unsure;
    }

    /// <summary>A string of some length.</summary>
    /// <param name="p">At the string.</param>
    /// <param name="minLength">The fewest code points.</param>
    /// <param name="maxLength">The most code points.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long String(long p, long minLength, long maxLength)
    {
        nint marks = Marks(p);
        if (!HasMarks(marks) || MarkAt(marks) != Offset(p))
        {
            return Unsure;
        }

        // Every code point takes up at least one byte.
        int close = MarkAt(marks + 1);
        long bytes = close - (long)Offset(p) - 1;
        bool fits = bytes <= maxLength && bytes >= (minLength <= 1 ? minLength : minLength <= long.MaxValue / LongestCodePoint ? minLength * LongestCodePoint : long.MaxValue);
        return fits || HasLength(this, p, minLength, maxLength) ? After(marks, close) : Unsure;
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
        int close = w.EndOfString(name, out TapeFlags flags);
        return close < 0 ? null : rule.IsMatch(w.Slice(name + 1, close), flags);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool? CompareString(JsonWalker w, long p, ReadOnlySpan<byte> text)
    {
        if (w.IsInside(p) && w.At(p) != (byte)'"')
        {
            return false;
        }

        int close = w.EndOfString(p, out TapeFlags flags);
        return close < 0 ? null : IsText(w.Slice(p + 1, close), flags, text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool HasLength(JsonWalker w, long p, long minLength, long maxLength)
    {
        int close = w.EndOfString(p, out TapeFlags flags);
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

        ReadOnlySpan<byte> raw = w.Slice(p + 1, after - 1);
        return rule.IsKept(raw, w.PossibleFlagsOf(raw)) ? after : Unsure;
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

        int length = Offset(after) - Offset(p) - 2;
        if (Utf8Blocks.IsNarrow && length <= JsonNameSet.LongestShort && w.EndsInside(p, 1 + Vector128<byte>.Count))
        {
            // An escape equals nothing that is listed but may stand for it.
            if (values.FindShort(Vector128.LoadUnsafe(in w.At(p + 1)), length) >= 0)
            {
                return after;
            }
        }

        ReadOnlySpan<byte> raw = w.Slice(p + 1, after - 1);
        return values.Find(raw, w.FlagsOf(raw)) >= 0 ? after : Unsure;
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
    private int EndOfString(long p, out TapeFlags flags)
    {
        flags = TapeFlags.None;
        nint marks = Marks(p);
        if (!HasMarks(marks) || MarkAt(marks) != Offset(p))
        {
            return -1;
        }

        int close = MarkAt(marks + 1);
        if (StringIndex.Flags(ref _index) != TapeFlags.None)
        {
            flags = FlagsOf(Slice(p + 1, close));
        }

        return close;
    }

    /// <summary>Whether the inside of a string has escapes, and whether it has code points above U+007F.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TapeFlags FlagsOf(ReadOnlySpan<byte> raw)
    {
        TapeFlags possible = StringIndex.Flags(ref _index);
        return possible == TapeFlags.None ? TapeFlags.None : FlagsOf(raw, possible);
    }

    /// <summary>Whether the inside of a string has escapes, and whether it may have code points above U+007F.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TapeFlags PossibleFlagsOf(ReadOnlySpan<byte> raw)
    {
        TapeFlags possible = StringIndex.Flags(ref _index);
        return (possible & TapeFlags.Escaped) != 0 && !raw.Contains((byte)'\\') ? possible & ~TapeFlags.Escaped : possible;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TapeFlags FlagsOf(ReadOnlySpan<byte> raw, TapeFlags possible)
    {
        TapeFlags flags = (possible & TapeFlags.Escaped) != 0 && raw.Contains((byte)'\\') ? TapeFlags.Escaped : TapeFlags.None;
        return (possible & TapeFlags.NonAscii) != 0 && !Ascii.IsValid(raw) ? flags | TapeFlags.NonAscii : flags;
    }
}
