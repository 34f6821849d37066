using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>A sealed record for a JSON object.</summary>
public sealed record RecordModel : TypeModel
{
    /// <summary>The union it is a variant of, or empty.</summary>
    public string Union { get; init; } = "";

    /// <summary>The members in the order of the schema.</summary>
    public required EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>The member that holds a value which is no object; empty when there can be none.</summary>
    public string NotAnObject { get; init; } = "";

    /// <summary>The member that holds every other property; null when the object is closed.</summary>
    public ExtraModel? Extra { get; init; }
}
