using System.CommandLine;
using Typeset.Benchmarks.Contracts;

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

        var root = new RootCommand("Measures generated contracts beside their peers. Every case runs between two runs of a bare Utf8JsonReader loop.") { corpus, dirty, schema, rounds, first };
        root.SetAction(result => ContractBenchmark.Run(result.GetRequiredValue(corpus).FullName, result.GetValue(dirty)?.FullName, result.GetValue(schema)?.FullName, result.GetValue(rounds), Console.Out));
        return root;
    }
}
