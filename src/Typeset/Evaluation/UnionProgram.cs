namespace Typeset.Evaluation;

/// <summary><c>anyOf</c> or <c>oneOf</c>.</summary>
internal sealed class UnionProgram
{
    public required string Keyword { get; init; }

    public required CompiledNode[] Branches { get; init; }

    /// <summary>What rules out branches for an object, made when the first object comes.</summary>
    public BranchFilter Filter => field ??= BranchFilter.Of(Branches);

    /// <summary>The member whose constant string tells the branches apart, or null.</summary>
    public required string? Tag { get; init; }

    /// <summary><see cref="Tag"/> as UTF-8.</summary>
    public required byte[] TagName { get; init; }

    /// <summary>The constants, in the order of the branches; null without a tag.</summary>
    public required NameTable? TagValues { get; init; }
}
