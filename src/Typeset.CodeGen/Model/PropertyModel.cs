namespace Typeset.CodeGen;

/// <summary>A member of a record that stands for one property of the JSON object.</summary>
public sealed record PropertyModel
{
    /// <summary>The C# name.</summary>
    public required string Name { get; init; }

    /// <summary>Name of a local variable for its value.</summary>
    public string Local { get; init; } = "";

    /// <summary>Name of a field that holds its URI; empty for other values, which the member holds itself.</summary>
    public string Field { get; init; } = "";

    /// <summary>The name in JSON.</summary>
    public required string JsonName { get; init; }

    /// <summary>The type.</summary>
    public required TypeRef Type { get; init; }

    /// <summary>When it stands in the object.</summary>
    public required Presence Presence { get; init; }

    /// <summary>The default or the constant; null when there is none.</summary>
    public ValueModel? Value { get; init; }

    /// <summary>Number of the member in the record's wire state, or -1 when it needs none.</summary>
    public int WireIndex { get; init; } = -1;

    /// <summary>What the documentation comment says.</summary>
    public required DocModel Doc { get; init; }

    /// <summary>Whether the property is marked <c>deprecated</c>.</summary>
    public bool IsObsolete { get; init; }
}
