namespace Typeset;

/// <summary>How an instance's errors are reported.</summary>
public sealed class ValidationOptions
{
    /// <summary>The options used where none are given.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>Name of the source that every error repeats, such as a file; null for none.</summary>
    public string? Source { get; init; }

    /// <summary>Line that the instance starts on, from 1.</summary>
    public long FirstLine { get; init; } = 1;

    /// <summary>Offset in bytes of the instance in its source.</summary>
    public long FirstOffset { get; init; }

    /// <summary>The most errors to report, and the most warnings; the verdict does not depend on it.</summary>
    public int MaxErrors { get; init; } = int.MaxValue;
}
