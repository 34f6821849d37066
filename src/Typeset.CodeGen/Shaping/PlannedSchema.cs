using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>A node together with the plan its indexes belong to.</summary>
internal readonly struct PlannedSchema(SchemaPlan plan, PlanNode node)
{
    public SchemaPlan Plan { get; } = plan;

    public PlanNode Node { get; } = node;

    public string Location => Node.Location;

    public PlannedSchema At(int index) => new(Plan, Plan.Nodes[index]);

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
