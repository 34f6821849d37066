namespace Typeset.Evaluation;

/// <summary>An error before its place in the text is counted out.</summary>
internal sealed class FoundError
{
    public required string Code { get; init; }

    public required string Keyword { get; init; }

    public required string Pointer { get; init; }

    public required string SchemaLocation { get; init; }

    public required string EvaluationPath { get; init; }

    public required string? Property { get; init; }

    /// <summary>What was assumed about the value, such as the alternative it looks like, to stand before the message; else empty.</summary>
    public string Remark { get; init; } = "";

    public required string Message { get; init; }

    /// <summary>Entry of the value that the schema was held against.</summary>
    public required int Index { get; init; }

    /// <summary>Offset of the first byte to point at.</summary>
    public required int Offset { get; init; }
}
