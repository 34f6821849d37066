using System.Runtime.CompilerServices;
using Typeset.Evaluation;
using Typeset.Schema;

namespace Typeset.Json;

/// <content>Numbers.</content>
public readonly ref partial struct JsonWalker
{
    private const int PlainDigits = 18;

    /// <summary>An integer in a range.</summary>
    /// <param name="p">At the number.</param>
    /// <param name="least">The smallest that is valid; the smallest of all stands for no limit.</param>
    /// <param name="greatest">The greatest that is valid; the greatest of all stands for no limit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Integer(long p, long least, long greatest)
    {
        if (IsInside(p))
        {
            long value = At(p) - '0';
            if ((ulong)value <= 9)
            {
                long digit = p + 1;
                if (value != 0)
                {
                    while (At(digit) - '0' is >= 0 and <= 9 && digit - p < PlainDigits)
                    {
                        value = (value * 10) + At(digit++) - '0';
                    }
                }

                if (At(digit) is not ((byte)'.' or (byte)'e' or (byte)'E' or (>= (byte)'0' and <= (byte)'9')))
                {
                    return value >= least && value <= greatest ? digit : Unsure;
                }
            }
        }

        return OtherInteger(this, p, least, greatest);
    }

    /// <summary>Any number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Number(long p) => AnyNumber(this, p).End;

    /// <summary>A number that keeps a rule.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Number(long p, JsonNumberRule rule) => NumberOfRule(this, p, rule);

    /// <summary>A number that equals another one, however it is written.</summary>
    /// <param name="p">At the number.</param>
    /// <param name="number">A JSON number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Number(long p, ReadOnlySpan<byte> number) => EqualNumber(this, p, number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long NumberOfRule(JsonWalker w, long p, JsonNumberRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        (long end, bool isPlain) = AnyNumber(w, p);
        return end >= 0 && rule.IsKept(w.Slice(p, end), isPlain) ? end : Unsure;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long EqualNumber(JsonWalker w, long p, ReadOnlySpan<byte> number)
    {
        long end = AnyNumber(w, p).End;
        return end >= 0 && JsonEquality.AreNumbersEqual(w.Slice(p, end), number) ? end : Unsure;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long OtherInteger(JsonWalker w, long p, long least, long greatest)
    {
        long end = AnyNumber(w, p).End;
        if (end < 0)
        {
            return Unsure;
        }

        ReadOnlySpan<byte> token = w.Slice(p, end);
        if (ShortDecimal.TryParse(token, out ShortDecimal number) && number.TryGetInt64(out long value))
        {
            return number.IsInteger && value >= least && value <= greatest ? end : Unsure;
        }

        // Beyond 64 bits there is nothing to compare with but a side that has no limit.
        bool isLimited = token[0] == (byte)'-' ? least != long.MinValue : greatest != long.MaxValue;
        return !isLimited && IsBeyondInt64(token) ? end : Unsure;
    }

    private static bool IsBeyondInt64(ReadOnlySpan<byte> token)
    {
        ExactNumber exact = NumberToken.ToExact(token);
        return exact.IsInteger && !exact.TryToInt64(out _);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (long End, bool IsPlain) AnyNumber(JsonWalker w, long p)
    {
        bool isPlain = true;
        if (!w.IsInside(p))
        {
            return (Unsure, false);
        }

        if (w.At(p) == (byte)'-')
        {
            p++;
        }

        long start = p;
        p = w.SkipDigits(p);
        if (p == start || (p - start > 1 && w.At(start) == (byte)'0'))
        {
            return (Unsure, false);
        }

        if (w.IsInside(p) && w.At(p) == (byte)'.')
        {
            isPlain = false;
            start = ++p;
            p = w.SkipDigits(p);
            if (p == start)
            {
                return (Unsure, false);
            }
        }

        if (w.IsInside(p) && w.At(p) is (byte)'e' or (byte)'E')
        {
            isPlain = false;
            p++;
            if (w.IsInside(p) && w.At(p) is (byte)'+' or (byte)'-')
            {
                p++;
            }

            start = p;
            p = w.SkipDigits(p);
            if (p == start)
            {
                return (Unsure, false);
            }
        }

        return (p, isPlain);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long SkipDigits(long p)
    {
        while (IsInside(p) && (uint)(At(p) - '0') <= 9)
        {
            p++;
        }

        return p;
    }
}
