using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Encodings.Web;

namespace Typeset.Conformance;

/// <summary>A verdict that is wrong or missing.</summary>
public sealed record Failure
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The engine.</summary>
    public required string Engine { get; init; }

    /// <summary>The draft's folder; null outside of the suite.</summary>
    public string? Draft { get; init; }

    /// <summary>The file in that folder, or the schema of the list.</summary>
    public required string File { get; init; }

    /// <summary>The group in the file; null where files have no groups.</summary>
    public string? Group { get; init; }

    /// <summary>The test in the group, or the instance of the list.</summary>
    public required string Test { get; init; }

    /// <summary>The verdict that is right: <c>valid</c> or <c>invalid</c>, or what else was expected.</summary>
    public required string Expected { get; init; }

    /// <summary>The verdict of the engine; <c>none</c> when it has none.</summary>
    public required string Found { get; init; }

    /// <summary>What the engine says about it.</summary>
    public string? Explanation { get; init; }

    /// <summary>Draft, file, group and test in one line; the same for both engines.</summary>
    [JsonIgnore]
    public string Title => string.Join(" | ", ((string?[])[Draft, File, Group, Test]).Where(part => part is not null));

    /// <summary>One line of JSON.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, s_options);
}
