using System.CommandLine;
using Typeset.Benchmarks.Contracts;

var corpus = new Argument<FileInfo>("corpus") { Description = "JSON Lines of reports, or of articles." };
var dirty = new Option<FileInfo?>("--dirty") { Description = "The same corpus with some bad records." };
var rounds = new Option<int>("--rounds") { Description = "Measured rounds of each case; the median counts.", DefaultValueFactory = _ => 7 };
var schema = new Option<FileInfo?>("--schema") { Description = "The schema, for the evaluator and for NJsonSchema; that of the contract when left out." };
var root = new RootCommand("Measures generated contracts beside their peers. Every case runs between two runs of a bare Utf8JsonReader loop.") { corpus, dirty, schema, rounds };
root.SetAction(result => ContractBenchmark.Run(result.GetRequiredValue(corpus).FullName, result.GetValue(dirty)?.FullName, result.GetValue(schema)?.FullName, result.GetValue(rounds), Console.Out));
return root.Parse(args).Invoke();
