using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>A plan and its root node.</summary>
internal sealed class PlanResultView(SchemaPlan plan)
{
    public PlannedSchema Root { get; } = new(plan, plan.Nodes[plan.Root]);
}
