using System.CommandLine;
#if !NATIVE
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
#endif
using Typeset.Benchmarks.Contracts;
using Typeset.Benchmarks.Contracts.Reports;

// Before anything else is compiled.
if (args is [FirstDocument.Process, { } name, { } path])
{
    return FirstDocument.Measure(name, path);
}

return Commands.Of().Parse(args).Invoke();

/// <summary>The commands of the program.</summary>
internal static class Commands
{
    public static RootCommand Of()
    {
        var corpus = new Argument<FileInfo>("corpus") { Description = "JSON Lines of reports, or of articles." };
        var dirty = new Option<FileInfo?>("--dirty") { Description = "The same corpus with some bad records." };
        var rounds = new Option<int>("--rounds") { Description = "Measured rounds of each case; the median counts.", DefaultValueFactory = _ => 7 };
        var schema = new Option<FileInfo?>("--schema") { Description = "The schema, for the evaluator and for NJsonSchema; that of the contract when left out." };

        var article = new Option<FileInfo>("--document") { Description = "A valid article.", DefaultValueFactory = _ => new FileInfo("schemas/article/examples/valid/night-ferry.json") };
        var processes = new Option<int>("--processes") { Description = "Processes of each case; the median counts.", DefaultValueFactory = _ => 15 };
        var first = new Command("first-document", "Measures the first document of a new process.") { article, processes };
        first.SetAction(result => FirstDocument.Run(result.GetRequiredValue(article).FullName, result.GetValue(processes), Console.Out));

        var output = new Argument<FileInfo>("output") { Description = "The JSON Lines file to write." };
        var records = new Option<int>("--records") { Description = "How many records to write.", DefaultValueFactory = _ => 20_000 };
        var seed = new Option<int>("--seed") { Description = "Same seed, same bytes.", DefaultValueFactory = _ => 1 };
        var bad = new Option<double>("--bad") { Description = "The share of records, from 0 to 1, that break a rule." };
        var make = new Command("make-corpus", "Writes a corpus of made-up reports, the same bytes for the same seed.") { output, records, seed, bad };
        make.SetAction(result =>
        {
            using FileStream file = result.GetRequiredValue(output).Create();
            ReportCorpus.Write(file, result.GetValue(records), result.GetValue(seed), result.GetValue(bad));
        });

        var root = new RootCommand("Measures generated contracts beside their peers. Every case runs between two runs of a bare Utf8JsonReader loop.") { corpus, dirty, schema, rounds, make, first };
        root.SetAction(result => ContractBenchmark.Run(result.GetRequiredValue(corpus).FullName, result.GetValue(dirty)?.FullName, result.GetValue(schema)?.FullName, result.GetValue(rounds), Console.Out));
#if !NATIVE
        var cases = new Command("cases", "Measures single documents with BenchmarkDotNet, whose options follow, such as --filter '*Report*' or --list flat.") { TreatUnmatchedTokensAsErrors = false };
        cases.SetAction(result => BenchmarkSwitcher.FromAssembly(typeof(ContractBenchmark).Assembly).Run([.. result.UnmatchedTokens], DefaultConfig.Instance.WithArtifactsPath("artifacts/benchmarks")));
        root.Add(cases);
#endif
        return root;
    }
}
