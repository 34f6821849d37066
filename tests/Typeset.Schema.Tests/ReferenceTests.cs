namespace Typeset.Schema.Tests;

/// <summary>Where references lead (JSON Schema 2020-12 core, sections 8.2 and 9).</summary>
public sealed class ReferenceTests
{
    /// <summary>Each schema refers from <c>/properties/p</c>; the second text is the location of what it reaches.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        { """{"properties": {"p": {"$ref": "#"}}}""", "file:a/test.schema.json#" },
        { """{"properties": {"p": {"$ref": ""}}}""", "file:a/test.schema.json#" },
        { """{"properties": {"p": {"$ref": "test.schema.json"}}}""", "file:a/test.schema.json#" },
        { """{"properties": {"p": {"$ref": "../a/test.schema.json#"}}}""", "file:a/test.schema.json#" },
        { """{"properties": {"p": {"$ref": "#/$defs/A"}}, "$defs": {"A": true}}""", "file:a/test.schema.json#/$defs/A" },
        { """{"properties": {"p": {"$ref": "#/%24defs/%41"}}, "$defs": {"A": true}}""", "file:a/test.schema.json#/$defs/A" },
        { """{"properties": {"p": {"$ref": "#/$defs/a~1b~0c%25d%22e"}}, "$defs": {"a/b~c%d\"e": true}}""", "file:a/test.schema.json#/$defs/a~1b~0c%25d%22e" },
        { """{"properties": {"p": {"$ref": "#/$defs/%C3%B6"}}, "$defs": {"ö": true}}""", "file:a/test.schema.json#/$defs/%C3%B6" },
        { """{"properties": {"p": {"$ref": "#/$defs/ö"}}, "$defs": {"ö": true}}""", "file:a/test.schema.json#/$defs/%C3%B6" },
        { """{"properties": {"p": {"$ref": "#/$defs/"}}, "$defs": {"": true}}""", "file:a/test.schema.json#/$defs/" },
        { """{"properties": {"p": {"$ref": "#/allOf/1"}}, "allOf": [true, {}]}""", "file:a/test.schema.json#/allOf/1" },
        { """{"properties": {"p": {"$ref": "#here"}}, "$defs": {"A": {"$anchor": "here"}}}""", "file:a/test.schema.json#/$defs/A" },
        { """{"properties": {"p": {"$ref": "#here"}}, "$defs": {"A": {"$dynamicAnchor": "here"}}}""", "file:a/test.schema.json#/$defs/A" },
        { """{"properties": {"p": {"$ref": "#/x-parts/A/b/0"}}, "x-parts": {"A": {"b": [{"type": "string"}]}}}""", "file:a/test.schema.json#/x-parts/A/b/0" },
        { """{"properties": {"p": {"$ref": "#/enum/0"}}, "enum": [{"type": "string"}]}""", "file:a/test.schema.json#/enum/0" },
        { """{"$id": "https://example.org/x/y", "properties": {"p": {"$ref": "#/$defs/A"}}, "$defs": {"A": true}}""", "https://example.org/x/y#/$defs/A" },
        { """{"$id": "HTTPS://Example.ORG", "properties": {"p": {"$ref": "https://example.org/#/$defs/A"}}, "$defs": {"A": true}}""", "https://example.org/#/$defs/A" },
        { """{"$id": "https://example.org/x/y", "properties": {"p": {"$ref": "z#/$defs/B"}}, "$defs": {"A": {"$id": "z", "$defs": {"B": true}}}}""", "https://example.org/x/z#/$defs/B" },
        { """{"$id": "https://example.org/x/y", "properties": {"p": {"$ref": "/z?q#b"}}, "$defs": {"A": {"$id": "../z?q", "$defs": {"B": {"$anchor": "b"}}}}}""", "https://example.org/z?q#/$defs/B" },
        { """{"$id": "https://example.org/x/y", "properties": {"p": {"$ref": "#/$defs/A/$defs/B"}}, "$defs": {"A": {"$id": "z", "$defs": {"B": true}}}}""", "https://example.org/x/z#/$defs/B" },
        { """{"$id": "urn:example:root", "properties": {"p": {"$ref": "urn:example:part#b"}}, "$defs": {"A": {"$id": "urn:example:part", "$anchor": "b"}}}""", "urn:example:part#" },
        { """{"$id": "urn:example:root", "properties": {"p": {"$ref": "#/$defs/A"}}, "$defs": {"A": {}}}""", "urn:example:root#/$defs/A" },
        { """{"$id": "main.json", "properties": {"p": {"$ref": "main.json#/$defs/A"}}, "$defs": {"A": {}}}""", "file:a/main.json#/$defs/A" },
        { """{"properties": {"p": {"$ref": "other.json#/$defs/A"}}}""", "file:a/other.json#/$defs/A" },
        { """{"properties": {"p": {"$ref": "../b/deep/far%20away.json"}}}""", "file:b/deep/far%20away.json#" },
        { """{"properties": {"p": {"$ref": "../b/deep/far away.json"}}}""", "file:b/deep/far%20away.json#" },
        { """{"properties": {"p": {"$ref": "../../up.json"}}}""", "file:../up.json#" },
        { """{"$id": "https://example.org/x/y", "properties": {"p": {"$ref": "other.json"}}}""", "file:a/other.json#" },
        { """{"properties": {"p": {"$ref": "https://example.org/named.json"}}}""", "https://example.org/named.json#" },
        { """{"properties": {"p": {"$ref": "named-by-path.json"}}}""", "https://example.org/named.json#" },
        { """{"properties": {"p": {"$ref": "https://json-schema.org/draft/2020-12/schema"}}}""", "https://json-schema.org/draft/2020-12/schema#" },
        { """{"properties": {"p": {"$ref": "https://json-schema.org/draft/2020-12/meta/validation#/$defs/stringArray"}}}""", "https://json-schema.org/draft/2020-12/meta/validation#/$defs/stringArray" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_reference_leads_to_its_place(string text, string location)
    {
        PlannedSchema planned = PlannedSchema.FromTexts(
            ("a/test.schema.json", text),
            ("a/other.json", """{"$defs": {"A": true}}"""),
            ("b/deep/far away.json", "{}"),
            ("../up.json", "{}"),
            ("up.json", "{}"),
            ("a/named-by-path.json", """{"$id": "https://example.org/named.json"}"""));

        SchemaPlan plan = planned.Plan;
        PlanNode property = plan.Nodes[plan.Nodes[0].Object!.Properties[0].Node];
        Assert.Equal(location, plan.Nodes[property.Ref].Location);
        Assert.DoesNotContain(planned.AllProblems(), problem => problem.Severity == ProblemSeverity.Error);
    }

    [Theory]
    [InlineData("schema.json", "file:schema.json#")]
    [InlineData("./a/../schema.json", "file:schema.json#")]
    [InlineData("/srv/a b/schema#1.json", "file:///srv/a%20b/schema%231.json#")]
    [InlineData("C:\\work\\schema.json", "file:///C:/work/schema.json#")]
    [InlineData("\\\\server\\share\\schema.json", "file://server/share/schema.json#")]
    [InlineData("https://example.org/a/schema.json", "https://example.org/a/schema.json#")]
    public void A_document_without_identifier_is_known_by_its_path(string path, string location) =>
        Assert.Equal(location, PlannedSchema.FromText("{}", path).Plan.Nodes[0].Location);

    [Fact]
    public void An_identifier_inside_an_unknown_keyword_means_nothing()
    {
        PlannedSchema planned = PlannedSchema.FromText("""{"x-a": {"$id": "https://example.org/a"}, "$ref": "https://example.org/a"}""");

        Assert.Equal(["TYS0202"], planned.AllProblems().Select(problem => problem.Code));
    }

    [Fact]
    public void Keywords_beside_a_reference_apply_as_well()
    {
        SchemaPlan plan = PlannedSchema.FromText("""{"$ref": "#/$defs/A", "maxLength": 3, "$defs": {"A": {"minLength": 1}}}""").Plan;

        Assert.Equal(3, plan.Nodes[0].String!.MaxLength);
        Assert.Equal(1, plan.Nodes[plan.Nodes[0].Ref].String!.MinLength);
    }

    [Fact]
    public void A_broken_reference_stops_only_the_plans_that_reach_it()
    {
        string text = """{"properties": {"a": true}, "$defs": {"Bad": {"$ref": "#/nowhere"}, "Good": {"type": "string"}}}""";

        PlannedSchema whole = PlannedSchema.FromText(text);
        Assert.NotNull(whole.Result.Plan);
        Assert.Equal(["TYS0201"], whole.Graph.Problems.Select(problem => problem.Code));
        Assert.NotNull(SchemaPlanner.Plan(whole.Graph, whole.Document, "#/$defs/Good").Plan);
        Assert.Null(SchemaPlanner.Plan(whole.Graph, whole.Document, "#/$defs/Bad").Plan);
    }

    [Fact]
    public void A_broken_neighbour_stops_only_those_who_refer_to_it()
    {
        SchemaDocument broken = SchemaDocument.Parse("broken.json", "{");
        SchemaDocument fine = SchemaDocument.Parse("fine.json", """{"type": "string"}""");
        SchemaDocument needy = SchemaDocument.Parse("needy.json", """{"$ref": "broken.json"}""");
        SchemaGraph graph = SchemaGraph.Resolve([broken, fine, needy]);

        Assert.NotNull(SchemaPlanner.Plan(graph, fine).Plan);
        Assert.Null(SchemaPlanner.Plan(graph, needy).Plan);
        Assert.Null(SchemaPlanner.Plan(graph, broken).Plan);
        Problem problem = Assert.Single(graph.Problems);
        Assert.Equal("needy.json(1,10): error TYS0202: 'broken.json' refers to broken.json, which cannot be read; correct that file first", problem.ToString());
    }

    [Fact]
    public void A_document_that_is_no_part_of_the_graph_is_refused()
    {
        SchemaGraph graph = SchemaGraph.Resolve([SchemaDocument.Parse("a.json", "{}")]);

        Assert.Throws<ArgumentException>(() => SchemaPlanner.Plan(graph, SchemaDocument.Parse("a.json", "{}")));
    }

    [Fact]
    public void A_dynamic_reference_knows_everyone_who_may_redefine_it()
    {
        SchemaPlan plan = PlannedSchema.FromTexts(
            ("strict.json", """{"$id": "https://example.org/strict", "$dynamicAnchor": "node", "$ref": "tree", "unevaluatedProperties": false}"""),
            ("tree.json", """{"$id": "https://example.org/tree", "$dynamicAnchor": "node", "properties": {"children": {"items": {"$dynamicRef": "#node"}}}}"""),
            ("other.json", """{"$id": "https://example.org/other", "$dynamicAnchor": "node"}""")).Plan;

        DynamicReference reference = Assert.Single(plan.Nodes, node => node.DynamicRef is not null).DynamicRef!;
        Assert.Equal("node", reference.Anchor);
        Assert.Equal("https://example.org/tree#", plan.Nodes[reference.Target].Location);
        Assert.Equal(["https://example.org/strict", "https://example.org/tree"], reference.Candidates.Select(candidate => candidate.Name));
        Assert.Equal(["https://example.org/strict#", "https://example.org/tree#"], reference.Candidates.Select(candidate => plan.Nodes[candidate.Node].Location));
    }

    [Theory]
    [InlineData("""{"items": {"$dynamicRef": "#here"}, "$anchor": "here"}""")]
    [InlineData("""{"items": {"$dynamicRef": "#/$defs/A"}, "$defs": {"A": {"$dynamicAnchor": "A"}}}""")]
    public void A_dynamic_reference_to_something_else_than_a_dynamic_anchor_is_a_plain_one(string text)
    {
        SchemaPlan plan = PlannedSchema.FromText(text).Plan;

        DynamicReference reference = Assert.Single(plan.Nodes, node => node.DynamicRef is not null).DynamicRef!;
        Assert.Null(reference.Anchor);
        Assert.Empty(reference.Candidates);
    }

    [Theory]
    [InlineData("""{"properties": {"child": {"$ref": "#"}}}""")]
    [InlineData("""{"$ref": "#/$defs/A", "$defs": {"A": {"items": {"allOf": [{"$ref": "#"}]}}}}""")]
    [InlineData("""{"additionalProperties": {"anyOf": [true, {"$ref": "#"}]}}""")]
    [InlineData("""{"unevaluatedItems": {"$ref": "#"}}""")]
    public void Recursion_through_the_instance_is_no_loop(string text) =>
        Assert.Empty(PlannedSchema.FromText(text).Problems);

    [Theory]
    [InlineData("""{"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": "#/$defs/a"}}}""")]
    [InlineData("""{"anyOf": [true, {"not": {"$ref": "#"}}]}""")]
    [InlineData("""{"if": true, "then": {"$ref": "#"}}""")]
    [InlineData("""{"dependentSchemas": {"a": {"$ref": "#"}}}""")]
    [InlineData("""{"items": {"oneOf": [{"$ref": "#/items"}]}}""")]
    public void Recursion_at_the_same_place_of_the_instance_is_a_loop(string text)
    {
        PlannedSchema planned = PlannedSchema.FromText(text);

        Assert.Equal(["TYS0205"], planned.AllProblems().Select(problem => problem.Code));
        Assert.Null(planned.Result.Plan);
    }
}
