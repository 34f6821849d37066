namespace Typeset.Schema.Tests;

/// <summary>What each keyword adds to a plan.</summary>
public sealed class PlanTests
{
    [Theory]
    [InlineData("""{"type": "integer"}""", JsonTypes.Integer)]
    [InlineData("""{"type": ["number", "null"]}""", JsonTypes.Number | JsonTypes.Null)]
    [InlineData("""{"type": ["boolean", "string", "array", "object"]}""", JsonTypes.Boolean | JsonTypes.String | JsonTypes.Array | JsonTypes.Object)]
    [InlineData("{}", JsonTypes.Any)]
    public void Types_are_a_set(string text, JsonTypes types) => Assert.Equal(types, Root(text).Types);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("{}", null)]
    public void A_boolean_schema_is_its_verdict(string text, bool? always) => Assert.Equal(always, Root(text).Always);

    [Fact]
    public void An_empty_schema_has_no_part() =>
        Assert.Equal(new PlanNode { Index = 0, Location = "file:test.schema.json#" }, Root("""{"$comment": "nothing", "deprecated": false}"""));

    [Theory]
    [InlineData("2", 2)]
    [InlineData("2.0", 2)]
    [InlineData("2e2", 200)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", long.MaxValue)]
    [InlineData("1e400", long.MaxValue)]
    [InlineData("-0", 0)]
    public void A_count_is_a_whole_number_however_it_is_written(string written, long count) =>
        Assert.Equal(count, Root("{\"maxLength\": " + written + "}").String!.MaxLength);

    [Fact]
    public void Strings() =>
        Assert.Equal(
            new StringChecks { MinLength = 1, MaxLength = 2, Pattern = "^a$", Format = "date", ContentEncoding = "base64", ContentMediaType = "text/plain", ContentSchema = 1 },
            Root("""{"minLength": 1, "maxLength": 2, "pattern": "^a$", "format": "date", "contentEncoding": "base64", "contentMediaType": "text/plain", "contentSchema": true}""").String);

    [Fact]
    public void Numbers() =>
        Assert.Equal(
            new NumberChecks { Minimum = Number("1.0"), Maximum = Number("2"), ExclusiveMinimum = Number("0.5"), ExclusiveMaximum = Number("3e0"), MultipleOf = Number("0.01") },
            Root("""{"minimum": 1, "maximum": 2.00, "exclusiveMinimum": 5e-1, "exclusiveMaximum": 3, "multipleOf": 0.01}""").Number);

    [Fact]
    public void Arrays() =>
        Assert.Equal(
            new ArrayChecks
            {
                MinItems = 1,
                MaxItems = 2,
                UniqueItems = true,
                PrefixItems = new EquatableArray<int>([1, 2]),
                Items = 3,
                Contains = 4,
                MinContains = 0,
                MaxContains = 5,
                UnevaluatedItems = 5,
            },
            Root("""{"minItems": 1, "maxItems": 2, "uniqueItems": true, "prefixItems": [{}, true], "items": {}, "contains": {}, "minContains": 0, "maxContains": 5, "unevaluatedItems": false}""").Array);

    [Fact]
    public void Objects() =>
        Assert.Equal(
            new ObjectChecks
            {
                Properties = new EquatableArray<NamedSchema>([new("b", 1), new("a", 2)]),
                PatternProperties = new EquatableArray<NamedSchema>([new("^x", 3)]),
                AdditionalProperties = 4,
                UnevaluatedProperties = 5,
                PropertyNames = 6,
                DependentSchemas = new EquatableArray<NamedSchema>([new("a", 7)]),
                Required = new EquatableArray<string>(["b", "a"]),
                MinProperties = 1,
                MaxProperties = 9,
                DependentRequired = new EquatableArray<DependentRequired>([new("a", new EquatableArray<string>(["b", "c"]))]),
            },
            Root("""
                {
                  "properties": {"b": {}, "a": {}}, "patternProperties": {"^x": {}}, "additionalProperties": {}, "unevaluatedProperties": {}, "propertyNames": {},
                  "dependentSchemas": {"a": {}}, "required": ["b", "a"], "minProperties": 1, "maxProperties": 9, "dependentRequired": {"a": ["b", "c"]}
                }
                """).Object);

    [Fact]
    public void Combinators()
    {
        PlanNode node = Root("""{"allOf": [{}, {}], "anyOf": [{}], "oneOf": [{}], "not": false, "if": {}, "then": {}, "else": {}}""");

        Assert.Equal([1, 2], node.AllOf);
        Assert.Equal([3], node.AnyOf);
        Assert.Equal([4], node.OneOf);
        Assert.Equal((5, 6, 7, 8), (node.Not, node.If, node.Then, node.Else));
    }

    [Fact]
    public void Values()
    {
        PlanNode node = Root("""{"const": {"a": [1]}, "enum": ["x", null]}""");

        Assert.Equal("1", node.Const!["a"]!.Items[0].Text);
        Assert.Equal([JsonNodeKind.String, JsonNodeKind.Null], node.Enum!.Value.Select(value => value.Kind));
    }

    [Fact]
    public void Annotations_and_extensions_are_kept()
    {
        Annotations annotations = Root("""
            {
              "$anchor": "here", "$dynamicAnchor": "there", "title": "T", "description": "D", "default": 1, "examples": [1, 2],
              "deprecated": true, "readOnly": true, "writeOnly": true, "x-b": 1, "x-a": {"y": 2}
            }
            """).Annotations!;

        Assert.Equal(("here", "T", "D", "1"), (annotations.Anchor, annotations.Title, annotations.Description, annotations.Default!.Text));
        Assert.Equal((true, true, true), (annotations.Deprecated, annotations.ReadOnly, annotations.WriteOnly));
        Assert.Equal(["1", "2"], annotations.Examples.Select(example => example.Text));
        Assert.Equal(["x-b", "x-a"], annotations.Extensions.Select(extension => extension.Name));
    }

    [Fact]
    public void A_keyword_without_its_partner_is_not_planned()
    {
        PlanNode node = Root("""{"then": {}, "else": {}, "minContains": 3, "contentSchema": {}}""");

        Assert.Equal(new PlanNode { Index = 0, Location = "file:test.schema.json#" }, node);
    }

    [Fact]
    public void Of_members_with_the_same_name_the_last_one_counts()
    {
        PlannedSchema planned = PlannedSchema.FromText("""{"minLength": 1, "properties": {"a": {"$anchor": "x"}, "a": {"$anchor": "y"}}, "minLength": 2, "items": {"$ref": "#y"}}""");

        Assert.Equal(2, planned.Plan.Nodes[0].String!.MinLength);
        Assert.Equal("a", Assert.Single(planned.Plan.Nodes[0].Object!.Properties).Name);
        Assert.Equal(["TYS0004", "TYS0004"], planned.AllProblems().Select(problem => problem.Code));
    }

    [Fact]
    public void Only_what_the_root_reaches_is_planned()
    {
        SchemaPlan plan = PlannedSchema.FromText("""{"$ref": "#/$defs/A", "$defs": {"A": {"items": {}}, "B": {}}}""").Plan;

        Assert.Equal(["", "/$defs/A", "/$defs/A/items"], plan.Nodes.Select(node => node.Location.Split('#')[1]));
        Assert.Equal([0, 1, 2], plan.Nodes.Select(node => node.Index));
    }

    [Fact]
    public void A_plan_is_the_same_when_only_white_space_moves()
    {
        string text = File.ReadAllText(Typeset.Testing.RepositoryRoot.Combine("schemas/article/article.schema.json"));
        string moved = "\n\n" + text.Replace("\n", "\r\n   ", StringComparison.Ordinal).Replace("\": ", "\" :\t", StringComparison.Ordinal);

        PlannedSchema first = PlannedSchema.FromText(text, "article.schema.json");
        PlannedSchema second = PlannedSchema.FromText(moved, "article.schema.json");

        Assert.Equal(first.Plan, second.Plan);
        Assert.Equal(first.Plan.GetHashCode(), second.Plan.GetHashCode());
        Assert.NotEqual(first.Result.Positions.Find(3, ""), second.Result.Positions.Find(3, ""));
    }

    [Theory]
    [InlineData("""{"type": "string", "title": "a"}""", """{"type": "string", "title": "b"}""")]
    [InlineData("""{"enum": [1]}""", """{"enum": [1.0]}""")]
    [InlineData("""{"properties": {"a": {}, "b": {}}}""", """{"properties": {"b": {}, "a": {}}}""")]
    [InlineData("""{"x-a": [1, {"b": 2}]}""", """{"x-a": [1, {"b": 3}]}""")]
    [InlineData("""{"items": {}}""", """{"items": true}""")]
    public void A_plan_differs_when_the_schema_says_something_else(string first, string second) =>
        Assert.NotEqual(PlannedSchema.FromText(first).Plan, PlannedSchema.FromText(second).Plan);

    [Fact]
    public void A_keyword_of_a_plan_is_found_in_the_text()
    {
        string text = "{\n  \"properties\": { \"id\": { \"type\": \"string\" } },\n  \"required\": [\"id\"]\n}";
        SchemaPositions positions = PlannedSchema.FromText(text).Result.Positions;

        Assert.Equal("\"required\"", At(positions.Find(0, "required")));
        Assert.Equal("\"id\"", At(positions.Find(0, "required/0")));
        Assert.Equal("\"id\"", At(positions.Find(0, "properties/id")));
        Assert.Equal("{ \"type\": \"string\" }", At(positions.Find(1, "")));
        Assert.Equal(2, positions.Find(1, "type")!.Value.Line);
        Assert.Equal("/properties/id", positions.PointerOf(1));
        Assert.Equal("test.schema.json", positions.DocumentOf(1).Path);
        Assert.Null(positions.Find(0, "minLength"));
        Assert.Null(positions.Find(2, ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => positions.PointerOf(2));

        string At(SourceLocation? location) => text.Substring(location!.Value.Start, location.Value.Length);
    }

    [Fact]
    public void Many_threads_may_plan_one_graph()
    {
        PlannedSchema planned = PlannedSchema.FromText("{" + string.Join(",", Enumerable.Range(0, 50).Select(i => $"\"x-{i}\": {{\"$ref\": \"#/x-{(i + 7) % 50}/items\", \"items\": {{}}}}")) + "}");
        SchemaPlan?[] plans = new SchemaPlan?[500];

        Parallel.For(0, plans.Length, i => plans[i] = SchemaPlanner.Plan(planned.Graph, planned.Document, $"#/x-{i % 50}").Plan);

        for (int i = 0; i < plans.Length; i++)
        {
            Assert.Equal([$"/x-{i % 50}", $"/x-{((i % 50) + 7) % 50}/items", $"/x-{i % 50}/items"], plans[i]!.Nodes.Select(node => node.Location.Split('#')[1]));
        }
    }

    private static PlanNode Root(string text) => PlannedSchema.FromText(text).Plan.Nodes[0];

    private static ExactNumber Number(string text) => ExactNumber.TryParse(text, out ExactNumber number) ? number : throw new ArgumentException(text, nameof(text));
}
