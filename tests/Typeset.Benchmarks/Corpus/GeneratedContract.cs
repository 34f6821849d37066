using System.Reflection;
using Typeset.CodeGen;
using Typeset.Json;
using Typeset.Schema;
using Typeset.Testing;

namespace Typeset.Benchmarks.Corpus;

/// <summary>The types of a schema, generated and compiled in memory as a consumer's project would have them.</summary>
internal sealed class GeneratedContract
{
    private GeneratedContract(Type root, IReadOnlyList<string> problems)
    {
        Accepts = Bind<Verdict>(root, nameof(AcceptsOf));
        IsValid = Bind<Verdict>(root, nameof(IsValidOf));
        TryParse = Bind<Verdict>(root, nameof(TryParseOf));
        RoundTrips = Bind<Verdict>(root, nameof(RoundTripsOf));
        Contract = (JsonContract)root.GetProperty("Contract", BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)!.GetValue(null)!;
        Problems = problems;
    }

    /// <summary>Says something about one document.</summary>
    public delegate bool Verdict(ReadOnlySpan<byte> utf8);

    /// <summary>Whether the acceptor is sure that a document is valid.</summary>
    public Verdict Accepts { get; }

    /// <summary>Whether a document is valid: the acceptor, and the evaluator where it is unsure.</summary>
    public Verdict IsValid { get; }

    /// <summary>Whether a document becomes a value.</summary>
    public Verdict TryParse { get; }

    /// <summary>Whether the value of a valid document is written as the same JSON, or is reported as one that its type cannot hold.</summary>
    public Verdict RoundTrips { get; }

    /// <summary>The contract, executed by the evaluator.</summary>
    public JsonContract Contract { get; }

    /// <summary>What the compiler of contracts remarked.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Generates and compiles the types of a schema; null where it has none.</summary>
    public static GeneratedContract? TryLoad(string path)
    {
        SchemaDocument document = SchemaDocument.Parse(Path.GetFileName(path), File.ReadAllText(path));
        CompiledContract compiled = ContractCompiler.Compile([new ContractSource(document, new ShapeOptions { Namespace = "Generated", FileName = Path.GetFileName(path).Split('.')[0] })]);
        if (compiled.Model is null)
        {
            return null;
        }

        Assembly assembly = ConsumerProject.Load([.. ContractEmitter.Emit(compiled.Model).Select(file => KeyValuePair.Create(file.Name, file.Text))]);
        string name = compiled.Model.Namespace.Length == 0 ? compiled.Model.RootType : compiled.Model.Namespace + "." + compiled.Model.RootType;
        return new GeneratedContract(assembly.GetType(name, throwOnError: true)!, [.. compiled.Problems.Select(problem => problem.ToString())]);
    }

    private static TDelegate Bind<TDelegate>(Type root, string method)
        where TDelegate : Delegate =>
        typeof(GeneratedContract).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(root).CreateDelegate<TDelegate>();

    private static bool AcceptsOf<T>(ReadOnlySpan<byte> utf8)
        where T : IJsonContract<T> => T.Accepts(utf8);

    private static bool IsValidOf<T>(ReadOnlySpan<byte> utf8)
        where T : IJsonContract<T> => ContractJson.IsValid<T>(utf8);

    private static bool TryParseOf<T>(ReadOnlySpan<byte> utf8)
        where T : IJsonContract<T> => ContractJson.TryParse(utf8, out T? _, out _);

    private static bool RoundTripsOf<T>(ReadOnlySpan<byte> utf8)
        where T : IJsonContract<T> =>
        !ContractJson.TryParse(utf8, out T? value, out ValidationResult result)
            ? result.Errors is [{ Code: "TYS1901" }]
            : JsonComparison.AreEqual(utf8, ContractJson.ToUtf8Bytes(value));
}
