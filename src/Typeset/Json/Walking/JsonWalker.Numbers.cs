using System.Runtime.CompilerServices;
using Typeset.Evaluation;

namespace Typeset.Json;

/// <content>Numbers.</content>
public readonly ref partial struct JsonWalker
{
    private const int PlainDigits = 18;

    /// <summary>An integer in a range.</summary>
    /// <param name="p">At the number.</param>
    /// <param name="least">The smallest that is valid.</param>
    /// <param name="greatest">The greatest that is valid.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Integer(nint p, long least, long greatest)
    {
        if ((nuint)p < Limit)
        {
            long value = At(p) - '0';
            if ((ulong)value <= 9)
            {
                nint digit = p + 1;
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

        return IntegerSlowly(p, least, greatest);
    }

    /// <summary>Any number.</summary>
    public nint Number(nint p) => Number(p, out _);

    /// <summary>A number that keeps a rule.</summary>
    public nint Number(nint p, JsonNumberRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        nint end = Number(p, out bool isPlain);
        return end >= 0 && rule.IsKept(Slice(p, end), isPlain) ? end : Unsure;
    }

    /// <summary>A number that equals another one, however it is written.</summary>
    /// <param name="p">At the number.</param>
    /// <param name="number">A JSON number.</param>
    public nint Number(nint p, ReadOnlySpan<byte> number)
    {
        nint end = Number(p, out _);
        return end >= 0 && JsonEquality.AreNumbersEqual(Slice(p, end), number) ? end : Unsure;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private nint IntegerSlowly(nint p, long least, long greatest)
    {
        nint end = Number(p, out _);
        return end >= 0 && ShortDecimal.TryParse(Slice(p, end), out ShortDecimal number) && number.IsInteger && number.TryGetInt64(out long value) && value >= least && value <= greatest
            ? end
            : Unsure;
    }

    private nint Number(nint p, out bool isPlain)
    {
        isPlain = true;
        if (!IsInside(p))
        {
            return Unsure;
        }

        if (At(p) == (byte)'-')
        {
            p++;
        }

        nint start = p;
        p = SkipDigits(p);
        if (p == start || (p - start > 1 && At(start) == (byte)'0'))
        {
            return Unsure;
        }

        if (IsInside(p) && At(p) == (byte)'.')
        {
            isPlain = false;
            start = ++p;
            p = SkipDigits(p);
            if (p == start)
            {
                return Unsure;
            }
        }

        if (IsInside(p) && At(p) is (byte)'e' or (byte)'E')
        {
            isPlain = false;
            p++;
            if (IsInside(p) && At(p) is (byte)'+' or (byte)'-')
            {
                p++;
            }

            start = p;
            p = SkipDigits(p);
            if (p == start)
            {
                return Unsure;
            }
        }

        return p;
    }

    private nint SkipDigits(nint p)
    {
        while (IsInside(p) && (uint)(At(p) - '0') <= 9)
        {
            p++;
        }

        return p;
    }
}
