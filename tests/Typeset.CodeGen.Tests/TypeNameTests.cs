using System.Text.Json.Nodes;
using Typeset.Schema;
using Typeset.Testing;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace Typeset.CodeGen.Tests;

/// <summary>Which names types get, that only a real collision numbers one, and that names stay when a schema is rearranged.</summary>
public sealed class TypeNameTests
{
    // Both inner types are named OrderAB by where they stand.
    private const string Colliding = """
        {
          "title": "Order",
          "type": "object",
          "properties": {
            "a": { "type": "object", "properties": { "b": { "type": "object", "properties": { "x": { "type": "string" } } } } },
            "aB": { "type": "object", "properties": { "y": { "type": "string" } } }
          }
        }
        """;

    [Fact]
    public void Types_that_collide_are_numbered_and_the_warning_says_how_to_name_them()
    {
        CompiledContract contract = Compile(Colliding);
        Assert.Equal(["Order", "OrderA", "OrderAB", "OrderAB2"], NamesOf(contract));
        Problem problem = Assert.Single(contract.Problems);
        Assert.Equal(
            "names.schema.json(6,11): warning TYS0501: The name 'OrderAB' is taken by another type of this contract, so this one is called 'OrderAB2'; give the schema a title of its own, or \"x-csharp-name\"",
            problem.ToString());
    }

    [Fact]
    public void Values_that_collide_are_numbered_and_the_warning_says_how_to_name_them()
    {
        Problem problem = Assert.Single(Compile("""{ "title": "Order", "type": "object", "properties": { "unit": { "enum": ["a-b", "a_b"] } } }""").Problems);
        Assert.Equal(
            "names.schema.json(1,65): warning TYS0502: The value \"a_b\" would be called 'AB' like another member of OrderUnit, so it is called 'AB2'; list the values by 'oneOf' of 'const', each with \"x-csharp-name\"",
            problem.ToString());
        Assert.Empty(Compile("""{ "title": "Order", "type": "object", "properties": { "unit": { "oneOf": [{ "const": "a-b" }, { "const": "a_b", "x-csharp-name": "Snake" }] } } }""").Problems);
    }

    [Fact]
    public void Schemas_of_an_OpenAPI_document_are_named_by_their_keys()
    {
        CompiledContract contract = Compile("""{ "title": "Pets", "type": "array", "items": { "$ref": "#/components/schemas/pet" }, "components": { "schemas": { "pet": { "type": "object", "properties": { "name": { "type": "string" } } } } } }""");
        Assert.Equal(["Pet", "Pets"], NamesOf(contract));
    }

    [Theory]
    [InlineData("title", "order pieces", "OrderPieces")]
    [InlineData("x-csharp-name", "Piece", "Piece")]
    public void What_the_warning_says_helps(string keyword, string value, string name)
    {
        CompiledContract contract = Compile(Colliding.Replace("\"aB\": { ", $"\"aB\": {{ \"{keyword}\": \"{value}\", ", StringComparison.Ordinal));
        Assert.Empty(contract.Problems);
        Assert.Equal(["Order", "OrderA", "OrderAB", name], NamesOf(contract));
    }

    [Fact]
    public void Names_do_not_depend_on_the_order_in_which_the_schema_says_things()
    {
        string text = File.ReadAllText(RepositoryRoot.Combine("schemas/article/article.schema.json"));
        JsonNode reversed = Reverse(JsonNode.Parse(text))!;
        CompiledContract contract = Compile(text);
        Assert.DoesNotContain(contract.Model!.Types, type => char.IsDigit(type.Name[^1]));
        Assert.Equal(NamesOf(contract), NamesOf(Compile(reversed.ToJsonString())));
    }

    [Theory]
    [InlineData("""{ "title": "Order", "$ref": "#/$defs/w", DEFS }""", null, "Order", "OrderOrder,OrderA,Order")]
    [InlineData("""{ "title": "Order", "x-csharp-name": "Purchase", "allOf": [{ "$ref": "#/$defs/w" }], DEFS }""", null, "Purchase", "Order,PurchaseA,Purchase")]
    [InlineData("""{ "title": "Order", "x-csharp-name": "Purchase", "$ref": "#/$defs/w", DEFS }""", "Sale", "Sale", "Order,SaleA,Sale")]
    [InlineData("""{ "$ref": "#/$defs/w", DEFS }""", null, "W", "Order,WA,W")]
    [InlineData("""{ "title": "Sale", "anyOf": [{ "$ref": "#/$defs/w" }, { "type": "null" }], DEFS }""", null, "Sale", "Order,WA,W,Sale")]
    [InlineData("""{ "title": "Sale", "$ref": "#/$defs/w", "required": ["a"], DEFS }""", null, "Sale", "Order,SaleA,Sale,W")]
    public void A_root_that_only_refers_to_a_schema_names_its_type(string schema, string? typeName, string root, string names)
    {
        const string Definitions = """ "$defs": { "w": { "type": "object", "properties": { "a": { "type": "object", "properties": { "b": { "type": "string" } } }, "w": { "$ref": "#/$defs/w" } } }, "order": { "type": "object", "properties": { "c": { "type": "string" } } } } """;
        ContractModel model = Compile(schema.Replace("DEFS", Definitions, StringComparison.Ordinal), typeName).Model!;
        Assert.Equal(root, model.RootType);
        Assert.Equal(names.Split(',').Order(StringComparer.Ordinal), model.Types.Select(type => type.Name));
    }

    private static JsonNode? Reverse(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reverse(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reverse)]),
        _ => node?.DeepClone(),
    };

    private static string[] NamesOf(CompiledContract contract) => [.. contract.Model!.Types.Select(type => type.Name)];

    private static CompiledContract Compile(string text, string? typeName = null) =>
        ContractCompiler.Compile([new ContractSource(SchemaDocument.Parse("names.schema.json", text), new ShapeOptions { Namespace = "Names", FileName = "names", TypeName = typeName })]);
}
