namespace Typeset.Schema;

/// <summary>How much work a schema may ask for. What goes beyond a limit is a problem of the schema, never a crash.</summary>
public sealed record SchemaLimits
{
    /// <summary>The largest value <see cref="MaxDepth"/> can have; beyond it nested values could exhaust the stack of a small thread.</summary>
    public const int DepthCeiling = 1024;

    /// <summary>The limits that hold when none are given.</summary>
    public static SchemaLimits Default { get; } = new();

    /// <summary>How many objects and arrays may be open at the same time in a schema document; 512 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above <see cref="DepthCeiling"/>.</exception>
    public int MaxDepth
    {
        get;
        init => field = value is >= 1 and <= DepthCeiling
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, FormattableString.Invariant($"The depth limit lies between 1 and {DepthCeiling}."));
    } = 512;

    /// <summary>Length of the longest schema document that is read, in UTF-16 code units; 16 Mi by default.</summary>
    public int MaxLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many JSON values a schema document may have, from the root to the last number; 1 million by default.</summary>
    public int MaxValues { get; init; } = 1_000_000;

    /// <summary>
    /// Length of the JSON Pointers of all schemas of a document together, in UTF-16 code units; 64 Mi by default. It bounds the
    /// memory that many schemas inside very long names ask for.
    /// </summary>
    public int MaxPointerText { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// How many schemas may apply to one place of an instance one inside the other, through references and combinators;
    /// 512 by default. It bounds the stack that an evaluation needs for each level of the instance.
    /// </summary>
    public int MaxReferenceChain { get; init; } = 512;
}
