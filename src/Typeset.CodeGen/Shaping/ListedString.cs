namespace Typeset.CodeGen;

/// <summary>A string that a schema lists, and the schema that describes it when it has one of its own.</summary>
internal sealed class ListedString(string value, PlannedSchema? schema)
{
    public string Value { get; } = value;

    public PlannedSchema? Schema { get; } = schema;
}
