using Typeset.Evaluation;

namespace Typeset.Datasets;

/// <summary>Everything that the schemas which may hold for one value describe below it: its properties by name or pattern, all others, and the items of arrays.</summary>
internal sealed class ContractShape
{
    private ContractShape()
    {
    }

    /// <summary>The properties that have a schema, and these, in the order of the schemas.</summary>
    public OrderedDictionary<string, List<CompiledNode>> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>The patterns of names, and their schemas.</summary>
    public List<ObjectProgram.PatternProperty> Patterns { get; } = [];

    /// <summary>The schemas of all other properties; one that takes anything, or nothing, is not among them.</summary>
    public List<CompiledNode> Others { get; } = [];

    /// <summary>The schemas of the items of arrays.</summary>
    public List<CompiledNode> Items { get; } = [];

    /// <summary>Whether properties that are not described make every value invalid.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What schemas describe, where each may hold for the value.</summary>
    /// <param name="nodes">The schemas.</param>
    public static ContractShape Of(IReadOnlyList<CompiledNode> nodes)
    {
        ContractShape shape = new();
        foreach ((CompiledNode node, bool isCertain) in InPlaceSchemas.Of(nodes))
        {
            shape.Add(node, isCertain);
        }

        return shape;
    }

    private void Add(CompiledNode node, bool isCertain)
    {
        if (node.Object is { } program)
        {
            AddObject(program, isCertain);
        }

        if (node.Array is { } array)
        {
            Items.AddRange(new[] { array.Items, array.Contains, array.UnevaluatedItems }.OfType<CompiledNode>().Concat(array.PrefixItems).Except(Items));
        }
    }

    private void AddObject(ObjectProgram program, bool isCertain)
    {
        foreach (ObjectProgram.KnownProperty property in program.Known)
        {
            if (property.Node is { } node)
            {
                Properties.TryAdd(property.Name, []);
                AddOnce(Properties[property.Name], node);
            }
        }

        Patterns.AddRange(program.Patterns);
        foreach (CompiledNode? others in (CompiledNode?[])[program.Additional, program.Unevaluated])
        {
            IsClosed |= isCertain && others is { Always: false };
            if (others is { Always: null })
            {
                AddOnce(Others, others);
            }
        }
    }

    private static void AddOnce(List<CompiledNode> nodes, CompiledNode node)
    {
        if (!nodes.Contains(node))
        {
            nodes.Add(node);
        }
    }
}
