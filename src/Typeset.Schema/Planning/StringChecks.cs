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

    /// <summary>
    /// Whether the dialect asks for <see cref="Format"/> to be asserted, as the drafts before 2019-09 and the
    /// format-assertion vocabulary do; if not, it is an annotation.
    /// </summary>
    public bool FormatAsserts { get; init; }

    /// <summary>Whether <see cref="Format"/> has the meaning of draft 3 (section 5.23).</summary>
    public bool FormatOfDraft3 { get; init; }

    /// <summary><c>contentEncoding</c>, or null.</summary>
    public string? ContentEncoding { get; init; }

    /// <summary><c>contentMediaType</c>, or null.</summary>
    public string? ContentMediaType { get; init; }

    /// <summary>Node of <c>contentSchema</c>, or <see cref="PlanNode.None"/>.</summary>
    public int ContentSchema { get; init; } = PlanNode.None;
}
