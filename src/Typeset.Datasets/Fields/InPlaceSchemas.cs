using Typeset.Evaluation;

namespace Typeset.Datasets;

/// <summary>The schemas that hold for the same value as a schema does: its references, its branches and what its members call for.</summary>
internal static class InPlaceSchemas
{
    /// <summary>All schemas for a value, each once as certain and once as possible at most.</summary>
    /// <param name="nodes">Schemas that may each hold for the value; the only one certainly does.</param>
    /// <returns>The schemas, and whether every value of the kind is held against them: those of <c>anyOf</c>, <c>oneOf</c>, <c>if</c> and dependencies are only for some.</returns>
    public static List<(CompiledNode Node, bool IsCertain)> Of(IReadOnlyList<CompiledNode> nodes)
    {
        List<(CompiledNode, bool)> found = [];
        HashSet<(CompiledNode, bool)> visited = [];
        foreach (CompiledNode node in nodes)
        {
            Visit(node, nodes.Count == 1, visited, found);
        }

        return found;
    }

    private static void Visit(CompiledNode node, bool isCertain, HashSet<(CompiledNode, bool)> visited, List<(CompiledNode, bool)> found)
    {
        if (!visited.Add((node, isCertain)))
        {
            return;
        }

        found.Add((node, isCertain));
        foreach (ObjectProgram.DependentNode dependent in node.Object?.DependentSchemas ?? [])
        {
            Visit(dependent.Node, isCertain: false, visited, found);
        }

        IEnumerable<CompiledNode?> certain = [node.Ref, node.DynamicTarget, .. node.AllOf];
        foreach (CompiledNode each in certain.OfType<CompiledNode>())
        {
            Visit(each, isCertain, visited, found);
        }

        IEnumerable<CompiledNode?> possible =
            [node.If, node.Then, node.Else, .. node.DynamicCandidates?.Values ?? Enumerable.Empty<CompiledNode>(), .. node.AnyOf?.Branches ?? [], .. node.OneOf?.Branches ?? []];
        foreach (CompiledNode each in possible.OfType<CompiledNode>())
        {
            Visit(each, isCertain: false, visited, found);
        }
    }
}
