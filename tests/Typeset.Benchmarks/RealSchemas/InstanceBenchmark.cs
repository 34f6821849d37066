using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Typeset.Benchmarks.RealSchemas;

/// <summary>
/// Evaluates instances of real schemas from their bytes, parsing included, and parses the same bytes with <see cref="JsonDocument"/>, in
/// turn and in one process. Every instance counts once, however large it is.
/// </summary>
internal static class InstanceBenchmark
{
    private const double MeasuredSeconds = 0.0002;
    private const int Slowest = 12;

    public static int Run(string listPath, int rounds, TextWriter output)
    {
        // The verdicts of the list are those with formats asserted.
        JsonContractOptions options = new() { Formats = FormatMode.Assert };
        Dictionary<string, JsonContract> contracts = new(StringComparer.Ordinal);
        List<(RealCase Case, JsonContract Contract)> cases = [];
        int wrong = 0;
        foreach (RealCase real in RealCase.Load(listPath))
        {
            if (!contracts.TryGetValue(real.SchemaPath, out JsonContract? contract))
            {
                contract = JsonContract.LoadFile(real.SchemaPath, options);
                contracts.Add(real.SchemaPath, contract);
            }

            wrong += contract.IsValid(real.Instance) == real.IsValid ? 0 : 1;
            if (real.IsValid)
            {
                cases.Add((real, contract));
            }
        }

        // All run often before one is measured, with pauses in which the runtime compiles what it has found to be hot.
        for (int pass = 0; pass < 4; pass++)
        {
            foreach ((RealCase real, JsonContract contract) in cases)
            {
                Time(real.Instance, contract, 60);
                Time(real.Instance, null, 60);
            }

            Thread.Sleep(500);
        }

        List<(double Ratio, double Microseconds, long Allocated, RealCase Case)> results = [];
        foreach ((RealCase real, JsonContract contract) in cases)
        {
            int times = Math.Max(1, (int)(MeasuredSeconds / Time(real.Instance, contract, 10)));
            List<double> ratios = [];
            List<double> seconds = [];
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            Time(real.Instance, contract, times);
            allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / times;
            for (int round = 0; round < rounds; round++)
            {
                double before = Time(real.Instance, null, times);
                double own = Time(real.Instance, contract, times);
                double after = Time(real.Instance, null, times);
                ratios.Add(own * 2 / (before + after));
                seconds.Add(own);
            }

            results.Add((new Distribution(ratios).Median, new Distribution(seconds).Median * 1e6, allocated, real));
        }

        Distribution all = new(results.Select(result => result.Ratio));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{results.Count} valid instances of {contracts.Count} schemas, {wrong} wrong verdicts, {rounds} rounds, median of each"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"time of IsValid from bytes over JsonDocument.Parse: median {all.Median:F2}, p75 {all.At(0.75):F2}, p95 {all.At(0.95):F2}, most {all.Maximum:F2}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bytes allocated for a valid instance: most {results.Max(result => result.Allocated)}, instances that allocate {results.Count(result => result.Allocated > 0)}"));
        output.WriteLine("slowest:");
        foreach ((double ratio, double microseconds, long allocated, RealCase real) in results.OrderByDescending(result => result.Ratio).Take(Slowest))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ratio,8:F2} {microseconds,10:F1} µs {real.Instance.Length,8} B {allocated,6} B allocated  {real.Name}"));
        }

        return wrong == 0 ? 0 : 1;
    }

    /// <summary>Seconds for one instance; without a contract it is only parsed.</summary>
    private static double Time(byte[] instance, JsonContract? contract, int times)
    {
        long start = Stopwatch.GetTimestamp();
        if (contract is null)
        {
            for (int i = 0; i < times; i++)
            {
                using var document = JsonDocument.Parse(instance);
            }
        }
        else
        {
            for (int i = 0; i < times; i++)
            {
                contract.IsValid(instance);
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds / times;
    }
}
