using System.Diagnostics;

namespace Typeset.Benchmarks.Commands;

/// <summary>What one run of a program took.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="ProcessorSeconds">On all processors, as last seen before the end.</param>
/// <param name="PeakBytes">The most memory it had at once, as last seen before the end.</param>
internal readonly record struct MeasuredProcess(int ExitCode, double Seconds, double ProcessorSeconds, long PeakBytes)
{
    private static readonly TimeSpan s_pollInterval = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="output">The file that its output goes into; it goes nowhere when null.</param>
    /// <returns>Null when there is no such program.</returns>
    public static MeasuredProcess? Run(string file, IReadOnlyList<string> arguments, string? output = null)
    {
        ProcessStartInfo start = new(file) { RedirectStandardOutput = true };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            var clock = Stopwatch.StartNew();
            using Process process = Process.Start(start)!;
            using Stream target = output is null ? Stream.Null : File.Create(output);
            Task copied = process.StandardOutput.BaseStream.CopyToAsync(target, 1 << 20);
            long peak = 0;
            TimeSpan busy = TimeSpan.Zero;

            // Both are asked for again and again, for nobody knows them once the process has ended.
            while (!process.WaitForExit(s_pollInterval))
            {
                try
                {
                    process.Refresh();
                    peak = Math.Max(peak, process.PeakWorkingSet64);
                    busy = process.TotalProcessorTime;
                }
                catch (InvalidOperationException)
                {
                    break;
                }
            }

            process.WaitForExit();
            copied.GetAwaiter().GetResult();
            return new MeasuredProcess(process.ExitCode, clock.Elapsed.TotalSeconds, busy.TotalSeconds, peak);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
