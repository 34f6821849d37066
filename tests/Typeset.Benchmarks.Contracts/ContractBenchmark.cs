using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Typeset.Benchmarks.Contracts.Reports;
using Typeset.Benchmarks.Corpus;
using Typeset.Json;
using Typeset.News;

namespace Typeset.Benchmarks.Contracts;

/// <summary>The cases of a contract over its corpus, and over the corpus in other shapes.</summary>
internal static class ContractBenchmark
{
    public static int Run(string corpusPath, string? dirtyPath, string? schemaPath, int rounds, TextWriter output)
    {
        CorpusLines corpus = CorpusLines.Load(corpusPath);
        CorpusLines? dirty = dirtyPath is null ? null : CorpusLines.Load(dirtyPath);
        string compiled = RuntimeFeature.IsDynamicCodeSupported ? "JIT" : "native code";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{compiled}, {corpus.Count} records, {corpus.Bytes / 1e6:F1} MB, {rounds} rounds, median"));
        if (Report.IsValid(corpus[0]))
        {
            Run<Report>(corpus, dirty, schemaPath, rounds, output, line => JsonSerializer.Deserialize(line, PlainReportContext.Default.PlainReport) is not null);
        }
        else
        {
            Run<Article>(corpus, dirty, schemaPath, rounds, output, line => JsonSerializer.Deserialize(line, PlainArticleContext.Default.PlainArticle) is not null);
        }

        return 0;
    }

    private static void Run<T>(CorpusLines corpus, CorpusLines? dirty, string? schemaPath, int rounds, TextWriter output, CorpusCases.Verdict deserialize)
        where T : IJsonContract<T>
    {
        CorpusCases cases = new(corpus, rounds, output);
        cases.Begin();
        cases.Measure("IsValid", ContractJson.IsValid<T>);
        cases.Measure("Parse", line => ContractJson.TryParse<T>(line, out _, out _));
        cases.Measure("System.Text.Json, generated, Deserialize", deserialize);
        cases.Measure("JsonDocument.Parse", ParseDocument);
        cases.Measure("JsonContract.IsValid", T.Contract.IsValid);
#if !NATIVE
        if (schemaPath is not null)
        {
            NJsonSchema.JsonSchema schema = NJsonSchema.JsonSchema.FromFileAsync(schemaPath).GetAwaiter().GetResult();
            new CorpusCases(corpus.Take(500), rounds, output).Measure("NJsonSchema, 500 records", line => schema.Validate(System.Text.Encoding.UTF8.GetString(line)).Count == 0);
        }
#endif
        new CorpusCases(CorpusShapes.InRandomOrder(corpus), rounds, output).Measure("IsValid, members in random order", ContractJson.IsValid<T>);
        new CorpusCases(CorpusShapes.Dense(corpus), rounds, output).Measure("IsValid, dense records", ContractJson.IsValid<T>);
        if (dirty is not null)
        {
            new CorpusCases(dirty, rounds, output).Measure("some records bad, every error located", line => ContractJson.Validate<T>(line).IsValid);
        }
    }

    private static bool ParseDocument(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.ValueKind == JsonValueKind.Object;
    }
}
