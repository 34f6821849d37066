namespace Typeset.Schema;

/// <summary>A schema with a URI of its own: a whole document, or a part that carries <c>$id</c> (JSON Schema 2020-12 core, section 4.3.5).</summary>
internal sealed class SchemaResource(int index, SchemaDocument document, UriReference baseUri, string rootPointer, JsonNode root, Dialect dialect)
{
    /// <summary>Place among the resources of the graph.</summary>
    public int Index { get; } = index;

    public SchemaDocument Document { get; } = document;

    /// <summary>The absolute URI, without a fragment; references inside the resource are resolved against it.</summary>
    public UriReference BaseUri { get; } = baseUri;

    /// <summary>The URI as text.</summary>
    public string Uri { get; } = baseUri.ToString();

    /// <summary>JSON Pointer of the root schema in its document.</summary>
    public string RootPointer { get; } = rootPointer;

    public JsonNode Root { get; } = root;

    public Dialect Dialect { get; } = dialect;

    /// <summary>The meta-schema among the documents that its own <c>$schema</c> names, or null.</summary>
    public MetaSchema? MetaSchema { get; init; }

    /// <summary>Whether its dialect or identifier is wrong, so that nothing that reaches it can be planned.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Whether its keywords cannot be told: <c>$schema</c> names a dialect nobody knows, or its schemas are too many to be added.</summary>
    public bool IsForeign { get; set; }

    /// <summary>Nodes by the names of <c>$anchor</c> and <c>$dynamicAnchor</c>, and by the fragments of identifiers up to draft 7.</summary>
    public Dictionary<string, int> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Nodes by the names of <c>$dynamicAnchor</c>; the name of <c>$recursiveAnchor</c> is empty.</summary>
    public Dictionary<string, int> DynamicAnchors { get; } = new(StringComparer.Ordinal);
}
