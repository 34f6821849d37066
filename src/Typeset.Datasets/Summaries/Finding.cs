namespace Typeset.Datasets;

/// <summary>One error, or one warning, of a dataset: of the value of a record, or of the file itself.</summary>
public sealed record Finding
{
    /// <summary>The stable code.</summary>
    public required string Code { get; init; }

    /// <summary>Whether it makes the record invalid.</summary>
    public ValidationSeverity Severity { get; init; }

    /// <summary>The keyword of the schema that the value fails; empty when the error is not one of the schema.</summary>
    public string Keyword { get; init; } = "";

    /// <summary>JSON Pointer (RFC 6901) of the value in its record; empty for the record as a whole.</summary>
    public string InstancePointer { get; init; } = "";

    /// <summary>Absolute location of the keyword in the schema; empty when the error is not one of the schema.</summary>
    public string SchemaLocation { get; init; } = "";

    /// <summary>The name of the property concerned, such as the missing one; null when none is.</summary>
    public string? Property { get; init; }

    /// <summary>What was expected, what was found and what to do, in words.</summary>
    public required string Message { get; init; }

    /// <summary>The value found, shortened; null when there is none to show.</summary>
    public string? Excerpt { get; init; }

    /// <summary>The file as it was named.</summary>
    public required string File { get; init; }

    /// <summary>The record and the place of the value in the file; null when the file could not be read at all.</summary>
    public RecordPosition? Position { get; init; }
}
