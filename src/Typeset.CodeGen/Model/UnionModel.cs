using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>A closed abstract record with one sealed record for each variant.</summary>
public sealed record UnionModel : TypeModel
{
    /// <summary>How a JSON value is told to be of one variant.</summary>
    public required UnionTest Test { get; init; }

    /// <summary>The property whose constant tells the variants apart; empty for other tests.</summary>
    public string Discriminator { get; init; } = "";

    /// <summary>The variants in the order of the schema.</summary>
    public required EquatableArray<VariantModel> Variants { get; init; }
}
