using Typeset.Testing;

namespace Typeset.Schema.Tests;

/// <summary>Schemas that people have published, read as 2020-12 whatever they are written in.</summary>
public sealed class RealSchemaTests
{
    private const string Folder = "data/schemastore/schemas";

    [SharedDataFact(Folder)]
    public void Published_schemas_are_read_and_planned_or_their_problems_told()
    {
        int planned = 0;
        foreach (string file in Directory.EnumerateFiles(SharedData.PathOf(Folder), "*.json").Order(StringComparer.Ordinal))
        {
            // Without its dialect a schema is taken for one of 2020-12.
            string text = File.ReadAllText(file).Replace("\"$schema\"", "\"x-schema\"", StringComparison.Ordinal);
            PlannedSchema schema = PlannedSchema.FromText(text, Path.GetFileName(file));

            Assert.NotNull(schema.Document.Root);
            foreach (Problem problem in schema.AllProblems())
            {
                Assert.NotEmpty(problem.Message);
                Assert.InRange(problem.Location.Start + problem.Location.Length, 0, text.Length);
            }

            if (schema.Result.Plan is null)
            {
                Assert.Contains(schema.AllProblems(), problem => problem.Severity == ProblemSeverity.Error);
            }
            else
            {
                planned++;
                Assert.All(schema.Plan.Nodes, node => Assert.Equal(node, schema.Plan.Nodes[node.Index]));
            }
        }

        Assert.InRange(planned, 100, int.MaxValue);
    }

    [SharedDataFact(Folder)]
    public void A_dialect_that_is_not_known_is_the_one_error_of_a_schema()
    {
        int foreign = 0;
        foreach (string file in Directory.EnumerateFiles(SharedData.PathOf(Folder), "*.json").Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file);
            PlannedSchema schema = PlannedSchema.FromText(text, Path.GetFileName(file));
            if (schema.Document.Root!["$schema"] is { Kind: JsonNodeKind.String } dialect && Dialect.Find(dialect.Text) is null)
            {
                foreign++;
                Problem problem = Assert.Single(schema.Graph.Problems);
                Assert.Equal(("TYS0211", "/$schema"), (problem.Code, problem.Pointer));
                Assert.Empty(schema.Result.Problems);
                Assert.Null(schema.Result.Plan);
            }
        }

        Assert.True(foreign > 0 || Dialect.All.Count > 1);
        Assert.Equal(["TYS0211"], PlannedSchema.FromText("""{"$schema": "https://example.org/mine", "tpye": 3}""").AllProblems().Select(problem => problem.Code));
    }
}
