namespace Typeset.Schema;

/// <summary>A <c>$dynamicRef</c> (JSON Schema 2020-12 core, 8.2.3.2) or <c>$recursiveRef</c> (2019-09 core, 8.2.4.2).</summary>
/// <param name="Target">Node that the reference leads to by itself.</param>
/// <param name="Anchor">
/// Name of the <c>$dynamicAnchor</c> that the outermost resource of the dynamic scope may redefine, empty for
/// <c>$recursiveAnchor</c>; null when the initial target is no dynamic anchor and the reference behaves like <c>$ref</c>.
/// </param>
/// <param name="Candidates">Every node of the graph that carries the anchor, by the URI of its resource.</param>
public sealed record DynamicReference(int Target, string? Anchor, EquatableArray<NamedSchema> Candidates);
