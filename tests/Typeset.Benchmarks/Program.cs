using System.CommandLine;
using Typeset.Benchmarks.Acceptance;
using Typeset.Benchmarks.Commands;
using Typeset.Benchmarks.Corpus;
using Typeset.Benchmarks.Datasets;
using Typeset.Benchmarks.Generation;
using Typeset.Benchmarks.Reading;
using Typeset.Benchmarks.RealSchemas;

var output = new Argument<FileInfo>("output") { Description = "The JSON Lines file to write." };
var records = new Option<int>("--records") { Description = "How many records to write.", DefaultValueFactory = _ => 20_000 };
var seed = new Option<int>("--seed") { Description = "Same seed, same bytes.", DefaultValueFactory = _ => 1 };
var make = new Command("make-corpus", "Writes a corpus of made-up article records, the same bytes for the same seed.") { output, records, seed };
make.SetAction(result => ArticleCorpus.Write(result.GetRequiredValue(output).FullName, result.GetValue(records), result.GetValue(seed)));

var corpus = new Argument<FileInfo>("corpus") { Description = "A JSON Lines file." };
var schema = new Option<FileInfo>("--schema") { Description = "The schema to hold every line against.", Required = true };
var rounds = new Option<int>("--rounds") { Description = "Measured rounds of each case; the median counts.", DefaultValueFactory = _ => 7 };
var measure = new Command("corpus", "Measures a whole corpus: each case between two runs of a bare Utf8JsonReader loop, in one process.") { corpus, schema, rounds };
measure.SetAction(result => CorpusBenchmark.Run(result.GetRequiredValue(corpus).FullName, result.GetRequiredValue(schema).FullName, result.GetValue(rounds), Console.Out));

var cases = new Argument<FileInfo>("cases") { Description = "JSON Lines of {\"schema\",\"instance\",\"valid\"}, paths relative to the file." };
var instances = new Command("instances", "Evaluates instances of real schemas and parses the same bytes with JsonDocument, in turn.") { cases, rounds };
instances.SetAction(result => InstanceBenchmark.Run(result.GetRequiredValue(cases).FullName, result.GetValue(rounds), Console.Out));
var generatedInstances = new Command("generated-instances", "Validates and parses instances of real schemas with the code generated from them, beside the evaluator and JsonDocument, in turn.") { cases, rounds };
generatedInstances.SetAction(result => GeneratedInstanceBenchmark.Run(result.GetRequiredValue(cases).FullName, result.GetValue(rounds), Console.Out));
var schemas = new Command("schemas", "Loads real schemas and parses the same text with JsonDocument.") { cases, rounds };
schemas.SetAction(result => SchemaBenchmark.Run(result.GetRequiredValue(cases).FullName, result.GetValue(rounds), Console.Out));

var directory = new Option<DirectoryInfo?>("--texts") { Description = "Plain texts to read, files ending in .txt; made-up ones when left out." };
var megabytes = new Option<int>("--megabytes") { Description = "How much made-up text.", DefaultValueFactory = _ => 10 };
var readerRounds = new Option<int>("--rounds") { Description = "Measured rounds; the median counts.", DefaultValueFactory = _ => 5 };
var reader = new Command("reader", "Measures the article reader on one thread.") { directory, megabytes, readerRounds };
reader.SetAction(result => ReaderBenchmark.Run(result.GetValue(directory)?.FullName, result.GetValue(megabytes), result.GetValue(readerRounds), Console.Out));

var hostile = new Command("reader-hostile", "Measures the article reader on texts made to hurt, in growing sizes.");
hostile.SetAction(_ => ReaderBenchmark.RunHostile(Console.Out));

var article = new Option<FileInfo>("--article") { Description = "The article contract.", DefaultValueFactory = _ => new FileInfo("schemas/article/article.schema.json") };
var folders = new Argument<DirectoryInfo[]>("folders") { Description = "Folders of further schemas, each measured as one project.", Arity = ArgumentArity.ZeroOrMore };
var generator = new Command("generator", "Times the generator: first run, warm run, an edit of one schema, an edit of unrelated code.") { folders, article, rounds };
generator.SetAction(result => GeneratorBenchmark.Run(result.GetRequiredValue(article).FullName, [.. result.GetRequiredValue(folders).Select(folder => folder.FullName)], result.GetValue(rounds), Console.Out));

var figures = new Option<FileInfo>("--figures") { Description = "The file of figures.", DefaultValueFactory = _ => new FileInfo("docs/figures/generated-code.json") };
var compilations = new Option<int>("--rounds") { Description = "Compilations with and without the schema; 0 keeps the times that the file has.", DefaultValueFactory = _ => 9 };
var generated = new Command("generated-code", "Counts the lines generated for the article contract, measures what they add to a cold compilation, and writes the file of figures.") { article, figures, compilations };
generated.SetAction(result => GeneratedCodeFigures.Write(result.GetRequiredValue(article).FullName, result.GetRequiredValue(figures).FullName, result.GetValue(compilations), Console.Out));

var articleFolder = new Option<DirectoryInfo>("--article") { Description = "Folder of the article contract with its examples.", DefaultValueFactory = _ => new DirectoryInfo("schemas/article") };
var realCases = new Option<FileInfo?>("--cases") { Description = "JSON Lines of {\"schema\",\"instance\",\"valid\"}, paths relative to the file." };
var schemaCount = new Option<int>("--schemas") { Description = "How many of the schemas.", DefaultValueFactory = _ => 50 };
var documents = new Option<long>("--documents") { Description = "How many mutated documents.", DefaultValueFactory = _ => 20_000_000 };
var soundness = new Command("soundness", "Holds acceptors to the evaluator on mutated documents: accepted means valid, and the typed value is written as the same JSON.") { articleFolder, realCases, schemaCount, documents, seed };
soundness.SetAction(result => AcceptorSoundness.Run(result.GetRequiredValue(articleFolder).FullName, result.GetValue(realCases)?.FullName, result.GetValue(schemaCount), result.GetValue(documents), result.GetValue(seed), Console.Out));

var unsureSchema = new Option<FileInfo?>("--schema") { Description = "The schema of a corpus; without it the file is a list of cases." };
var unsure = new Command("unsure", "Counts the valid records that the acceptor leaves to the evaluator.") { corpus, unsureSchema };
unsure.SetAction(result => result.GetValue(unsureSchema) is { } given
    ? AcceptanceRate.Run(result.GetRequiredValue(corpus).FullName, given.FullName, Console.Out)
    : AcceptanceRate.RunCases(result.GetRequiredValue(corpus).FullName, Console.Out));

var rows = new Option<int>("--records") { Description = "How many rows.", DefaultValueFactory = _ => 200_000 };
var parquet = new Command("parquet", "Validates a Parquet table, and has DuckDB read the same columns, in turn.") { rows, rounds };
parquet.SetAction(result => ParquetBenchmark.Run(result.GetValue(rows), result.GetValue(rounds), Console.Out));

var executable = new Option<FileInfo>("--command") { Description = "The command: its assembly, or a native executable.", DefaultValueFactory = _ => new FileInfo("src/Typeset.Cli/bin/Release/net10.0/Typeset.Cli.dll") };
var size = new Option<int>("--megabytes") { Description = "Size of the file of records.", DefaultValueFactory = _ => 64 };
var commandRounds = new Option<int>("--rounds") { Description = "Measured rounds; the median counts.", DefaultValueFactory = _ => 3 };
var work = new Option<DirectoryInfo>("--folder") { Description = "Where the files are made; they take about one and a half times their size.", DefaultValueFactory = _ => new DirectoryInfo(Path.GetTempPath()) };
var command = new Command("command", "Measures typeset validate as a whole process beside wc -l, gzip -dc and zstd -dc, with its peak memory.") { executable, article, size, commandRounds, work };
command.SetAction(result => CommandBenchmark.Run(result.GetRequiredValue(executable).FullName, result.GetRequiredValue(article).FullName, result.GetValue(size), result.GetValue(commandRounds), result.GetRequiredValue(work).FullName, Console.Out));

var sizes = new Option<int[]>("--megabytes") { Description = "Sizes of the files of rows.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [200, 1000, 4000] };
var readCommand = new Command("read-command", "Measures typeset read as a whole process, with its peak memory: rows of growing size, a folder of texts, one long line.") { executable, sizes, work };
readCommand.SetAction(result => ReadCommandBenchmark.Run(result.GetRequiredValue(executable).FullName, result.GetRequiredValue(sizes), result.GetRequiredValue(work).FullName, Console.Out));

var root = new RootCommand("Benchmarks of Typeset.") { make, measure, instances, generatedInstances, schemas, reader, hostile, generator, generated, soundness, unsure, parquet, command, readCommand };
return root.Parse(args).Invoke();
