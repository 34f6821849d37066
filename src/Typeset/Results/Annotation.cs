namespace Typeset;

/// <summary>What a schema says about a value without asking anything of it (JSON Schema 2020-12 core, section 7.7).</summary>
public sealed record Annotation
{
    /// <summary>JSON Pointer (RFC 6901) of the value; empty for the whole instance.</summary>
    public required string InstancePointer { get; init; }

    /// <summary>The keyword, such as <c>title</c>.</summary>
    public required string Keyword { get; init; }

    /// <summary>
    /// What it says: the value of the keyword; for <c>properties</c> and its kin the names of the properties it was applied to, for
    /// <c>items</c> and its kin what the specification has for each.
    /// </summary>
    public required RawJson Value { get; init; }

    /// <summary>Absolute URI of the schema resource, <c>#</c> and the JSON Pointer of the keyword in it (JSON Schema core, 12.3.2).</summary>
    public required string SchemaLocation { get; init; }

    /// <summary>The way from the root schema to the keyword, through every reference taken, as a JSON Pointer (JSON Schema core, 12.3.1).</summary>
    public required string EvaluationPath { get; init; }
}
