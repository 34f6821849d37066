namespace Typeset;

/// <summary>What an entry of a result means for the verdict.</summary>
public enum ValidationSeverity
{
    /// <summary>The instance is not valid.</summary>
    Error,

    /// <summary>The instance may be valid all the same.</summary>
    Warning,
}
