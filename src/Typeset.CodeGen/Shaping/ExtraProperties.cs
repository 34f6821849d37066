namespace Typeset.CodeGen;

/// <summary>What is known of the properties of an object that <c>properties</c> does not name.</summary>
internal sealed class ExtraProperties
{
    public static readonly ExtraProperties Closed = new() { IsClosed = true };

    /// <summary>Whether there can be none.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Every value satisfies one of these; null when nothing is known.</summary>
    public List<PlannedSchema>? Schemas { get; init; }

    /// <summary>Whether only names that match a pattern are allowed.</summary>
    public bool IsPattern { get; init; }

    /// <summary>Whether a property that only a branch names is allowed.</summary>
    public bool IsEvaluatedByBranches { get; init; }
}
