using System.Numerics;

namespace Typeset.Json;

/// <summary>
/// A JSON number of up to 19 significant digits as the exact decimal it denotes: <c>±Digits × 10^Exponent</c>. Digits is not
/// divisible by ten unless the number is zero, so two of them are equal exactly when their fields are. Longer numbers do not
/// fit and are left to exact arithmetic of any length.
/// </summary>
internal readonly struct ShortDecimal : IEquatable<ShortDecimal>
{
    private const int MaxDigits = 19;
    private const int MaxScale = 28;
    private const int MaxExponent = 1_000_000_000;
    private const long FarExponent = 1_000_000_000_000;

    private static readonly ulong[] PowersOfTen = MakePowersOfTen();

    private ShortDecimal(bool negative, ulong digits, int exponent)
    {
        Negative = negative;
        Digits = digits;
        Exponent = exponent;
    }

    public bool Negative { get; }

    public ulong Digits { get; }

    public int Exponent { get; }

    /// <summary>Whether the number has no fractional part.</summary>
    public bool IsInteger => Exponent >= 0;

    /// <summary>Reads a number token that follows the grammar; false when it does not fit.</summary>
    public static bool TryParse(ReadOnlySpan<byte> token, out ShortDecimal value)
    {
        int position = 0;
        bool negative = false;
        if (!token.IsEmpty && token[0] == (byte)'-')
        {
            negative = true;
            position = 1;
        }

        ulong digits = 0;
        int significant = 0;
        int zeros = 0;
        int fraction = 0;
        bool inFraction = false;
        long exponent = 0;
        for (; position < token.Length; position++)
        {
            byte character = token[position];
            int digit = character - '0';
            if ((uint)digit <= 9)
            {
                fraction += inFraction ? 1 : 0;
                if (digit == 0)
                {
                    zeros += significant > 0 ? 1 : 0;
                    continue;
                }

                significant += zeros + 1;
                if (significant > MaxDigits)
                {
                    value = default;
                    return false;
                }

                digits = (digits * PowersOfTen[zeros + 1]) + (uint)digit;
                zeros = 0;
            }
            else if (character == (byte)'.')
            {
                inFraction = true;
            }
            else
            {
                exponent = ReadExponent(token[(position + 1)..]);
                break;
            }
        }

        if (digits == 0)
        {
            value = default;
            return true;
        }

        exponent += zeros - fraction;
        if (exponent is < -MaxExponent or > MaxExponent)
        {
            value = default;
            return false;
        }

        value = new(negative, digits, (int)exponent);
        return true;
    }

    /// <summary>The number as a <see cref="long"/>; false when it has a fraction or is out of range.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        if (Digits == 0)
        {
            return true;
        }

        if (Exponent is < 0 or > 18)
        {
            return false;
        }

        UInt128 magnitude = (UInt128)Digits * PowersOfTen[Exponent];
        if (magnitude > (Negative ? (UInt128)1 << 63 : long.MaxValue))
        {
            return false;
        }

        value = Negative ? unchecked((long)(0 - (ulong)magnitude)) : (long)(ulong)magnitude;
        return true;
    }

    /// <summary>The number as a <see cref="decimal"/>; false when it has more digits or a wider range than one holds.</summary>
    public bool TryGetDecimal(out decimal value)
    {
        value = 0;
        if (Digits == 0)
        {
            return true;
        }

        if (Exponent is <= 0 and >= -MaxScale)
        {
            value = new decimal((int)(uint)Digits, (int)(uint)(Digits >> 32), 0, Negative, (byte)-Exponent);
            return true;
        }

        return TryGetDecimal(Negative ? -(BigInteger)Digits : Digits, Exponent, out value);
    }

    /// <summary><c>coefficient × 10^exponent</c> as a <see cref="decimal"/>; false when it has more digits or a wider range than one holds.</summary>
    public static bool TryGetDecimal(BigInteger coefficient, BigInteger exponent, out decimal value)
    {
        value = 0;
        if (exponent < -MaxScale || exponent > MaxScale)
        {
            return false;
        }

        BigInteger magnitude = BigInteger.Abs(coefficient) * (exponent.Sign > 0 ? BigInteger.Pow(10, (int)exponent) : BigInteger.One);
        if (magnitude.GetBitLength() > 96)
        {
            return false;
        }

        decimal unscaled = (decimal)magnitude;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(unscaled, bits);
        value = new decimal(bits[0], bits[1], bits[2], coefficient.Sign < 0, exponent.Sign < 0 ? (byte)-(int)exponent : (byte)0);
        return true;
    }

    /// <summary>Below zero when <paramref name="left"/> is the smaller number, above zero when it is the greater one.</summary>
    public static int Compare(ShortDecimal left, ShortDecimal right)
    {
        int leftSign = left.Digits == 0 ? 0 : left.Negative ? -1 : 1;
        int rightSign = right.Digits == 0 ? 0 : right.Negative ? -1 : 1;
        if (leftSign != rightSign || leftSign == 0)
        {
            return leftSign.CompareTo(rightSign);
        }

        UInt128 leftMagnitude = left.Digits;
        UInt128 rightMagnitude = right.Digits;
        long apart = (long)left.Exponent - right.Exponent;
        if (apart > 19)
        {
            return leftSign;
        }

        if (apart < -19)
        {
            return -leftSign;
        }

        if (apart >= 0)
        {
            leftMagnitude *= PowersOfTen[apart];
        }
        else
        {
            rightMagnitude *= PowersOfTen[-apart];
        }

        return leftMagnitude.CompareTo(rightMagnitude) * leftSign;
    }

    /// <summary>Says whether <paramref name="value"/> is a whole multiple of <paramref name="divisor"/>, which is above zero; false when that needs longer arithmetic.</summary>
    public static bool TryIsMultiple(ShortDecimal value, ShortDecimal divisor, out bool multiple)
    {
        multiple = value.Digits == 0;
        long apart = (long)value.Exponent - divisor.Exponent;
        if (multiple || apart is < -19 or > 19)
        {
            return multiple;
        }

        UInt128 scaled = apart >= 0 ? (UInt128)value.Digits * PowersOfTen[apart] : value.Digits;
        UInt128 unit = apart >= 0 ? divisor.Digits : (UInt128)divisor.Digits * PowersOfTen[-apart];
        multiple = scaled % unit == UInt128.Zero;
        return true;
    }

    public bool Equals(ShortDecimal other) => Digits == other.Digits && Exponent == other.Exponent && Negative == other.Negative;

    public override bool Equals(object? obj) => obj is ShortDecimal other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Negative, Digits, Exponent);

    private static long ReadExponent(ReadOnlySpan<byte> text)
    {
        bool negative = false;
        if (!text.IsEmpty && text[0] is (byte)'+' or (byte)'-')
        {
            negative = text[0] == (byte)'-';
            text = text[1..];
        }

        long exponent = 0;
        foreach (byte character in text)
        {
            exponent = Math.Min((exponent * 10) + (character - '0'), FarExponent);
        }

        return negative ? -exponent : exponent;
    }

    private static ulong[] MakePowersOfTen()
    {
        ulong[] powers = new ulong[20];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
