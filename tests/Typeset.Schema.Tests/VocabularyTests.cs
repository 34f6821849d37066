namespace Typeset.Schema.Tests;

/// <summary>Dialects that a meta-schema among the documents describes.</summary>
public sealed class VocabularyTests
{
    private const string Core = "\"https://json-schema.org/draft/2020-12/vocab/core\": true";

    [Fact]
    public void Keywords_of_absent_vocabularies_ask_for_nothing()
    {
        PlannedSchema planned = Plan("""{"$schema": "https://example.org/meta", "properties": {"a": {"minimum": 3}}}""", Core + ", \"https://json-schema.org/draft/2020-12/vocab/applicator\": true");

        Assert.Null(planned.Plan.Nodes[planned.Plan.Nodes[0].Object!.Properties[0].Node].Number);
        Assert.Equal("'minimum' is not a keyword of https://example.org/meta and asks for nothing; it is one of 2020-12, which '$schema' can name", Assert.Single(planned.AllProblems()).Message);
    }

    [Fact]
    public void The_core_keywords_need_not_be_listed()
    {
        PlannedSchema planned = Plan("""{"$schema": "https://example.org/meta", "$ref": "#/$defs/a", "$defs": {"a": {"minimum": 3}}}""", "\"https://json-schema.org/draft/2020-12/vocab/validation\": true");

        Assert.Empty(planned.Problems);
        Assert.NotNull(planned.Plan.Nodes[planned.Plan.Nodes[0].Ref].Number);
    }

    [Fact]
    public void A_required_vocabulary_that_nobody_knows_is_an_error_at_the_schema_that_uses_it()
    {
        PlannedSchema planned = Plan("""{"$schema": "https://example.org/meta"}""", Core + ", \"https://example.org/units\": true");

        Problem problem = Assert.Single(planned.AllProblems());
        Assert.Equal(
            "a.json(1,13): error TYS0214: the dialect 'https://example.org/meta' requires the vocabulary 'https://example.org/units', which is not known; let its meta-schema list it with false, or use another dialect",
            problem.ToString());
        Assert.Null(planned.Result.Plan);
    }

    [Fact]
    public void An_optional_vocabulary_that_nobody_knows_is_passed_over() =>
        Assert.Empty(Plan("""{"$schema": "https://example.org/meta", "$comment": "a"}""", Core + ", \"https://example.org/units\": false").Problems);

    [Theory]
    [InlineData("https://json-schema.org/draft/2020-12/vocab/format-assertion", true, true)]
    [InlineData("https://json-schema.org/draft/2020-12/vocab/format-assertion", false, true)]
    [InlineData("https://json-schema.org/draft/2020-12/vocab/format-annotation", true, false)]
    [InlineData("https://json-schema.org/draft/2019-09/vocab/format", true, true)]
    [InlineData("https://json-schema.org/draft/2019-09/vocab/format", false, false)]
    public void The_vocabulary_says_whether_formats_are_asserted(string vocabulary, bool isRequired, bool asserts)
    {
        PlannedSchema planned = Plan("""{"$schema": "https://example.org/meta", "format": "ipv4"}""", $"\"{vocabulary}\": {(isRequired ? "true" : "false")}");

        Assert.Equal(new StringChecks { Format = "ipv4", FormatAsserts = asserts }, planned.Plan.Nodes[0].String);
    }

    [Fact]
    public void A_meta_schema_without_vocabularies_has_the_keywords_of_its_own_dialect()
    {
        PlannedSchema planned = PlannedSchema.FromTexts(
            ("a.json", """{"$schema": "meta/mine.json", "id": "urn:a", "divisibleBy": 3}"""),
            ("meta/mine.json", """{"$schema": "http://json-schema.org/draft-03/schema#", "properties": {"title": {"required": true}}}"""));

        Assert.Empty(planned.Problems);
        Assert.NotNull(planned.Plan.Nodes[0].Number!.MultipleOf);
    }

    [Fact]
    public void A_meta_schema_may_be_written_in_the_dialect_it_describes()
    {
        PlannedSchema planned = PlannedSchema.FromTexts(
            ("a.json", """{"$schema": "https://example.org/meta", "type": "null"}"""),
            ("meta.json", "{\"$schema\": \"https://example.org/meta\", \"$id\": \"https://example.org/meta\", \"$vocabulary\": {" + Core + "}}"));

        Assert.Equal(JsonTypes.Any, planned.Plan.Nodes[0].Types);
    }

    [Fact]
    public void Meta_schemas_that_describe_each_other_come_to_an_end()
    {
        PlannedSchema planned = PlannedSchema.FromTexts(
            ("a.json", """{"$schema": "https://example.org/b", "$id": "https://example.org/a", "type": "null"}"""),
            ("b.json", """{"$schema": "https://example.org/a", "$id": "https://example.org/b"}"""));

        Assert.Equal(JsonTypes.Null, planned.Plan.Nodes[0].Types);
    }

    private static PlannedSchema Plan(string schema, string vocabularies) => PlannedSchema.FromTexts(
        ("a.json", schema),
        ("meta.json", "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"$id\": \"https://example.org/meta\", \"$vocabulary\": {" + vocabularies + "}}"));
}
