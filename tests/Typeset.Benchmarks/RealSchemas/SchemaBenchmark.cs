using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Typeset.Benchmarks.RealSchemas;

/// <summary>Loads real schemas, from their text to a contract that is ready to validate, and parses the same text with <see cref="JsonDocument"/>.</summary>
internal static class SchemaBenchmark
{
    private const int Slowest = 8;

    public static int Run(string listPath, int rounds, TextWriter output)
    {
        List<(string Path, string Text)> schemas =
            [.. RealCase.Load(listPath).Select(real => real.SchemaPath).Distinct(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path)))];
        var cold = Stopwatch.StartNew();
        JsonContract.Load(schemas[0].Text);
        cold.Stop();
        for (int i = 0; i < 3; i++)
        {
            schemas.ForEach(schema => JsonContract.Load(schema.Text));
        }

        List<(double Milliseconds, double Ratio, long Allocated, string Path)> results = [];
        foreach ((string path, string text) in schemas)
        {
            List<double> own = [];
            List<double> parse = [];
            long allocated = 0;
            for (int round = 0; round < rounds; round++)
            {
                long start = Stopwatch.GetTimestamp();
                JsonDocument.Parse(text).Dispose();
                parse.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                allocated = GC.GetAllocatedBytesForCurrentThread();
                start = Stopwatch.GetTimestamp();
                JsonContract.Load(text);
                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            }

            results.Add((new Distribution(own).Median, new Distribution(own).Median / new Distribution(parse).Median, allocated, path));
        }

        Distribution all = new(results.Select(result => result.Milliseconds));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{results.Count} schemas, {rounds} rounds, median of each; the first of all, cold: {cold.Elapsed.TotalMilliseconds:F0} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"milliseconds from text to contract: median {all.Median:F2}, p95 {all.At(0.95):F2}, most {all.Maximum:F1}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"over JsonDocument.Parse of the text: median {new Distribution(results.Select(result => result.Ratio)).Median:F1}"));
        output.WriteLine("slowest:");
        foreach ((double milliseconds, double ratio, long allocated, string path) in results.OrderByDescending(result => result.Milliseconds).Take(Slowest))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds,8:F2} ms {ratio,6:F1}x {new FileInfo(path).Length,9} B {allocated / 1024,8} KB allocated  {Path.GetFileName(path)}"));
        }

        return 0;
    }
}
