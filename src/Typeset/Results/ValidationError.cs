namespace Typeset;

/// <summary>One thing that is wrong with an instance, or that is doubtful about it: where, which rule, what was expected, what was found.</summary>
public sealed record ValidationError
{
    /// <summary>The stable code, <c>TYS1</c> and three digits; the catalogue has one for each keyword.</summary>
    public required string Code { get; init; }

    /// <summary>Whether it makes the instance invalid.</summary>
    public ValidationSeverity Severity { get; init; }

    /// <summary>The keyword that failed; empty when the text is not JSON at all or when a schema is <c>false</c>.</summary>
    public required string Keyword { get; init; }

    /// <summary>JSON Pointer (RFC 6901) of the value concerned; empty for the whole instance.</summary>
    public required string InstancePointer { get; init; }

    /// <summary>Absolute URI of the schema resource, <c>#</c> and the JSON Pointer of the keyword in it (JSON Schema core, 12.3.2).</summary>
    public string SchemaLocation { get; init; } = "";

    /// <summary>The way from the root schema to the keyword, through every reference taken, as a JSON Pointer (JSON Schema core, 12.3.1).</summary>
    public string EvaluationPath { get; init; } = "";

    /// <summary>Line of the first character concerned, from 1.</summary>
    public long Line { get; init; } = 1;

    /// <summary>Column of the first character concerned, from 1, in UTF-16 code units.</summary>
    public long Column { get; init; } = 1;

    /// <summary>Offset of the first character concerned, in bytes from 0.</summary>
    public long ByteOffset { get; init; }

    /// <summary>The value found as it is written, shortened to about 80 characters.</summary>
    public string Excerpt { get; init; } = "";

    /// <summary>
    /// The property concerned: the missing one (<c>required</c>, <c>dependentRequired</c>), the unexpected one
    /// (<c>additionalProperties</c>, <c>unevaluatedProperties</c>) or the one with the bad name (<c>propertyNames</c>); else null.
    /// </summary>
    public string? Property { get; init; }

    /// <summary>What was expected, what was found, and what to do where that helps; one line.</summary>
    public required string Message { get; init; }

    /// <summary>Name of the source as the caller gave it, such as a file; else null.</summary>
    public string? Source { get; init; }

    /// <summary>The form of a compiler message: <c>source(line,column): error CODE: pointer: message</c>, with <c>warning</c> for one.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Source}({Line},{Column}): {(Severity == ValidationSeverity.Warning ? "warning" : "error")} {Code}: {(InstancePointer.Length == 0 ? "" : InstancePointer + ": ")}{Message}");
}
