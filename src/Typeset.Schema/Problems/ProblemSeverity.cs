namespace Typeset.Schema;

/// <summary>How much a problem matters.</summary>
public enum ProblemSeverity
{
    /// <summary>Worth knowing; nothing is wrong with the contract as such.</summary>
    Info,

    /// <summary>Almost certainly a mistake; the schema can still be used.</summary>
    Warning,

    /// <summary>The schema cannot be used.</summary>
    Error,
}
