namespace Typeset.Schema;

/// <summary>
/// What a set of schemas asks of an instance, ready to be executed: a flat arena of nodes that name each other by index.
/// A plan holds no position of its source text, so two plans are equal when the schemas ask for the same, wherever the
/// text stands; the positions are kept beside it.
/// </summary>
/// <param name="Nodes">Every reachable schema; <see cref="PlanNode.Index"/> is the place in this array.</param>
/// <param name="Root">Index of the schema that an instance is held against.</param>
public sealed record SchemaPlan(EquatableArray<PlanNode> Nodes, int Root);
