using Typeset.Testing;

namespace Typeset.Schema.Tests;

/// <summary>A schema taken through all stages.</summary>
internal sealed record PlannedSchema(SchemaDocument Document, SchemaGraph Graph, PlanResult Result)
{
    /// <summary>The problems of every stage as a build log shows them.</summary>
    public IReadOnlyList<string> Problems
    {
        get
        {
            List<string> all = [];
            foreach (Problem problem in AllProblems())
            {
                all.Add(problem.ToString());
            }

            return all;
        }
    }

    /// <summary>The plan, which the test knows to exist.</summary>
    public SchemaPlan Plan => Result.Plan ?? throw new InvalidOperationException(string.Join("\n", Problems));

    public IEnumerable<Problem> AllProblems()
    {
        foreach (SchemaDocument document in Graph.Documents)
        {
            foreach (Problem problem in document.Problems)
            {
                yield return problem;
            }
        }

        foreach (Problem problem in Graph.Problems)
        {
            yield return problem;
        }

        foreach (Problem problem in Result.Problems)
        {
            yield return problem;
        }
    }

    public static PlannedSchema FromText(string text, string path = "test.schema.json", string pointer = "") => FromTexts(pointer, (path, text));

    public static PlannedSchema FromTexts(params (string Path, string Text)[] texts) => FromTexts(string.Empty, texts);

    public static PlannedSchema FromFile(string relativePath)
    {
        string path = RepositoryRoot.Combine(relativePath);
        return FromText(File.ReadAllText(path), relativePath);
    }

    private static PlannedSchema FromTexts(string pointer, params (string Path, string Text)[] texts)
    {
        SchemaDocument[] documents = [.. texts.Select(text => SchemaDocument.Parse(text.Path, text.Text))];
        SchemaGraph graph = SchemaGraph.Resolve(documents);
        return new PlannedSchema(documents[0], graph, SchemaPlanner.Plan(graph, documents[0], pointer));
    }
}
