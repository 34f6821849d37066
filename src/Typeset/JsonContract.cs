using System.Text;
using Typeset.Json;
using Typeset.Schema;

namespace Typeset;

/// <summary>
/// A JSON Schema ready to hold instances against. It is immutable and may be used by many threads at once; make it once and
/// keep it.
/// </summary>
public sealed class JsonContract
{
    internal static JsonContract Anything { get; } = null!;

    /// <summary>What the schema's author should know: its warnings and remarks.</summary>
    public IReadOnlyList<Problem> Problems { get; } = [];

    /// <summary>Loads a schema.</summary>
    /// <param name="schema">The JSON of the schema.</param>
    /// <param name="options">Its name, further documents, limits.</param>
    /// <exception cref="SchemaException">The schema cannot be used.</exception>
    public static JsonContract Load(string schema, JsonContractOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        throw new NotSupportedException();
    }

    /// <summary>Loads a schema.</summary>
    /// <param name="utf8Schema">The JSON of the schema as UTF-8.</param>
    /// <param name="options">Its name, further documents, limits.</param>
    /// <exception cref="SchemaException">The schema cannot be used.</exception>
    public static JsonContract Load(ReadOnlySpan<byte> utf8Schema, JsonContractOptions? options = null) =>
        Load(Encoding.UTF8.GetString(utf8Schema), options);

    /// <summary>Loads a schema that consists of several documents.</summary>
    /// <param name="schemas">The documents; instances are held against the first.</param>
    /// <param name="options">Limits; the name in it is not used.</param>
    /// <exception cref="SchemaException">The schema cannot be used.</exception>
    public static JsonContract Load(IReadOnlyList<SchemaText> schemas, JsonContractOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schemas);
        throw new NotSupportedException();
    }

    /// <summary>Loads a schema from a file, and the neighbouring files it refers to by relative references.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Further documents, limits; the name in it is not used.</param>
    /// <exception cref="SchemaException">The schema cannot be used, or a file cannot be read.</exception>
    public static JsonContract LoadFile(string path, JsonContractOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        throw new NotSupportedException();
    }

    /// <summary>Loads a schema, or says why it cannot be used.</summary>
    /// <param name="schema">The JSON of the schema.</param>
    /// <param name="options">Its name, further documents, limits.</param>
    /// <param name="contract">The contract, when the schema can be used.</param>
    /// <param name="problems">Everything that was found, warnings included.</param>
    public static bool TryLoad(string schema, JsonContractOptions? options, out JsonContract? contract, out IReadOnlyList<Problem> problems)
    {
        throw new NotSupportedException();
    }

    /// <summary>The contract of a schema inside this one.</summary>
    /// <param name="pointer">A JSON Pointer as a URI fragment, such as <c>#/$defs/Quote</c>.</param>
    /// <exception cref="SchemaException">There is no schema at that place.</exception>
    public JsonContract At(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        _ = Problems;
        throw new NotSupportedException();
    }

    /// <summary>Whether an instance meets the contract. Nothing is allocated for one that does.</summary>
    /// <param name="utf8">One JSON value as UTF-8.</param>
    public bool IsValid(ReadOnlySpan<byte> utf8) => throw new NotSupportedException();

    /// <summary>Holds an instance against the contract.</summary>
    /// <param name="utf8">One JSON value as UTF-8.</param>
    /// <param name="options">How errors are reported.</param>
    public ValidationResult Validate(ReadOnlySpan<byte> utf8, ValidationOptions? options = null) => throw new NotSupportedException();

    internal ValidationResult Report(ReadOnlySpan<byte> utf8, UnheldValue unheld, ValidationOptions? options) => throw new NotSupportedException();
}
