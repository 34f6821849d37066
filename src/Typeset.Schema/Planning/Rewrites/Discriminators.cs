namespace Typeset.Schema;

/// <summary>
/// Finds the property that tells the branches of <c>anyOf</c> and <c>oneOf</c> apart: required in every branch, and held
/// to one string that no other branch has. Branches are looked through along <c>$ref</c> and <c>allOf</c>.
/// </summary>
internal static class Discriminators
{
    /// <summary>Writes the discriminators into the nodes of a plan.</summary>
    public static void Find(List<PlanNode> nodes)
    {
        for (int i = 0; i < nodes.Count; i++)
        {
            PlanNode node = nodes[i];
            if (node.AnyOf.Count > 1)
            {
                node = node with { AnyOfDiscriminator = Find(node.AnyOf, nodes) };
            }

            if (node.OneOf.Count > 1)
            {
                node = node with { OneOfDiscriminator = Find(node.OneOf, nodes) };
            }

            nodes[i] = node;
        }
    }

    private static Discriminator? Find(EquatableArray<int> branches, List<PlanNode> nodes)
    {
        List<Branch> gathered = new(branches.Count);
        foreach (int index in branches)
        {
            Branch branch = new();
            Gather(index, nodes, branch, []);
            if (branch.Constants.Count == 0)
            {
                return null;
            }

            gathered.Add(branch);
        }

        foreach (string property in gathered[0].Order)
        {
            if (Values(property, gathered) is string[] values)
            {
                return new Discriminator(property, new EquatableArray<string>(values));
            }
        }

        return null;
    }

    private static string[]? Values(string property, List<Branch> branches)
    {
        string[] values = new string[branches.Count];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < values.Length; i++)
        {
            if (!branches[i].Required.Contains(property) || !branches[i].Constants.TryGetValue(property, out string? value) || !seen.Add(value))
            {
                return null;
            }

            values[i] = value;
        }

        return values;
    }

    private static void Gather(int index, List<PlanNode> nodes, Branch branch, HashSet<int> visited)
    {
        if (index == PlanNode.None || !visited.Add(index))
        {
            return;
        }

        PlanNode node = nodes[index];
        if (node.Object is ObjectChecks checks)
        {
            branch.Required.UnionWith(checks.Required);
            foreach (NamedSchema property in checks.Properties)
            {
                if (Constant(property.Node, nodes, []) is string value && !branch.Constants.ContainsKey(property.Name))
                {
                    branch.Constants.Add(property.Name, value);
                    branch.Order.Add(property.Name);
                }
            }
        }

        Gather(node.Ref, nodes, branch, visited);
        foreach (int part in node.AllOf)
        {
            Gather(part, nodes, branch, visited);
        }
    }

    /// <summary>The one string that a schema allows, or null.</summary>
    private static string? Constant(int index, List<PlanNode> nodes, HashSet<int> visited)
    {
        if (index == PlanNode.None || !visited.Add(index))
        {
            return null;
        }

        PlanNode node = nodes[index];
        if (node.Const is { Kind: JsonNodeKind.String } constant)
        {
            return constant.Text;
        }

        if (node.Enum is { Count: 1 } only && only[0].Kind == JsonNodeKind.String)
        {
            return only[0].Text;
        }

        string? found = Constant(node.Ref, nodes, visited);
        for (int i = 0; i < node.AllOf.Count && found is null; i++)
        {
            found = Constant(node.AllOf[i], nodes, visited);
        }

        return found;
    }

    private sealed class Branch
    {
        public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Constants { get; } = new(StringComparer.Ordinal);

        /// <summary>The constant properties in the order of the schema.</summary>
        public List<string> Order { get; } = [];
    }
}
