namespace Typeset.Schema.Tests;

/// <summary>How the branches of a union are told apart.</summary>
public sealed class DiscriminatorTests
{
    [Theory]
    [InlineData("""[{"properties": {"k": {"const": "a"}}, "required": ["k"]}, {"properties": {"k": {"const": "b"}}, "required": ["k"]}]""", "k=a,b")]
    [InlineData("""[{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}]""", "k=a,b")]
    [InlineData("""[{"$ref": "#/$defs/A"}, {"allOf": [{"$ref": "#/$defs/B"}, {"minProperties": 1}]}]""", "k=a,b")]
    [InlineData("""[{"properties": {"k": {"$ref": "#/$defs/a"}}, "required": ["k"]}, {"$ref": "#/$defs/B"}]""", "k=a,b")]
    [InlineData("""[{"allOf": [{"required": ["k"]}], "properties": {"k": {"enum": ["a"]}}}, {"$ref": "#/$defs/B"}]""", "k=a,b")]
    [InlineData("""[{"properties": {"z": {"const": "1"}, "k": {"const": "a"}}, "required": ["k", "z"]}, {"properties": {"k": {"const": "b"}, "z": {"const": "2"}}, "required": ["k", "z"]}]""", "z=1,2")]
    [InlineData("""[{"properties": {"z": {"const": "1"}, "k": {"const": "a"}}, "required": ["k", "z"]}, {"properties": {"k": {"const": "b"}, "z": {"const": "1"}}, "required": ["k", "z"]}]""", "k=a,b")]
    [InlineData("""[{"properties": {"k": {"const": "a"}}, "required": ["k"]}, {"properties": {"k": {"const": "b"}}}]""", null)]
    [InlineData("""[{"properties": {"k": {"const": "a"}}, "required": ["k"]}, {"properties": {"k": {"const": "a"}}, "required": ["k"]}]""", null)]
    [InlineData("""[{"properties": {"k": {"const": 1}}, "required": ["k"]}, {"properties": {"k": {"const": 2}}, "required": ["k"]}]""", null)]
    [InlineData("""[{"$ref": "#/$defs/A"}, {"type": "null"}]""", null)]
    [InlineData("""[{"$ref": "#/$defs/A"}]""", null)]
    public void A_required_constant_string_tells_branches_apart(string branches, string? expected)
    {
        foreach (string keyword in new[] { "anyOf", "oneOf" })
        {
            PlanNode root = PlannedSchema.FromText("{\"" + keyword + "\": " + branches + """
                , "$defs": {
                  "a": {"const": "a"},
                  "A": {"properties": {"k": {"const": "a"}}, "required": ["k"]},
                  "B": {"properties": {"k": {"const": "b"}}, "required": ["k"]}
                }}
                """).Plan.Nodes[0];
            (Discriminator? found, Discriminator? other) = keyword == "anyOf" ? (root.AnyOfDiscriminator, root.OneOfDiscriminator) : (root.OneOfDiscriminator, root.AnyOfDiscriminator);

            Assert.Equal(expected, found is null ? null : found.Property + "=" + string.Join(",", found.Values));
            Assert.Null(other);
        }
    }

    [Fact]
    public void The_unions_of_the_article_contract_are_discriminated()
    {
        SchemaPlan plan = PlannedSchema.FromFile("schemas/article/article.schema.json").Plan;

        List<string> unions = [];
        foreach (PlanNode node in plan.Nodes)
        {
            if (node.OneOfDiscriminator is Discriminator discriminator)
            {
                unions.Add($"{node.Location.Split('/')[^1]}: {discriminator.Property} = {string.Join(" | ", discriminator.Values)}");
            }
        }

        Assert.Equal(
            ["Attribution: status = attributed | unattributed", "Credit: kind = media | wire | contribution", "Speaker: type = person | organization | unnamed"],
            unions.Order(StringComparer.Ordinal));
    }
}
