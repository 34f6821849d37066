namespace Typeset.Schema;

/// <summary>What a schema asks of arrays.</summary>
public sealed record ArrayChecks
{
    /// <summary><c>minItems</c>; 0 without the keyword.</summary>
    public long MinItems { get; init; }

    /// <summary><c>maxItems</c>, or null.</summary>
    public long? MaxItems { get; init; }

    /// <summary><c>uniqueItems</c></summary>
    public bool UniqueItems { get; init; }

    /// <summary>Nodes of <c>prefixItems</c>, one for each of the first items.</summary>
    public EquatableArray<int> PrefixItems { get; init; }

    /// <summary>Node of <c>items</c>, for every item after the prefix, or <see cref="PlanNode.None"/>.</summary>
    public int Items { get; init; } = PlanNode.None;

    /// <summary>Node of <c>contains</c>, or <see cref="PlanNode.None"/>.</summary>
    public int Contains { get; init; } = PlanNode.None;

    /// <summary>
    /// Whether the items that <c>contains</c> finds count as evaluated for <c>unevaluatedItems</c>, as they do since 2020-12.
    /// </summary>
    public bool ContainsEvaluates { get; init; } = true;

    /// <summary><c>minContains</c>; 1 without the keyword. Counts only beside <c>contains</c>.</summary>
    public long MinContains { get; init; } = 1;

    /// <summary><c>maxContains</c>, or null.</summary>
    public long? MaxContains { get; init; }

    /// <summary>Node of <c>unevaluatedItems</c>, or <see cref="PlanNode.None"/>.</summary>
    public int UnevaluatedItems { get; init; } = PlanNode.None;
}
