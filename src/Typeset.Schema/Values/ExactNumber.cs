using System.Globalization;
using System.Numerics;
using System.Text;

namespace Typeset.Schema;

/// <summary>A JSON number as the exact decimal it denotes: <c>coefficient × 10^exponent</c>, without rounding whatever its length.</summary>
/// <remarks>
/// Neither comparing nor <see cref="IsMultipleOf"/> ever writes out the zeros that an exponent stands for, so the work is bounded by the
/// length of the two texts, not by the size of the numbers.
/// </remarks>
public readonly struct ExactNumber : IEquatable<ExactNumber>, IComparable<ExactNumber>
{
    /// <summary>The most zeros <see cref="ToString"/> adds to avoid an exponent; the limit of ECMAScript's number to string.</summary>
    private const int MostPlainZeros = 21;

    /// <summary>Digits that are written in one go.</summary>
    private const int WholeDigits = 288;

    private readonly int _digits;

    private ExactNumber(BigInteger coefficient, BigInteger exponent, int digits)
    {
        Coefficient = coefficient;
        Exponent = exponent;
        _digits = digits;
    }

    /// <summary>The significant digits with the sign; never divisible by ten unless the number is zero.</summary>
    public BigInteger Coefficient { get; }

    /// <summary>The power of ten; zero when the number is zero.</summary>
    public BigInteger Exponent { get; }

    /// <summary>Whether the number is zero, however it was written (<c>0</c>, <c>-0.0</c>, <c>0e5</c>).</summary>
    public bool IsZero => Coefficient.IsZero;

    /// <summary>Whether the number has no fractional part (<c>1.0</c> and <c>1e2</c> have none), as JSON Schema 2020-12 section 6.1.1 asks of <c>integer</c>.</summary>
    public bool IsInteger => Exponent.Sign >= 0;

    /// <summary>-1 below zero, 0 at zero, 1 above zero.</summary>
    public int Sign => Coefficient.Sign;

    /// <summary>The number that <paramref name="value"/> is.</summary>
    public static ExactNumber FromInt64(long value) =>
        TryParse(value.ToString(CultureInfo.InvariantCulture), out ExactNumber number) ? number : default;

    /// <summary>Reads a number in the grammar of RFC 8259 section 6, without white space around it.</summary>
    /// <param name="jsonNumberText">The whole text of the number.</param>
    /// <param name="number">The number; zero when the text is not one.</param>
    /// <returns>False when <paramref name="jsonNumberText"/> is null or not a JSON number.</returns>
    public static bool TryParse(string? jsonNumberText, out ExactNumber number)
    {
        number = default;
        if (jsonNumberText is null)
        {
            return false;
        }

        string text = jsonNumberText;
        int position = 0;
        bool negative = position < text.Length && text[position] == '-';
        if (negative)
        {
            position++;
        }

        int integerStart = position;
        position = SkipDigits(text, position);
        int integerEnd = position;
        if (integerEnd == integerStart || (text[integerStart] == '0' && integerEnd - integerStart > 1))
        {
            return false;
        }

        int fractionStart = position;
        int fractionEnd = position;
        if (position < text.Length && text[position] == '.')
        {
            fractionStart = position + 1;
            fractionEnd = position = SkipDigits(text, fractionStart);
            if (fractionEnd == fractionStart)
            {
                return false;
            }
        }

        BigInteger exponent = BigInteger.Zero;
        if (position < text.Length && text[position] is 'e' or 'E')
        {
            position++;
            bool negativeExponent = position < text.Length && text[position] == '-';
            if (position < text.Length && text[position] is '+' or '-')
            {
                position++;
            }

            int exponentStart = position;
            position = SkipDigits(text, position);
            if (position == exponentStart)
            {
                return false;
            }

            exponent = ReadDigits(text, exponentStart, position, 0, 0);
            exponent = negativeExponent ? -exponent : exponent;
        }

        if (position != text.Length)
        {
            return false;
        }

        // Zeros at either end go before any arithmetic, so that what follows is the normal form already.
        exponent -= fractionEnd - fractionStart;
        int trimmed = fractionEnd;
        while (trimmed > fractionStart && text[trimmed - 1] == '0')
        {
            trimmed--;
        }

        exponent += fractionEnd - trimmed;
        fractionEnd = trimmed;
        if (fractionEnd == fractionStart)
        {
            trimmed = integerEnd;
            while (trimmed > integerStart && text[trimmed - 1] == '0')
            {
                trimmed--;
            }

            exponent += integerEnd - trimmed;
            integerEnd = trimmed;
        }

        while (integerStart < integerEnd && text[integerStart] == '0')
        {
            integerStart++;
        }

        if (integerStart == integerEnd)
        {
            while (fractionStart < fractionEnd && text[fractionStart] == '0')
            {
                fractionStart++;
            }
        }

        int digits = integerEnd - integerStart + fractionEnd - fractionStart;
        if (digits > 0)
        {
            BigInteger coefficient = ReadDigits(text, integerStart, integerEnd, fractionStart, fractionEnd);
            number = new ExactNumber(negative ? -coefficient : coefficient, exponent, digits);
        }

        return true;
    }

    /// <summary>Whether the number is an integer times <paramref name="divisor"/>, exactly: 0.3 is a multiple of 0.1.</summary>
    /// <param name="divisor">Any number; its sign does not matter. Of zero, only zero is a multiple.</param>
    public bool IsMultipleOf(ExactNumber divisor)
    {
        if (IsZero || divisor.IsZero)
        {
            return IsZero;
        }

        // a·10^e / (b·10^f) = a·10^k / b. With k below zero the quotient could be an integer only if ten divided a, which it never does.
        BigInteger shift = Exponent - divisor.Exponent;
        if (shift.Sign < 0)
        {
            return false;
        }

        BigInteger rest = BigInteger.Abs(divisor.Coefficient);
        if (shift.Sign > 0)
        {
            // 10^k supplies k twos and k fives; what it cannot supply must divide a. So 10^k itself is never needed, whatever k is.
            BigInteger twos = StripFactor(ref rest, 2);
            BigInteger fives = StripFactor(ref rest, 5);
            if (twos > shift)
            {
                rest *= BigInteger.Pow(2, (int)(twos - shift));
            }

            if (fives > shift)
            {
                rest *= BigInteger.Pow(5, (int)(fives - shift));
            }
        }

        return BigInteger.Remainder(Coefficient, rest).IsZero;
    }

    /// <summary>The number as a 64-bit integer.</summary>
    /// <param name="value">The integer; 0 when there is none.</param>
    /// <returns>False when the number has a fraction or lies outside the range of <see cref="long"/>.</returns>
    public bool TryToInt64(out long value)
    {
        value = 0;
        if (!IsInteger || Exponent + _digits > 19)
        {
            return false;
        }

        BigInteger whole = Coefficient * BigInteger.Pow(10, (int)Exponent);
        if (whole < long.MinValue || whole > long.MaxValue)
        {
            return false;
        }

        value = (long)whole;
        return true;
    }

    /// <summary>Orders by value.</summary>
    public int CompareTo(ExactNumber other)
    {
        if (Sign != other.Sign || IsZero)
        {
            return Sign.CompareTo(other.Sign);
        }

        // The place of the first digit decides; only numbers of the same magnitude are brought to one exponent, and for those the
        // difference of the exponents is the difference of the digit counts.
        int magnitude = (Exponent + _digits).CompareTo(other.Exponent + other._digits);
        if (magnitude != 0)
        {
            return Sign > 0 ? magnitude : -magnitude;
        }

        int difference = _digits - other._digits;
        BigInteger left = difference < 0 ? Coefficient * BigInteger.Pow(10, -difference) : Coefficient;
        BigInteger right = difference > 0 ? other.Coefficient * BigInteger.Pow(10, difference) : other.Coefficient;
        return left.CompareTo(right);
    }

    /// <inheritdoc/>
    public bool Equals(ExactNumber other) => Coefficient == other.Coefficient && Exponent == other.Exponent;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ExactNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Coefficient.GetHashCode() * 397) ^ Exponent.GetHashCode());

    /// <summary>
    /// The number as JSON text with every digit and no superfluous one: <c>1500</c>, <c>0.25</c>, and with an exponent where more than
    /// 21 zeros would be needed: <c>15e99</c>, <c>1e-40</c>.
    /// </summary>
    public override string ToString()
    {
        string digits = WriteDigits(BigInteger.Abs(Coefficient));
        StringBuilder text = new(Coefficient.Sign < 0 ? "-" : "", digits.Length + 32);
        if (Exponent > MostPlainZeros || Exponent < -(digits.Length + MostPlainZeros))
        {
            return text.Append(digits).Append(Exponent.Sign < 0 ? "e-" : "e").Append(WriteDigits(BigInteger.Abs(Exponent))).ToString();
        }

        int exponent = (int)Exponent;
        int point = digits.Length + exponent;
        if (exponent >= 0)
        {
            return text.Append(digits).Append('0', exponent).ToString();
        }

        return point > 0
            ? text.Append(digits, 0, point).Append('.').Append(digits, point, digits.Length - point).ToString()
            : text.Append("0.").Append('0', -point).Append(digits).ToString();
    }

    /// <summary>Whether both denote the same number.</summary>
    public static bool operator ==(ExactNumber left, ExactNumber right) => left.Equals(right);

    /// <summary>Whether the two denote different numbers.</summary>
    public static bool operator !=(ExactNumber left, ExactNumber right) => !left.Equals(right);

    /// <summary>Whether <paramref name="left"/> is below <paramref name="right"/>.</summary>
    public static bool operator <(ExactNumber left, ExactNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is above <paramref name="right"/>.</summary>
    public static bool operator >(ExactNumber left, ExactNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is at most <paramref name="right"/>.</summary>
    public static bool operator <=(ExactNumber left, ExactNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is at least <paramref name="right"/>.</summary>
    public static bool operator >=(ExactNumber left, ExactNumber right) => left.CompareTo(right) >= 0;

    private static int SkipDigits(string text, int position)
    {
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position;
    }

    /// <summary>The integer whose digits are those of two ranges of the text, one after the other.</summary>
    private static BigInteger ReadDigits(string text, int start, int end, int moreStart, int moreEnd)
    {
        const int ChunkDigits = 18;
        int length = end - start + moreEnd - moreStart;
        int count = Math.Max(1, (length + ChunkDigits - 1) / ChunkDigits);
        BigInteger[] chunks = new BigInteger[count];
        int firstLength = length - ((count - 1) * ChunkDigits);
        int position = start < end ? start : moreStart;
        for (int chunk = count - 1; chunk >= 0; chunk--)
        {
            long value = 0;
            for (int i = chunk == count - 1 ? firstLength : ChunkDigits; i > 0; i--)
            {
                value = (value * 10) + (text[position++] - '0');
                if (position == end)
                {
                    position = moreStart;
                }
            }

            chunks[chunk] = value;
        }

        // Neighbours are joined level by level: a few large products in place of many of a long number with a short one,
        // which would take time quadratic in the length.
        BigInteger power = BigInteger.Pow(10, ChunkDigits);
        while (count > 1)
        {
            int half = (count + 1) / 2;
            for (int i = 0; i < half; i++)
            {
                chunks[i] = (2 * i) + 1 < count ? chunks[2 * i] + (chunks[(2 * i) + 1] * power) : chunks[2 * i];
            }

            count = half;
            if (count > 1)
            {
                power *= power;
            }
        }

        return chunks[0];
    }

    /// <summary>The decimal digits of a number that is not below zero.</summary>
    private static string WriteDigits(BigInteger value)
    {
        // BigInteger's own conversion takes time quadratic in the length, so long numbers are halved first.
        List<BigInteger> powers = [BigInteger.Pow(10, WholeDigits)];
        while (powers[powers.Count - 1] <= value)
        {
            powers.Add(powers[powers.Count - 1] * powers[powers.Count - 1]);
        }

        StringBuilder text = new();
        WriteDigits(value, powers, powers.Count - 1, text);
        return text.ToString();
    }

    private static void WriteDigits(BigInteger value, List<BigInteger> powers, int level, StringBuilder text)
    {
        if (level == 0)
        {
            string digits = value.ToString(CultureInfo.InvariantCulture);
            text.Append('0', text.Length == 0 ? 0 : WholeDigits - digits.Length).Append(digits);
            return;
        }

        BigInteger high = BigInteger.DivRem(value, powers[level - 1], out BigInteger low);
        if (text.Length > 0 || !high.IsZero)
        {
            WriteDigits(high, powers, level - 1, text);
        }

        WriteDigits(low, powers, level - 1, text);
    }

    /// <summary>Divides <paramref name="value"/>, above zero, by <paramref name="factor"/> as often as it goes, and tells how often.</summary>
    private static BigInteger StripFactor(ref BigInteger value, int factor)
    {
        // By factor, factor², factor⁴… upwards and then back down: the number of divisions is logarithmic in the answer.
        List<BigInteger> powers = [];
        BigInteger power = factor;
        BigInteger times = BigInteger.Zero;
        while (true)
        {
            BigInteger quotient = BigInteger.DivRem(value, power, out BigInteger remainder);
            if (!remainder.IsZero)
            {
                break;
            }

            value = quotient;
            times += BigInteger.One << powers.Count;
            powers.Add(power);
            power *= power;
        }

        for (int i = powers.Count - 1; i >= 0; i--)
        {
            BigInteger quotient = BigInteger.DivRem(value, powers[i], out BigInteger remainder);
            if (remainder.IsZero)
            {
                value = quotient;
                times += BigInteger.One << i;
            }
        }

        return times;
    }
}
