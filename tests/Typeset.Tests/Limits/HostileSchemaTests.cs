using System.Globalization;
using Typeset.Schema;

namespace Typeset.Tests.Limits;

/// <summary>Schemas made to exhaust time, memory or the stack while they are loaded.</summary>
public sealed class HostileSchemaTests
{
    [Fact]
    public void A_hundred_thousand_values_of_enum_are_loaded_and_found()
    {
        string values = string.Join(",", Enumerable.Range(0, 100_000).Select(i => i % 2 == 0 ? Text(i) : "\"v" + Text(i) + "\""));

        JsonContract contract = Bounded.Run(() => JsonContract.Load("{\"enum\": [" + values + "]}"));

        Assert.True(Bounded.Run(() => contract.IsValid("99998"u8)));
        Assert.False(Bounded.Run(() => contract.Validate("\"v99998\""u8)).IsValid);
    }

    [Fact]
    public void A_hundred_thousand_required_names_that_are_not_declared_are_told()
    {
        string declared = string.Join(",", Enumerable.Range(0, 50_000).Select(i => "\"property" + Text(i) + "\":true"));
        string required = string.Join(",", Enumerable.Range(0, 50_000).Select(i => "\"propertx" + Text(i) + "\""));

        JsonContract contract = Bounded.Run(() => JsonContract.Load("{\"properties\": {" + declared + "}, \"required\": [" + required + "], \"additionalProperties\": false}"));

        Assert.Equal(50_000, contract.Problems.Count(problem => problem.Code == "TYS0104"));
    }

    [Fact]
    public void A_hundred_thousand_unknown_keywords_are_told()
    {
        string members = string.Join(",", Enumerable.Range(0, 100_000).Select(i => "\"minLengt" + Text(i) + "\":1"));

        Assert.NotEmpty(Bounded.Run(() => JsonContract.Load("{" + members + "}")).Problems);
    }

    [Fact]
    public void A_hundred_thousand_schemas_inside_a_very_long_name_are_an_error()
    {
        string name = new('n', 1_000_000);
        string schemas = string.Join(",", Enumerable.Repeat("{}", 100_000));

        Assert.False(Bounded.Run(() => JsonContract.TryLoad("{\"properties\": {\"" + name + "\": {\"anyOf\": [" + schemas + "]}}}", null, out _, out IReadOnlyList<Problem> problems) || !problems.Any(problem => problem.Code == "TYS0215")));
    }

    [Fact]
    public void A_hundred_thousand_definitions_that_refer_to_each_other_are_loaded()
    {
        string definitions = string.Join(",", Enumerable.Range(0, 100_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"d{i}\":{{\"properties\":{{\"next\":{{\"$ref\":\"#/$defs/d{(i + 1) % 100_000}\"}}}}}}")));

        JsonContract contract = Bounded.Run(() => JsonContract.Load("{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + definitions + "}}", new JsonContractOptions { SchemaLimits = new SchemaLimits { MaxValues = 2_000_000 } }));

        Assert.True(contract.IsValid("""{"next": {"next": {}}}"""u8));
    }

    [Fact]
    public void Thousands_of_references_in_a_row_are_an_error()
    {
        string definitions = string.Join(",", Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"d{i}\":{{\"$ref\":\"#/$defs/d{i + 1}\"}}")));

        Assert.False(Bounded.Run(() => JsonContract.TryLoad("{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + definitions + ",\"d20000\":{}}}", null, out _, out IReadOnlyList<Problem> problems) || problems.All(problem => problem.Code != "TYS0206")));
    }

    [Fact]
    public void A_reference_chain_may_be_longer_where_the_limit_says_so()
    {
        string definitions = string.Join(",", Enumerable.Range(0, 700).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"d{i}\":{{\"$ref\":\"#/$defs/d{i + 1}\"}}")));
        string schema = "{\"$ref\": \"#/$defs/d0\", \"$defs\": {" + definitions + ",\"d700\":{}}}";

        Assert.False(JsonContract.TryLoad(schema, null, out _, out _));
        Assert.True(JsonContract.TryLoad(schema, new JsonContractOptions { SchemaLimits = new SchemaLimits { MaxReferenceChain = 1000 } }, out _, out _));
    }

    [Fact]
    public void A_million_levels_are_an_error() =>
        Assert.Equal("TYS0003", Assert.Single(Assert.Throws<SchemaException>(() => JsonContract.Load(string.Concat(Enumerable.Repeat("{\"not\":", 1_000_000)) + "true" + new string('}', 1_000_000))).Problems).Code);

    [Theory]
    [InlineData("{\"multipleOf\": 1e-999999999}")]
    [InlineData("{\"minimum\": 1e999999999, \"maximum\": -1e999999999, \"multipleOf\": 1e99999999}")]
    [InlineData("{\"minLength\": 1e999999999, \"maxLength\": 1e99999999999999999999999}")]
    [InlineData("{\"enum\": [1e999999999, 1e999999998]}")]
    public void Numbers_of_any_exponent_are_loaded(string schema) =>
        Assert.True(Bounded.Run(() => JsonContract.TryLoad(schema, null, out _, out _)));

    [Fact]
    public void Every_way_a_schema_comes_back_to_itself_is_an_error()
    {
        foreach (string schema in (string[])
            [
                """{"$ref": "#"}""",
                """{"allOf": [{"$ref": "#"}]}""",
                """{"anyOf": [{"$ref": "#"}, {}]}""",
                """{"oneOf": [{"$ref": "#"}, {}]}""",
                """{"not": {"$ref": "#"}}""",
                """{"if": {"$ref": "#"}, "then": {}}""",
                """{"if": {}, "then": {"$ref": "#"}}""",
                """{"if": {}, "else": {"$ref": "#"}, "then": {}}""",
                """{"dependentSchemas": {"a": {"$ref": "#"}}}""",
                """{"$schema": "http://json-schema.org/draft-07/schema#", "dependencies": {"a": {"$ref": "#"}}}""",
                """{"$schema": "http://json-schema.org/draft-03/schema#", "extends": {"$ref": "#"}}""",
                """{"$schema": "http://json-schema.org/draft-03/schema#", "disallow": [{"$ref": "#"}]}""",
                """{"$schema": "http://json-schema.org/draft-03/schema#", "type": [{"$ref": "#"}, "null"]}""",
                """{"$schema": "https://json-schema.org/draft/2019-09/schema", "$recursiveRef": "#"}""",
                """{"$schema": "https://json-schema.org/draft/2019-09/schema", "$recursiveAnchor": true, "anyOf": [{"$recursiveRef": "#"}]}""",
                """{"$dynamicRef": "#"}""",
                """{"$dynamicAnchor": "a", "allOf": [{"$dynamicRef": "#a"}]}""",
                """{"$ref": "#/$defs/a", "$defs": {"a": {"allOf": [{"$ref": "#/$defs/b"}]}, "b": {"not": {"$ref": "#/$defs/a"}}}}""",
            ])
        {
            Assert.True(!JsonContract.TryLoad(schema, null, out _, out IReadOnlyList<Problem> problems) && problems.Any(problem => problem.Code == "TYS0205"), schema + "\n" + string.Join("\n", problems));
        }
    }

    /// <summary>Each goes on to a name, a property or an item, which come to an end.</summary>
    [Theory]
    [InlineData("""{"propertyNames": {"$ref": "#"}}""")]
    [InlineData("""{"properties": {"a": {"$ref": "#"}}}""")]
    [InlineData("""{"contains": {"$ref": "#"}, "minContains": 0}""")]
    [InlineData("""{"unevaluatedProperties": {"$ref": "#"}, "unevaluatedItems": {"$ref": "#"}}""")]
    [InlineData("""{"contentSchema": {"$ref": "#"}, "contentMediaType": "application/json"}""")]
    public void A_way_that_goes_further_into_the_instance_is_none(string schema) =>
        Assert.True(Bounded.Run(() => JsonContract.Load(schema).IsValid("""{"a": [{"a": 1}], "b": "{}"}"""u8)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
