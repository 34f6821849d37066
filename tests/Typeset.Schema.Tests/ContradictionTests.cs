using Typeset.Testing;

namespace Typeset.Schema.Tests;

/// <summary>What nothing can satisfy is found, and what something can satisfy is left alone.</summary>
public sealed class ContradictionTests
{
    private const string Draft7 = "\"$schema\": \"http://json-schema.org/draft-07/schema#\", ";

    private static readonly string[] Codes = ["TYS0119", "TYS0120", "TYS0121", "TYS0122"];

    [Theory]
    [InlineData("TYS0119", "/allOf/1", """{"allOf": [{"type": "string"}, {"type": ["array", "null"]}]}""")]
    [InlineData("TYS0119", "/$ref", """{"type": "array", "$ref": "#/$defs/a", "$defs": {"a": {"type": "string"}}}""")]
    [InlineData("TYS0119", "/$ref", """{"enum": ["a", 1], "$ref": "#/$defs/a", "$defs": {"a": {"enum": ["b", 2, "c"]}}}""")]
    [InlineData("TYS0119", "/$ref", """{"const": {"a": 1, "b": 2}, "$ref": "#/$defs/a", "$defs": {"a": {"const": {"b": 2, "a": 1.5}}}}""")]
    [InlineData("TYS0119", "/allOf/1", """{"type": "integer", "allOf": [{"minimum": 5}, {"exclusiveMaximum": 5}]}""")]
    [InlineData("TYS0119", "/allOf/0", """{"type": "string", "minLength": 3, "allOf": [{"maxLength": 2}]}""")]
    [InlineData("TYS0119", "/allOf/0", """{"type": "array", "maxItems": 1, "allOf": [{"allOf": [{"minItems": 2}]}]}""")]
    [InlineData("TYS0119", "/allOf/0", """{"type": "object", "maxProperties": 1, "allOf": [{"required": ["a", "b"]}]}""")]
    [InlineData("TYS0119", "/const", """{"const": "abc", "maxLength": 2}""")]
    [InlineData("TYS0119", "/enum", """{"enum": [1, 2], "minimum": 3}""")]
    [InlineData("TYS0119", "/enum", """{"const": 1, "enum": [2, 3]}""")]
    [InlineData("TYS0119", "/const", """{"const": "😀😀😀", "maxLength": 2}""")]
    [InlineData("TYS0119", "/anyOf", """{"type": "string", "anyOf": [{"type": "null"}, {"type": "integer"}]}""")]
    [InlineData("TYS0119", "/oneOf", """{"not": {"type": ["string", "object"]}, "oneOf": [{"type": "string"}, {"enum": ["a"]}]}""")]
    [InlineData("TYS0119", "/properties/a/allOf/1", """{"properties": {"a": {"allOf": [{"type": "null"}, {"type": "object"}]}}}""")]
    [InlineData("TYS0120", "/anyOf/1", """{"type": "string", "anyOf": [{"minLength": 3}, {"type": "null"}]}""")]
    [InlineData("TYS0120", "/oneOf/0", """{"type": "object", "oneOf": [{"enum": ["a"]}, {"required": ["b"]}]}""")]
    [InlineData("TYS0121", "/properties/ab", """{"properties": {"ab": {"type": "object"}}, "patternProperties": {"^a[a-z]+$": {"type": "string"}}}""")]
    [InlineData("TYS0121", "/allOf/1/properties/a", """{"allOf": [{"properties": {"a": {"const": 1}}}, {"properties": {"a": {"const": 2}}}]}""")]
    [InlineData("TYS0121", "/$defs/base/properties/kind", """{"properties": {"kind": {"const": "x"}}, "$ref": "#/$defs/base", "$defs": {"base": {"properties": {"kind": {"enum": ["y", "z"]}}}}}""")]
    [InlineData("TYS0122", "/allOf/1/properties/b", """{"allOf": [{"properties": {"a": true}, "additionalProperties": false}, {"properties": {"a": true, "b": true, "c": true}}]}""")]
    [InlineData("TYS0122", "/$defs/base/properties/id", """{"$ref": "#/$defs/base", "properties": {"a": true}, "additionalProperties": false, "$defs": {"base": {"properties": {"id": true}}}}""")]
    [InlineData("TYS0122", "/allOf/1/properties/b", "{" + Draft7 + """ "allOf": [{"properties": {"a": {}}, "additionalProperties": false}, {"properties": {"b": {}}}]}""")]
    public void A_contradiction_is_found_at_its_place(string code, string pointer, string schema)
    {
        PlannedSchema planned = PlannedSchema.FromText(schema);

        Problem problem = Assert.Single(planned.AllProblems());
        Assert.Equal((code, pointer), (problem.Code, problem.Pointer));
        Assert.NotNull(planned.Plan);
    }

    [Theory]
    [InlineData("""{"allOf": [{"type": "string"}, {"type": ["array", "string"]}]}""")]
    [InlineData("""{"allOf": [{"minLength": 3}, {"maxLength": 2}]}""")]
    [InlineData("""{"allOf": [{"type": "number"}, {"type": "integer"}], "minimum": 1, "maximum": 1}""")]
    [InlineData("""{"const": 1.0, "enum": [1, 2]}""")]
    [InlineData("""{"const": {"a": 1, "b": [1e0]}, "enum": [{"b": [1], "a": 1.0}]}""")]
    [InlineData("""{"const": "😀😀", "maxLength": 2}""")]
    [InlineData("""{"not": {"type": "string", "minLength": 3}, "type": "string"}""")]
    [InlineData("""{"type": "string", "not": {}}""")]
    [InlineData("""{"properties": {"a": false}, "allOf": [{"properties": {"a": {"type": "string"}}}]}""")]
    [InlineData("""{"allOf": [false, {"type": "string"}]}""")]
    [InlineData("""{"anyOf": [false, {"type": "string"}], "type": "string"}""")]
    [InlineData("""{"properties": {"ab": {"type": "object"}}, "patternProperties": {"^b": {"type": "string"}}}""")]
    [InlineData("""{"properties": {"ab": {"type": "object"}}, "patternProperties": {"(a)b\\1?": {"type": "string"}}}""")]
    [InlineData("""{"$ref": "#/$defs/base", "properties": {"a": true, "id": true}, "additionalProperties": false, "$defs": {"base": {"properties": {"id": {"type": "string"}}}}}""")]
    [InlineData("""{"$ref": "#/$defs/base", "properties": {"a": true}, "unevaluatedProperties": false, "$defs": {"base": {"properties": {"id": true}}}}""")]
    [InlineData("""{"anyOf": [{"properties": {"a": true}, "additionalProperties": false}, {"properties": {"b": true}}]}""")]
    [InlineData("""{"allOf": [{"properties": {"a": true}, "patternProperties": {"^x-": true}, "additionalProperties": false}, {"properties": {"x-b": true}}]}""")]
    [InlineData("""{"if": {"type": "string"}, "then": {"type": "string"}, "type": "object"}""")]
    [InlineData("""{"properties": {"next": {"$ref": "#"}}, "type": "object", "anyOf": [{"required": ["next"]}, {"required": ["end"]}]}""")]
    [InlineData("{" + Draft7 + """ "definitions": {"a": {"type": "string"}}, "allOf": [{"$ref": "#/definitions/a", "type": "string"}]}""")]
    public void What_can_be_satisfied_is_left_alone(string schema) =>
        Assert.DoesNotContain(PlannedSchema.FromText(schema).AllProblems(), problem => Codes.Contains(problem.Code));

    [SharedDataFact("data/schemastore/schemas")]
    public void Published_schemas_have_the_mistakes_that_were_looked_at_and_no_others()
    {
        SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
        List<string> places = [];
        foreach (string file in Directory.EnumerateFiles(SharedData.PathOf("data/schemastore/schemas"), "*.json"))
        {
            foreach (Problem problem in PlannedSchema.FromText(File.ReadAllText(file), Path.GetFileName(file)).AllProblems().Where(problem => problem.Severity >= ProblemSeverity.Warning))
            {
                counts[problem.Code] = counts.GetValueOrDefault(problem.Code) + 1;
                if (string.CompareOrdinal(problem.Code, "TYS0119") >= 0)
                {
                    places.Add($"{problem.Location.Path} {problem.Code} {problem.Pointer}");
                }
            }
        }

        // A new one is to be read in its schema before it is counted here.
        Assert.Equal(
            [
                "aspire-8.0.json TYS0121 /definitions/resource.azure.bicep.v1/allOf/1/properties/type",
                "aspire-8.0.json TYS0122 /definitions/resource.azure.bicep.v1/allOf/1/properties/scope",
                "aspire-8.0.json TYS0123 /properties/resources/additionalProperties/oneOf/7/properties/inputs/additionalProperties/properties/default/oneOf/0/properties/additionalProperties",
                "putout.json TYS0123 /properties/match/patternProperties/additionalProperties",
            ],
            places.Order(StringComparer.Ordinal));
        Assert.Equal("TYS0103 5, TYS0105 3, TYS0110 2, TYS0112 27, TYS0115 3, TYS0121 1, TYS0122 1, TYS0123 2", string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}")));
    }

    [SharedDataFact("data/ninjs/specification")]
    public void Published_news_contracts_have_properties_that_can_never_be_valid()
    {
        string geo = File.ReadAllText(SharedData.PathOf("data/ninjs/validation/test_suite/GeoJSON-schema.json"));
        foreach (string version in (string[])["3.0", "3.1"])
        {
            PlannedSchema planned = PlannedSchema.FromTexts(
                ($"ninjs-{version}.json", File.ReadAllText(SharedData.PathOf($"data/ninjs/specification/ninjs-schema_{version}.json"))),
                ("geo.json", geo));

            Problem problem = Assert.Single(planned.AllProblems(), problem => problem.Code == "TYS0119");
            Assert.Equal(45, problem.Location.Line);
            Assert.EndsWith("/recurrenceDates/$ref", problem.Pointer, StringComparison.Ordinal);
            Assert.Contains(planned.AllProblems(), problem => (problem.Code, problem.Pointer) == ("TYS0123", "/$defs/unevaluatedProperties"));
        }
    }
}
