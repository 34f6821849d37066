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

    /// <summary>What a string of the format is, for messages; null where no format is asserted.</summary>
    public required string? FormatDescription { get; init; }

    /// <summary>The check of that format, or null.</summary>
    public required FormatCheck? Format { get; init; }
}
