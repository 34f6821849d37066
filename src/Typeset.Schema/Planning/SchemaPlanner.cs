namespace Typeset.Schema;

/// <summary>Turns a schema of a graph into checks that can be executed.</summary>
public static class SchemaPlanner
{
    /// <summary>Plans a schema and every schema it reaches.</summary>
    /// <remarks>
    /// Equal schemas give equal plans, whatever their layout. When the whole document is planned, its schemas that nothing
    /// reaches are checked too, so that a mistake in a definition is reported before someone refers to it.
    /// </remarks>
    /// <param name="graph">The graph.</param>
    /// <param name="root">The document whose schema instances are held against; one of those the graph was made of.</param>
    /// <param name="pointer">
    /// The schema inside the document: a JSON Pointer (<c>/$defs/Quote</c>), a URI fragment (<c>#/$defs/Quote</c>,
    /// <c>#TextSpan</c>), one behind the URI of a resource of the graph (<c>https://example.org/quote#/properties/text</c>), or nothing for the document itself.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="root"/> is no document of <paramref name="graph"/>.</exception>
    public static PlanResult Plan(SchemaGraph graph, SchemaDocument root, string pointer = "")
    {
        if (!Contains(graph, root))
        {
            throw new ArgumentException("The document is none of those that the graph was made of.", nameof(root));
        }

        lock (graph.Gate)
        {
            PlanRun run = new(graph);
            SchemaNode? schema = graph.NodeAt(root, pointer, run.Problems);
            if (schema is null)
            {
                return new PlanResult(null, Sorted(run.Problems, graph), new SchemaPositions([]));
            }

            run.Plan(schema);
            Discriminators.Find(run.Nodes);
            ReferenceLoops.Check(run, graph.Limits);
            if (!run.IsImpossible)
            {
                Contradictions.Check(run);
            }

            if (pointer is "" or "#")
            {
                CheckUnreached(run, root);
            }

            SchemaPlan? plan = run.IsImpossible ? null : new SchemaPlan(new EquatableArray<PlanNode>(run.Nodes.ToArray()), 0);
            return new PlanResult(plan, Sorted(run.Problems, graph), new SchemaPositions([.. run.Reached]));
        }
    }

    private static bool Contains(SchemaGraph graph, SchemaDocument root)
    {
        foreach (SchemaDocument document in graph.Documents)
        {
            if (ReferenceEquals(document, root))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckUnreached(PlanRun run, SchemaDocument root)
    {
        UnreachableDefinitions.Check(run, root);
        foreach (SchemaNode schema in run.Graph.Nodes)
        {
            if (ReferenceEquals(schema.Resource.Document, root) && !run.IsReached(schema))
            {
                run.Check(schema);
            }
        }
    }

    private static EquatableArray<Problem> Sorted(List<Problem> problems, SchemaGraph graph)
    {
        Dictionary<string, int> order = new(StringComparer.Ordinal);
        for (int i = graph.Documents.Count - 1; i >= 0; i--)
        {
            order[graph.Documents[i].Path] = i;
        }

        return new EquatableArray<Problem>(ProblemOrder.Sort(problems, order));
    }
}
