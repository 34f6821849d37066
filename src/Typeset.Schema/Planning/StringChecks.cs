namespace Typeset.Schema;

/// <summary>What a schema asks of strings. Lengths count Unicode code points (RFC 8259 characters).</summary>
public sealed record StringChecks
{
    /// <summary><c>minLength</c>; 0 without the keyword.</summary>
    public long MinLength { get; init; }

    /// <summary><c>maxLength</c>, or null.</summary>
    public long? MaxLength { get; init; }

    /// <summary><c>pattern</c> as written: an ECMA-262 regular expression with the <c>u</c> flag, not anchored. Null without the keyword.</summary>
    public string? Pattern { get; init; }

    /// <summary><c>format</c> as written, known or not. Null without the keyword.</summary>
    public string? Format { get; init; }

    /// <summary>Whether the dialect asks for <see cref="Format"/> to be asserted (the format-assertion vocabulary).</summary>
    public bool FormatAsserts { get; init; }

    /// <summary><c>contentEncoding</c>, or null.</summary>
    public string? ContentEncoding { get; init; }

    /// <summary><c>contentMediaType</c>, or null.</summary>
    public string? ContentMediaType { get; init; }

    /// <summary>Node of <c>contentSchema</c>, or <see cref="PlanNode.None"/>.</summary>
    public int ContentSchema { get; init; } = PlanNode.None;
}
