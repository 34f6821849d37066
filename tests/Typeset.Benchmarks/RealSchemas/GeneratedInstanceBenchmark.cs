using System.Globalization;
using System.Runtime;
using System.Text.Json;
using Typeset.Benchmarks.Corpus;

namespace Typeset.Benchmarks.RealSchemas;

/// <summary>
/// Generates and compiles the contracts of real schemas in memory and, for every valid instance, validates and parses its bytes with the generated code, evaluates them,
/// and parses them with <see cref="JsonDocument"/>, in turn and in one process. Every instance counts once, however large it is.
/// </summary>
internal static class GeneratedInstanceBenchmark
{
    private const double MeasuredSeconds = 0.0002;
    private const int WarmUps = 60;
    private const int MostPasses = 30;
    private const int Settled = 20;
    private const int Slowest = 8;

    private static readonly string[] s_names = ["IsValid", "Parse", "IsValid by the evaluator"];

    public static int Run(string listPath, int rounds, TextWriter output)
    {
        List<(RealCase Case, GeneratedContract.Verdict[] Verdicts, bool IsSure)> cases = [];
        (int compiled, int wrong, int unheld) = (0, 0, 0);
        List<string> untyped = [];
        foreach (IGrouping<string, RealCase> group in RealCase.Load(listPath).GroupBy(real => real.SchemaPath, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (GeneratedContract.TryLoad(group.Key) is not { } contract)
            {
                untyped.Add(Path.GetFileName(group.Key));
                continue;
            }

            compiled++;
            GeneratedContract.Verdict[] verdicts = [contract.IsValid, contract.TryParse, contract.Contract.IsValidByEvaluator];
            foreach (RealCase real in group)
            {
                wrong += contract.IsValid(real.Instance) == real.IsValid && contract.Contract.IsValidByEvaluator(real.Instance) == real.IsValid ? 0 : 1;
                if (real.IsValid)
                {
                    unheld += contract.TryParse(real.Instance) ? 0 : 1;
                    cases.Add((real, verdicts, contract.Accepts(real.Instance)));
                }
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{compiled} schemas compiled, {untyped.Count} not; {cases.Count} valid instances, the acceptor unsure of {cases.Count(each => !each.IsSure)}, {unheld} that their types cannot hold; {wrong} wrong verdicts; {rounds} rounds, median of each"));
        untyped.ForEach(name => output.WriteLine("no types: " + name));
        WarmUp(cases);
        List<(RealCase Case, bool IsSure, double[] Ratios)> results = [.. cases.Select(each => (each.Case, each.IsSure, Measure(each.Case.Instance, each.Verdicts, rounds)))];
        output.WriteLine($"{"time over that of JsonDocument.Parse",-42} {"median",8} {"p75",8} {"p95",8} {"most",8}");
        for (int i = 0; i < s_names.Length; i++)
        {
            Print(s_names[i], results.Select(result => result.Ratios[i]), output);
        }

        output.WriteLine("time over that of IsValid by the evaluator");
        Print(s_names[0], results.Select(result => result.Ratios[0] / result.Ratios[2]), output);
        Print(s_names[1], results.Select(result => result.Ratios[1] / result.Ratios[2]), output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"IsValid is faster than by the evaluator for {results.Count(result => result.Ratios[0] < result.Ratios[2])} of {results.Count}; slowest:"));
        foreach ((RealCase real, bool isSure, double[] ratios) in results.OrderByDescending(result => result.Ratios[0]).Take(Slowest))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ratios[0],8:F2} {real.Instance.Length,8} B  {(isSure ? "sure  " : "unsure")}  {real.Name}"));
        }

        return wrong == 0 ? 0 : 1;
    }

    // All run often before one is measured, again and again until the runtime, which compiles in the background what it has found to be hot, has nothing left to compile.
    private static void WarmUp(List<(RealCase Case, GeneratedContract.Verdict[] Verdicts, bool IsSure)> cases)
    {
        long compiled;
        int pass = 0;
        do
        {
            compiled = JitInfo.GetCompiledMethodCount();
            foreach ((RealCase real, GeneratedContract.Verdict[] verdicts, _) in cases)
            {
                Time(real.Instance, ParseDocument, WarmUps);
                foreach (GeneratedContract.Verdict verdict in verdicts)
                {
                    Time(real.Instance, verdict, WarmUps);
                }
            }

            AwaitCompilation();
        }
        while (++pass < MostPasses && JitInfo.GetCompiledMethodCount() - compiled > Settled);
    }

    private static void AwaitCompilation()
    {
        long before;
        do
        {
            before = JitInfo.GetCompiledMethodCount();
            Thread.Sleep(300);
        }
        while (JitInfo.GetCompiledMethodCount() != before);
    }

    private static double[] Measure(byte[] instance, GeneratedContract.Verdict[] verdicts, int rounds)
    {
        List<double>[] ratios = [.. verdicts.Select(_ => new List<double>())];
        int times = Math.Max(1, (int)(MeasuredSeconds / Time(instance, ParseDocument, 10)));
        for (int round = 0; round < rounds; round++)
        {
            double before = Time(instance, ParseDocument, times);
            for (int i = 0; i < verdicts.Length; i++)
            {
                double own = Time(instance, verdicts[i], times);
                double after = Time(instance, ParseDocument, times);
                ratios[i].Add(own * 2 / (before + after));
                before = after;
            }
        }

        return [.. ratios.Select(all => new Distribution(all).Median)];
    }

    private static void Print(string name, IEnumerable<double> ratios, TextWriter output)
    {
        Distribution all = new(ratios);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-42} {all.Median,8:F2} {all.At(0.75),8:F2} {all.At(0.95),8:F2} {all.Maximum,8:F2}"));
    }

    private static bool ParseDocument(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 512 });
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return true;
    }

    /// <summary>Seconds for one instance.</summary>
    private static double Time(byte[] instance, GeneratedContract.Verdict verdict, int times)
    {
        double start = ThreadClock.Seconds;
        for (int i = 0; i < times; i++)
        {
            verdict(instance);
        }

        return (ThreadClock.Seconds - start) / times;
    }
}
