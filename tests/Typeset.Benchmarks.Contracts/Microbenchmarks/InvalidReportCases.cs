using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Typeset.Benchmarks.Contracts.Reports;
using Typeset.Json;

namespace Typeset.Benchmarks.Contracts.Microbenchmarks;

/// <summary>What a report costs that breaks one rule: the acceptor is unsure of it, and the evaluator locates the error.</summary>
/// <remarks>Every case returns whether it came to the right verdict, so that a test can hold it to that.</remarks>
[MemoryDiagnoser]
public class InvalidReportCases
{
    private byte[] _document = [];

    /// <summary>Makes the document, the same bytes every time.</summary>
    [GlobalSetup]
    public void Make()
    {
        using MemoryStream output = new();
        ReportCorpus.Write(output, records: 1, seed: 1, bad: 1);
        _document = output.ToArray();
    }

    /// <summary>The base: tokens are read and nothing is done with them.</summary>
    [Benchmark(Baseline = true, Description = "Utf8JsonReader.Read() loop")]
    public bool ReadTokens()
    {
        var reader = new Utf8JsonReader(_document);
        while (reader.Read())
        {
        }

        return reader.BytesConsumed == _document.Length;
    }

    /// <summary>The verdict alone.</summary>
    [Benchmark]
    public bool IsValid() => !Report.IsValid(_document);

    /// <summary>The error, located.</summary>
    [Benchmark]
    public bool Validate() => ContractJson.Validate<Report>(_document).Errors.Count == 1;

    /// <summary>The same without generated code.</summary>
    [Benchmark(Description = "JsonContract.Validate")]
    public bool Evaluate() => Report.Contract.Validate(_document).Errors.Count == 1;
}
