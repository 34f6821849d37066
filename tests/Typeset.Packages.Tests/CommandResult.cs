namespace Typeset.Packages.Tests;

/// <summary>How a command ended and what it printed.</summary>
public sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>The result itself, once it is known that the command succeeded.</summary>
    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    /// <summary>The distinct lines that name a code, as the build prints them, without the folder and the project.</summary>
    public string[] Lines(string code) =>
    [
        .. Output.Split('\n').Skip(1)
            .Where(line => line.Contains(code, StringComparison.Ordinal))
            .Select(line => line.Trim().Split(" [")[0])
            .Select(line => line[(line.LastIndexOf('/', line.IndexOf('(', StringComparison.Ordinal) is >= 0 and int at ? at : 0) + 1)..])
            .Distinct(),
    ];
}
