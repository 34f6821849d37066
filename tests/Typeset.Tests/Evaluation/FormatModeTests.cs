using System.Text;
using Typeset.Schema;

namespace Typeset.Tests.Evaluation;

/// <summary>When a format is asserted, when it gives a warning, and when it asks for nothing.</summary>
public sealed class FormatModeTests
{
    private const string Draft3 = "http://json-schema.org/draft-03/schema#";
    private const string Draft4 = "http://json-schema.org/draft-04/schema#";
    private const string Draft6 = "http://json-schema.org/draft-06/schema#";
    private const string Draft7 = "http://json-schema.org/draft-07/schema#";
    private const string Draft201909 = "https://json-schema.org/draft/2019-09/schema";
    private const string Draft202012 = "https://json-schema.org/draft/2020-12/schema";

    [Theory]
    [InlineData(Draft3, true)]
    [InlineData(Draft4, true)]
    [InlineData(Draft6, true)]
    [InlineData(Draft7, true)]
    [InlineData(Draft201909, false)]
    [InlineData(Draft202012, false)]
    public void The_dialect_says_whether_formats_are_asserted(string dialect, bool asserts)
    {
        string schema = $$"""{"$schema":"{{dialect}}","format":"ipv4","type":"string"}""".Replace(dialect == Draft3 ? "ipv4" : "none", "ip-address", StringComparison.Ordinal);

        Assert.Equal(asserts, !IsValid(schema, "\"1.2.3\""));
        Assert.True(IsValid(schema, "\"1.2.3.4\""));
        Assert.False(IsValid(schema, "\"1.2.3\"", new JsonContractOptions { Formats = FormatMode.Assert }));
        Assert.True(IsValid(schema, "\"1.2.3\"", new JsonContractOptions { Formats = FormatMode.Annotate }));
    }

    [Fact]
    public void Without_a_dialect_in_the_schema_the_default_dialect_says_it()
    {
        Assert.True(IsValid("""{"format":"ipv4"}""", "\"1.2.3\""));
        Assert.False(IsValid("""{"format":"ipv4"}""", "\"1.2.3\"", new JsonContractOptions { DefaultDialect = Dialect.Draft7 }));
    }

    [Theory]
    [InlineData("https://json-schema.org/draft/2020-12/vocab/format-assertion", true, true)]
    [InlineData("https://json-schema.org/draft/2020-12/vocab/format-assertion", false, true)]
    [InlineData("https://json-schema.org/draft/2020-12/vocab/format-annotation", true, false)]
    [InlineData("https://json-schema.org/draft/2019-09/vocab/format", true, true)]
    [InlineData("https://json-schema.org/draft/2019-09/vocab/format", false, false)]
    public void The_vocabularies_of_a_meta_schema_say_it_too(string vocabulary, bool isRequired, bool asserts)
    {
        string draft = vocabulary.Contains("2019", StringComparison.Ordinal) ? "2019-09" : "2020-12";
        SchemaText meta = new("meta.json", $$"""
            {"$id":"https://example.org/meta","$schema":"https://json-schema.org/draft/{{draft}}/schema",
             "$vocabulary":{"https://json-schema.org/draft/{{draft}}/vocab/core":true,"{{vocabulary}}":{{(isRequired ? "true" : "false")}}} }
            """);
        const string Schema = """{"$schema":"https://example.org/meta","format":"ipv4"}""";

        Assert.Equal(asserts, !IsValid(Schema, "\"1.2.3\"", new JsonContractOptions { References = [meta] }));
        Assert.True(IsValid(Schema, "\"1.2.3\"", new JsonContractOptions { References = [meta], Formats = FormatMode.Annotate }));
    }

    [Fact]
    public void Each_schema_of_several_dialects_follows_its_own()
    {
        const string Schema = """
            {"properties":{"new":{"format":"ipv4"},"old":{"$ref":"#/$defs/old"},"oldest":{"$ref":"#/$defs/oldest"}},
             "$defs":{"old":{"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://example.org/old","format":"time"},
                      "oldest":{"$schema":"http://json-schema.org/draft-03/schema#","id":"https://example.org/oldest","format":"time"}}}
            """;

        Assert.True(IsValid(Schema, """{"new":"1.2.3","old":"15:04:00Z","oldest":"15:04:00"}"""));
        Assert.False(IsValid(Schema, """{"old":"15:04:00"}"""));
        Assert.False(IsValid(Schema, """{"oldest":"15:04:00Z"}"""));
    }

    [Fact]
    public void Draft_3_has_formats_of_its_own_and_none_of_them_looks_misspelt()
    {
        JsonContract contract = JsonContract.Load($$"""{"$schema":"{{Draft3}}","properties":{"a":{"format":"host-name"},"b":{"format":"color"},"c":{"format":"utc-millisec"} } }""");

        Assert.Empty(contract.Problems);
        Assert.True(contract.IsValid("""{"a":"example.org","b":"red","c":12}"""u8));
        Assert.Equal(["/a", "/b"], contract.Validate("""{"a":"-","b":"rood","c":12}"""u8).Errors.Select(error => error.InstancePointer));
    }

    [Fact]
    public void A_single_format_can_be_asserted_or_freed()
    {
        const string Schema = """{"properties":{"ip":{"format":"ipv4"},"day":{"format":"date"}}}""";
        Dictionary<string, FormatMode> modes = new() { ["date"] = FormatMode.Assert };
        JsonContractOptions options = new() { FormatModes = modes };
        modes["ipv4"] = FormatMode.Assert;

        Assert.Equal("/day", Assert.Single(Validate(Schema, """{"ip":"1","day":"1"}""", options).Errors).InstancePointer);
        Assert.Equal(
            "/ip",
            Assert.Single(Validate(Schema, """{"ip":"1","day":"1"}""", new JsonContractOptions { Formats = FormatMode.Assert, FormatModes = new Dictionary<string, FormatMode> { ["date"] = FormatMode.Annotate } }).Errors).InstancePointer);
    }

    [Fact]
    public void Part_of_a_contract_keeps_its_modes() =>
        Assert.False(JsonContract.Load("""{"$defs":{"a":{"format":"ipv4"}}}""", new JsonContractOptions { Formats = FormatMode.Assert }).At("#/$defs/a").IsValid("\"x\""u8));

    [Fact]
    public void A_warning_is_located_like_an_error_and_leaves_the_value_valid()
    {
        ValidationResult result = Warn("""{"$id":"https://example.org/s","properties":{"a":{"items":{"$ref":"#/$defs/ip"}}},"$defs":{"ip":{"format":"ipv4"}}}""", "{\n \"a\": [\"1.2.3.4\", \"1.2.3\"]}");

        Assert.True(result.IsValid);
        Assert.Empty(result.Errors);
        ValidationError warning = Assert.Single(result.Warnings);
        Assert.Equal(
            (ValidationSeverity.Warning, "TYS1204", "format", "/a/1", "https://example.org/s#/$defs/ip/format", "/properties/a/items/$ref/format"),
            (warning.Severity, warning.Code, warning.Keyword, warning.InstancePointer, warning.SchemaLocation, warning.EvaluationPath));
        Assert.Equal((2L, 19L, 20L), (warning.Line, warning.Column, warning.ByteOffset));
        Assert.Equal("(2,19): warning TYS1204: /a/1: expected an IPv4 address such as 192.0.2.1, found \"1.2.3\"", warning.ToString());
        Assert.Equal("valid\n" + warning, result.ToString());
    }

    [Theory]
    [InlineData("""{"anyOf":[{"format":"ipv4"},{"type":"string"}]}""", "\"a\"", "")]
    [InlineData("""{"oneOf":[{"type":"null"},{"properties":{"a":{"format":"ipv4"}}}]}""", """{"a":"a"}""", "/a")]
    [InlineData("""{"anyOf":[{"properties":{"a":{"format":"ipv4"}},"required":["b"]},{}]}""", """{"a":"a"}""", null)]
    [InlineData("""{"if":{"properties":{"a":{"format":"ipv4"}}},"then":true}""", """{"a":"a"}""", "/a")]
    [InlineData("""{"if":{"properties":{"a":{"format":"ipv4"}},"required":["b"]},"else":true}""", """{"a":"a"}""", null)]
    [InlineData("""{"not":{"not":{"format":"ipv4"}}}""", "\"a\"", null)]
    [InlineData("""{"contains":{"format":"ipv4"}}""", "[\"a\"]", "/0")]
    [InlineData("""{"contains":{"format":"ipv4","type":"string"}}""", "[1,\"a\"]", "/1")]
    [InlineData("""{"anyOf":[{"properties":{"a":{"format":"ipv4"}}},{"properties":{"b":true}}],"unevaluatedProperties":false}""", """{"a":"a"}""", "/a")]
    [InlineData("""{"properties":{"a":{"format":"no such format"}}}""", """{"a":"a"}""", null)]
    [InlineData("""{"oneOf":[{"properties":{"k":{"const":"a"},"x":{"format":"ipv4"}},"required":["k"]},{"properties":{"k":{"const":"b"}},"required":["k"]}]}""", """{"k":"a","x":"y"}""", "/x")]
    public void A_warning_comes_from_what_holds_and_not_from_a_failed_alternative(string schema, string instance, string? pointer)
    {
        ValidationResult result = Warn(schema, instance);

        Assert.Equal("", string.Join('\n', result.Errors));
        Assert.Equal(pointer is null ? [] : [pointer], result.Warnings.Select(warning => warning.InstancePointer));
    }

    [Fact]
    public void Warnings_stand_beside_errors()
    {
        const string Schema = """{"properties":{"a":{"format":"ipv4"},"b":{"type":"null"},"c":{"anyOf":[{"type":"object","required":["x"]},{"properties":{"d":{"format":"ipv4"}},"required":["y"]}]}}}""";
        ValidationResult result = Warn(Schema, """{"a":"a","b":1,"c":{"d":"d"}}""");

        Assert.False(result.IsValid);
        Assert.Equal(["/a", "/c/d"], result.Warnings.Select(warning => warning.InstancePointer));
        Assert.DoesNotContain(result.Errors, error => error.Code == "TYS1204");
    }

    private static bool IsValid(string schema, string instance, JsonContractOptions? options = null)
    {
        JsonContract contract = JsonContract.Load(schema, options);
        bool valid = contract.IsValid(Encoding.UTF8.GetBytes(instance));
        Assert.Equal(valid, contract.Validate(Encoding.UTF8.GetBytes(instance)).IsValid);
        return valid;
    }

    private static ValidationResult Warn(string schema, string instance) => Validate(schema, instance, new JsonContractOptions { Formats = FormatMode.Warn });

    private static ValidationResult Validate(string schema, string instance, JsonContractOptions options) => JsonContract.Load(schema, options).Validate(Encoding.UTF8.GetBytes(instance));
}
