using System.Globalization;
using System.Text.Json;

namespace Typeset.Benchmarks.Corpus;

/// <summary>
/// Runs each case over a whole corpus, between two runs of a bare <see cref="Utf8JsonReader"/> loop, and prints the ratio:
/// the speed of a machine drifts, a ratio taken in one process does not.
/// </summary>
internal sealed class CorpusCases
{
    private const int WarmUps = 10;

    private readonly CorpusLines _corpus;
    private readonly int _rounds;
    private readonly TextWriter _output;

    public CorpusCases(CorpusLines corpus, int rounds, TextWriter output)
    {
        _corpus = corpus;
        _rounds = rounds;
        _output = output;
    }

    /// <summary>Says something about one record.</summary>
    public delegate bool Verdict(ReadOnlySpan<byte> utf8);

    /// <summary>Prints the names of the columns, and the base.</summary>
    public void Begin()
    {
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"case",-42} {"MB/s",8} {"ratio",7} {"B/record",9} {"true",8}"));
        Measure("Utf8JsonReader.Read() loop", ReadTokens);
    }

    /// <summary>Measures one case and prints its line.</summary>
    public void Measure(string name, Verdict verdict)
    {
        Count(ReadTokens);
        int valid = Count(verdict);
        for (int i = 0; i < WarmUps; i++)
        {
            // The runtime compiles hot code in the background, in two steps; it gets the time to do so also where code runs for a few records in a hundred alone.
            Count(verdict);
            Thread.Sleep(100);
        }

        var seconds = new List<double>();
        var ratios = new List<double>();
        long allocated = 0;
        for (int round = 0; round < _rounds; round++)
        {
            double before = Time(ReadTokens);
            long start = GC.GetAllocatedBytesForCurrentThread();
            double own = Time(verdict);
            allocated = GC.GetAllocatedBytesForCurrentThread() - start;
            double after = Time(ReadTokens);
            seconds.Add(own);
            ratios.Add((before + after) / 2 / own);
        }

        _output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-42} {_corpus.Bytes / 1e6 / Median(seconds),8:F0} {Median(ratios),7:F2} {allocated / Math.Max(_corpus.Count, 1),9} {valid,8}"));
    }

    private static bool ReadTokens(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
        }

        return true;
    }

    private double Time(Verdict verdict)
    {
        GC.Collect();
        double start = ThreadClock.Seconds;
        Count(verdict);
        return ThreadClock.Seconds - start;
    }

    private int Count(Verdict verdict)
    {
        int count = 0;
        for (int i = 0; i < _corpus.Count; i++)
        {
            count += verdict(_corpus[i]) ? 1 : 0;
        }

        return count;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
