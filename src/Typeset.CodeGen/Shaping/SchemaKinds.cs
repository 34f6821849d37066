using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>Which kinds of JSON value a schema can accept; never too few.</summary>
internal sealed class SchemaKinds
{
    private readonly Dictionary<string, JsonTypes> _known = new(StringComparer.Ordinal);

    public JsonTypes Of(PlannedSchema schema)
    {
        if (_known.TryGetValue(schema.Location, out JsonTypes known))
        {
            return known;
        }

        // A schema that leads back to itself says nothing new on the second visit.
        _known[schema.Location] = JsonTypes.Any;
        JsonTypes kinds = Compute(schema);
        _known[schema.Location] = kinds;
        return kinds;
    }

    public static JsonTypes Of(JsonNode value) => value.Kind switch
    {
        JsonNodeKind.Null => JsonTypes.Null,
        JsonNodeKind.False or JsonNodeKind.True => JsonTypes.Boolean,
        JsonNodeKind.Number => JsonTypes.Number,
        JsonNodeKind.String => JsonTypes.String,
        JsonNodeKind.Array => JsonTypes.Array,
        _ => JsonTypes.Object,
    };

    private JsonTypes Compute(PlannedSchema schema)
    {
        PlanNode node = schema.Node;
        if (node.Always is { } always)
        {
            return always ? JsonTypes.Any : JsonTypes.None;
        }

        JsonTypes kinds = node.Types;
        if (node.Const is { } constant)
        {
            kinds &= Of(constant);
        }

        if (node.Enum is { } values)
        {
            JsonTypes listed = JsonTypes.None;
            foreach (JsonNode value in values)
            {
                listed |= Of(value);
            }

            kinds &= listed;
        }

        if (node.Ref != PlanNode.None)
        {
            kinds &= Of(schema.At(node.Ref));
        }

        if (schema.DynamicTarget is { } target)
        {
            kinds &= Of(target);
        }

        foreach (int part in node.AllOf)
        {
            kinds &= Of(schema.At(part));
        }

        kinds &= OfAny(schema, node.AnyOf);
        return kinds & OfAny(schema, node.OneOf);
    }

    private JsonTypes OfAny(PlannedSchema schema, EquatableArray<int> branches)
    {
        if (branches.IsEmpty)
        {
            return JsonTypes.Any;
        }

        JsonTypes kinds = JsonTypes.None;
        foreach (int branch in branches)
        {
            kinds |= Of(schema.At(branch));
        }

        return kinds;
    }
}
