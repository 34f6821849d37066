using System.Diagnostics;

namespace Typeset.Conformance.Tests;

/// <summary>A program of the tests' output folder, run to its end.</summary>
internal static class ConformanceProcess
{
    /// <summary>Runs Typeset.Conformance.</summary>
    public static (int ExitCode, string[] Output, string Error) Run(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Typeset.Conformance.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries), error.Result);
    }
}
