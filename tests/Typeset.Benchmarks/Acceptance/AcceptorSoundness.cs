using System.Diagnostics;
using System.Globalization;
using System.Text;
using Typeset.Benchmarks.Corpus;
using Typeset.Benchmarks.RealSchemas;
using Typeset.Testing;

namespace Typeset.Benchmarks.Acceptance;

/// <summary>
/// Holds acceptors, generated and at run time, and readers that accept what they read, to the evaluator on mutated documents: what is accepted has to be
/// valid for the evaluator, what is refuted must not be, and typed values have to be written as the same JSON.
/// </summary>
internal static class AcceptorSoundness
{
    private const int LargestInstance = 100_000;
    private const int MostFailuresShown = 20;

    /// <summary>Half of the documents are mutated articles, the other half are spread over real schemas.</summary>
    /// <param name="article">Folder of the article contract with its examples.</param>
    /// <param name="cases">List of real schemas and instances; null to leave them out.</param>
    /// <param name="schemas">How many of the real schemas.</param>
    /// <param name="documents">How many documents in all.</param>
    /// <param name="seed">Where the random numbers start.</param>
    /// <param name="output">Where the counts go.</param>
    /// <returns>0 when nothing was wrong.</returns>
    public static int Run(string article, string? cases, int schemas, long documents, int seed, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        Tally all = default;
        output.WriteLine($"{"schema",-58} {"documents",11} {"accepted",11} {"at run time",11} {"refuted",11} {"wrong",6} {"lost",6}");
        string[] examples = [.. Directory.GetFiles(Path.Combine(article, "examples"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        List<(string Path, List<byte[]> Instances)> real = cases is null ? [] : Spread(RealCase.Load(cases), schemas);
        all.Add(Check(Path.Combine(article, "article.schema.json"), [.. examples.Select(File.ReadAllBytes)], real.Count == 0 ? documents : documents / 2, seed, output));
        foreach ((string path, List<byte[]> instances) in real)
        {
            all.Add(Check(path, instances, documents / 2 / real.Count, seed, output));
        }

        Print("all", all, output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMinutes:F1} minutes"));
        return all.Wrong + all.Lost == 0 ? 0 : 1;
    }

    private static List<(string Path, List<byte[]> Instances)> Spread(List<RealCase> cases, int schemas)
    {
        List<(string, List<byte[]>)> groups = [.. cases.Where(entry => entry.Instance.Length is > 0 and <= LargestInstance)
            .GroupBy(entry => entry.SchemaPath, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Select(entry => entry.Instance).ToList()))];
        int step = Math.Max(1, groups.Count / Math.Max(1, schemas));
        return [.. groups.Where((_, i) => i % step == 0).Take(schemas)];
    }

    private static Tally Check(string schema, List<byte[]> instances, long documents, int seed, TextWriter output)
    {
        Tally tally = default;
        if (GeneratedContract.TryLoad(schema) is not { } contract)
        {
            output.WriteLine($"{Path.GetFileName(schema),-58} has no types");
            return tally;
        }

        DocumentMutator mutator = new(instances, seed);
        for (long i = 0; i < documents; i++)
        {
            ReadOnlySpan<byte> document = mutator.Next();
            tally.Documents++;
            bool accepts = contract.Accepts(document);
            bool acceptsAtRunTime = contract.Contract.Acceptor?.Walk(document) == true;
            bool refutes = !acceptsAtRunTime && contract.Contract.Acceptor?.Refutes(document) == true;
            tally.Accepted += accepts ? 1 : 0;
            tally.AcceptedAtRunTime += acceptsAtRunTime ? 1 : 0;
            tally.Refuted += refutes ? 1 : 0;
            bool isAccepted = accepts || acceptsAtRunTime || contract.TryParse(document);
            if (!isAccepted && !refutes)
            {
                continue;
            }

            bool isValid = contract.Contract.IsValidByEvaluator(document);
            if (isValid ? refutes : isAccepted)
            {
                tally.Wrong++;
                Show("wrong", schema, document, tally.Wrong, output);
            }
            else if (isValid && document.IndexOf("\\ud"u8) < 0 && document.IndexOf("\\uD"u8) < 0 && !contract.RoundTrips(document))
            {
                // A lone surrogate has no UTF-8, so that what has such escapes is not written as it was.
                tally.Lost++;
                Show("lost", schema, document, tally.Lost, output);
            }
        }

        Print(Path.GetFileName(schema), tally, output);
        return tally;
    }

    private static void Show(string what, string schema, ReadOnlySpan<byte> document, long count, TextWriter output)
    {
        if (count <= MostFailuresShown)
        {
            output.WriteLine($"{what}: {Path.GetFileName(schema)}: {Encoding.UTF8.GetString(document)}");
        }
    }

    private static void Print(string name, Tally tally, TextWriter output) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-58} {tally.Documents,11} {tally.Accepted,11} {tally.AcceptedAtRunTime,11} {tally.Refuted,11} {tally.Wrong,6} {tally.Lost,6}"));

    private struct Tally
    {
        public long Documents;
        public long Accepted;
        public long AcceptedAtRunTime;
        public long Refuted;
        public long Wrong;
        public long Lost;

        public void Add(Tally other)
        {
            Documents += other.Documents;
            Accepted += other.Accepted;
            AcceptedAtRunTime += other.AcceptedAtRunTime;
            Refuted += other.Refuted;
            Wrong += other.Wrong;
            Lost += other.Lost;
        }
    }
}
