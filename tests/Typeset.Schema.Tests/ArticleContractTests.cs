namespace Typeset.Schema.Tests;

/// <summary>The contract that ships with the product goes the whole way without a remark.</summary>
public sealed class ArticleContractTests
{
    [Theory]
    [InlineData("article.schema.json")]
    [InlineData("rows.schema.json")]
    public void The_contract_reads_resolves_and_plans_without_a_problem(string name)
    {
        PlannedSchema planned = PlannedSchema.FromFile("schemas/article/" + name);

        Assert.Empty(planned.Problems);
        Assert.NotNull(planned.Result.Plan);
    }

    [Fact]
    public void Every_definition_of_the_contract_can_be_planned_alone()
    {
        PlannedSchema planned = PlannedSchema.FromFile("schemas/article/article.schema.json");

        foreach (JsonMember definition in planned.Document.Root!["$defs"]!.Members)
        {
            PlanResult result = SchemaPlanner.Plan(planned.Graph, planned.Document, "#/$defs/" + definition.Name);
            Assert.Empty(result.Problems);
            Assert.EndsWith("#/$defs/" + definition.Name, result.Plan!.Nodes[0].Location, StringComparison.Ordinal);
        }
    }
}
