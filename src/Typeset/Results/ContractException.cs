namespace Typeset;

/// <summary>An instance does not meet its contract.</summary>
public class ContractException : Exception
{
    /// <summary>Makes the exception without a result.</summary>
    public ContractException()
        : this("The instance does not meet its contract.")
    {
    }

    /// <summary>Makes the exception with a message of one's own and without a result.</summary>
    public ContractException(string message)
        : base(message) => Result = ValidationResult.Valid;

    /// <summary>Makes the exception with a message of one's own, its cause and without a result.</summary>
    public ContractException(string message, Exception innerException)
        : base(message, innerException) => Result = ValidationResult.Valid;

    /// <summary>Makes the exception that carries <paramref name="result"/>; its message is the first error and the number of others.</summary>
    public ContractException(ValidationResult result)
        : base(Describe(result)) => Result = result;

    /// <summary>Every error that was found.</summary>
    public ValidationResult Result { get; }

    private static string Describe(ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Errors.Count switch
        {
            0 => "The instance does not meet its contract.",
            1 => result.Errors[0].ToString(),
            int count => FormattableString.Invariant($"{result.Errors[0]} ({count - 1} more)"),
        };
    }
}
