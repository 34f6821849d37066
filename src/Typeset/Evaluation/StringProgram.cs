using Typeset.Formats;

namespace Typeset.Evaluation;

/// <summary>The checks of strings.</summary>
internal sealed class StringProgram
{
    /// <summary><c>minLength</c> in code points.</summary>
    public required long MinLength { get; init; }

    /// <summary><c>maxLength</c> in code points; <see cref="long.MaxValue"/> without the keyword.</summary>
    public required long MaxLength { get; init; }

    /// <summary><c>pattern</c>, or null.</summary>
    public required PatternMatcher? Pattern { get; init; }

    /// <summary>What a string of the format is, for messages; null where no format is checked.</summary>
    public required string? FormatDescription { get; init; }

    /// <summary>The check of a format that is asserted, or null.</summary>
    public required FormatCheck? Format { get; init; }

    /// <summary>The check of a format that only gives warnings, or null.</summary>
    public required FormatCheck? WarnedFormat { get; init; }

    /// <summary>What is asserted of the content, or null.</summary>
    public required ContentProgram? Content { get; init; }
}
