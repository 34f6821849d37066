using Typeset.Schema;

namespace Typeset.Tests;

/// <summary>Schemas are held against the meta-schema among the documents that their <c>$schema</c> names.</summary>
public sealed class MetaSchemaTests
{
    private const string Strict = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://example.org/strict",
          "$vocabulary": {
            "https://json-schema.org/draft/2020-12/vocab/core": true,
            "https://json-schema.org/draft/2020-12/vocab/applicator": true,
            "https://json-schema.org/draft/2020-12/vocab/validation": true,
            "https://example.org/units": false
          },
          "$dynamicAnchor": "meta",
          "allOf": [
            {"$ref": "https://json-schema.org/draft/2020-12/meta/core"},
            {"$ref": "https://json-schema.org/draft/2020-12/meta/applicator"},
            {"$ref": "https://json-schema.org/draft/2020-12/meta/validation"}
          ],
          "properties": {"unit": {"enum": ["m", "s"]}, "title": {"type": "string"}},
          "propertyNames": {"not": {"const": "pattern"}}
        }
        """;

    [Fact]
    public void A_schema_that_meets_its_meta_schema_has_no_problem() =>
        Assert.DoesNotContain(Load("""{"$schema": "https://example.org/strict", "properties": {"a": {"type": "number", "unit": "m"}}}""", out _), problem => problem.Severity == ProblemSeverity.Error);

    [Fact]
    public void A_problem_points_at_the_token_in_the_schema()
    {
        Problem problem = Assert.Single(Load("{\n  \"$schema\": \"https://example.org/strict\",\n  \"properties\": {\n    \"a\": {\"unit\": \"kg\"}\n  }\n}", out JsonContract? contract), problem => problem.Severity == ProblemSeverity.Error);

        Assert.Null(contract);
        Assert.Equal(("TYS0325", "/properties/a/unit", 4, 19), (problem.Code, problem.Pointer, problem.Location.Line, problem.Location.Column));
        Assert.StartsWith("my.json(4,19): error TYS0325: the meta-schema 'https://example.org/strict' does not allow this: ", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(4, problem.Location.Length);
    }

    [Fact]
    public void A_name_that_is_not_allowed_is_pointed_at_itself()
    {
        Problem problem = Assert.Single(Load("""{"$schema": "https://example.org/strict", "not": {"pattern": "a"}}""", out _), problem => problem.Code == "TYS0325");

        Assert.Equal((51, 9), (problem.Location.Column, problem.Location.Length));
    }

    [Fact]
    public void A_schema_inside_that_names_another_dialect_is_not_held_against_the_outer_one()
    {
        IReadOnlyList<Problem> problems = Load(
            """{"$schema": "https://example.org/strict", "$defs": {"a": {"$id": "a", "$schema": "https://json-schema.org/draft/2020-12/schema", "pattern": "a"}}, "$ref": "a"}""",
            out JsonContract? contract);

        Assert.DoesNotContain(problems, problem => problem.Severity == ProblemSeverity.Error);
        Assert.True(contract!.IsValid("\"a\""u8));
        Assert.False(contract.IsValid("\"b\""u8));
    }

    [Fact]
    public void A_meta_schema_may_be_bundled_into_the_schema_that_uses_it()
    {
        string schema = """{"$schema": "https://example.org/strict", "$id": "https://example.org/mine", "minimum": 1, "unit": "kg", "$defs": {"meta": """ + Strict + "}}";

        JsonContract.TryLoad(schema, null, out _, out IReadOnlyList<Problem> problems);

        Problem problem = Assert.Single(problems, problem => problem.Severity == ProblemSeverity.Error);
        Assert.Equal(("TYS0325", "/unit"), (problem.Code, problem.Pointer));
    }

    [Fact]
    public void A_document_that_instances_are_not_held_against_does_not_stand_in_the_way()
    {
        JsonContractOptions options = new() { References = [new SchemaText("strict.json", Strict), new SchemaText("other.json", """{"$schema": "https://example.org/strict", "unit": "kg"}""")] };

        Assert.True(JsonContract.TryLoad("true", options, out _, out IReadOnlyList<Problem> problems));
        Assert.Equal("other.json", Assert.Single(problems, problem => problem.Code == "TYS0325").Location.Path);
    }

    [Fact]
    public void A_meta_schema_without_vocabularies_is_asked_too()
    {
        JsonContractOptions options = new() { Path = "a.json", References = [new SchemaText("titled.json", """{"$schema": "http://json-schema.org/draft-07/schema#", "required": ["title"]}""")] };

        Assert.False(JsonContract.TryLoad("""{"$schema": "titled.json"}""", options, out _, out IReadOnlyList<Problem> problems));
        Assert.Equal("TYS0325", Assert.Single(problems).Code);
        Assert.True(JsonContract.TryLoad("""{"$schema": "titled.json", "title": "a"}""", options, out _, out _));
    }

    private static IReadOnlyList<Problem> Load(string schema, out JsonContract? contract)
    {
        JsonContract.TryLoad(schema, new JsonContractOptions { Path = "my.json", References = [new SchemaText("strict.json", Strict)] }, out contract, out IReadOnlyList<Problem> problems);
        return problems;
    }
}
