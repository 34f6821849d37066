using System.Globalization;
using System.Text;

namespace Typeset.Tests.Limits;

/// <summary>Instances made to exhaust time, memory or the stack.</summary>
public sealed class HostileInstanceTests
{
    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("[{\"a\":", "}]")]
    public void A_million_levels_are_one_error(string opening, string closing)
    {
        byte[] instance = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opening, 1_000_000)) + "1" + string.Concat(Enumerable.Repeat(closing, 1_000_000)));
        JsonContract contract = JsonContract.Load("""{"properties": {"a": {"$ref": "#"}}, "items": {"$ref": "#"}}""");

        Assert.Equal("TYS1003", Assert.Single(Bounded.Run(() => contract.Validate(instance)).Errors).Code);
    }

    [Fact]
    public void As_deep_as_allowed_is_evaluated_or_an_error_on_a_small_stack()
    {
        byte[] instance = Encoding.UTF8.GetBytes(new string('[', 512) + new string(']', 512));
        JsonContract contract = JsonContract.Load("""{"type": "array", "items": {"$ref": "#"}, "uniqueItems": true, "maxItems": 1}""");

        Assert.True(Bounded.Run(() => contract.IsValid(instance), stackSize: 8 * 1024 * 1024));
        Assert.All(Bounded.Run(() => contract.Validate(instance), stackSize: 256 * 1024).Errors, error => Assert.Equal("TYS1005", error.Code));
    }

    [Fact]
    public void A_hundred_thousand_properties_are_held_against_every_keyword()
    {
        string members = string.Join(",", Enumerable.Range(0, 100_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"property{i}\":{i}")));
        byte[] instance = Encoding.UTF8.GetBytes("{" + members + "}");
        JsonContract contract = JsonContract.Load("""
            {
              "patternProperties": {"^property\\d+$": {"type": "integer"}},
              "propertyNames": {"maxLength": 20},
              "required": ["property0", "property99999"],
              "anyOf": [{"properties": {"property1": {"const": 0}}}, {"minProperties": 100000}],
              "unevaluatedProperties": false
            }
            """);

        Assert.True(Bounded.Run(() => contract.IsValid(instance)));
    }

    [Fact]
    public void A_hundred_thousand_unexpected_properties_are_reported_up_to_the_limit()
    {
        string members = string.Join(",", Enumerable.Range(0, 100_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"property{i}\":{i}")));
        string declared = string.Join(",", Enumerable.Range(0, 1_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"propert{i}\":true")));
        JsonContract contract = JsonContract.Load("{\"properties\": {" + declared + "}, \"additionalProperties\": false}");

        ValidationResult result = Bounded.Run(() => contract.Validate(Encoding.UTF8.GetBytes("{" + members + "}"), new ValidationOptions { MaxErrors = 50 }));

        Assert.Equal(50, result.Errors.Count);
    }

    /// <summary>Names and strings that agree in length, beginning and end: what a cheap hash looks at.</summary>
    [Fact]
    public void Names_made_to_collide_are_found_all_the_same()
    {
        string[] names = [.. Enumerable.Range(0, 50_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"beginning{i:D8}the-ending"))];
        string text = "{" + string.Join(",", names.Select(name => $"\"{name}\":1")) + "}";
        string properties = "{\"properties\": {" + string.Join(",", names.Select(name => $"\"{name}\":{{\"const\":1}}")) + "}, \"additionalProperties\": false}";
        string values = "{\"items\": {\"enum\": [" + string.Join(",", names.Select(name => $"\"{name}\"")) + "]}, \"uniqueItems\": true}";

        Assert.True(Bounded.Run(() => JsonContract.Load(properties).IsValid(Encoding.UTF8.GetBytes(text))));
        Assert.True(Bounded.Run(() => JsonContract.Load(values).IsValid(Encoding.UTF8.GetBytes("[" + string.Join(",", names.Select(name => $"\"{name}\"")) + "]"))));
    }

    [Fact]
    public void Unique_items_are_told_among_a_hundred_thousand()
    {
        JsonContract contract = JsonContract.Load("""{"uniqueItems": true}""");
        string items = string.Join(",", Enumerable.Range(0, 100_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"id\": {i}, \"list\": [{i}, 0.{i}1, \"{i}\"]}}")));

        Assert.True(Bounded.Run(() => contract.IsValid(Encoding.UTF8.GetBytes("[" + items + "]"))));
        ValidationResult result = Bounded.Run(() => contract.Validate(Encoding.UTF8.GetBytes("[" + items + ", {\"list\": [7e0, 0.71, \"\\u0037\"], \"id\": 7.0}]")));
        Assert.Equal("TYS1403", Assert.Single(result.Errors).Code);
    }

    /// <summary>Names given several times, level in level: each could be the counterpart of each.</summary>
    [Fact]
    public void Objects_with_repeated_names_are_compared_once()
    {
        static string Value(int depth, string end) => depth == 0 ? end : "{" + string.Join(",", Enumerable.Repeat("\"a\":" + (depth > 3 ? "{}" : "1"), 13)) + ",\"a\":" + Value(depth - 1, end) + "}";
        JsonContract contract = JsonContract.Load("""{"uniqueItems": true}""");
        string many = string.Join(",", Enumerable.Range(0, 10).Select(i => Value(100, i.ToString(CultureInfo.InvariantCulture))));

        Assert.True(Bounded.Run(() => contract.IsValid(Encoding.UTF8.GetBytes("[" + many + "]"))));
        Assert.False(Bounded.Run(() => contract.IsValid(Encoding.UTF8.GetBytes("[" + many + "," + Value(100, "3.0") + "]"))));
    }

    [Theory]
    [InlineData("""{"minLength": 9000000, "maxLength": 11000000}""")]
    [InlineData("""{"pattern": "^(?:a+)+$"}""")]
    [InlineData("""{"pattern": "^[^b]*$"}""")]
    [InlineData("""{"not": {"format": "email"}}""")]
    [InlineData("""{"not": {"format": "date-time"}}""")]
    [InlineData("""{"not": {"format": "idn-hostname"}}""")]
    [InlineData("""{"not": {"format": "idn-email"}}""")]
    [InlineData("""{"format": "uri-reference"}""")]
    [InlineData("""{"format": "iri-reference"}""")]
    [InlineData("""{"format": "uri-template"}""")]
    [InlineData("""{"not": {"format": "uri"}}""")]
    [InlineData("""{"not": {"format": "regex"}}""")]
    [InlineData("""{"not": {"format": "duration"}}""")]
    [InlineData("""{"not": {"format": "ipv6"}}""")]
    [InlineData("""{"not": {"format": "json-pointer"}}""")]
    [InlineData("""{"not": {"const": "a"}}""")]
    [InlineData("""{"not": {"enum": ["a", "b", null]}}""")]
    public void A_string_of_ten_million_characters_is_held_against_the_keywords_of_strings(string schema)
    {
        byte[] instance = Encoding.UTF8.GetBytes("\"" + new string('a', 10_000_000) + "\"");
        JsonContract contract = JsonContract.Load(schema, new JsonContractOptions { Formats = FormatMode.Assert });

        ValidationResult result = Bounded.Run(() => contract.Validate(instance));

        Assert.True(result.IsValid, string.Join("\n", result.Errors.Select(error => error.ToString())));
    }

    [Fact]
    public void An_error_of_a_very_long_string_is_short()
    {
        JsonContract contract = JsonContract.Load("""{"enum": ["a"], "properties": {"a": false}}""");

        ValidationError error = Assert.Single(Bounded.Run(() => contract.Validate(Encoding.UTF8.GetBytes("\"" + new string('é', 5_000_000) + "\""))).Errors);

        Assert.InRange(error.ToString().Length, 10, 1_000);
    }

    [Theory]
    [InlineData("1e999999999")]
    [InlineData("-1e-999999999")]
    [InlineData("123456789.123456789e99999999")]
    [InlineData("1e99999999999999999999999")]
    public void Numbers_of_any_exponent_are_compared(string number)
    {
        JsonContract contract = JsonContract.Load("""{"minimum": -1, "not": {"enum": [1, 2.5, 1e999999998]}, "multipleOf": 1e-999999999}""");

        Bounded.Run(() => contract.Validate(Encoding.UTF8.GetBytes(number)));
        Bounded.Run(() => JsonContract.Load("{\"minimum\": " + number + ", \"const\": " + number + "}").IsValid(Encoding.UTF8.GetBytes(number)));
        Bounded.Run(() => JsonContract.Load("{\"multipleOf\": 0.7}").IsValid(Encoding.UTF8.GetBytes(number)));
        Bounded.Run(() => JsonContract.Load("{\"uniqueItems\": true}").IsValid(Encoding.UTF8.GetBytes("[" + number + "," + number + "0]")));
    }

    [Fact]
    public void A_number_of_a_million_digits_is_compared()
    {
        string digits = new('7', 1_000_000);
        JsonContract contract = JsonContract.Load("""{"type": "integer", "minimum": 0, "multipleOf": 7}""");

        Assert.True(Bounded.Run(() => contract.IsValid(Encoding.UTF8.GetBytes(digits))));
        Assert.False(Bounded.Run(() => contract.IsValid(Encoding.UTF8.GetBytes("0." + digits))));
    }
}
