using System.Globalization;
using System.Text.Json;
using Typeset.News;

namespace Typeset.Benchmarks.Corpus;

/// <summary>
/// Runs each case over a whole corpus, between two runs of a bare <see cref="Utf8JsonReader"/> loop, and prints the ratio:
/// the speed of a machine drifts, a ratio taken in one process does not.
/// </summary>
internal static class CorpusBenchmark
{
    private delegate int Case(CorpusLines corpus);

    public static int Run(string corpusPath, string schemaPath, int rounds, TextWriter output)
    {
        CorpusLines corpus = CorpusLines.Load(corpusPath);
        JsonContract contract = JsonContract.LoadFile(schemaPath, new JsonContractOptions { Formats = FormatMode.Assert });
        var cases = new List<(string Name, Case Run)>
        {
            ("IsValid (evaluator)", c => Count(c, contract.IsValid)),
            ("Validate (evaluator, every error)", c => Count(c, line => contract.Validate(line).IsValid)),
            ("JsonDocument.Parse", ParseDocuments),
        };
        if (GeneratedContract.TryLoad(schemaPath) is { } generated)
        {
            cases.Add(("acceptor alone", c => Count(c, generated.Accepts)));
            cases.Add(("IsValid (generated)", c => Count(c, generated.IsValid)));
            cases.Add(("TryParse (generated)", c => Count(c, generated.TryParse)));
        }

        if (corpus.Count > 0 && Article.IsValid(corpus[0]))
        {
            cases.Add(("Article.IsValid", c => Count(c, Article.IsValid)));
            cases.Add(("Article.TryParse (typed and validated)", c => Count(c, line => Article.TryParse(line, out _))));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus.Count} records, {corpus.Bytes / 1e6:F1} MB, {rounds} rounds, median"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"case",-42} {"MB/s",8} {"ratio",7} {"B/record",9} {"valid",8}"));
        Measure("Utf8JsonReader.Read() loop", ReadTokens, corpus, rounds, output);
        foreach ((string name, Case run) in cases)
        {
            Measure(name, run, corpus, rounds, output);
        }

        return 0;
    }

    private static void Measure(string name, Case run, CorpusLines corpus, int rounds, TextWriter output)
    {
        ReadTokens(corpus);
        int valid = run(corpus);
        run(corpus);
        var seconds = new List<double>();
        var ratios = new List<double>();
        long allocated = 0;
        for (int round = 0; round < rounds; round++)
        {
            double before = Time(ReadTokens, corpus);
            long start = GC.GetAllocatedBytesForCurrentThread();
            double own = Time(run, corpus);
            allocated = GC.GetAllocatedBytesForCurrentThread() - start;
            double after = Time(ReadTokens, corpus);
            seconds.Add(own);
            ratios.Add((before + after) / 2 / own);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-42} {corpus.Bytes / 1e6 / Median(seconds),8:F0} {Median(ratios),7:F2} {allocated / Math.Max(corpus.Count, 1),9} {valid,8}"));
    }

    private static double Time(Case run, CorpusLines corpus)
    {
        GC.Collect();
        double start = ThreadClock.Seconds;
        run(corpus);
        return ThreadClock.Seconds - start;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static int Count(CorpusLines corpus, GeneratedContract.Verdict verdict)
    {
        int valid = 0;
        for (int i = 0; i < corpus.Count; i++)
        {
            valid += verdict(corpus[i]) ? 1 : 0;
        }

        return valid;
    }

    private static int ReadTokens(CorpusLines corpus)
    {
        int read = 0;
        for (int i = 0; i < corpus.Count; i++)
        {
            var reader = new Utf8JsonReader(corpus[i]);
            while (reader.Read())
            {
            }

            read++;
        }

        return read;
    }

    private static int ParseDocuments(CorpusLines corpus)
    {
        int read = 0;
        for (int i = 0; i < corpus.Count; i++)
        {
            var reader = new Utf8JsonReader(corpus[i]);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            read++;
        }

        return read;
    }
}
