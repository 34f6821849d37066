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
    public void A_dialect_that_is_not_known_is_an_error_that_names_those_that_are()
    {
        string file = Directory.EnumerateFiles(SharedData.PathOf(Folder), "*.json").Order(StringComparer.Ordinal).First(path => File.ReadAllText(path).Contains("draft-07/schema", StringComparison.Ordinal));

        PlannedSchema schema = PlannedSchema.FromText(File.ReadAllText(file), Path.GetFileName(file));

        Assert.Contains("TYS0211", schema.Graph.Problems.Select(problem => problem.Code));
        Assert.Null(schema.Result.Plan);
    }
}
