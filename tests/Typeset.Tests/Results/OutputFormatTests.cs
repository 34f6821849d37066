using System.Text;
using System.Text.Json;

namespace Typeset.Tests.Results;

/// <summary>The output formats of the specification (JSON Schema 2020-12 core, section 12), with its own example.</summary>
public sealed class OutputFormatTests
{
    // What the specification asks of every output unit, and of the units below an invalid one.
    private const string OutputSchema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://example.org/output",
          "$defs": {
            "flag": { "type": "object", "properties": { "valid": { "type": "boolean" } }, "required": ["valid"], "additionalProperties": false },
            "basic": { "$ref": "#/$defs/unit", "properties": { "errors": { "items": { "properties": { "errors": false, "annotations": false, "valid": { "const": false } } } }, "annotations": { "items": { "properties": { "errors": false, "annotations": false, "valid": { "const": true } } } } } },
            "detailed": { "$ref": "#/$defs/condensed" },
            "verbose": { "$ref": "#/$defs/unit" },
            "condensed": {
              "$ref": "#/$defs/unit",
              "properties": {
                "errors": { "items": { "$ref": "#/$defs/condensed", "properties": { "valid": { "const": false } } } },
                "annotations": { "items": { "$ref": "#/$defs/condensed", "properties": { "valid": { "const": true } }, "anyOf": [{ "required": ["annotation"] }, { "required": ["annotations"] }] } }
              }
            },
            "unit": {
              "type": "object",
              "properties": {
                "valid": { "type": "boolean" },
                "keywordLocation": { "type": "string", "format": "json-pointer" },
                "absoluteKeywordLocation": { "type": "string", "format": "uri" },
                "instanceLocation": { "type": "string", "format": "json-pointer" },
                "error": { "type": "string", "minLength": 1 },
                "annotation": true,
                "errors": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/unit" } },
                "annotations": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/unit" } }
              },
              "required": ["valid", "keywordLocation", "instanceLocation", "absoluteKeywordLocation"],
              "additionalProperties": false,
              "if": { "properties": { "valid": { "const": false } } },
              "then": { "anyOf": [{ "required": ["error"] }, { "required": ["errors"] }], "properties": { "annotation": false, "annotations": false } },
              "else": { "properties": { "error": false, "errors": false } }
            }
          }
        }
        """;

    private const string Polygon = """
        {
          "$id": "https://example.com/polygon",
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$defs": { "point": { "type": "object", "properties": { "x": { "type": "number" }, "y": { "type": "number" } }, "additionalProperties": false, "required": ["x", "y"] } },
          "type": "array",
          "items": { "$ref": "#/$defs/point" },
          "minItems": 3
        }
        """;

    private const string BadPolygon = """[{"x":2.5,"y":1.3},{"x":1,"z":6.7}]""";

    private static readonly JsonContract s_output = JsonContract.Load(OutputSchema, new JsonContractOptions { Formats = FormatMode.Assert });

    public static TheoryData<string, string> Evaluations { get; } = new()
    {
        { Polygon, BadPolygon },
        { Polygon, """[{"x":2.5,"y":1.3},{"x":1,"y":6.7},{"x":1,"y":6}]""" },
        { "true", "1" },
        { "false", "1" },
        { "{}", "1" },
        { """{"title":"a","properties":{"~a/b é":{"description":"b","type":"string"}},"unknown":{"x":[1,"\u0000\ud800"]}}""", """{"~a/b é":"x"}""" },
        { """{"properties":{"~a/b é":{"type":"string"}}}""", """{"~a/b é":1}""" },
        { """{"anyOf":[{"type":"string"},{"minimum":3,"title":"t"}],"not":{"const":5},"if":{"maximum":9},"then":{"title":"small"},"else":{"title":"large"}}""", "4" },
        { """{"anyOf":[{"type":"string"},{"minimum":3,"title":"t"}],"not":{"const":2},"if":{"maximum":9},"then":false}""", "2" },
        { """{"oneOf":[{"minimum":3},{"minimum":4}]}""", "5" },
        { """{"allOf":[{"properties":{"a":true}}],"unevaluatedProperties":false,"patternProperties":{"^b":{}},"propertyNames":{"maxLength":1},"dependentRequired":{"a":["b"]},"dependentSchemas":{"a":{"required":["c"]}},"minProperties":1,"maxProperties":9}""", """{"a":1,"bb":2,"d":3}""" },
        { """{"prefixItems":[true],"contains":{"type":"string"},"minContains":1,"maxContains":1,"unevaluatedItems":{"type":"number"},"uniqueItems":true,"maxItems":9}""", """[1,"a",2]""" },
        { """{"prefixItems":[true],"contains":{"type":"string"},"minContains":2,"unevaluatedItems":{"type":"null"},"uniqueItems":true,"maxItems":1}""", """[1,"a",1]""" },
        { """{"minimum":1,"maximum":2,"exclusiveMinimum":1,"exclusiveMaximum":2,"multipleOf":2,"minLength":3}""", "2" },
        { """{"minLength":2,"maxLength":3,"pattern":"^a","format":"date","enum":["abc"],"const":"abc"}""", "\"bcde\"" },
        { """{"$ref":"#/$defs/a","$dynamicRef":"#d","$defs":{"a":{"$dynamicAnchor":"d","items":{"$ref":"#"},"maxItems":1}}}""", "[[[],[]]]" },
        { """{"$schema":"http://json-schema.org/draft-03/schema#","properties":{"a/b":{"required":true}},"extends":{"disallow":"string"},"type":["string",{"type":"object"}]}""", "{}" },
        { """{"$schema":"https://json-schema.org/draft/2019-09/schema","items":[true,{"type":"null"}],"additionalItems":false,"contains":true}""", "[1,null,2]" },
        { "{}", "{" },
    };

    [Theory]
    [MemberData(nameof(Evaluations))]
    public void Every_output_meets_what_the_specification_asks_of_it(string schema, string instance)
    {
        JsonContract contract = JsonContract.Load(schema, new JsonContractOptions { Formats = FormatMode.Assert });
        byte[] utf8 = Encoding.UTF8.GetBytes(instance);
        foreach (OutputFormat format in Enum.GetValues<OutputFormat>())
        {
            string output = contract.Evaluate(utf8, format);
            Assert.Equal("valid", s_output.At("#/$defs/" + format.ToString().ToLowerInvariant()).Validate(Encoding.UTF8.GetBytes(output)).ToString());
            Assert.Equal(contract.IsValid(utf8), JsonDocument.Parse(output).RootElement.GetProperty("valid").GetBoolean());
        }
    }

    [Fact]
    public void The_schema_that_outputs_are_held_against_refuses_what_is_no_output()
    {
        JsonContract detailed = s_output.At("#/$defs/detailed");

        Assert.False(detailed.IsValid("""{"valid":false,"keywordLocation":"","absoluteKeywordLocation":"https://example.org#","instanceLocation":""}"""u8));
        Assert.False(detailed.IsValid("""{"valid":true,"keywordLocation":"","absoluteKeywordLocation":"https://example.org#","instanceLocation":"","annotations":[{"valid":true,"keywordLocation":"/type","absoluteKeywordLocation":"https://example.org#/type","instanceLocation":""}]}"""u8));
        Assert.False(s_output.At("#/$defs/flag").IsValid("""{"valid":true,"error":"x"}"""u8));
    }

    [Fact]
    public void The_detailed_output_of_the_example_is_the_one_the_specification_shows() =>
        Assert.Equal(
            """
            {"valid":false,"keywordLocation":"","absoluteKeywordLocation":"https://example.com/polygon#","instanceLocation":"","errors":[
            {"valid":false,"keywordLocation":"/items/$ref","absoluteKeywordLocation":"https://example.com/polygon#/$defs/point","instanceLocation":"/1","errors":[
            {"valid":false,"keywordLocation":"/items/$ref/additionalProperties","absoluteKeywordLocation":"https://example.com/polygon#/$defs/point/additionalProperties","instanceLocation":"/1/z","error":"expected nothing here: the schema allows no value"},
            {"valid":false,"keywordLocation":"/items/$ref/required","absoluteKeywordLocation":"https://example.com/polygon#/$defs/point/required","instanceLocation":"/1","error":"expected the property 'y', which is missing"}]},
            {"valid":false,"keywordLocation":"/minItems","absoluteKeywordLocation":"https://example.com/polygon#/minItems","instanceLocation":"","error":"expected at least 3 items, found 2"}]}
            """.ReplaceLineEndings(""),
            Evaluate(Polygon, BadPolygon, OutputFormat.Detailed));

    [Fact]
    public void The_basic_output_lists_every_failed_keyword()
    {
        JsonElement output = JsonDocument.Parse(Evaluate(Polygon, BadPolygon, OutputFormat.Basic)).RootElement;

        Assert.Equal(
            ["/items ", "/items/$ref /1", "/items/$ref/additionalProperties /1", "/items/$ref/additionalProperties /1/z", "/items/$ref/required /1", "/minItems "],
            output.GetProperty("errors").EnumerateArray().Select(unit => $"{unit.GetProperty("keywordLocation")} {unit.GetProperty("instanceLocation")}"));
    }

    [Fact]
    public void The_verbose_output_has_everything_in_the_order_of_the_schema()
    {
        const string Schema = """{"type":"object","properties":{"validProp":true},"additionalProperties":false}""";
        JsonElement output = JsonDocument.Parse(Evaluate(Schema, """{"validProp":5,"disallowedProp":"value"}""", OutputFormat.Verbose)).RootElement;

        Assert.Equal(["/type", "/properties", "/additionalProperties"], output.GetProperty("errors").EnumerateArray().Select(unit => unit.GetProperty("keywordLocation").GetString()));
        Assert.Equal([true, true, false], output.GetProperty("errors").EnumerateArray().Select(unit => unit.GetProperty("valid").GetBoolean()));
        Assert.Equal("/disallowedProp", output.GetProperty("errors")[2].GetProperty("errors")[0].GetProperty("instanceLocation").GetString());
    }

    [Fact]
    public void A_text_that_is_no_json_is_an_error_of_the_whole() =>
        Assert.Contains("\"error\":\"(1,2): error TYS1001", Evaluate("{}", "{", OutputFormat.Basic), StringComparison.Ordinal);

    [Fact]
    public void Output_beyond_all_use_is_refused_and_not_written()
    {
        string definitions = string.Join(',', Enumerable.Range(0, 40).Select(i => $$"""  "d{{i}}":{"allOf":[{"$ref":"#/$defs/d{{i + 1}}"},{"$ref":"#/$defs/d{{i + 1}}"}]} """));
        JsonContract contract = JsonContract.Load($$$"""{"$ref":"#/$defs/d20","$defs":{{{{definitions}}},"d40":{"type":"string"} } }""");

        Assert.Contains("more than 250000 units", contract.Evaluate("1"u8, OutputFormat.Basic), StringComparison.Ordinal);
    }

    private static string Evaluate(string schema, string instance, OutputFormat format) => JsonContract.Load(schema).Evaluate(Encoding.UTF8.GetBytes(instance), format);
}
