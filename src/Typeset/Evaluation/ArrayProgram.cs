namespace Typeset.Evaluation;

/// <summary>The checks of arrays.</summary>
internal sealed class ArrayProgram
{
    public required long MinItems { get; init; }

    /// <summary><c>maxItems</c>; <see cref="long.MaxValue"/> without the keyword.</summary>
    public required long MaxItems { get; init; }

    public required bool UniqueItems { get; init; }

    public required CompiledNode[] PrefixItems { get; init; }

    /// <summary>What the schema calls <c>prefixItems</c>.</summary>
    public required string PrefixItemsKeyword { get; init; }

    /// <summary>What the schema calls <c>items</c>.</summary>
    public required string ItemsKeyword { get; init; }

    /// <summary>Whether items that <c>contains</c> finds count as evaluated.</summary>
    public required bool ContainsEvaluates { get; init; }

    public required CompiledNode? Items { get; init; }

    public required CompiledNode? Contains { get; init; }

    public required long MinContains { get; init; }

    /// <summary><c>maxContains</c>; <see cref="long.MaxValue"/> without the keyword.</summary>
    public required long MaxContains { get; init; }

    public required CompiledNode? UnevaluatedItems { get; init; }
}
