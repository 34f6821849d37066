using System.Diagnostics;

namespace Typeset.Conformance.Tests;

/// <summary>A program of the tests' output folder, run to its end.</summary>
internal static class TestProcess
{
    /// <summary>Runs a program.</summary>
    /// <param name="assembly">Name of its assembly.</param>
    /// <param name="input">The lines of its standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    public static (int ExitCode, string[] Output, string Error) Run(string assembly, IEnumerable<string> input, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        try
        {
            foreach (string line in input)
            {
                process.StandardInput.WriteLine(line);
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before it read everything.
        }

        process.WaitForExit();
        return (process.ExitCode, output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries), error.Result);
    }
}
