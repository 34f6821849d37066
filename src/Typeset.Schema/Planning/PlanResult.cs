namespace Typeset.Schema;

/// <summary>A plan, and what was found while it was made.</summary>
public sealed class PlanResult
{
    internal PlanResult(SchemaPlan? plan, EquatableArray<Problem> problems, SchemaPositions positions)
    {
        Plan = plan;
        Problems = problems;
        Positions = positions;
    }

    /// <summary>
    /// The plan; null exactly when an error concerns a schema that the root reaches, be it among <see cref="Problems"/>,
    /// among those of the graph or among those of a document.
    /// </summary>
    public SchemaPlan? Plan { get; }

    /// <summary>What planning found, beside the problems of the documents and of the graph; in the order of the documents and of their text.</summary>
    public EquatableArray<Problem> Problems { get; }

    /// <summary>Where the nodes of the plan stand in the documents; kept apart so that plans can be compared whatever the layout of their text.</summary>
    public SchemaPositions Positions { get; }
}
