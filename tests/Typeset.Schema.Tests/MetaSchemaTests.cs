namespace Typeset.Schema.Tests;

/// <summary>The meta-schemas that come with the library.</summary>
public sealed class MetaSchemaTests
{
    private static readonly string[] Parts = ["core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "content"];

    [Fact]
    public void The_dialect_can_be_planned_like_any_schema()
    {
        PlannedSchema planned = PlannedSchema.FromText("""{"$ref": "https://json-schema.org/draft/2020-12/schema"}""");

        Assert.Empty(planned.Problems);
        DynamicReference reference = planned.Plan.Nodes.First(node => node.DynamicRef is not null).DynamicRef!;
        Assert.Equal("meta", reference.Anchor);
        Assert.Equal(
            Parts.Select(part => "https://json-schema.org/draft/2020-12/meta/" + part).Prepend("https://json-schema.org/draft/2020-12/schema"),
            reference.Candidates.Select(candidate => candidate.Name));
    }

    [Fact]
    public void The_meta_schemas_describe_exactly_the_keywords_of_the_dialect()
    {
        List<string> described = [];
        foreach (string part in Parts)
        {
            PlannedSchema planned = PlannedSchema.FromText("{\"$ref\": \"https://json-schema.org/draft/2020-12/meta/" + part + "\"}");
            described.AddRange(planned.Plan.Nodes[planned.Plan.Nodes[0].Ref].Object!.Properties.Select(property => property.Name));
        }

        Assert.Equal(
            Dialect.Draft202012.Vocabularies.SelectMany(vocabulary => vocabulary.Keywords).Select(keyword => keyword.Name).Order(StringComparer.Ordinal),
            described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_meta_schemas_of_2019_09_describe_exactly_its_keywords()
    {
        List<string> described = [];
        foreach (string part in (string[])["core", "applicator", "validation", "meta-data", "format", "content"])
        {
            PlannedSchema planned = PlannedSchema.FromText("{\"$ref\": \"https://json-schema.org/draft/2019-09/meta/" + part + "\"}");
            described.AddRange(planned.Plan.Nodes[planned.Plan.Nodes[0].Ref].Object!.Properties.Select(property => property.Name));
        }

        Assert.Equal(KeywordsOf(Dialect.Draft201909), described.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("draft-07")]
    [InlineData("draft-06")]
    [InlineData("draft-04")]
    [InlineData("draft-03")]
    public void The_meta_schema_of_a_draft_describes_exactly_its_keywords(string draft)
    {
        string uri = $"http://json-schema.org/{draft}/schema#";
        PlannedSchema planned = PlannedSchema.FromText("{\"$ref\": \"" + uri + "\"}");

        Assert.Empty(planned.Problems);
        Assert.Equal(
            KeywordsOf(Dialect.Find(uri)!),
            planned.Plan.Nodes[planned.Plan.Nodes[0].Ref].Object!.Properties.Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_document_that_is_given_wins_over_the_one_that_comes_along()
    {
        SchemaPlan plan = PlannedSchema.FromTexts(
            ("a.json", """{"$ref": "https://json-schema.org/draft/2020-12/schema"}"""),
            ("b.json", """{"$id": "https://json-schema.org/draft/2020-12/schema", "title": "mine"}""")).Plan;

        Assert.Equal("mine", plan.Nodes[plan.Nodes[0].Ref].Annotations!.Title);
    }

    private static IEnumerable<string> KeywordsOf(Dialect dialect) =>
        dialect.Vocabularies.SelectMany(vocabulary => vocabulary.Keywords).Select(keyword => keyword.Name).Order(StringComparer.Ordinal);
}
