namespace Typeset.Schema;

/// <summary>
/// Finds schemas that would apply to the same place of an instance without end, because references and combinators lead
/// back to them without going into a property or an item, and chains that are longer than the limit.
/// </summary>
internal static class ReferenceLoops
{
    private const int Unseen = -1;
    private const int Open = -2;

    public static void Check(PlanRun run, SchemaLimits limits)
    {
        int[] lengths = new int[run.Nodes.Count];
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = Unseen;
        }

        for (int i = 0; i < lengths.Length; i++)
        {
            Visit(i, run, limits, lengths);
        }
    }

    private static void Visit(int start, PlanRun run, SchemaLimits limits, int[] lengths)
    {
        if (lengths[start] != Unseen)
        {
            return;
        }

        Stack<Step> path = new();
        path.Push(new Step(start, Edges(run.Nodes[start])));
        lengths[start] = Open;
        while (path.Count > 0)
        {
            Step step = path.Peek();
            if (step.Next == step.Edges.Count)
            {
                path.Pop();
                lengths[step.Node] = step.Longest;

                // Only where the limit is passed for the first time, not at everything that leads there.
                if (step.Longest == limits.MaxReferenceChain + 1)
                {
                    SchemaNode schema = run.Reached[step.Node];
                    run.Report(SchemaProblems.ReferenceChainTooLong, schema, schema.Json.Start, schema.Json.Length, schema.Pointer, FormattableString.Invariant($"{limits.MaxReferenceChain}"));
                }

                if (path.Count > 0)
                {
                    path.Peek().Longest = Math.Max(path.Peek().Longest, step.Longest + 1);
                }

                continue;
            }

            int next = step.Edges[step.Next++];
            if (lengths[next] == Open)
            {
                Report(next, path, run);
            }
            else if (lengths[next] == Unseen)
            {
                lengths[next] = Open;
                path.Push(new Step(next, Edges(run.Nodes[next])));
            }
            else
            {
                step.Longest = Math.Max(step.Longest, lengths[next] + 1);
            }
        }
    }

    /// <summary>Reports a loop at the reference in it that stands first in the plan; without one it would be no loop.</summary>
    private static void Report(int closing, Stack<Step> path, PlanRun run)
    {
        List<int> loop = [];
        foreach (Step step in path)
        {
            loop.Insert(0, step.Node);
            if (step.Node == closing)
            {
                break;
            }
        }

        int first = 0;
        for (int i = 1; i < loop.Count; i++)
        {
            bool refers = IsReference(run.Nodes[loop[i]]);
            if (refers && (!IsReference(run.Nodes[loop[first]]) || loop[i] < loop[first]))
            {
                first = i;
            }
        }

        List<string> places = [];
        for (int i = 0; i <= loop.Count; i++)
        {
            places.Add("#" + Excerpt.Of(run.Reached[loop[(first + i) % loop.Count]].Pointer));
        }

        SchemaNode schema = run.Reached[loop[first]];
        string keyword = run.Nodes[loop[first]].Ref != PlanNode.None ? "$ref" : schema.Json.Find("$recursiveRef") is null ? "$dynamicRef" : "$recursiveRef";
        JsonNode value = schema.Json[keyword] ?? schema.Json;
        run.Report(SchemaProblems.ReferenceLoop, schema, value.Start, value.Length, JsonPointer.Append(schema.Pointer, keyword), string.Join(" -> ", places));
    }

    private static bool IsReference(PlanNode node) => node.Ref != PlanNode.None || node.DynamicRef is not null;

    /// <summary>The nodes that apply to the same place of the instance.</summary>
    private static List<int> Edges(PlanNode node)
    {
        List<int> edges = [];
        Add(node.Ref);

        // Where a dynamic reference has only one place to go, it certainly goes there.
        if (node.DynamicRef is { Candidates.Count: <= 1 } dynamic)
        {
            Add(dynamic.Target);
        }

        AddAll(node.AllOf);
        AddAll(node.AnyOf);
        AddAll(node.OneOf);
        Add(node.Not);
        Add(node.If);
        Add(node.Then);
        Add(node.Else);
        if (node.Object is not null)
        {
            foreach (NamedSchema dependent in node.Object.DependentSchemas)
            {
                Add(dependent.Node);
            }
        }

        return edges;

        void Add(int target)
        {
            if (target != PlanNode.None)
            {
                edges.Add(target);
            }
        }

        void AddAll(EquatableArray<int> targets)
        {
            foreach (int target in targets)
            {
                Add(target);
            }
        }
    }

    private sealed class Step(int node, List<int> edges)
    {
        public int Node { get; } = node;

        public List<int> Edges { get; } = edges;

        public int Next { get; set; }

        public int Longest { get; set; } = 1;
    }
}
