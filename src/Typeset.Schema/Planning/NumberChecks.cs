namespace Typeset.Schema;

/// <summary>What a schema asks of numbers. Limits are exact decimals.</summary>
public sealed record NumberChecks
{
    /// <summary><c>minimum</c>, or null.</summary>
    public ExactNumber? Minimum { get; init; }

    /// <summary><c>maximum</c>, or null.</summary>
    public ExactNumber? Maximum { get; init; }

    /// <summary><c>exclusiveMinimum</c>, or null.</summary>
    public ExactNumber? ExclusiveMinimum { get; init; }

    /// <summary><c>exclusiveMaximum</c>, or null.</summary>
    public ExactNumber? ExclusiveMaximum { get; init; }

    /// <summary><c>multipleOf</c>, above zero, or null.</summary>
    public ExactNumber? MultipleOf { get; init; }
}
