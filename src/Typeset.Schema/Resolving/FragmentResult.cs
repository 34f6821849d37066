namespace Typeset.Schema;

/// <summary>Where the fragment of a reference leads.</summary>
internal readonly record struct FragmentResult
{
    /// <summary>The value found, or null.</summary>
    public JsonNode? Json { get; init; }

    /// <summary>JSON Pointer of the value in its document.</summary>
    public string Pointer { get; init; }

    /// <summary>The resource around the value.</summary>
    public SchemaResource? Enclosing { get; init; }

    /// <summary>The plain name that the fragment was, or null when it was a JSON Pointer or empty.</summary>
    public string? Anchor { get; init; }

    /// <summary>Why nothing was found.</summary>
    public string Explanation { get; init; }

    /// <summary>Whether the fragment cannot be read at all.</summary>
    public bool IsMalformed { get; init; }
}
