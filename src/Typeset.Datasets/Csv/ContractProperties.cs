using System.Text;
using Typeset.Evaluation;
using Typeset.Schema;

namespace Typeset.Datasets;

/// <summary>A place in the records of a contract: the types that a value there can have, and the properties that are described there.</summary>
/// <remarks>
/// What a reference or every branch of <c>allOf</c> says narrows the types; of <c>anyOf</c>, <c>oneOf</c>, <c>if</c> and dependencies the branches that describe
/// the property are alternatives. This finds what a contract wants, not what it accepts.
/// </remarks>
internal sealed class ContractProperties
{
    private readonly IReadOnlyList<CompiledNode> _nodes;

    private ContractProperties(IReadOnlyList<CompiledNode> nodes, JsonTypes types)
    {
        _nodes = nodes;
        Types = types;
    }

    /// <summary>The types; <see cref="JsonTypes.Any"/> where the contract does not say.</summary>
    public JsonTypes Types { get; }

    /// <summary>The records of a contract.</summary>
    /// <param name="contract">The contract.</param>
    public static ContractProperties Of(JsonContract contract) => new([contract.Plan.Root], TypesOf(contract.Plan.Root, []));

    /// <summary>A property, or null when the contract does not describe it.</summary>
    /// <param name="name">Its name.</param>
    public ContractProperties? Find(string name)
    {
        Search search = new(Encoding.UTF8.GetBytes(name));
        foreach ((CompiledNode node, bool isCertain) in InPlaceSchemas.Of(_nodes))
        {
            if (node.Object is { } program)
            {
                search.Look(program, isCertain);
            }
        }

        if (search.Certain.Count + search.Possible.Count == 0)
        {
            return null;
        }

        JsonTypes types = search.Certain.Aggregate(JsonTypes.Any, static (known, node) => known & TypesOf(node, []));
        if (search.Possible.Count > 0)
        {
            types &= search.Possible.Aggregate(JsonTypes.None, static (known, node) => known | TypesOf(node, []));
        }

        return new ContractProperties([.. search.Certain, .. search.Possible], types == JsonTypes.None ? JsonTypes.Any : types);
    }

    private static JsonTypes TypesOf(CompiledNode node, HashSet<CompiledNode> visited)
    {
        if (!visited.Add(node))
        {
            return JsonTypes.Any;
        }

        JsonTypes types = node.Types;
        if (node.Const is { } constant)
        {
            types &= TypeOf(constant);
        }

        if (node.Enum is { } values)
        {
            types &= values.Aggregate(JsonTypes.None, static (known, value) => known | TypeOf(value));
        }

        types &= node.Ref is { } reference ? TypesOf(reference, visited) : JsonTypes.Any;
        types &= node.DynamicTarget is { } target ? TypesOf(target, visited) : JsonTypes.Any;
        foreach (CompiledNode branch in node.AllOf)
        {
            types &= TypesOf(branch, visited);
        }

        foreach (UnionProgram union in Unions(node))
        {
            types &= union.Branches.Aggregate(JsonTypes.None, (known, branch) => known | TypesOf(branch, [.. visited]));
        }

        return types;
    }

    private static JsonTypes TypeOf(JsonConstant constant) => constant.Json[0] switch
    {
        '"' => JsonTypes.String,
        '{' => JsonTypes.Object,
        '[' => JsonTypes.Array,
        't' or 'f' => JsonTypes.Boolean,
        'n' => JsonTypes.Null,
        _ => JsonTypes.Number,
    };

    private static IEnumerable<UnionProgram> Unions(CompiledNode node)
    {
        if (node.AnyOf is { } anyOf)
        {
            yield return anyOf;
        }

        if (node.OneOf is { } oneOf)
        {
            yield return oneOf;
        }
    }

    /// <summary>Looks for the schemas of a property.</summary>
    private sealed class Search(byte[] name)
    {
        /// <summary>Those that hold for every record.</summary>
        public HashSet<CompiledNode> Certain { get; } = [];

        /// <summary>Those that hold for some records.</summary>
        public HashSet<CompiledNode> Possible { get; } = [];

        public void Look(ObjectProgram program, bool isCertain)
        {
            bool isFound = false;
            if (program.Names.Find(name) is int known and >= 0 && program.Known[known].Node is { } property)
            {
                Add(property, isCertain);
                isFound = true;
            }

            foreach (ObjectProgram.PatternProperty pattern in program.Patterns)
            {
                if (pattern.Pattern.Match(name, mayHoldSurrogates: false) == PatternOutcome.Match)
                {
                    Add(pattern.Node, isCertain);
                    isFound = true;
                }
            }

            // A schema that takes anything, or nothing, describes nothing.
            foreach (CompiledNode? others in (CompiledNode?[])[program.Additional, program.Unevaluated])
            {
                if (!isFound && others is { Always: null })
                {
                    Add(others, isCertain);
                }
            }
        }

        private void Add(CompiledNode node, bool isCertain) => (isCertain ? Certain : Possible).Add(node);
    }
}
