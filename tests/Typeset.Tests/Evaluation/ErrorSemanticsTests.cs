using System.Text;

namespace Typeset.Tests.Evaluation;

/// <summary>One error for each cause, with all that people need to find it.</summary>
public sealed class ErrorSemanticsTests
{
    private const string Shapes = """
        {
          "$id": "https://example.org/shapes",
          "oneOf": [{ "$ref": "#/$defs/circle" }, { "$ref": "#/$defs/square" }],
          "$defs": {
            "circle": { "type": "object", "properties": { "kind": { "const": "circle" }, "radius": { "type": "number", "minimum": 0 } }, "required": ["kind", "radius"], "additionalProperties": false },
            "square": { "type": "object", "properties": { "kind": { "const": "square" }, "side": { "type": "number" } }, "required": ["kind", "side"], "additionalProperties": false }
          }
        }
        """;

    [Fact]
    public void A_tagged_union_reports_the_errors_of_the_branch_that_the_tag_names()
    {
        ValidationResult result = Validate(Shapes, """{"kind":"circle","radius":-1,"side":2}""");

        Assert.Equal(["minimum /radius", "additionalProperties "], Short(result));
        Assert.Equal("/oneOf/0/$ref/properties/radius/minimum", result.Errors[0].EvaluationPath);
        Assert.Equal("https://example.org/shapes#/$defs/circle/properties/radius/minimum", result.Errors[0].SchemaLocation);
    }

    [Fact]
    public void An_unknown_tag_is_one_error_that_proposes_a_near_one()
    {
        ValidationError error = Assert.Single(Validate(Shapes, """{"kind":"cirle","radius":-1}""").Errors);

        Assert.Equal(("oneOf", "", "TYS1602"), (error.Keyword, error.InstancePointer, error.Code));
        Assert.Equal("""expected one of "circle", "square" as 'kind', found "cirle"; did you mean "circle"?""", error.Message);
        Assert.Equal("\"cirle\"", error.Excerpt);
    }

    [Fact]
    public void A_missing_tag_is_one_error()
    {
        ValidationError error = Assert.Single(Validate(Shapes, """{"radius":-1}""").Errors);

        Assert.Equal("""expected the property 'kind' with one of "circle", "square", found no such property""", error.Message);
    }

    [Fact]
    public void Alternatives_that_each_require_one_property_are_listed()
    {
        Assert.Equal(
            "expected at least one of the properties 'a', 'b', found none",
            Assert.Single(Validate("""{"anyOf":[{"required":["a"]},{"required":["b"]}]}""", "{}").Errors).Message);
        Assert.Equal(
            "expected a value that fits exactly one of 3 alternatives, found one that fits 2: alternative 1, alternative 3",
            Assert.Single(Validate("""{"oneOf":[{"minimum":1},{"minimum":5},{"minimum":2}]}""", "3").Errors).Message);
    }

    [Fact]
    public void A_bad_value_is_not_an_unevaluated_one_as_well()
    {
        const string Schema = """{"allOf":[{"properties":{"a":{"type":"string"}}}],"properties":{"b":{"type":"string"}},"unevaluatedProperties":false}""";

        Assert.Equal(["type /a", "type /b", "unevaluatedProperties "], Short(Validate(Schema, """{"a":1,"b":2,"c":3}""")));
    }

    [Fact]
    public void Nothing_that_a_failed_union_looks_at_is_unevaluated_as_well()
    {
        const string Schema = """{"anyOf":[{"properties":{"a":{"type":"string"}},"required":["a"]},{"properties":{"b":{"type":"string"}},"required":["b"]}],"unevaluatedProperties":false}""";

        Assert.Equal(["anyOf ", "unevaluatedProperties "], Short(Validate(Schema, """{"a":1,"b":2,"c":3}""")));
    }

    [Fact]
    public void A_wrong_type_is_reported_once_whichever_schemas_say_so()
    {
        const string Schema = """{"allOf":[{"type":"object","required":["a"]},{"type":["object","array"]}],"$ref":"#/$defs/o","$defs":{"o":{"type":"object"}}}""";

        Assert.Equal(["type "], Short(Validate(Schema, "1")));
        Assert.Equal(["required "], Short(Validate("""{"allOf":[{"required":["a"]},{"required":["a"]}]}""", "{}")));
    }

    [Fact]
    public void Errors_come_in_the_order_of_the_text()
    {
        const string Schema = """{"required":["z"],"properties":{"b":{"type":"string"},"a":{"items":{"type":"string"}}},"additionalProperties":false}""";

        Assert.Equal(["required ", "type /a/0", "type /a/1", "additionalProperties ", "type /b"], Short(Validate(Schema, """{"a":[1,2],"c":1,"b":3}""")));
    }

    [Fact]
    public void No_more_errors_than_asked_for_are_reported()
    {
        JsonContract contract = JsonContract.Load("""{"items":{"type":"string"}}""");

        Assert.Equal(["/0", "/1"], contract.Validate("[1,2,3]"u8, new ValidationOptions { MaxErrors = 2 }).Errors.Select(error => error.InstancePointer));
    }

    [Fact]
    public void Very_many_errors_of_one_document_are_all_reported()
    {
        JsonContract contract = JsonContract.Load($$$"""{"properties":{{{{string.Join(',', Enumerable.Range(0, 200).Select(i => $"\"property{i}\":true"))}}}},"additionalProperties":false}""");
        byte[] utf8 = Encoding.UTF8.GetBytes("{" + string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"\"propertx{i}\":1")) + "}");

        ValidationResult result = contract.Validate(utf8);

        Assert.Equal(50_000, result.Errors.Count);
        Assert.Contains("did you mean 'property0'?", result.Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal("propertx49999", result.Errors[^1].Property);
        Assert.Equal("propertx0", Assert.Single(contract.Validate(utf8, new ValidationOptions { MaxErrors = 1 }).Errors).Property);
    }

    [Fact]
    public void An_error_says_where_it_is()
    {
        JsonContract contract = JsonContract.Load("""{"$id":"https://example.org/s","properties":{"é😀":{"properties":{"n":{"maximum":1}}}}}""");
        byte[] utf8 = Encoding.UTF8.GetBytes("{\r\n  \"other\": 1,\n  \"é😀\": {\"n\": 2}\n}");

        ValidationError error = Assert.Single(contract.Validate(utf8, new ValidationOptions { Source = "data.json", FirstLine = 10, FirstOffset = 1000 }).Errors);

        Assert.Equal("/é😀/n", error.InstancePointer);
        Assert.Equal("https://example.org/s#/properties/%C3%A9%F0%9F%98%80/properties/n/maximum", error.SchemaLocation);
        Assert.Equal("/properties/é😀/properties/n/maximum", error.EvaluationPath);
        Assert.Equal((12, 16), (error.Line, error.Column));
        Assert.Equal(1000 + utf8.AsSpan().IndexOf("2}"u8), error.ByteOffset);
        Assert.Equal("2", error.Excerpt);
        Assert.Equal("data.json", error.Source);
        Assert.Equal("data.json(12,16): error TYS1302: /é😀/n: expected a number of at most 1, found 2", error.ToString());
    }

    [Fact]
    public void A_byte_order_mark_takes_no_column()
    {
        ValidationError error = Assert.Single(JsonContract.Load("""{"type":"string"}""").Validate("\uFEFF1"u8).Errors);

        Assert.Equal((1, 1, 3), (error.Line, error.Column, error.ByteOffset));
    }

    [Fact]
    public void A_long_value_is_shortened_and_brought_on_one_line()
    {
        string text = "{\n    \"a\": [\n        " + string.Join(", ", Enumerable.Repeat("\"word\"", 50)) + "\n    ]\n}";

        ValidationError error = Assert.Single(Validate("""{"type":"string"}""", text).Errors);

        Assert.StartsWith("{ \"a\": [ \"word\", ", error.Excerpt, StringComparison.Ordinal);
        Assert.EndsWith("…", error.Excerpt, StringComparison.Ordinal);
        Assert.Equal(81, error.Excerpt.Length);
    }

    [Fact]
    public void An_unexpected_property_is_shown_with_its_value_and_a_near_name()
    {
        ValidationError error = Assert.Single(Validate("""{"allOf":[{"properties":{"headline":true}}],"unevaluatedProperties":false}""", """{"Headline" : "x", "headline": 1}""").Errors);

        Assert.Equal("Headline", error.Property);
        Assert.Equal("\"Headline\" : \"x\"", error.Excerpt);
        Assert.Equal("expected no properties but those described, found 'Headline'; did you mean 'headline'?", error.Message);
    }

    [Theory]
    [InlineData("""{"headlin":1,"id":2}""", "additionalProperties headlin")]
    [InlineData("""{"headlin":1}""", "required id; additionalProperties headlin")]
    [InlineData("""{"headlin":1,"hedline":1,"id":2}""", "additionalProperties headlin; additionalProperties hedline")]
    [InlineData("""{"other":1,"id":2}""", "required headline; additionalProperties other")]
    public void A_property_under_another_name_is_one_error(string instance, string errors)
    {
        JsonContract contract = JsonContract.Load("""{"properties":{"headline":{},"id":{}},"required":["headline","id"],"additionalProperties":false}""");
        Assert.Equal(errors, string.Join("; ", contract.Validate(Encoding.UTF8.GetBytes(instance)).Errors.Select(error => $"{error.Keyword} {error.Property}")));
    }

    [Theory]
    [InlineData("""{"type":"integer"}""", "null", "expected a whole number, found null; leave out what is not known")]
    [InlineData("""{"type":"integer"}""", "\"12\"", "expected a whole number, found \"12\"; write it without quotation marks")]
    [InlineData("""{"type":"integer"}""", "1.5", "expected a whole number, found the number 1.5")]
    [InlineData("""{"type":["array","null"]}""", "1", "expected an array or null, found the number 1; a single value goes between square brackets too")]
    [InlineData("""{"enum":["news","opinion"]}""", "\"newss\"", "expected one of \"news\", \"opinion\", found \"newss\"; did you mean \"news\"?")]
    [InlineData("""{"const":1}""", "2", "expected 1, found the number 2")]
    [InlineData("""{"minLength":1}""", "\"\"", "expected at least 1 character, found none")]
    [InlineData("""{"maxItems":0}""", "[1]", "expected no items, found 1")]
    [InlineData("""{"uniqueItems":true}""", "[\"a\",2,\"a\"]", "expected items that all differ, found \"a\" as item 0 and as item 2")]
    [InlineData("""{"required":["headline"]}""", """{"headlin":1}""", "expected the property 'headline', which is missing; there is 'headlin': did you mean 'headline'?")]
    [InlineData("""{"dependentRequired":{"width":["height"]}}""", """{"width":1}""", "expected the property 'height' beside 'width', which is missing")]
    [InlineData("""{"propertyNames":{"pattern":"^[a-z]$"}}""", """{"AP":1}""", "the property name 'AP' is not allowed: expected a match of the pattern ^[a-z]$, found \"AP\"")]
    public void A_message_says_what_was_expected_what_was_found_and_what_to_do(string schema, string instance, string message)
    {
        Assert.Equal(message, Assert.Single(Validate(schema, instance).Errors).Message);
    }

    [Theory]
    [InlineData("", "TYS1004", "expected a JSON value, found nothing")]
    [InlineData("[1,]", "TYS1001", "expected a JSON value, found ']'; no comma stands after the last one")]
    [InlineData("{'a':1}", "TYS1001", "expected a property name in double quotes, or '}', found '''; strings take double quotes")]
    [InlineData("{\"a\":1", "TYS1001", "expected ',' or '}' after a member, found the end of the text; is the text cut off?")]
    [InlineData("{} {}", "TYS1001", "expected the end of the text after one JSON value, found '{'; several values, one on each line, are JSON Lines")]
    [InlineData("[NaN]", "TYS1001", "expected a JSON value, found 'N'; JSON knows true, false, null and finite numbers only")]
    [InlineData("[[[]]]", "TYS1003", "expected at most 2 arrays and objects one inside the other, found more; raise the limit if this is meant")]
    [InlineData("\"a\nb\"", "TYS1001", "expected no control character in a string other than as an escape such as \\n or \\u0000, found U+000A")]
    public void Text_that_is_no_json_is_one_error_too(string text, string code, string message)
    {
        JsonContract contract = JsonContract.Load("true", new JsonContractOptions { MaxDepth = 2 });

        ValidationError error = Assert.Single(contract.Validate(Encoding.UTF8.GetBytes(text)).Errors);

        Assert.Equal((code, message), (error.Code, error.Message));
    }

    [Fact]
    public void Invalid_utf8_is_one_error_at_its_byte()
    {
        ValidationError error = Assert.Single(JsonContract.Anything.Validate([(byte)'[', (byte)'\n', (byte)'"', 0xC3, 0xA9, 0xE9, (byte)'"', (byte)']']).Errors);

        Assert.Equal(("TYS1002", 2, 3, 5), (error.Code, error.Line, error.Column, error.ByteOffset));
        Assert.Contains("0xE9", error.Message, StringComparison.Ordinal);
        Assert.Contains("UTF-16", Assert.Single(JsonContract.Anything.Validate([0xFF, 0xFE, (byte)'{', 0]).Errors).Message, StringComparison.Ordinal);
        Assert.Contains("gzip", Assert.Single(JsonContract.Anything.Validate([0x1F, 0x8B, 8, 0]).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_pattern_ends_in_an_error_of_its_own()
    {
        JsonContract contract = JsonContract.Load("""{"items":{"pattern":"^(a+)+\\1$"}}""", new JsonContractOptions { RegexTimeout = TimeSpan.FromMilliseconds(50) });
        byte[] utf8 = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat($"\"{new string('a', 40)}b\"", 200)) + "]");

        ValidationResult result = contract.Validate(utf8);

        Assert.Contains(result.Errors, error => error.Code == "TYS1902" && error.Keyword == "pattern");
        Assert.False(contract.IsValid(utf8));
    }

    [Fact]
    public void A_document_too_deep_for_the_stack_is_an_error()
    {
        JsonContract contract = JsonContract.Load("""{"items":{"$ref":"#"},"properties":{"a":{"$ref":"#"}},"uniqueItems":true}""", new JsonContractOptions { MaxDepth = int.MaxValue });
        byte[] utf8 = Encoding.ASCII.GetBytes(new string('[', 1_000_000) + new string(']', 1_000_000));

        Assert.False(contract.IsValid(utf8));
        Assert.Equal("TYS1005", Assert.Single(contract.Validate(utf8).Errors).Code);
        Assert.True(contract.IsValid("[[[]]]"u8));
    }

    [Fact]
    public void Uniqueness_of_many_items_is_no_matter_of_their_square()
    {
        JsonContract contract = JsonContract.Load("""{"uniqueItems":true}""");
        string[] items = [.. Enumerable.Range(0, 300_000).Select(i => $"[\"{i}\"]")];

        Assert.True(contract.IsValid(Encoding.ASCII.GetBytes("[" + string.Join(',', items) + "]")));
        items[^1] = items[7];
        Assert.Equal("expected items that all differ, found an array as item 7 and as item 299999", Assert.Single(contract.Validate(Encoding.ASCII.GetBytes("[" + string.Join(',', items) + "]")).Errors).Message);
    }

    [Fact]
    public void A_contract_serves_many_threads_at_once()
    {
        JsonContract contract = JsonContract.Load(Shapes);
        byte[] good = """{"kind":"square","side":2}"""u8.ToArray();
        byte[] bad = """{"kind":"square","side":"2"}"""u8.ToArray();

        Parallel.For(0, 2000, _ =>
        {
            Assert.True(contract.IsValid(good));
            Assert.Equal("/side", Assert.Single(contract.Validate(bad).Errors).InstancePointer);
        });
    }

    private static ValidationResult Validate(string schema, string instance) => JsonContract.Load(schema).Validate(Encoding.UTF8.GetBytes(instance));

    private static IEnumerable<string> Short(ValidationResult result) => result.Errors.Select(error => $"{error.Keyword} {error.InstancePointer}");
}
