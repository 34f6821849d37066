using System.Text;

namespace Typeset.Tests.Evaluation;

/// <summary>A failed union speaks of the alternative that the value was evidently meant for, and of no other.</summary>
public sealed class UnionErrorTests
{
    // Blocks that no property tells apart, as most published contracts have them.
    private const string Blocks = """
        {
          "$id": "https://example.org/blocks",
          "properties": { "blocks": { "type": "array", "items": { "anyOf": [{ "$ref": "#/$defs/paragraph" }, { "$ref": "#/$defs/quote" }, { "$ref": "#/$defs/image" }, { "type": "null" }] } } },
          "$defs": {
            "paragraph": { "type": "object", "properties": { "text": { "type": "string" }, "heading": { "type": "boolean" } }, "required": ["text"], "additionalProperties": false },
            "quote": { "type": "object", "properties": { "text": { "type": "string" }, "speaker": { "$ref": "#/$defs/speaker" } }, "required": ["text", "speaker"], "additionalProperties": false },
            "speaker": { "oneOf": [{ "title": "Named speaker", "type": "object", "properties": { "name": { "type": "string", "minLength": 1 }, "role": { "type": "string" } }, "required": ["name"], "additionalProperties": false }, { "title": "Group", "type": "object", "properties": { "members": { "type": "array", "items": { "type": "string" } } }, "required": ["members"], "additionalProperties": false }] },
            "image": { "type": "object", "properties": { "src": { "type": "string" }, "width": { "type": "integer", "minimum": 1 }, "caption": { "type": "string" } }, "required": ["src"], "additionalProperties": false }
          }
        }
        """;

    [Theory]
    [InlineData("""{"text":"a","speaker":{"name":""}}""", "minLength /blocks/0/speaker/name: looks like `Named speaker`: expected at least 1 character, found none")]
    [InlineData("""{"text":5,"speaker":{"members":["a"]}}""", "type /blocks/0/text: looks like `quote`: expected a string, found the number 5")]
    [InlineData("""{"text":5,"speaker":{"members":["a",1]}}""", "type /blocks/0/text: looks like `quote`: expected a string, found the number 5", "type /blocks/0/speaker/members/1: looks like `Group`: expected a string, found the number 1")]
    [InlineData("""{"text":"a","speaker":3}""", "oneOf /blocks/0/speaker: looks like `quote`: expected an object, found the number 3")]
    [InlineData("""{"src":"a","width":0,"caption":7}""", "minimum /blocks/0/width: looks like `image`: expected a number of at least 1, found 0", "type /blocks/0/caption: looks like `image`: expected a string, found the number 7")]
    [InlineData("""{"width":3,"caption":"c"}""", "required /blocks/0: looks like `image`: expected the property 'src', which is missing")]
    [InlineData("""{"src":"a","widht":1}""", "additionalProperties /blocks/0: looks like `image`: expected no properties but those described, found 'widht'; did you mean 'width'?")]
    [InlineData("""{"text":"a","heading":"yes"}""", "type /blocks/0/heading: looks like `paragraph`: expected true or false, found \"yes\"")]
    [InlineData("3", "anyOf /blocks/0: expected an object or null, found the number 3")]
    public void A_record_of_an_untagged_union_has_the_errors_of_the_alternative_it_looks_like(string block, params string[] expected) =>
        Assert.Equal(expected, Errors(Blocks, $$"""{"blocks":[{{block}}]}"""));

    [Fact]
    public void Each_error_of_the_alternative_is_located_in_full()
    {
        ValidationError error = Assert.Single(JsonContract.Load(Blocks).Validate("""{"blocks":[null,{"src":"a","width":0}]}"""u8).Errors);

        Assert.Equal(
            ("TYS1301", "/blocks/1/width", "https://example.org/blocks#/$defs/image/properties/width/minimum", "/properties/blocks/items/anyOf/2/$ref/properties/width/minimum", 36L),
            (error.Code, error.InstancePointer, error.SchemaLocation, error.EvaluationPath, error.Column));
    }

    [Theory]
    [InlineData("""{"anyOf":[{"type":"object","properties":{"a":{"type":"string"}},"required":["b"]},{"type":"null"}]}""", """{"a":1}""", "required : expected the property 'b', which is missing", "type /a: expected a string, found the number 1")]
    [InlineData("""{"anyOf":[{"type":"object"},{"type":"null"}]}""", "1", "anyOf : expected an object or null, found the number 1")]
    [InlineData("""{"oneOf":[{"type":"null"},{"$ref":"#/$defs/a"}],"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"enum":["x","y"]}}}""", "\"zebra\"", "enum : expected one of \"x\", \"y\", found \"zebra\"")]
    [InlineData("""{"oneOf":[{"type":"null"},{"type":"string","enum":["x1","y"]}]}""", "\"x2\"", "enum : expected one of \"x1\", \"y\", found \"x2\"; did you mean \"x1\"?")]
    [InlineData("""{"anyOf":[{"enum":["news","live"]},{"type":"string","pattern":"^x-"}]}""", "\"newss\"", "anyOf : expected one of \"news\", \"live\" or a match of the pattern ^x-, found \"newss\"; did you mean \"news\"?")]
    [InlineData("""{"anyOf":[{"maximum":0},{"minimum":10},{"type":"string"}]}""", "5", "anyOf : expected a number of at most 0 or a number of at least 10, found the number 5")]
    [InlineData("""{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"string"}]}""", "[\"a\",1]", "type /1: expected a string, found the number 1")]
    [InlineData("""{"anyOf":[{"anyOf":[{"enum":["a","b"]},{"pattern":"^x-"}]},{"const":"z"}]}""", "\"q\"", "anyOf : expected one of \"a\", \"b\" or a match of the pattern ^x- or \"z\", found \"q\"; did you mean \"a\"?")]
    [InlineData("""{"anyOf":[{"items":{"type":"string"}},{"items":{"type":"integer"}}]}""", "[1,2,\"a\"]", "type /2: looks like alternative 2: expected a whole number, found \"a\"")]
    public void Where_one_alternative_takes_the_type_nothing_is_guessed_and_scalars_are_told_all_that_may_stand(string schema, string instance, params string[] expected) =>
        Assert.Equal(expected, Errors(schema, instance));

    [Fact]
    public void Where_nothing_speaks_for_an_alternative_the_union_says_what_each_lacks()
    {
        const string Schema = """{"anyOf":[{"title":"A","required":["a","b"]},{"$anchor":"bee","required":["c","d"]}]}""";

        Assert.Equal(
            ["anyOf : expected a value that fits at least one of 2 alternatives, found an object; `A`: expected the property 'a', which is missing; `bee`: expected the property 'c', which is missing"],
            Errors(Schema, """{"x":1}"""));
        Assert.Equal(
            ["oneOf : expected a value that fits exactly one of 2 alternatives, found an object; alternative 1: none of its own alternatives fits; `a/b é`: expected at least 3 properties, found 1"],
            Errors("""{"oneOf":[{"anyOf":[{"required":["a"]},{"required":["b"]}]},{"$ref":"#/$defs/a~1b%20%C3%A9"}],"$defs":{"a/b é":{"minProperties":3}}}""", """{"x":1}"""));
    }

    [Theory]
    [InlineData("\"title\":\"Shape with side\",", "`Shape with side`")]
    [InlineData("\"$anchor\":\"sq\",", "`sq`")]
    [InlineData("", "the alternative with 'v': 2")]
    public void An_alternative_is_called_by_its_title_its_key_its_anchor_or_its_constant(string name, string expected)
    {
        string schema = """{"oneOf":[{"properties":{"v":{"const":1},"r":{"type":"integer"}},"required":["v","r"]},{NAME"properties":{"v":{"const":2},"s":{"type":"integer"}},"required":["v","s"]}]}""".Replace("NAME", name, StringComparison.Ordinal);

        Assert.Equal([$"type /s: looks like {expected}: expected a whole number, found \"1\"; write it without quotation marks"], Errors(schema, """{"v":2,"s":"1"}"""));
    }

    [Fact]
    public void The_alternative_that_a_tag_names_is_named_too()
    {
        const string Schema = """{"oneOf":[{"$ref":"#/$defs/quote"},{"$ref":"#/$defs/note"}],"$defs":{"quote":{"properties":{"kind":{"const":"q"},"text":{"type":"string"}},"required":["kind"]},"note":{"properties":{"kind":{"const":"n"}},"required":["kind"]}}}""";

        Assert.Equal(["type /text: looks like `quote`: expected a string, found the number 1"], Errors(Schema, """{"kind":"q","text":1}"""));
    }

    [Theory]
    [InlineData("""{"allOf":[{"type":"object","properties":{"a":{"type":"string"}},"required":["z"]}],"unevaluatedProperties":false}""", """{"a":1,"b":2}""", "required ", "type /a", "unevaluatedProperties ")]
    [InlineData("""{"allOf":[{"$ref":"#/$defs/x"}],"unevaluatedProperties":false,"$defs":{"x":{"$ref":"#/$defs/y"},"y":{"properties":{"a":{"type":"string"}}}}}""", """{"a":1}""", "type /a")]
    [InlineData("""{"allOf":[{"type":"array","properties":{"a":{}}}],"unevaluatedProperties":false}""", """{"a":1}""", "type ")]
    [InlineData("""{"anyOf":[{"properties":{"a":{"type":"string"},"c":true},"required":["a","c"]},{"properties":{"b":true},"required":["b"]}],"unevaluatedProperties":false}""", """{"a":1,"c":1}""", "type /a")]
    [InlineData("""{"oneOf":[{"properties":{"kind":{"const":"a"},"x":true},"required":["kind"]},{"properties":{"kind":{"const":"b"},"y":true},"required":["kind"]}],"unevaluatedProperties":false}""", """{"kind":"c","x":1,"w":2}""", "oneOf ")]
    [InlineData("""{"if":{"properties":{"a":{"const":1}},"required":["a"]},"then":{"properties":{"b":{"type":"string"}}},"else":{"properties":{"c":true}},"unevaluatedProperties":false}""", """{"a":1,"b":2}""", "type /b")]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]},"else":{"required":["c"]}}""", """{"d":2}""", "required ")]
    [InlineData("""{"prefixItems":[{"anyOf":[{"type":"string"},{"type":"null"}]}],"unevaluatedItems":false}""", "[1]", "anyOf /0")]
    [InlineData("""{"anyOf":[{"prefixItems":[{"type":"string"},true]},{"prefixItems":[{"type":"null"},true]}],"unevaluatedItems":false}""", "[1,2]", "anyOf ")]
    public void What_only_follows_from_a_failed_branch_is_left_out(string schema, string instance, params string[] expected) =>
        Assert.Equal(expected, JsonContract.Load(schema).Validate(Encoding.UTF8.GetBytes(instance)).Errors.Select(error => $"{error.Keyword} {error.InstancePointer}"));

    [Fact]
    public void The_same_cause_in_two_unions_is_reported_once()
    {
        const string Schema = """{"allOf":[{"anyOf":[{"title":"A","properties":{"a":{"type":"string"}}},{"required":["x"]}]},{"anyOf":[{"title":"B","properties":{"a":{"type":"string"}}},{"required":["x"]}]}]}""";

        Assert.Equal(["type /a: looks like `A`: expected a string, found the number 1"], Errors(Schema, """{"a":1}"""));
    }

    [Theory]
    [InlineData("""{"$id":"https://example.org/t","anyOf":[{"properties":{"k":{"const":1},"c":{"$ref":"#"}},"required":["k"]},{"properties":{"k":{"const":2},"c":{"$ref":"#"}},"required":["k"]}]}""")]
    [InlineData("""{"$id":"https://example.org/t","anyOf":[{"properties":{"k":{"const":1},"c":{"$ref":"#"}},"required":["k"]},{"properties":{"k":{"const":2},"c":{"$ref":"#"}},"required":["k","z"]}]}""")]
    [InlineData("""{"$id":"https://example.org/t","oneOf":[{"properties":{"k":{"const":1},"c":{"$ref":"#"}},"required":["k"]},{"oneOf":[{"properties":{"k":{"const":2},"c":{"$ref":"#"}},"required":["k","z"]},{"properties":{"k":{"const":4},"c":{"$ref":"#"}},"required":["k","y"]}]}],"unevaluatedProperties":false}""")]
    public void Unions_far_inside_one_another_do_not_multiply_the_work(string schema)
    {
        const int Depth = 300;
        string instance = string.Concat(Enumerable.Repeat("{\"k\":3,\"c\":", Depth)) + "1" + new string('}', Depth);

        ValidationResult result = JsonContract.Load(schema).Validate(Encoding.UTF8.GetBytes(instance));

        Assert.False(result.IsValid);
        Assert.InRange(result.Errors.Count, 1, Depth + 1);
    }

    private static IEnumerable<string> Errors(string schema, string instance) =>
        JsonContract.Load(schema).Validate(Encoding.UTF8.GetBytes(instance)).Errors.Select(error => $"{error.Keyword} {error.InstancePointer}: {error.Message}");
}
