using System.ComponentModel;
using System.Text.Json;

namespace Typeset.Json;

/// <summary>A type that a JSON Schema contract was compiled into.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonContract<TSelf>
    where TSelf : IJsonContract<TSelf>
{
    /// <summary>The contract that instances of the type are held against.</summary>
    static abstract JsonContract Contract { get; }

    /// <summary>
    /// Whether a text certainly meets <see cref="Contract"/>. False says nothing: then the contract itself has to be asked. Code
    /// that is generated from the schema overrides it with a walk over the bytes.
    /// </summary>
    /// <param name="utf8">The text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual bool Accepts(ReadOnlySpan<byte> utf8) => false;

    /// <summary>Whether <see cref="Read"/> accepts what it reads, so that <see cref="Accepts"/> need not be asked before.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual bool AcceptsWhileReading => false;

    /// <summary>Reads one value that <see cref="Contract"/> has accepted and leaves the cursor just after it.</summary>
    static abstract TSelf Read(ref JsonCursor cursor);

    /// <summary>Writes the value. Nothing is checked; <see cref="ContractJson.Validate{T}(T)"/> does that.</summary>
    void WriteTo(Utf8JsonWriter writer);
}
