using System.Globalization;
using System.Numerics;

namespace Typeset.Json;

/// <summary>
/// A number token as its significant digits and the power of ten of the last one. Comparing needs no arithmetic on the digits
/// and takes time linear in them, so that a number of a million digits costs no more than a string of that length.
/// </summary>
internal readonly ref struct NumberText
{
    private const int PlainExponentDigits = 17;

    private readonly ReadOnlySpan<byte> _digits;
    private readonly bool _isNegative;

    /// <summary>Reads a token that is known to be a number.</summary>
    public NumberText(ReadOnlySpan<byte> token)
    {
        _isNegative = token[0] == '-';
        ReadOnlySpan<byte> digits = _isNegative ? token[1..] : token;
        BigInteger exponent = BigInteger.Zero;
        int mark = digits.IndexOfAny((byte)'e', (byte)'E');
        if (mark >= 0)
        {
            exponent = ReadExponent(digits[(mark + 1)..]);
            digits = digits[..mark];
        }

        int point = digits.IndexOf((byte)'.');
        int fraction = point < 0 ? 0 : digits.Length - point - 1;
        ReadOnlySpan<byte> significant = digits.TrimEnd("0."u8);
        int cut = digits.Length - significant.Length;

        // Zeros cut off behind the point were counted as fraction; those before it were not; the point itself is no digit.
        Exponent = exponent - fraction + cut - (point >= 0 && point >= significant.Length ? 1 : 0);
        _digits = significant.TrimStart("0."u8);
        Count = _digits.Length - (_digits.Contains((byte)'.') ? 1 : 0);
    }

    /// <summary>How many significant digits there are; none for zero.</summary>
    public int Count { get; }

    /// <summary>The power of ten that the last significant digit counts; without meaning for zero.</summary>
    public BigInteger Exponent { get; }

    /// <summary>Whether the number is whole.</summary>
    public bool IsInteger => Count == 0 || Exponent.Sign >= 0;

    private int Sign => Count == 0 ? 0 : _isNegative ? -1 : 1;

    /// <summary>Whether both denote the same number.</summary>
    public static bool AreEqual(NumberText left, NumberText right) => Compare(left, right) == 0;

    /// <summary>Below zero when the left number is the smaller one, above zero when it is the greater one.</summary>
    public static int Compare(NumberText left, NumberText right)
    {
        if (left.Sign != right.Sign || left.Sign == 0)
        {
            return left.Sign.CompareTo(right.Sign);
        }

        int order = (left.Exponent + left.Count).CompareTo(right.Exponent + right.Count);
        return left.Sign * (order != 0 ? order : CompareDigits(left._digits, right._digits));
    }

    /// <summary>A hash that equal numbers share.</summary>
    public void AddTo(ref HashCode hash)
    {
        hash.Add(Sign);
        if (Count > 0)
        {
            hash.Add(Exponent);
            int point = _digits.IndexOf((byte)'.');
            foreach (byte digit in point < 0 ? _digits : _digits[..point])
            {
                hash.Add(digit);
            }

            foreach (byte digit in point < 0 ? [] : _digits[(point + 1)..])
            {
                hash.Add(digit);
            }
        }
    }

    private static int CompareDigits(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int i = 0;
        int j = 0;
        while (true)
        {
            i += i < left.Length && left[i] == '.' ? 1 : 0;
            j += j < right.Length && right[j] == '.' ? 1 : 0;
            if (i >= left.Length || j >= right.Length)
            {
                // The last digit is no zero, so the longer number is the greater one.
                return (left.Length - i).CompareTo(right.Length - j);
            }

            if (left[i] != right[j])
            {
                return left[i].CompareTo(right[j]);
            }

            i++;
            j++;
        }
    }

    private static BigInteger ReadExponent(ReadOnlySpan<byte> text)
    {
        bool isNegative = text[0] == '-';
        ReadOnlySpan<byte> digits = (text[0] is (byte)'+' or (byte)'-' ? text[1..] : text).TrimStart((byte)'0');
        BigInteger exponent = digits.IsEmpty
            ? BigInteger.Zero
            : digits.Length <= PlainExponentDigits ? long.Parse(digits, CultureInfo.InvariantCulture) : BigInteger.Parse(System.Text.Encoding.ASCII.GetString(digits), CultureInfo.InvariantCulture);
        return isNegative ? -exponent : exponent;
    }
}
