namespace Typeset.Schema;

/// <summary>One schema of the graph, addressed by its index.</summary>
internal sealed class SchemaNode(int index, JsonNode json, string pointer, SchemaResource resource)
{
    /// <summary>Value of a reference that there is not, or that leads nowhere.</summary>
    public const int None = -1;

    public int Index { get; } = index;

    public JsonNode Json { get; } = json;

    /// <summary>JSON Pointer in the document.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>The resource it belongs to, which also says the document and the dialect.</summary>
    public SchemaResource Resource { get; } = resource;

    /// <summary>Target of its reference (<c>$ref</c>), or <see cref="None"/>.</summary>
    public int Reference { get; set; } = None;

    /// <summary>
    /// The resource that the reference names where it is another one and the pointer behind it leads on into a third; null
    /// otherwise. The specification leaves open what such a reference means (2020-12 core, section 9.2.1); here the dynamic scope
    /// holds both resources.
    /// </summary>
    public SchemaResource? ReferenceThrough { get; set; }

    /// <summary>Target that its dynamic reference leads to by itself, or <see cref="None"/>.</summary>
    public int DynamicTarget { get; set; } = None;

    /// <summary>Name of the dynamic anchor that the dynamic reference looks for, or null when it behaves like a plain one.</summary>
    public string? DynamicName { get; set; }

    /// <summary>Whether an error concerns the schema, so that nothing that reaches it can be planned.</summary>
    public bool IsBroken { get; set; }
}
