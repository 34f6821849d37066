using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using Typeset.Json;

namespace Typeset.Benchmarks.Contracts.Microbenchmarks;

/// <summary>What one valid document costs: its generated contract, the evaluator, and what one would use otherwise, beside a bare reader loop on the same bytes.</summary>
/// <remarks>Every case returns whether it came to the right verdict, so that a test can hold it to that.</remarks>
/// <typeparam name="T">The type of the contract.</typeparam>
[MemoryDiagnoser]
public abstract class ContractCases<T>
    where T : class, IJsonContract<T>
{
    private byte[] _document = [];

    /// <summary>Makes the document, the same bytes every time.</summary>
    [GlobalSetup]
    public void Make() => _document = MakeDocument();

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

    /// <summary>The verdict of the generated code.</summary>
    [Benchmark]
    public bool IsValid() => ContractJson.IsValid<T>(_document);

    /// <summary>The typed and validated value.</summary>
    [Benchmark]
    public bool TryParse() => ContractJson.TryParse<T>(_document, out _, out _);

    /// <summary>The verdict of the schema as it is executed where it is loaded at run time, with every error if there were one.</summary>
    [Benchmark(Description = "JsonContract.Validate")]
    public bool Evaluate() => T.Contract.Validate(_document).IsValid;

    /// <summary>A document in memory, not validated.</summary>
    [Benchmark(Description = "JsonDocument.Parse")]
    public bool ParseDocument()
    {
        using var document = JsonDocument.Parse(_document);
        return document.RootElement.ValueKind == JsonValueKind.Object;
    }

    /// <summary>A value of plain types, by the serializer that System.Text.Json generates; not validated.</summary>
    [Benchmark(Description = "System.Text.Json, generated, Deserialize")]
    public bool Deserialize() => JsonSerializer.Deserialize(_document, PlainType) is not null;

    /// <summary>The plain value as JSON again, for the test that it has the same fields as the contract.</summary>
    internal (byte[] Document, byte[] Written) WritePlain()
    {
        Make();
        return (_document, JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(_document, PlainType), PlainType));
    }

    private protected abstract JsonTypeInfo PlainType { get; }

    private protected abstract byte[] MakeDocument();
}
