using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>A C# enum for a closed list of strings, or a string struct with named values for an open one.</summary>
public sealed record EnumModel : TypeModel
{
    /// <summary>Whether values outside the list are allowed.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The listed values in the order of the schema.</summary>
    public required EquatableArray<EnumMemberModel> Members { get; init; }
}
