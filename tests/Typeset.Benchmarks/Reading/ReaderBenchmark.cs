using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Typeset.News;

namespace Typeset.Benchmarks.Reading;

/// <summary>
/// Speed of the article reader on one thread: made-up news texts, or the files of a directory, beside the decoding and hashing that every record needs;
/// and hostile texts of growing sizes, whose time per byte has to stay the same. Time is that of the processor, so that other programs disturb little.
/// </summary>
internal static class ReaderBenchmark
{
    private const double WarmUpSeconds = 12;
    private const double HostileWarmUpSeconds = 1;
    private const int HostileRuns = 3;
    private static readonly int[] s_hostileMegabytes = [1, 2, 4, 8, 16];

    public static int Run(string? directory, int megabytes, int rounds, TextWriter output)
    {
        List<byte[]> texts = directory is null
            ? NewsTexts.Make(megabytes * 1_000_000L, seed: 1)
            : [.. Directory.EnumerateFiles(directory, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        long bytes = texts.Sum(static text => (long)text.Length);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} texts, {bytes / 1e6:F1} MB, {rounds} rounds, median, one thread"));
        Measure("decode, hash, count lines", texts, bytes, rounds, output, static text =>
        {
            string decoded = Encoding.UTF8.GetString(text);
            return System.Security.Cryptography.SHA256.HashData(text)[0] + decoded.AsSpan().Count('\n') + (Utf8.IsValid(text) ? 1 : 0);
        });
        Measure("ArticleReader.Read", texts, bytes, rounds, output, static text => ArticleReader.Read(text).HasArticle ? 1 : 0);
        Measure("the same, and its record written", texts, bytes, rounds, output, static text => ArticleReader.Read(text).Article?.ToUtf8Bytes().Length ?? 0);
        return 0;
    }

    public static int RunHostile(TextWriter output)
    {
        output.WriteLine($"{"text",-34}{string.Concat(s_hostileMegabytes.Select(static megabytes => $"{megabytes} MB".PadLeft(9)))}  {"time a byte",11}   MB/s; last, the longest time for a byte over that of the smallest text");
        foreach ((string name, Func<int, string> make) in HostileTexts.All)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{name,-34}"));
            byte[] small = Encoding.UTF8.GetBytes(make(100_000));
            for (TimeSpan start = Environment.CpuUsage.TotalTime; (Environment.CpuUsage.TotalTime - start).TotalSeconds < HostileWarmUpSeconds;)
            {
                ArticleReader.Read(small);
            }

            double first = 0;
            double slowest = double.MaxValue;
            foreach (int megabytes in s_hostileMegabytes)
            {
                byte[] text = Encoding.UTF8.GetBytes(make(megabytes * 1_000_000));
                double best = double.MaxValue;
                for (int run = 0; run < HostileRuns; run++)
                {
                    // What runs before left behind is not this one's to collect.
                    GC.Collect();
                    TimeSpan start = Environment.CpuUsage.TotalTime;
                    ArticleReader.Read(text);
                    best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
                }

                double rate = text.Length / 1e6 / best;
                first = first == 0 ? rate : first;
                slowest = Math.Min(slowest, rate);
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{rate,9:F1}"));
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {first / slowest,11:F2}"));
        }

        return 0;
    }

    private static void Measure(string name, List<byte[]> texts, long bytes, int rounds, TextWriter output, Func<byte[], int> read)
    {
        var seconds = new List<double>();
        long allocated = 0;

        // The first seconds run on code that is not compiled to its best yet.
        int sum = 0;
        for (TimeSpan start = Environment.CpuUsage.TotalTime; (Environment.CpuUsage.TotalTime - start).TotalSeconds < WarmUpSeconds;)
        {
            sum ^= texts.Sum(read);
        }

        for (int round = 0; round < rounds; round++)
        {
            GC.Collect();
            long before = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            sum ^= texts.Sum(read);
            seconds.Add((Environment.CpuUsage.TotalTime - start).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        seconds.Sort();
        GC.KeepAlive(sum);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} {bytes / 1e6 / seconds[seconds.Count / 2],8:F1} MB/s {(double)allocated / bytes,6:F1} B allocated a byte"));
    }
}
