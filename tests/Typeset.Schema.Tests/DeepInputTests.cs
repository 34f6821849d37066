using System.Text;

namespace Typeset.Schema.Tests;

/// <summary>Input made to exhaust the reader.</summary>
public sealed class DeepInputTests
{
    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"not\":", "}")]
    [InlineData("{\"a\":[", "]}")]
    public void A_hundred_thousand_levels_are_one_error_at_the_bracket_beyond_the_limit(string opening, string closing)
    {
        StringBuilder text = new();
        for (int i = 0; i < 100_000; i++)
        {
            text.Append(opening);
        }

        text.Append('1');
        for (int i = 0; i < 100_000; i++)
        {
            text.Append(closing);
        }

        SchemaDocument document = SchemaDocument.Parse("deep.json", text.ToString());

        Problem problem = Assert.Single(document.Problems);
        Assert.Equal(("TYS0003", 1), (problem.Code, problem.Location.Length));
        Assert.Equal(512, text.ToString(0, problem.Location.Start).Count(c => c is '[' or '{'));
        Assert.Null(document.Root);
    }

    [Fact]
    public void The_deepest_allowed_schema_is_planned_and_compared_on_a_small_stack()
    {
        string text = string.Concat(Enumerable.Repeat("{\"not\":", SchemaLimits.DepthCeiling - 1)) + "{}" + new string('}', SchemaLimits.DepthCeiling - 1);
        SchemaLimits limits = new() { MaxDepth = SchemaLimits.DepthCeiling, MaxReferenceChain = SchemaLimits.DepthCeiling };
        int nodes = 0;
        Thread thread = new(
            () =>
            {
                SchemaDocument document = SchemaDocument.Parse("deep.json", text, limits);
                SchemaDocument again = SchemaDocument.Parse("deep.json", text, limits);
                SchemaGraph graph = SchemaGraph.Resolve([document], new ResolveOptions { Limits = limits });
                PlanResult result = SchemaPlanner.Plan(graph, document);
                nodes = document.Root!.Equals(again.Root) ? result.Plan!.Nodes.Count : -1;
            },
            maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal(SchemaLimits.DepthCeiling, nodes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(SchemaLimits.DepthCeiling + 1)]
    public void A_depth_limit_out_of_range_is_refused(int depth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SchemaLimits { MaxDepth = depth });

    [Fact]
    public void A_chain_of_ten_thousand_references_is_an_error_and_not_a_stack_overflow()
    {
        StringBuilder text = new("{\"$ref\":\"#/$defs/d0\",\"$defs\":{");
        for (int i = 0; i < 10_000; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\"d{i}\":{{\"$ref\":\"#/$defs/d{i + 1}\"}},");
        }

        text.Append("\"d10000\":true}}");

        PlannedSchema planned = PlannedSchema.FromText(text.ToString());

        Assert.Equal(["TYS0206"], planned.AllProblems().Select(problem => problem.Code));
    }
}
