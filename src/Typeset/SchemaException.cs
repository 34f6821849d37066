using Typeset.Schema;

namespace Typeset;

/// <summary>A schema cannot be used.</summary>
public class SchemaException : Exception
{
    /// <summary>Makes the exception without problems.</summary>
    public SchemaException()
        : this("The schema cannot be used.")
    {
    }

    /// <summary>Makes the exception with a message of one's own.</summary>
    public SchemaException(string message)
        : base(message) => Problems = [];

    /// <summary>Makes the exception with a message of one's own and its cause.</summary>
    public SchemaException(string message, Exception innerException)
        : base(message, innerException) => Problems = [];

    /// <summary>Makes the exception that carries <paramref name="problems"/>; its message has one line for each error.</summary>
    public SchemaException(IReadOnlyList<Problem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>Everything that was found, warnings included.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    private static string Describe(IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return "The schema cannot be used.\n" + string.Join('\n', problems.Where(problem => problem.Severity == ProblemSeverity.Error));
    }
}
