using System.Diagnostics;
using System.Text;

namespace Typeset.Cli.Tests;

/// <summary>What a run of the command gave.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);

/// <summary>Runs the real command as a process of its own.</summary>
internal static class TypesetProcess
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>The command's assembly, as built for these tests.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "Typeset.Cli.dll");

    public static CommandResult Run(params string[] args) => Run(args, input: null);

    public static CommandResult Run(string[] args, byte[]? input, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        using Process process = Start("dotnet", [Assembly, .. args], folder, environment);
        return Finish(process, input);
    }

    /// <summary>Runs a command line of bash, in which <c>$TYPESET</c> is the command.</summary>
    public static CommandResult Bash(string script, string? folder = null)
    {
        using Process process = Start("bash", ["-c", script], folder, new Dictionary<string, string> { ["TYPESET"] = $"dotnet {Assembly}" });
        return Finish(process, input: null);
    }

    public static Process Start(string file, IReadOnlyList<string> args, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        ProcessStartInfo start = new(file)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
            WorkingDirectory = folder ?? AppContext.BaseDirectory,
        };
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static CommandResult Finish(Process process, byte[]? input)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input ?? []);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The command ended without reading all of it.
        }

        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The command did not end within {s_patience}.");
        }

        return new CommandResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
