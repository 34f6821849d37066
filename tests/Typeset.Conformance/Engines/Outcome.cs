namespace Typeset.Conformance;

/// <summary>What an engine makes of an instance.</summary>
/// <param name="IsValid">Its verdict; null when it has none.</param>
/// <param name="Explanation">What it says about that; null when there is nothing to say.</param>
/// <param name="IsUnsure">Whether an instance is valid of which the acceptor of the generated type was not sure.</param>
public readonly record struct Outcome(bool? IsValid, string? Explanation, bool IsUnsure = false)
{
    /// <summary>No verdict for any instance of a case.</summary>
    public static Outcome[] None(SchemaCase schemaCase, string explanation) => [.. Enumerable.Repeat(new Outcome(null, explanation), schemaCase.Instances.Count)];
}
