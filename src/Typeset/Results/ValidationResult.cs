namespace Typeset;

/// <summary>The verdict on an instance, with every root cause when it is bad.</summary>
public sealed class ValidationResult
{
    internal ValidationResult(IReadOnlyList<ValidationError> errors, IReadOnlyList<ValidationError>? warnings = null)
    {
        Errors = errors;
        Warnings = warnings ?? [];
    }

    /// <summary>The verdict on an instance that meets its contract and about which nothing is to be said.</summary>
    public static ValidationResult Valid { get; } = new([]);

    /// <summary>Whether the instance meets its contract; warnings do not matter.</summary>
    public bool IsValid => Errors.Count == 0;

    /// <summary>What is wrong, one entry for each root cause, in the order of the text.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }

    /// <summary>
    /// What is doubtful although no rule is broken, in the order of the text: strings without their format where
    /// <see cref="FormatMode.Warn"/> is set. What an alternative says that the
    /// value does not fit, and was not evidently meant for, is left out.
    /// </summary>
    public IReadOnlyList<ValidationError> Warnings { get; }

    /// <summary><c>valid</c>, or one line for each error; a line for each warning follows.</summary>
    public override string ToString() => string.Join('\n', [IsValid ? "valid" : string.Join('\n', Errors), .. Warnings]);
}
