using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Typeset.Benchmarks.Corpus;
using Typeset.News;

namespace Typeset.Benchmarks.Contracts;

/// <summary>
/// What the first document costs in a new process, where nothing has been compiled yet and no table made: the cold start of a command or of a
/// service. Every figure is of a process of its own.
/// </summary>
internal static class FirstDocument
{
    /// <summary>The first argument of a process that measures one case, after which come the case and the document.</summary>
    public const string Process = "--process-of-first-document";

    private static readonly string[] s_cases = ["Utf8JsonReader", "IsValid", "Parse", "IsValid by the evaluator"];

    /// <summary>Measures every case in new processes, in turn.</summary>
    public static int Run(string document, int processes, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(RuntimeFeature.IsDynamicCodeSupported ? "JIT" : "native code")}, {processes} processes a case, median (least)"));
        output.WriteLine("first document                    ms, processor        ms, wall   methods compiled");
        List<Figures>[] figures = [.. s_cases.Select(_ => new List<Figures>())];
        for (int i = 0; i < processes; i++)
        {
            for (int number = 0; number < s_cases.Length; number++)
            {
                figures[number].Add(InProcess(s_cases[number], document));
            }
        }

        for (int number = 0; number < s_cases.Length; number++)
        {
            double[] processor = [.. figures[number].Select(one => one.Processor).Order()];
            double[] wall = [.. figures[number].Select(one => one.Wall).Order()];
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{s_cases[number],-30} {processor[processes / 2],8:F2} ({processor[0]:F2}) {wall[processes / 2],8:F2} ({wall[0]:F2}) {figures[number].Max(one => one.Methods),18}"));
        }

        return 0;
    }

    /// <summary>Measures one case and prints its figures.</summary>
    public static int Measure(string name, string path)
    {
        byte[] document = File.ReadAllBytes(path);
        long methods = JitInfo.GetCompiledMethodCount();
        double processor = ThreadClock.Seconds;
        long start = Stopwatch.GetTimestamp();
        bool valid = name switch
        {
            "Utf8JsonReader" => CanBeRead(document),
            "IsValid" => Article.IsValid(document),
            "Parse" => Article.Parse(document) is not null,
            _ => Article.Contract.IsValid(document),
        };
        double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        processor = (ThreadClock.Seconds - processor) * 1000;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{processor:R} {wall:R} {JitInfo.GetCompiledMethodCount() - methods}"));
        return valid ? 0 : 1;
    }

    private static bool CanBeRead(byte[] document)
    {
        Utf8JsonReader reader = new(document);
        while (reader.Read())
        {
        }

        return reader.BytesConsumed > 0;
    }

    private static Figures InProcess(string name, string document)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (RuntimeFeature.IsDynamicCodeSupported && Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Typeset.Benchmarks.Contracts.dll"));
        }

        foreach (string argument in new[] { Process, name, document })
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = System.Diagnostics.Process.Start(start)!;
        string[] figures = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return process.ExitCode == 0
            ? new Figures(Number(figures[0]), Number(figures[1]), (long)Number(figures[2]))
            : throw new InvalidOperationException($"{document} is not valid.");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private readonly record struct Figures(double Processor, double Wall, long Methods);
}
