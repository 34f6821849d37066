namespace Typeset.Schema.Tests;

/// <summary>What schemas of older dialects ask for, in the terms of the plan, and how one document leads into another dialect.</summary>
public sealed class DialectTests
{
    [Theory]
    [InlineData("https://json-schema.org/draft/2020-12/schema", "2020-12")]
    [InlineData("https://json-schema.org/draft/2019-09/schema", "2019-09")]
    [InlineData("http://json-schema.org/draft-07/schema#", "draft-07")]
    [InlineData("https://json-schema.org/draft-07/schema", "draft-07")]
    [InlineData("http://json-schema.org/draft-06/schema#", "draft-06")]
    [InlineData("http://json-schema.org/draft-04/schema#", "draft-04")]
    [InlineData("http://json-schema.org/draft-03/schema#", "draft-03")]
    [InlineData("http://json-schema.org/draft-08/schema#", null)]
    public void A_dialect_is_found_by_its_uri(string uri, string? name) => Assert.Equal(name, Dialect.Find(uri)?.Name);

    [Fact]
    public void An_array_of_items_is_a_prefix_before_2020_12()
    {
        PlanNode root = Root("""{"$schema": "https://json-schema.org/draft/2019-09/schema", "items": [true], "additionalItems": false}""");

        Assert.Equal(new ArrayChecks { PrefixItems = new EquatableArray<int>([1]), Items = 2 }, root.Array);
        Assert.Equal([new KeywordSpelling("prefixItems", "items"), new KeywordSpelling("items", "additionalItems")], root.Spellings);
    }

    [Fact]
    public void Additional_items_mean_nothing_beside_one_schema_for_all_items() =>
        Assert.Equal(new ArrayChecks { Items = 1 }, Root("""{"$schema": "http://json-schema.org/draft-07/schema#", "items": {"type": "null"}, "additionalItems": false}""").Array);

    [Fact]
    public void Dependencies_are_names_or_schemas()
    {
        PlanNode root = Root("""{"$schema": "http://json-schema.org/draft-04/schema#", "dependencies": {"a": ["b", "c"], "d": {"type": "object"}}}""");

        Assert.Equal(new ObjectChecks { DependentRequired = new EquatableArray<DependentRequired>([new("a", new EquatableArray<string>(["b", "c"]))]), DependentSchemas = new EquatableArray<NamedSchema>([new("d", 1)]) }, root.Object);
        Assert.Equal(["dependencies"], root.Spellings.Select(spelling => spelling.Name).Distinct());
    }

    [Fact]
    public void Dependencies_add_to_the_keywords_that_came_after_them()
    {
        PlanNode root = Root("""{"dependentRequired": {"a": ["b"]}, "dependencies": {"c": ["d"], "e": {}}, "dependentSchemas": {"f": true}}""");

        Assert.Equal(["a", "c"], root.Object!.DependentRequired.Select(entry => entry.Name));
        Assert.Equal(["e", "f"], root.Object.DependentSchemas.Select(entry => entry.Name));
        Assert.Empty(root.Spellings);
    }

    [Theory]
    [InlineData("draft-03")]
    [InlineData("draft-04")]
    public void A_flag_makes_a_limit_exclusive(string draft) =>
        Assert.Equal(
            new NumberChecks { ExclusiveMinimum = Number("1"), Maximum = Number("2") },
            Root($$"""{"$schema": "http://json-schema.org/{{draft}}/schema#", "minimum": 1, "exclusiveMinimum": true, "maximum": 2, "exclusiveMaximum": false}""").Number);

    [Fact]
    public void Integers_are_taken_as_written_up_to_draft_4()
    {
        Assert.True(Root("""{"$schema": "http://json-schema.org/draft-04/schema#", "type": ["integer", "null"]}""").IntegersAsWritten);
        Assert.False(Root("""{"$schema": "http://json-schema.org/draft-04/schema#", "type": ["integer", "number"]}""").IntegersAsWritten);
        Assert.False(Root("""{"$schema": "http://json-schema.org/draft-06/schema#", "type": "integer"}""").IntegersAsWritten);
    }

    [Fact]
    public void Draft_3_requires_in_the_schemas_of_the_properties()
    {
        PlannedSchema planned = PlannedSchema.FromText("""{"$schema": "http://json-schema.org/draft-03/schema#", "properties": {"a": {"required": true}, "b": {"required": false}, "c": {"$ref": "#/definitions/c"}}, "additionalProperties": false, "definitions": {"c": {"required": true}}}""");

        Assert.Empty(planned.Problems);
        Assert.Equal(["a", "c"], planned.Plan.Nodes[0].Object!.Required);
        Assert.True(planned.Plan.Nodes[0].Object!.RequiredByProperties);
    }

    [Fact]
    public void Draft_3_has_types_that_are_schemas()
    {
        SchemaPlan plan = PlannedSchema.FromText("""{"$schema": "http://json-schema.org/draft-03/schema#", "type": ["string", {"maximum": 3}], "disallow": ["any"]}""").Plan;

        Assert.Equal([1, 2], plan.Nodes[0].AnyOf);
        Assert.Equal([new KeywordSpelling("anyOf", "type"), new KeywordSpelling("not", "disallow")], plan.Nodes[0].Spellings);
        Assert.Equal((JsonTypes.String, "file:test.schema.json#/type/0"), (plan.Nodes[1].Types, plan.Nodes[1].Location));
        Assert.Equal((JsonTypes.Any, "file:test.schema.json#/disallow"), (plan.Nodes[plan.Nodes[0].Not].Types, plan.Nodes[plan.Nodes[0].Not].Location));
    }

    [Fact]
    public void Draft_3_extends_one_schema_or_several()
    {
        PlanNode one = Root("""{"$schema": "http://json-schema.org/draft-03/schema#", "extends": {"divisibleBy": 2}}""");
        PlanNode several = Root("""{"$schema": "http://json-schema.org/draft-03/schema#", "extends": [{"divisibleBy": 2}, {"minimum": 2}]}""");

        Assert.Equal(new KeywordSpelling("allOf", "extends", IsSingle: true), Assert.Single(one.Spellings));
        Assert.Equal(new KeywordSpelling("allOf", "extends"), Assert.Single(several.Spellings));
        Assert.Equal((1, 2), (one.AllOf.Count, several.AllOf.Count));
    }

    [Fact]
    public void A_reference_hides_what_stands_beside_it_up_to_draft_7()
    {
        PlannedSchema planned = PlannedSchema.FromText("""
            {
              "$schema": "http://json-schema.org/draft-07/schema#",
              "$id": "https://example.org/root/",
              "allOf": [{ "$id": "https://example.org/other/", "$ref": "a", "type": "null" }],
              "definitions": { "right": { "$id": "a", "type": "string" }, "wrong": { "$id": "https://example.org/other/a" } }
            }
            """);

        PlanNode branch = planned.Plan.Nodes[planned.Plan.Nodes[0].AllOf[0]];
        Assert.Equal(JsonTypes.Any, branch.Types);
        Assert.Equal("https://example.org/root/a#", planned.Plan.Nodes[branch.Ref].Location);
        Assert.Equal(JsonTypes.String, planned.Plan.Nodes[branch.Ref].Types);
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-07/schema#", "$id")]
    [InlineData("http://json-schema.org/draft-04/schema#", "id")]
    public void The_fragment_of_an_identifier_names_a_place(string dialect, string keyword)
    {
        string text = """{"$schema": "DIALECT", "allOf": [{"$ref": "#a"}, {"$ref": "b.json#c"}], "definitions": {"a": {"ID": "#a"}, "b": {"ID": "b.json#c"}, "d": {"ID": "#/definitions/d"}}}"""
            .Replace("DIALECT", dialect, StringComparison.Ordinal).Replace("ID", keyword, StringComparison.Ordinal);
        SchemaPlan plan = PlannedSchema.FromText(text).Plan;

        Assert.Equal(
            ["file:test.schema.json#/definitions/a", "file:b.json#"],
            plan.Nodes[0].AllOf.Select(index => plan.Nodes[plan.Nodes[index].Ref].Location));
        Assert.Equal("a", plan.Nodes[plan.Nodes[plan.Nodes[0].AllOf[0]].Ref].Annotations!.Anchor);
    }

    [Fact]
    public void A_recursive_reference_is_a_dynamic_one_without_a_name()
    {
        SchemaPlan plan = PlannedSchema.FromTexts(
            ("list.json", """{"$schema": "https://json-schema.org/draft/2019-09/schema", "$recursiveAnchor": true, "$ref": "tree.json", "unevaluatedProperties": false}"""),
            ("tree.json", """{"$schema": "https://json-schema.org/draft/2019-09/schema", "$recursiveAnchor": true, "properties": {"next": {"$recursiveRef": "#"}}}""")).Plan;

        PlanNode node = plan.Nodes.Single(node => node.DynamicRef is not null);
        Assert.Equal(string.Empty, node.DynamicRef!.Anchor);
        Assert.Equal(["file:list.json", "file:tree.json"], node.DynamicRef.Candidates.Select(candidate => candidate.Name));
        Assert.Equal(new KeywordSpelling("$dynamicRef", "$recursiveRef"), Assert.Single(node.Spellings));
    }

    [Fact]
    public void A_recursive_reference_without_an_anchor_is_a_plain_one() =>
        Assert.Null(Root("""{"$schema": "https://json-schema.org/draft/2019-09/schema", "properties": {"next": {"$recursiveRef": "#"}}}""", 1).DynamicRef!.Anchor);

    [Fact]
    public void Each_resource_speaks_its_own_dialect()
    {
        SchemaPlan plan = PlannedSchema.FromTexts(
            ("new.json", """{"properties": {"a": {"$ref": "old.json"}, "b": {"$id": "inner", "$schema": "http://json-schema.org/draft-06/schema#", "dependentRequired": {"x": ["y"]}}}}"""),
            ("old.json", """{"$schema": "http://json-schema.org/draft-04/schema#", "minimum": 3, "exclusiveMinimum": true, "minContains": 2}""")).Plan;

        Assert.Equal(Number("3"), plan.Nodes.Single(node => node.Location == "file:old.json#").Number!.ExclusiveMinimum);
        Assert.Null(plan.Nodes.Single(node => node.Location == "file:inner#").Object);
    }

    [Fact]
    public void Documents_without_a_dialect_speak_the_default_one()
    {
        SchemaDocument document = SchemaDocument.Parse("a.json", """{"id": "urn:a", "divisibleBy": 3}""");
        SchemaGraph graph = SchemaGraph.Resolve([document], new ResolveOptions { DefaultDialect = Dialect.Draft3 });

        PlanResult result = SchemaPlanner.Plan(graph, document);

        Assert.Empty(result.Problems);
        Assert.Equal(("urn:a#", Number("3")), (result.Plan!.Nodes[0].Location, result.Plan.Nodes[0].Number!.MultipleOf!.Value));
    }

    private static PlanNode Root(string text, int index = 0) => PlannedSchema.FromText(text).Plan.Nodes[index];

    private static ExactNumber Number(string text) => ExactNumber.TryParse(text, out ExactNumber number) ? number : throw new FormatException(text);
}
