using System.Globalization;
using System.Numerics;
using CsCheck;

namespace Typeset.Schema.Tests;

public sealed class ExactNumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("0.0")]
    [InlineData("-0.000e-7")]
    [InlineData("0e99999999999999999999")]
    public void Every_way_to_write_zero_is_the_same_zero(string text)
    {
        ExactNumber number = Number(text);

        Assert.True(number.IsZero);
        Assert.True(number.IsInteger);
        Assert.Equal(0, number.Sign);
        Assert.Equal(default, number);
        Assert.Equal("0", number.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("00")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("1.e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1E-")]
    [InlineData("1e1.5")]
    [InlineData("--1")]
    [InlineData("1-")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("\u0661")] // ARABIC-INDIC DIGIT ONE
    [InlineData("1\0")]
    [InlineData(null)]
    public void What_the_JSON_grammar_does_not_allow_is_not_a_number(string? text)
    {
        Assert.False(ExactNumber.TryParse(text, out ExactNumber number));
        Assert.Equal(default, number);
    }

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1", "1e0")]
    [InlineData("1", "10e-1")]
    [InlineData("1", "0.1E1")]
    [InlineData("1", "0.01e+2")]
    [InlineData("-1500", "-1.5e3")]
    [InlineData("0.00025", "25e-5")]
    [InlineData("100", "1e2")]
    [InlineData("100.10", "1001e-1")]
    [InlineData("1e1000000000", "10e999999999")]
    [InlineData("123456789012345678901234567890.5", "1234567890123456789012345678905e-1")]
    public void Numbers_are_equal_by_value_whatever_the_text(string left, string right)
    {
        Assert.Equal(Number(left), Number(right));
        Assert.True(Number(left) == Number(right));
        Assert.Equal(Number(left).GetHashCode(), Number(right).GetHashCode());
        Assert.Equal(0, Number(left).CompareTo(Number(right)));
        Assert.Equal(Number(left).ToString(), Number(right).ToString());
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("1.0", true)]
    [InlineData("1e2", true)]
    [InlineData("1.5e1", true)]
    [InlineData("1.5", false)]
    [InlineData("1e-1", false)]
    [InlineData("1e-1000000000", false)]
    [InlineData("12345678901234567890123456789012345678901234567890.00000000000000000000000000000000000000001", false)]
    public void An_integer_is_a_number_without_a_fraction(string text, bool expected) => Assert.Equal(expected, Number(text).IsInteger);

    [Theory]
    [InlineData("1", "2")]
    [InlineData("-2", "-1")]
    [InlineData("-1", "0")]
    [InlineData("-1", "1e-5")]
    [InlineData("0", "1e-1000000000")]
    [InlineData("0.1", "0.11")]
    [InlineData("-0.11", "-0.1")]
    [InlineData("9", "10")]
    [InlineData("99999", "1e5")]
    [InlineData("1.0000000000000000000000000000000001", "1.0000000000000000000000000000000002")]
    [InlineData("1e-1000000000", "1e1000000000")]
    [InlineData("-1e1000000000", "1e-1000000000")]
    [InlineData("-1e1000000000", "-9e999999999")]
    [InlineData("9.99e999999999999999999999", "1e1000000000000000000000000")]
    [InlineData("9007199254740992", "9007199254740993")]
    public void Order_is_exact_at_any_size(string smaller, string larger)
    {
        Assert.True(Number(smaller) < Number(larger));
        Assert.True(Number(smaller) <= Number(larger));
        Assert.True(Number(larger) > Number(smaller));
        Assert.True(Number(larger) >= Number(smaller));
        Assert.False(Number(larger) < Number(smaller));
        Assert.False(Number(smaller) >= Number(larger));
        Assert.True(Number(smaller) != Number(larger));
    }

    [Theory]
    [InlineData("0", "0.1", true)]
    [InlineData("0.3", "0.1", true)]
    [InlineData("4.02", "0.01", true)]
    [InlineData("1.1", "0.1", true)]
    [InlineData("0.0075", "0.0001", true)]
    [InlineData("0.00751", "0.0001", false)]
    [InlineData("35", "1.5", false)]
    [InlineData("4.5", "1.5", true)]
    [InlineData("-4.5", "1.5", true)]
    [InlineData("4.5", "-1.5", true)]
    [InlineData("100", "16", false)]
    [InlineData("400", "16", true)]
    [InlineData("1e4", "16", true)]
    [InlineData("1e3", "16", false)]
    [InlineData("7e3", "875", true)]
    [InlineData("1e2", "625", false)]
    [InlineData("1e4", "625", true)]
    [InlineData("1", "3", false)]
    [InlineData("12391239123", "1e-8", true)]
    [InlineData("1e308", "0.123456789", false)]
    [InlineData("1e1000000000", "1e-1000000000", true)]
    [InlineData("1e1000000000", "3", false)]
    [InlineData("3e1000000000", "3", true)]
    [InlineData("1e1000000000", "1024", true)]
    [InlineData("1e-1000000000", "1e1000000000", false)]
    [InlineData("1e-1000000000", "1", false)]
    [InlineData("9007199254740993", "2", false)]
    [InlineData("5", "0", false)]
    [InlineData("0", "0", true)]
    public void Multiples_are_told_exactly_on_decimals(string value, string divisor, bool expected) =>
        Assert.Equal(expected, Number(value).IsMultipleOf(Number(divisor)));

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-1.0", -1L)]
    [InlineData("1.5e1", 15L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9223372036854775808.000", long.MinValue)]
    [InlineData("1e18", 1_000_000_000_000_000_000L)]
    public void An_integer_in_range_converts(string text, long expected)
    {
        Assert.True(Number(text).TryToInt64(out long value));
        Assert.Equal(expected, value);
        Assert.Equal(Number(text), ExactNumber.FromInt64(expected));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1e19")]
    [InlineData("1e1000000000")]
    [InlineData("1e-1000000000")]
    public void What_a_64_bit_integer_cannot_hold_is_refused(string text)
    {
        Assert.False(Number(text).TryToInt64(out long value));
        Assert.Equal(0, value);
    }

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("-0.250", "-0.25")]
    [InlineData("1e3", "1000")]
    [InlineData("1e21", "1000000000000000000000")]
    [InlineData("1e22", "1e22")]
    [InlineData("15e99", "15e99")]
    [InlineData("1e-7", "0.0000001")]
    [InlineData("1e-40", "1e-40")]
    [InlineData("-12.5E+1", "-125")]
    [InlineData("1e1000000000", "1e1000000000")]
    [InlineData("12345678901234567890123456789.125", "12345678901234567890123456789.125")]
    [InlineData("1e-1000000000", "1e-1000000000")]
    public void Text_is_plain_and_has_no_superfluous_digit(string text, string expected) => Assert.Equal(expected, Number(text).ToString());

    [Fact]
    public void Text_reads_back_as_the_same_number() =>
        Gen.Select(Gen.Long, Gen.Int[-60, 60]).Sample((coefficient, exponent) =>
        {
            ExactNumber number = Number(string.Create(CultureInfo.InvariantCulture, $"{coefficient}e{exponent}"));
            return Number(number.ToString()) == number;
        });

    [Fact]
    public void Text_of_long_numbers_keeps_the_zeros_inside()
    {
        string digits = "7" + new string('0', 2_000) + "3" + new string('0', 900) + "1";

        Assert.Equal(digits, Number(digits).ToString());
        Assert.Equal("-0." + digits, Number("-" + digits + "e-2903").ToString());
    }

    [Fact]
    public void Order_and_multiples_agree_with_plain_integer_arithmetic() =>
        Gen.Select(Gen.Int[-5000, 5000], Gen.Int[0, 6], Gen.Int[1, 700], Gen.Int[0, 6]).Sample((a, e, b, f) =>
        {
            ExactNumber left = Number(string.Create(CultureInfo.InvariantCulture, $"{a}e{e - 3}"));
            ExactNumber right = Number(string.Create(CultureInfo.InvariantCulture, $"{b}e{f - 3}"));
            BigInteger scaledLeft = a * BigInteger.Pow(10, e);
            BigInteger scaledRight = b * BigInteger.Pow(10, f);
            return left.IsMultipleOf(right) == (scaledLeft % scaledRight).IsZero
                && Math.Sign(left.CompareTo(right)) == scaledLeft.CompareTo(scaledRight)
                && (left == right) == (scaledLeft == scaledRight);
        });

    [Fact]
    public void A_million_digits_are_read_and_compared()
    {
        string digits = string.Concat(Enumerable.Repeat("1234567890", 100_000));

        ExactNumber number = Number(digits);
        ExactNumber shifted = Number(digits.Insert(500_000, ".") + "e500000");

        Assert.Equal(number, shifted);
        Assert.Equal(BigInteger.Parse(digits, CultureInfo.InvariantCulture), number.Coefficient * 10);
        Assert.True(number.IsMultipleOf(Number("30")));
        Assert.False(number.IsMultipleOf(Number("7000")));
        Assert.True(Number("1" + new string('0', 1_000_000)).IsMultipleOf(Number("1" + new string('0', 999_999))));
        Assert.Equal(digits, number.ToString());
    }

    [Fact]
    public void A_divisor_of_a_million_digits_that_ten_divides_only_by_its_fives_is_decided()
    {
        BigInteger fives = BigInteger.Pow(5, 300_000);
        ExactNumber divisor = Number(fives.ToString(CultureInfo.InvariantCulture));

        Assert.True(Number("1e300000").IsMultipleOf(divisor));
        Assert.False(Number("1e299999").IsMultipleOf(divisor));
        Assert.True(Number("5e299999").IsMultipleOf(divisor));
    }

    [Fact]
    public void An_exponent_of_a_hundred_thousand_digits_is_a_number_like_any_other()
    {
        string nines = new('9', 100_000);

        Assert.True(Number("1e-" + nines) < Number("1e" + nines));
        Assert.True(Number("1e" + nines).IsMultipleOf(Number("1e-" + nines)));
        Assert.False(Number("1e" + nines).IsMultipleOf(Number("3e-" + nines)));
        Assert.Equal("1e" + nines, Number("1e" + nines).ToString());
    }

    private static ExactNumber Number(string text)
    {
        Assert.True(ExactNumber.TryParse(text, out ExactNumber number), text);
        return number;
    }
}
