using System.Text;
using Typeset.Schema;

namespace Typeset.Tests.Limits;

/// <summary>Schemas that take time exponential in the depth of the instance when every path through them is taken.</summary>
public sealed class StepLimitTests
{
    private const int Depth = 60;

    /// <summary>At every level two alternatives look at all that is below.</summary>
    [Theory]
    [InlineData("anyOf")]
    [InlineData("oneOf")]
    public void Alternatives_that_contain_each_other_are_decided(string keyword)
    {
        string schema = """
            {
              "properties": {"end": {"const": "a"}},
              "KEYWORD": [
                {"required": ["x"], "properties": {"next": {"$ref": "#"}}},
                {"properties": {"next": {"$ref": "#"}, "x": false}}
              ]
            }
            """;
        JsonContract contract = JsonContract.Load(schema.Replace("KEYWORD", keyword, StringComparison.Ordinal));

        Assert.True(Bounded.Run(() => contract.IsValid(Nested(Depth, "\"a\""))));
        Assert.False(Bounded.Run(() => contract.IsValid(Nested(Depth, "\"b\""))));
    }

    [Fact]
    public void Conditions_that_look_at_all_that_is_below_are_decided()
    {
        JsonContract contract = JsonContract.Load("""
            {
              "properties": {"end": {"const": "a"}},
              "if": {"properties": {"next": {"$ref": "#"}}},
              "then": {"properties": {"next": {"$ref": "#"}}},
              "else": {"properties": {"next": {"not": {"$ref": "#"}}}, "minProperties": 1}
            }
            """);

        Assert.True(Bounded.Run(() => contract.IsValid(Nested(Depth, "\"a\""))));
    }

    [Fact]
    public void Errors_of_alternatives_that_contain_each_other_take_no_more_steps_than_their_depth()
    {
        JsonContract contract = JsonContract.Load("""
            {
              "properties": {"end": {"const": "a"}, "id": {"type": "integer"}},
              "anyOf": [{"properties": {"next": {"$ref": "#"}}}, {"required": ["next"], "properties": {"next": {"$ref": "#"}}}]
            }
            """);

        ValidationResult result = Bounded.Run(() => contract.Validate(Nested(Depth, "\"b\"")));

        ValidationError union = Assert.Single(result.Errors);
        Assert.Equal("TYS1601", union.Code);
    }

    [Fact]
    public void What_was_found_before_the_limit_is_reported_beside_it()
    {
        JsonContract contract = JsonContract.Load("""
            {
              "properties": {"id": {"type": "integer"}, "tree": {"$ref": "#/$defs/tree"}},
              "$defs": {"tree": {"allOf": [{"properties": {"next": {"$ref": "#/$defs/tree"}}}, {"properties": {"next": {"$ref": "#/$defs/tree"}}}], "properties": {"end": {"const": "a"}}}}
            }
            """);

        ValidationResult result = Bounded.Run(() => contract.Validate(Encoding.UTF8.GetBytes("{\"id\": \"1\", \"tree\": " + Encoding.UTF8.GetString(Nested(Depth, "\"b\"")) + "}")));

        Assert.Contains(result.Errors, error => error is { Code: "TYS1101", InstancePointer: "/id" });
        ValidationError limit = Assert.Single(result.Errors, error => error.Code == "TYS1904");
        Assert.Equal(
            "holding the instance against the schema takes more steps than allowed, so that it counts as invalid and its errors are not all listed; let fewer alternatives describe the same value, or raise the limit",
            limit.Message);
        Assert.StartsWith("/tree", limit.InstancePointer, StringComparison.Ordinal);
    }

    /// <summary>What has been evaluated and the dynamic scope decide too, so that no verdict can be kept: the limit ends it.</summary>
    [Theory]
    [InlineData("""{"$defs": {"n": {"anyOf": [{"required": ["x"], "properties": {"next": {"$ref": "#/$defs/n"}}}, {"properties": {"next": {"$ref": "#/$defs/n"}, "end": {"const": "a"}}}], "unevaluatedProperties": false}}, "$ref": "#/$defs/n"}""")]
    [InlineData("""{"$id": "urn:a", "$dynamicAnchor": "n", "properties": {"end": {"const": "a"}}, "allOf": [{"properties": {"next": {"$dynamicRef": "#n"}}}, {"properties": {"next": {"$dynamicRef": "urn:b#n"}}}], "$defs": {"b": {"$id": "urn:b", "$dynamicAnchor": "n"}}}""")]
    public void An_evaluation_that_cannot_be_cut_short_ends_at_the_limit(string schema)
    {
        JsonContract contract = JsonContract.Load(schema, new JsonContractOptions { MaxSteps = 100_000, MaxStepsPerValue = 0 });

        ValidationResult result = Bounded.Run(() => contract.Validate(Nested(Depth, "\"a\"")));

        Assert.True(result.IsValid || result.Errors.Any(error => error.Code == "TYS1904"), string.Join("\n", result.Errors));
        Assert.Equal(result.IsValid, Bounded.Run(() => contract.IsValid(Nested(Depth, "\"a\""))));
    }

    [Fact]
    public void The_limit_never_makes_an_instance_valid()
    {
        JsonContract contract = JsonContract.Load("""{"not": {"items": {"allOf": [{"type": "integer", "minimum": 0}, {"maximum": 9}]}}}""", new JsonContractOptions { MaxSteps = 10, MaxStepsPerValue = 0 });

        ValidationResult result = contract.Validate("[1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5]"u8);

        Assert.Equal("TYS1904", Assert.Single(result.Errors).Code);
    }

    [Fact]
    public void The_limit_grows_with_the_instance()
    {
        JsonContract contract = JsonContract.Load("""{"items": {"type": "integer", "minimum": 0}}""", new JsonContractOptions { MaxSteps = 10, MaxStepsPerValue = 4 });

        Assert.True(contract.IsValid(Encoding.UTF8.GetBytes("[" + string.Join(",", Enumerable.Range(0, 10_000)) + "]")));
    }

    /// <summary>Kept verdicts decide as all paths do.</summary>
    [Fact]
    public void Verdicts_do_not_depend_on_whether_they_are_kept()
    {
        Random random = new(20_260_711);
        for (int i = 0; i < 300; i++)
        {
            string schema = RandomSchema(random);
            if (!JsonContract.TryLoad(schema, null, out JsonContract? contract, out IReadOnlyList<Problem> _))
            {
                continue;
            }

            // So wide an instance that the evaluation is watched from early on, beside the same value alone.
            string value = RandomValue(random, 4);
            JsonContract many = JsonContract.Load("{\"items\": {\"$ref\": \"#/$defs/s\"}, \"$defs\": {\"s\": " + schema.Replace("#/$defs/", "#/$defs/s/$defs/", StringComparison.Ordinal) + "}}");
            string filler = string.Join(",", Enumerable.Repeat(value, 2));
            Assert.Equal(contract.IsValid(Encoding.UTF8.GetBytes(value)), many.IsValid(Encoding.UTF8.GetBytes("[" + filler + "]")));
        }
    }

    private static string RandomSchema(Random random)
    {
        string[] parts = ["{\"type\": \"object\"}", "{\"required\": [\"a\"]}", "{\"properties\": {\"a\": {\"$ref\": \"#/$defs/n\"}}}", "{\"properties\": {\"b\": {\"$ref\": \"#/$defs/m\"}}}", "{\"not\": {\"required\": [\"b\"]}}", "{\"const\": 1}", "{\"items\": {\"$ref\": \"#/$defs/n\"}}"];
        string Pick() => parts[random.Next(parts.Length)];
        string Union() => $"{{\"{(random.Next(2) == 0 ? "anyOf" : "oneOf")}\": [{Pick()}, {Pick()}, {Pick()}]}}";
        return $"{{\"$ref\": \"#/$defs/n\", \"$defs\": {{\"n\": {Union()}, \"m\": {Union()}}}}}";
    }

    private static string RandomValue(Random random, int depth) => depth == 0 ? "1" : random.Next(4) switch
    {
        0 => "1",
        1 => "[" + RandomValue(random, depth - 1) + "," + RandomValue(random, depth - 1) + "]",
        2 => "{\"a\": " + RandomValue(random, depth - 1) + "}",
        _ => "{\"a\": " + RandomValue(random, depth - 1) + ", \"b\": " + RandomValue(random, depth - 1) + "}",
    };

    private static byte[] Nested(int depth, string end) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"next\": ", depth)) + "{\"end\": " + end + "}" + new string('}', depth));
}
