using System.Text;
using Typeset.Schema;

namespace Typeset.Tests.Evaluation;

/// <summary>Instances held against schemas of the older dialects: the verdict, and the keyword as the schema writes it.</summary>
public sealed class DialectTests
{
    private const string Draft3 = "http://json-schema.org/draft-03/schema#";
    private const string Draft4 = "http://json-schema.org/draft-04/schema#";
    private const string Draft7 = "http://json-schema.org/draft-07/schema#";
    private const string Draft201909 = "https://json-schema.org/draft/2019-09/schema";

    [Theory]
    [InlineData(Draft201909, "\"items\":[{\"type\":\"null\"}]", "[1]", "type", "#/items/0/type", "/items/0/type")]
    [InlineData(Draft201909, "\"items\":[true],\"additionalItems\":{\"type\":\"null\"}", "[1,2]", "type", "#/additionalItems/type", "/additionalItems/type")]
    [InlineData(Draft7, "\"items\":[true],\"additionalItems\":false", "[1,2]", "additionalItems", "#/additionalItems", "/additionalItems")]
    [InlineData(Draft7, "\"dependencies\":{\"a\":[\"b\"]}", "{\"a\":1}", "dependencies", "#/dependencies/a", "/dependencies/a")]
    [InlineData(Draft7, "\"dependencies\":{\"a\":{\"required\":[\"b\"]}}", "{\"a\":1}", "required", "#/dependencies/a/required", "/dependencies/a/required")]
    [InlineData(Draft4, "\"minimum\":1,\"exclusiveMinimum\":true", "1", "exclusiveMinimum", "#/exclusiveMinimum", "/exclusiveMinimum")]
    [InlineData(Draft4, "\"type\":\"integer\"", "1.0", "type", "#/type", "/type")]
    [InlineData(Draft4, "\"const\":1", "2", "const", "#/const", "/const")]
    [InlineData(Draft3, "\"type\":\"integer\"", "1e2", "type", "#/type", "/type")]
    [InlineData(Draft3, "\"type\":[\"string\",{\"type\":\"object\"}]", "1", "type", "#/type", "/type")]
    [InlineData(Draft3, "\"disallow\":[\"string\",{\"maximum\":3}]", "2", "disallow", "#/disallow", "/disallow")]
    [InlineData(Draft3, "\"divisibleBy\":2", "3", "divisibleBy", "#/divisibleBy", "/divisibleBy")]
    [InlineData(Draft3, "\"extends\":{\"maximum\":3}", "4", "maximum", "#/extends/maximum", "/extends/maximum")]
    [InlineData(Draft3, "\"extends\":[{\"maximum\":3}]", "4", "maximum", "#/extends/0/maximum", "/extends/0/maximum")]
    [InlineData(Draft3, "\"properties\":{\"a/b\":{\"required\":true}}", "{}", "required", "#/properties/a~1b/required", "/properties/a~1b/required")]
    [InlineData(Draft3, "\"dependencies\":{\"a\":\"b\"}", "{\"a\":1}", "dependencies", "#/dependencies/a", "/dependencies/a")]
    public void An_error_names_the_keyword_as_it_is_written(string dialect, string keywords, string instance, string keyword, string place, string path)
    {
        ValidationError error = Assert.Single(Validate($$"""{"$schema":"{{dialect}}",{{keywords}}}""", instance).Errors);

        Assert.Equal((keyword, "file:schema.json" + place, path), (error.Keyword, error.SchemaLocation, error.EvaluationPath));
    }

    [Theory]
    [InlineData(Draft3, "\"type\":\"any\"", "1")]
    [InlineData(Draft3, "\"type\":[\"string\",{\"minimum\":3}]", "3")]
    [InlineData(Draft3, "\"disallow\":\"string\"", "3")]
    [InlineData(Draft3, "\"const\":1", "2")]
    [InlineData(Draft3, "\"properties\":{\"a\":{\"required\":true,\"$ref\":\"#/definitions/a\"}},\"definitions\":{\"a\":{}}", "{}")]
    [InlineData(Draft4, "\"type\":\"integer\"", "100000000000000000000")]
    [InlineData(Draft7, "\"type\":\"integer\"", "1.0")]
    [InlineData(Draft7, "\"$ref\":\"#/definitions/a\",\"type\":\"null\",\"definitions\":{\"a\":{}}", "1")]
    [InlineData(Draft7, "\"contains\":{\"type\":\"null\"},\"maxContains\":1", "[null,null]")]
    [InlineData(Draft201909, "\"prefixItems\":[false],\"$dynamicRef\":\"nowhere\"", "[1]")]
    public void Each_dialect_asks_for_no_more_than_its_keywords_do(string dialect, string keywords, string instance) =>
        Assert.Equal("", string.Join("\n", Validate($$"""{"$schema":"{{dialect}}",{{keywords}}}""", instance).Errors));

    [Fact]
    public void What_contains_finds_counts_as_evaluated_since_2020_12()
    {
        const string Keywords = "\"contains\":{\"type\":\"null\"},\"unevaluatedItems\":false}";

        Assert.True(Validate("{" + Keywords, "[null]").IsValid);
        Assert.Equal("unevaluatedItems", Assert.Single(Validate("{\"$schema\":\"" + Draft201909 + "\"," + Keywords, "[null]").Errors).Keyword);
    }

    [Fact]
    public void A_recursive_reference_follows_the_outermost_schema()
    {
        const string Tree = """{"$schema":"https://json-schema.org/draft/2019-09/schema","$id":"https://example.org/tree","$recursiveAnchor":true,"properties":{"child":{"$recursiveRef":"#"}}}""";
        const string Strict = """{"$schema":"https://json-schema.org/draft/2019-09/schema","$recursiveAnchor":true,"$ref":"https://example.org/tree","unevaluatedProperties":false}""";
        JsonContract contract = JsonContract.Load(Strict, new JsonContractOptions { References = [new SchemaText("tree.json", Tree)] });

        ValidationError error = Assert.Single(contract.Validate("""{"child":{"chidl":{}}}"""u8).Errors);

        Assert.Equal(("unevaluatedProperties", "/child/chidl"), (error.Keyword, error.InstancePointer + "/" + error.Property));
        Assert.StartsWith("/$ref/properties/child/$recursiveRef/", error.EvaluationPath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft-03", """{"properties":{"a":{"type":["string",{"extends":{}}]}}}""", """{"properties":{"a":{"required":"yes"}}}""")]
    [InlineData("draft-04", """{"minimum":1,"exclusiveMinimum":true}""", """{"exclusiveMinimum":true}""")]
    [InlineData("draft-06", """{"not":true,"const":null}""", """{"not":{"minLength":-1}}""")]
    [InlineData("draft-07", """{"if":{"contains":false}}""", """{"dependencies":{"a":{"items":[{"type":"strin"}]}}}""")]
    public void A_meta_schema_accepts_schemas_of_its_dialect(string draft, string good, string bad)
    {
        JsonContract contract = JsonContract.Load($$"""{"$ref":"http://json-schema.org/{{draft}}/schema#"}""");

        Assert.Equal("", string.Join("\n", contract.Validate(Encoding.UTF8.GetBytes(good)).Errors));
        Assert.False(contract.IsValid(Encoding.UTF8.GetBytes(bad)));
    }

    [Fact]
    public void The_meta_schema_of_2019_09_reaches_into_every_vocabulary()
    {
        JsonContract contract = JsonContract.Load("""{"$ref":"https://json-schema.org/draft/2019-09/schema"}""");

        Assert.True(contract.IsValid("""{"contains":{"not":{"minLength":1}}}"""u8));
        Assert.Equal("/contains/not/minLength", Assert.Single(contract.Validate("""{"contains":{"not":{"minLength":-1}}}"""u8).Errors).InstancePointer);
    }

    [Fact]
    public void The_option_says_which_dialect_schemas_without_one_speak()
    {
        Assert.False(JsonContract.Load("""{"disallow":"null"}""", new JsonContractOptions { DefaultDialect = Dialect.Draft3 }).IsValid("null"u8));
        Assert.True(JsonContract.Load("""{"disallow":"null"}""").IsValid("null"u8));
    }

    [Fact]
    public void Errors_in_what_the_root_does_not_reach_are_kept_as_problems()
    {
        JsonContract contract = JsonContract.Load(
            """{"type":"null","$defs":{"a":{"minLength":-1}}}""",
            new JsonContractOptions { References = [new SchemaText("other.json", """{"$ref":"nowhere.json"}""")] });

        Assert.True(contract.IsValid("null"u8));
        Assert.Equal(["TYS0202", "TYS0306"], contract.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Code));
        Assert.Throws<SchemaException>(() => contract.At("#/$defs/a"));
    }

    [Theory]
    [InlineData("""{"$ref":"lib.json"}""")]
    [InlineData("""{"not":{"$ref":"lib.json"}}""")]
    [InlineData("""{"anyOf":[true,{"$ref":"lib.json"}],"unevaluatedProperties":false}""")]
    public void A_dynamic_reference_that_never_ends_is_one_error(string start)
    {
        // Which schema the reference means shows only when instances are held against it: 'lib' alone would be harmless.
        const string Library = """{"$id":"https://example.org/lib.json","$dynamicRef":"#node","$defs":{"node":{"$dynamicAnchor":"node","type":"object"}}}""";
        string root = start.Insert(1, """
            "$id":"https://example.org/root.json","$defs":{"node":{"$dynamicAnchor":"node","$ref":"lib.json"}},
            """);
        JsonContract contract = JsonContract.Load(root, new JsonContractOptions { References = [new SchemaText("lib.json", Library)] });

        ValidationError error = Assert.Single(contract.Validate("""{"a":1}"""u8).Errors);

        Assert.Equal(("TYS1903", "$dynamicRef", "", "https://example.org/lib.json#/$dynamicRef"), (error.Code, error.Keyword, error.InstancePointer, error.SchemaLocation));
        Assert.False(contract.IsValid("""{"a":1}"""u8));
    }

    [Fact]
    public void A_dynamic_reference_that_goes_deeper_each_time_is_followed()
    {
        const string Tree = """{"$id":"https://example.org/tree","$dynamicAnchor":"node","type":"object","properties":{"child":{"$dynamicRef":"#node"}}}""";
        const string Root = """{"$id":"https://example.org/root","$dynamicAnchor":"node","$ref":"tree","required":["name"]}""";
        JsonContract contract = JsonContract.Load(Root, new JsonContractOptions { References = [new SchemaText("tree.json", Tree)] });

        Assert.True(contract.IsValid("""{"name":1,"child":{"name":2,"child":{"name":3}}}"""u8));
        Assert.Equal("/child/child", Assert.Single(contract.Validate("""{"name":1,"child":{"name":2,"child":{}}}"""u8).Errors).InstancePointer);
    }

    private static ValidationResult Validate(string schema, string instance) => JsonContract.Load(schema).Validate(Encoding.UTF8.GetBytes(instance));
}
