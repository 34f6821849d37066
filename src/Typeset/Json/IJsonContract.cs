using System.Text.Json;

namespace Typeset.Json;

/// <summary>A type that a JSON Schema contract was compiled into.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonContract<TSelf>
    where TSelf : IJsonContract<TSelf>
{
    /// <summary>The contract that instances of the type are held against.</summary>
    static abstract JsonContract Contract { get; }

    /// <summary>Reads one value that <see cref="Contract"/> has accepted and leaves the cursor just after it.</summary>
    static abstract TSelf Read(ref JsonCursor cursor);

    /// <summary>Writes the value. Nothing is checked; <see cref="ContractJson.Validate{T}(T)"/> does that.</summary>
    void WriteTo(Utf8JsonWriter writer);
}
