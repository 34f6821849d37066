using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>A record struct for an array whose first items each have a schema of their own.</summary>
public sealed record TupleModel : TypeModel
{
    /// <summary>The first items; an item beyond <c>minItems</c> is optional.</summary>
    public required EquatableArray<PropertyModel> Items { get; init; }

    /// <summary>The member that holds the items after those; null when there can be none.</summary>
    public ExtraModel? Rest { get; init; }
}
