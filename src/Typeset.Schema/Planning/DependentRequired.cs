namespace Typeset.Schema;

/// <summary>Names that must be present when another one is.</summary>
/// <param name="Name">The property that asks.</param>
/// <param name="Required">The properties it asks for.</param>
public sealed record DependentRequired(string Name, EquatableArray<string> Required);
