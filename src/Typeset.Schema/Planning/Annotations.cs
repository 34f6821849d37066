namespace Typeset.Schema;

/// <summary>What a schema says without asking anything of the instance.</summary>
public sealed record Annotations
{
    /// <summary><c>title</c>, or null.</summary>
    public string? Title { get; init; }

    /// <summary><c>description</c>, or null.</summary>
    public string? Description { get; init; }

    /// <summary><c>default</c>, or null.</summary>
    public JsonNode? Default { get; init; }

    /// <summary><c>examples</c></summary>
    public EquatableArray<JsonNode> Examples { get; init; }

    /// <summary><c>deprecated</c></summary>
    public bool Deprecated { get; init; }

    /// <summary><c>readOnly</c></summary>
    public bool ReadOnly { get; init; }

    /// <summary><c>writeOnly</c></summary>
    public bool WriteOnly { get; init; }

    /// <summary>The names <c>$anchor</c> and <c>$dynamicAnchor</c> give the schema, or null.</summary>
    public string? Anchor { get; init; }

    /// <summary>Keywords that start with <c>x-</c>, in the order of the schema.</summary>
    public EquatableArray<ExtensionKeyword> Extensions { get; init; }
}
