using Typeset.Evaluation;

namespace Typeset.Datasets;

/// <summary>The properties that a contract describes, wherever they stand in a record: found through references, every kind of branch, and the items of arrays.</summary>
/// <remarks>
/// A schema that contains itself is followed once: what it describes inside of itself is not looked at. Objects for which the contract describes no property are not
/// looked into.
/// </remarks>
public sealed class ContractFields
{
    /// <summary>The most fields that are counted: those nearest to the record come first.</summary>
    public const int MaxFields = 2000;

    private readonly List<string> _pointers = [];
    private readonly List<FieldPlace> _places = [];

    private ContractFields()
    {
    }

    /// <summary>JSON Pointers of the fields, with <c>*</c> for items of arrays and members of maps.</summary>
    public IReadOnlyList<string> Pointers => _pointers;

    /// <summary>The records.</summary>
    internal FieldPlace Root => _places[0];

    /// <summary>The places that have fields, by their numbers.</summary>
    internal IReadOnlyList<FieldPlace> Places => _places;

    /// <summary>The fields of a contract.</summary>
    /// <param name="contract">The contract.</param>
    public static ContractFields Of(JsonContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ContractFields fields = new();
        Queue<Pending> queue = new();
        fields.Add(queue, "", [contract.Plan.Root], null);

        // Level by level, so that of very many fields the outer ones are counted.
        while (queue.TryDequeue(out Pending? pending))
        {
            fields.Fill(pending, queue);
        }

        return fields;
    }

    private void Fill(Pending pending, Queue<Pending> queue)
    {
        ContractShape shape = pending.Shape;
        FieldPlace place = pending.Place;
        if (shape.Properties.Count > 0)
        {
            place.Names = new NameTable([.. shape.Properties.Keys.Select(name => Json.JsonStrings.ToUtf8(name))]);
            place.Fields = new int[shape.Properties.Count];
            place.Values = new FieldPlace?[shape.Properties.Count];
            for (int i = 0; i < shape.Properties.Count; i++)
            {
                (string name, List<CompiledNode> nodes) = shape.Properties.GetAt(i);
                string pointer = PointerPattern.Append(place.Pointer, name);
                bool isForbidden = nodes.TrueForAll(static node => node.Always == false);
                place.Fields[i] = !isForbidden && _pointers.Count < MaxFields ? _pointers.Count : -1;
                if (place.Fields[i] >= 0)
                {
                    _pointers.Add(pointer);
                    place.Values[i] = Add(queue, pointer, nodes, pending);
                }
            }
        }

        string inside = place.Pointer + "/*";
        bool isRoom = _pointers.Count < MaxFields;
        place.Patterns = [.. shape.Patterns.Select(pattern => (pattern.Pattern, isRoom ? Add(queue, inside, [pattern.Node], pending) : null))];
        place.Others = isRoom ? Add(queue, inside, shape.Others, pending) : null;
        place.Items = isRoom ? Add(queue, inside, shape.Items, pending) : null;
        place.CountsUnknown = shape.Properties.Count > 0 && !shape.IsClosed && shape.Others.Count == 0;
    }

    // A place for values of some schemas; null where these say nothing of what is below, or say again what a place around it says.
    private FieldPlace? Add(Queue<Pending> queue, string pointer, List<CompiledNode> nodes, Pending? parent)
    {
        if (nodes.Count == 0)
        {
            return null;
        }

        IReadOnlyList<CompiledNode> direct = [.. nodes.Select(node => node.Direct).Distinct()];
        for (Pending? around = parent; around is not null; around = around.Parent)
        {
            if (around.Nodes.Count == direct.Count && around.Nodes.All(direct.Contains))
            {
                return null;
            }
        }

        ContractShape shape = ContractShape.Of(direct);
        if (parent is not null && shape is { Properties.Count: 0, Patterns.Count: 0, Others.Count: 0, Items.Count: 0 })
        {
            return null;
        }

        FieldPlace place = new(pointer, _places.Count);
        _places.Add(place);
        queue.Enqueue(new Pending(place, direct, shape, parent));
        return place;
    }

    /// <summary>A place whose properties are still to be found.</summary>
    private sealed record Pending(FieldPlace Place, IReadOnlyList<CompiledNode> Nodes, ContractShape Shape, Pending? Parent);
}
