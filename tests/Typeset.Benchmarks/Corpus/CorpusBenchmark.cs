using System.Globalization;
using System.Text.Json;
using Typeset.News;

namespace Typeset.Benchmarks.Corpus;

/// <summary>Measures a corpus against any schema: the contract that is loaded at run time, and the one that is generated from it on the spot.</summary>
internal static class CorpusBenchmark
{
    public static int Run(string corpusPath, string schemaPath, int rounds, TextWriter output)
    {
        CorpusLines corpus = CorpusLines.Load(corpusPath);
        JsonContract contract = JsonContract.LoadFile(schemaPath, new JsonContractOptions { Formats = FormatMode.Assert });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus.Count} records, {corpus.Bytes / 1e6:F1} MB, {rounds} rounds, median"));
        CorpusCases cases = new(corpus, rounds, output);
        cases.Begin();
        cases.Measure("JsonContract.IsValid", contract.IsValid);
        cases.Measure("JsonContract.Validate, every error", line => contract.Validate(line).IsValid);
        cases.Measure("the evaluator alone", contract.IsValidByEvaluator);
        cases.Measure("JsonDocument.Parse", ParseDocument);
        if (GeneratedContract.TryLoad(schemaPath) is { } generated)
        {
            cases.Measure("acceptor alone", line => generated.Accepts(line));
            cases.Measure("IsValid (generated)", line => generated.IsValid(line));
            cases.Measure("TryParse (generated)", line => generated.TryParse(line));
        }

        if (corpus.Count > 0 && Article.IsValid(corpus[0]))
        {
            cases.Measure("Article.IsValid", Article.IsValid);
            cases.Measure("Article.IsValid and ArticleChecks.Accepts", line => Article.IsValid(line) && ArticleChecks.Accepts(line));
            cases.Measure("Article.TryParse (typed and validated)", line => Article.TryParse(line, out _));
            cases.Measure("System.Text.Json, generated, Deserialize", line => JsonSerializer.Deserialize(line, PlainArticleContext.Default.PlainArticle) is not null);
        }

        return 0;
    }

    private static bool ParseDocument(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.ValueKind == JsonValueKind.Object;
    }
}
