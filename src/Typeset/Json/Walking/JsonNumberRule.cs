using System.ComponentModel;
using Typeset.Evaluation;
using Typeset.Schema;

namespace Typeset.Json;

/// <summary>What a generated contract asks of a number. Limits are JSON numbers as text, so that they are exact. Only generated code is meant to make one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNumberRule
{
    private NumberProgram? _program;

    /// <summary>A rule that asks for nothing but what it is set to.</summary>
    public JsonNumberRule()
    {
    }

    /// <summary>The rule of what a schema asks of numbers.</summary>
    internal JsonNumberRule(NumberProgram? program) => _program = program;

    /// <summary><c>minimum</c>, or null.</summary>
    public string? Minimum { get; init; }

    /// <summary><c>maximum</c>, or null.</summary>
    public string? Maximum { get; init; }

    /// <summary><c>exclusiveMinimum</c>, or null.</summary>
    public string? ExclusiveMinimum { get; init; }

    /// <summary><c>exclusiveMaximum</c>, or null.</summary>
    public string? ExclusiveMaximum { get; init; }

    /// <summary><c>multipleOf</c>, or null.</summary>
    public string? MultipleOf { get; init; }

    /// <summary>Whether the number has to be an integer.</summary>
    public bool IsInteger { get; init; }

    /// <summary>Whether an integer has to be written without fraction and exponent.</summary>
    public bool AsWritten { get; init; }

    /// <summary>Whether a number keeps the rule.</summary>
    /// <param name="token">The number as it is written.</param>
    /// <param name="isPlain">Whether it has neither fraction nor exponent.</param>
    internal bool IsKept(ReadOnlySpan<byte> token, bool isPlain) =>
        (!IsInteger || isPlain || (!AsWritten && IsWhole(token))) && Program().IsMet(token, isPlain);

    private static bool IsWhole(ReadOnlySpan<byte> token) => ShortDecimal.TryParse(token, out ShortDecimal number) ? number.IsInteger : NumberToken.ToExact(token).IsInteger;

    // Written once made: two threads may make the same program at the same time, and either will do.
    private NumberProgram Program() => _program ??= new NumberProgram(new NumberChecks
    {
        Minimum = ToNumber(Minimum),
        Maximum = ToNumber(Maximum),
        ExclusiveMinimum = ToNumber(ExclusiveMinimum),
        ExclusiveMaximum = ToNumber(ExclusiveMaximum),
        MultipleOf = ToNumber(MultipleOf),
    })
    {
        MultipleOfKeyword = "multipleOf",
    };

    private static ExactNumber? ToNumber(string? text) => ExactNumber.TryParse(text, out ExactNumber number) ? number : null;
}
