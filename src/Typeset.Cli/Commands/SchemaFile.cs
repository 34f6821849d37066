using Typeset.Schema;

namespace Typeset.Cli;

/// <summary>Loads the schema that a command line names, and says what is wrong with it.</summary>
internal static class SchemaFile
{
    /// <summary>Loads a schema; its errors and warnings go to standard error in the form of a compiler's messages.</summary>
    /// <param name="name">A file, or <c>FILE#/pointer</c> for a part of it.</param>
    /// <param name="options">How it is loaded.</param>
    /// <param name="contract">The contract; null when it cannot be used.</param>
    /// <returns>The exit code when it cannot be used.</returns>
    public static int TryLoad(string name, JsonContractOptions options, out JsonContract? contract)
    {
        contract = null;
        string path = PathOf(name);
        if (WhyNotReadable(path) is { } why)
        {
            Message.Write(why);
            return ExitCode.InputOutput;
        }

        try
        {
            contract = JsonContract.LoadFile(path, options);
            Write(contract.Problems);
            if (path.Length < name.Length)
            {
                contract = contract.At(name[path.Length..]);
            }

            return ExitCode.Clean;
        }
        catch (SchemaException e)
        {
            contract = null;
            if (e.Problems.Count == 0)
            {
                Message.WriteLine($"{name}: error: {e.Message}");
            }

            Write(e.Problems);
            return ExitCode.UnusableSchema;
        }
    }

    /// <summary>The file of a schema that was named as <c>FILE</c> or <c>FILE#/pointer</c>.</summary>
    /// <param name="name">The name.</param>
    public static string PathOf(string name)
    {
        int hash = File.Exists(name) ? -1 : name.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? name : name[..hash];
    }

    /// <summary>Tells a file that cannot be read from one that is no schema.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Why it cannot be read; null when it can.</returns>
    public static string? WhyNotReadable(string path)
    {
        try
        {
            File.OpenHandle(path).Dispose();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"the schema cannot be read: {path}: {(e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : Directory.Exists(path) ? "it is a directory" : e.Message)}";
        }
    }

    // Remarks, such as on definitions that nothing uses, are for who writes the schema, not for who validates data.
    private static void Write(IReadOnlyList<Problem> problems)
    {
        foreach (Problem problem in problems)
        {
            if (problem.Severity > ProblemSeverity.Info)
            {
                Message.WriteLine(problem.ToString());
            }
        }
    }
}
