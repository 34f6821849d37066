using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>The schemas that hold for a value together, references and <c>allOf</c> followed.</summary>
internal sealed class Conjunction
{
    /// <summary>The schemas, each once, in the order in which they are met.</summary>
    public List<PlanNode> Parts { get; } = [];

    /// <summary>Whether no value is valid.</summary>
    public bool IsImpossible { get; set; }

    /// <summary>Whether a schema cannot be told before the document is there.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>Whether it is only to tell which members or items are evaluated.</summary>
    public bool IsForEvaluation { get; init; }

    /// <summary>Whether something is asked of members or items that no schema has evaluated.</summary>
    public bool AsksForUnevaluated => Parts.Exists(part => part.Object?.UnevaluatedProperties is not (null or PlanNode.None) || part.Array?.UnevaluatedItems is not (null or PlanNode.None));

    /// <summary>The types that all allow.</summary>
    public JsonTypes Types
    {
        get
        {
            JsonTypes types = JsonTypes.Any;
            foreach (PlanNode part in Parts)
            {
                types &= part.Types;
            }

            return types;
        }
    }

    /// <summary>The values that every <c>const</c> and <c>enum</c> lists; null without one.</summary>
    public List<JsonNode>? Values
    {
        get
        {
            List<JsonNode>? values = null;
            foreach (PlanNode part in Parts)
            {
                if (part.Const is not null)
                {
                    values = Common(values, new([part.Const]));
                }

                if (part.Enum is { } listed)
                {
                    values = Common(values, listed);
                }
            }

            return values;
        }
    }

    private static List<JsonNode> Common(List<JsonNode>? values, EquatableArray<JsonNode> listed) =>
        values is null ? [.. listed.Distinct()] : [.. values.Where(value => listed.Contains(value))];
}
