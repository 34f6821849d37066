using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>A node together with the plan its indexes belong to.</summary>
internal readonly struct PlannedSchema(SchemaPlan plan, PlanNode node)
{
    public SchemaPlan Plan { get; } = plan;

    public PlanNode Node { get; } = node;

    public string Location => Node.Location;

    public PlannedSchema At(int index) => new(Plan, Plan.Nodes[index]);

    /// <summary>Where <c>$dynamicRef</c> or <c>$recursiveRef</c> leads, whatever refers to this schema; null when there is none, or several places.</summary>
    public PlannedSchema? DynamicTarget => Node.DynamicRef switch
    {
        { Anchor: null } reference => At(reference.Target),
        { Candidates.Count: 1 } reference => At(reference.Candidates[0].Node),
        _ => null,
    };

    public JsonNode? Extension(string name)
    {
        if (Node.Annotations is { } annotations)
        {
            foreach (ExtensionKeyword keyword in annotations.Extensions)
            {
                if (string.Equals(keyword.Name, name, StringComparison.Ordinal))
                {
                    return keyword.Value;
                }
            }
        }

        return null;
    }
}
