using System.Text;
using System.Text.Json;
using Typeset.Json;

namespace Typeset.Tests.Values;

public sealed class RawJsonTests
{
    [Fact]
    public void The_default_is_null()
    {
        Assert.Equal(RawJson.Parse("null"), default);
        Assert.Equal(JsonKind.Null, RawJson.Null.Kind);
        Assert.Equal("null", default(RawJson).ToString());
        Assert.Equal(JsonValueKind.Null, default(RawJson).ToElement().ValueKind);
    }

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("100", "1e2")]
    [InlineData("-0", "0.0e5")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890.0")]
    [InlineData("1e400", "10e399")]
    [InlineData("""  "a\u0041\/" """, "\"aA/\"")]
    [InlineData("\"\\ud83d\\ude00\"", "\"😀\"")]
    [InlineData("""{"a":1,"b":[true]}""", """{ "b" : [ true ], "\u0061" : 1.0 }""")]
    public void The_same_value_written_differently_is_equal(string left, string right)
    {
        Assert.Equal(RawJson.Parse(left), RawJson.Parse(right));
        Assert.True(RawJson.Parse(left) == RawJson.Parse(right));
        Assert.Equal(RawJson.Parse(left).GetHashCode(), RawJson.Parse(right).GetHashCode());
    }

    [Theory]
    [InlineData("1", "1.1")]
    [InlineData("1", "\"1\"")]
    [InlineData("0", "false")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567891")]
    [InlineData("\"\\ud83d\"", "\"\\ude00\"")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("""{"a":1}""", """{"a":1,"b":1}""")]
    [InlineData("""{"a":1,"b":2}""", """{"a":2,"b":1}""")]
    public void Different_values_are_not_equal(string left, string right)
    {
        Assert.NotEqual(RawJson.Parse(left), RawJson.Parse(right));
        Assert.True(RawJson.Parse(left) != RawJson.Parse(right));
    }

    [Fact]
    public void Large_objects_compare_whatever_the_order_of_their_members()
    {
        string[] members = [.. Enumerable.Range(0, 2000).Select(i => $"\"name{i}\":{i}")];
        RawJson forth = RawJson.Parse("{" + string.Join(',', members) + "}");
        RawJson back = RawJson.Parse("{" + string.Join(',', members.Reverse()) + "}");
        RawJson other = RawJson.Parse("{" + string.Join(',', members[..^1]) + ",\"name1999\":0}");

        Assert.Equal(forth, back);
        Assert.Equal(forth.GetHashCode(), back.GetHashCode());
        Assert.NotEqual(forth, other);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 2")]
    [InlineData("{")]
    public void Text_that_is_not_one_value_is_refused(string json)
    {
        ContractException failure = Assert.Throws<ContractException>(() => RawJson.Parse(json));
        Assert.False(failure.Result.IsValid);
    }

    [Fact]
    public void It_is_written_as_it_stands()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            RawJson.Parse(" [ 1.0, \"\\u0041\" ] ").WriteTo(writer);
        }

        Assert.Equal("[ 1.0, \"\\u0041\" ]", Encoding.UTF8.GetString(stream.ToArray()));
    }
}
