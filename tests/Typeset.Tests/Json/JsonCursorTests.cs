using System.Numerics;
using System.Text;
using CsCheck;
using Typeset.Json;

namespace Typeset.Tests.Json;

public sealed class JsonCursorTests
{
    private static readonly string[] Broken = ["{\"a\":[1,\"x\\u00e9\",{}],\"b\":tru", "[[[{\"\"", "{\"a\" 1}", "\"abc\\", "\"\\u12", "[1 2", "{,}", "}", ":", "nul", "-", "[\"", ""];

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("1.0", 1)]
    [InlineData("1e2", 100)]
    [InlineData("1.50E1", 15)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("2147483647.000", int.MaxValue)]
    [InlineData("2147483647000e-3", int.MaxValue)]
    [InlineData("0e999999999999999999999", 0)]
    public void A_whole_number_is_read_in_any_form(string json, int expected)
    {
        JsonCursor cursor = new(Encoding.UTF8.GetBytes(json));

        Assert.Equal(expected, cursor.ReadInt32());
        Assert.Null(cursor.Unheld);
        Assert.Equal(json.Length, cursor.Position);
    }

    [Theory]
    [InlineData("2147483648", "Int32")]
    [InlineData("1.5", "Int32")]
    [InlineData("9223372036854775808", "Int64")]
    [InlineData("-9223372036854775809", "Int64")]
    [InlineData("1e400", "Double")]
    [InlineData("-1e400", "Double")]
    [InlineData("79228162514264337593543950336", "Decimal")]
    [InlineData("0.12345678901234567890123456789", "Decimal")]
    [InlineData("1e1000000", "BigInteger")]
    [InlineData("\"0000-01-01\"", "DateOnly")]
    [InlineData("\"2016-12-31T23:59:60Z\"", "DateTimeOffset")]
    [InlineData("\"2016-12-31T23:59:00+20:00\"", "DateTimeOffset")]
    [InlineData("\"0001-01-01T00:00:00+01:00\"", "DateTimeOffset")]
    [InlineData("\"23:59:60Z\"", "TimeOnly")]
    [InlineData("\"no base64!\"", "ValueList<byte>")]
    public void A_value_that_its_type_cannot_hold_is_remembered_and_passed(string json, string type)
    {
        JsonCursor cursor = new(Encoding.UTF8.GetBytes($"[1, {json} , 2]"));
        cursor.EnterArray();
        Assert.True(cursor.NextItem());
        Assert.Equal(1, cursor.ReadInt32());
        Assert.True(cursor.NextItem());
        Read(ref cursor, type);

        Assert.Equal(4, cursor.Unheld!.Offset);
        Assert.Equal(json.Length, cursor.Unheld.Length);
        Assert.Equal(type, cursor.Unheld.TypeName);
        Assert.True(cursor.NextItem());
        Assert.Equal(2, cursor.ReadInt32());
        Assert.False(cursor.NextItem());
        Assert.Equal(4, cursor.Unheld.Offset);

        static void Read(ref JsonCursor cursor, string type)
        {
            switch (type)
            {
                case "Int32":
                    cursor.ReadInt32();
                    break;
                case "Int64":
                    cursor.ReadInt64();
                    break;
                case "Double":
                    cursor.ReadDouble();
                    break;
                case "Decimal":
                    cursor.ReadDecimal();
                    break;
                case "BigInteger":
                    cursor.ReadBigInteger();
                    break;
                case "DateOnly":
                    cursor.ReadDate();
                    break;
                case "DateTimeOffset":
                    cursor.ReadDateTime();
                    break;
                case "TimeOnly":
                    cursor.ReadTime();
                    break;
                default:
                    cursor.ReadBase64();
                    break;
            }
        }
    }

    [Fact]
    public void Long_numbers_keep_every_digit()
    {
        JsonCursor big = new("123456789012345678901234567890.0"u8);
        JsonCursor scaled = new("12e30"u8);
        JsonCursor exact = new("1234567890123456.7890"u8);
        JsonCursor edge = new("79228162514264337593543950335"u8);
        JsonCursor wide = new("-9223372036854775808"u8);

        Assert.Equal(BigInteger.Parse("123456789012345678901234567890"), big.ReadBigInteger());
        Assert.Equal(12 * BigInteger.Pow(10, 30), scaled.ReadBigInteger());
        Assert.Equal(1234567890123456.789m, exact.ReadDecimal());
        Assert.Equal(decimal.MaxValue, edge.ReadDecimal());
        Assert.Equal(long.MinValue, wide.ReadInt64());
        Assert.Null(exact.Unheld ?? edge.Unheld ?? wide.Unheld ?? big.Unheld ?? scaled.Unheld);
    }

    [Fact]
    public void Numbers_come_back_as_they_went()
    {
        Gen.Double.Where(double.IsFinite).Sample(value =>
        {
            JsonCursor cursor = new(Encoding.ASCII.GetBytes(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Equal(value, cursor.ReadDouble());
        });
        Gen.Decimal.Sample(value =>
        {
            JsonCursor cursor = new(Encoding.ASCII.GetBytes(value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Equal(value, cursor.ReadDecimal());
            Assert.Null(cursor.Unheld);
        });
        Gen.Long.Sample(value =>
        {
            JsonCursor cursor = new(Encoding.ASCII.GetBytes(value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Equal(value, cursor.ReadInt64());
        });
    }

    [Theory]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"\"", "")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"", "\"\\/\b\f\n\r\té")]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("\"é\\u0041😀\\\\\"", "éA😀\\")]
    [InlineData("\"ends in \\\\\"", "ends in \\")]
    public void Strings_are_read_with_their_escapes(string json, string expected)
    {
        JsonCursor cursor = new(Encoding.UTF8.GetBytes(json));

        Assert.Equal(expected, cursor.ReadString());
        Assert.Equal(Encoding.UTF8.GetByteCount(json), cursor.Position);
    }

    [Fact]
    public void A_lone_surrogate_stays_what_it_is()
    {
        // Not a theory: the runner passes its data as UTF-8, which has no lone surrogates.
        (string Json, string Expected)[] cases =
        [
            ("\"\\ud800\"", "\ud800"),
            ("\"a\\udc00b\"", "a\udc00b"),
            ("\"\\ud800\\ud800\\udc00\"", "\ud800\ud800\udc00"),
            ("\"\\ud83dx\"", "\ud83dx"),
        ];
        foreach ((string json, string expected) in cases)
        {
            JsonCursor cursor = new(Encoding.UTF8.GetBytes(json));
            JsonCursor name = new(Encoding.UTF8.GetBytes("{" + json + ":1}"));

            Assert.Equal(expected, cursor.ReadString());
            Assert.Equal([expected], name.ReadDictionary((ref JsonCursor value) => value.ReadInt32()).Keys);
        }
    }

    [Fact]
    public void Any_string_comes_back_as_it_was_escaped()
    {
        Gen.Char.Array[0, 30].Sample(units =>
        {
            StringBuilder json = new("\"");
            foreach (char unit in units)
            {
                json.Append("\\u").Append(((int)unit).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }

            JsonCursor cursor = new(Encoding.UTF8.GetBytes(json.Append('"').ToString()));
            Assert.Equal(new string(units), cursor.ReadString());
        });
    }

    [Fact]
    public void Members_and_items_are_walked_over_in_order()
    {
        JsonCursor cursor = new("\uFEFF { \"a\" : [ ] , \"\\u0062\" : [ 1 , [ 2 ] ] , \"c\" : { \"]}\" : \"}\\\"]\" } , \"d\" : null } "u8);
        List<string> names = [];
        cursor.EnterObject();
        while (cursor.NextProperty(out ReadOnlySpan<byte> name))
        {
            names.Add(Encoding.UTF8.GetString(name));
            if (name.SequenceEqual("b"u8))
            {
                cursor.EnterArray();
                Assert.True(cursor.NextItem());
                Assert.Equal(1, cursor.ReadInt32());
                Assert.True(cursor.NextItem());
                Assert.Equal("[ 2 ]", Encoding.UTF8.GetString(cursor.ReadRawSpan()));
                Assert.False(cursor.NextItem());
            }
            else if (name.SequenceEqual("d"u8))
            {
                Assert.True(cursor.TryReadNull());
            }
            else
            {
                Assert.False(cursor.TryReadNull());
                cursor.Skip();
            }
        }

        Assert.Equal(["a", "b", "c", "d"], names);
    }

    [Fact]
    public void A_discriminator_is_found_without_moving()
    {
        JsonCursor cursor = new("{\"other\":{\"kind\":\"no\"},\"kin\\u0064\":\"m\\u0065dia\",\"n\":1}"u8);

        Assert.True(cursor.PeekDiscriminator("kind"u8, out ReadOnlySpan<byte> value));
        Assert.Equal("media", Encoding.UTF8.GetString(value));
        Assert.False(cursor.PeekDiscriminator("n"u8, out _));
        Assert.False(cursor.PeekDiscriminator("missing"u8, out _));
        Assert.Equal(0, cursor.Position);
    }

    [Theory]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\u")]
    [InlineData("\"\\x\\x\"")]
    [InlineData("\"\\")]
    public void A_broken_escape_is_read_without_harm(string text)
    {
        JsonCursor cursor = new(Encoding.UTF8.GetBytes(text));
        cursor.ReadDateTime();
        Assert.InRange(cursor.Position, 0, text.Length);
    }

    [Fact]
    public void Lists_of_any_length_are_read()
    {
        Gen.Int.Array[0, 100].Sample(items =>
        {
            JsonCursor cursor = new(Encoding.ASCII.GetBytes("[" + string.Join(",", items) + "]"));
            Assert.Equal(items, cursor.ReadList((ref JsonCursor item) => item.ReadInt32()));
        });
    }

    [Fact]
    public void Bytes_that_were_never_accepted_end_the_walk_without_harm()
    {
        Gen.Select(Gen.Int[0, Broken.Length - 1].Select(i => Broken[i]), Gen.Int[0, 40], Gen.Byte).Sample((text, at, change) =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            if (bytes.Length > 0)
            {
                bytes[at % bytes.Length] = change;
            }

            JsonCursor objects = new(bytes);
            objects.EnterObject();
            int steps = 0;
            while (objects.NextProperty(out _))
            {
                objects.ReadString();
                Assert.True(++steps <= bytes.Length, "Every step goes forward.");
            }

            JsonCursor arrays = new(bytes);
            arrays.EnterArray();
            steps = 0;
            while (arrays.NextItem())
            {
                arrays.Skip();
                Assert.True(++steps <= bytes.Length, "Every step goes forward.");
            }

            JsonCursor values = new(bytes);
            values.ReadDateTime();
            values.ReadUri();
            values.ReadGuid();
            values.ReadDecimal();
            values.ReadBase64();
            values.ReadRaw();
            values.PeekDiscriminator("a"u8, out _);
            Assert.InRange(values.Position, 0, bytes.Length);
        });
    }
}
