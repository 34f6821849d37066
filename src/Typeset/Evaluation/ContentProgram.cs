using Typeset.Content;

namespace Typeset.Evaluation;

/// <summary>What is asserted of the content of a string (JSON Schema 2020-12 validation, section 8).</summary>
internal sealed class ContentProgram
{
    /// <summary><c>contentEncoding</c>, where it is a known one; null without.</summary>
    public required ContentEncoding? Encoding { get; init; }

    /// <summary>Whether <c>contentMediaType</c> says that the content is JSON.</summary>
    public required bool IsJson { get; init; }

    /// <summary>The deepest nesting that the content may have.</summary>
    public required int MaxDepth { get; init; }

    /// <summary><c>contentSchema</c>, or null.</summary>
    public required CompiledNode? Schema { get; init; }

    /// <summary><see cref="Schema"/> as a plan of its own, for the content is a document of its own.</summary>
    public CompiledPlan? Plan { get; set; }
}
