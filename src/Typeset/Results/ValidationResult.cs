namespace Typeset;

/// <summary>The verdict on an instance, with every root cause when it is bad.</summary>
public sealed class ValidationResult
{
    internal ValidationResult(IReadOnlyList<ValidationError> errors) => Errors = errors;

    /// <summary>The verdict on an instance that meets its contract.</summary>
    public static ValidationResult Valid { get; } = new([]);

    /// <summary>Whether the instance meets its contract.</summary>
    public bool IsValid => Errors.Count == 0;

    /// <summary>What is wrong, one entry for each root cause, in the order of the text.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }

    /// <summary><c>valid</c>, or one line for each error.</summary>
    public override string ToString() => IsValid ? "valid" : string.Join('\n', Errors);
}
