using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Typeset.Json;

/// <summary>Lets System.Text.Json read and write a contract's enum: each value under its name in JSON, and nothing else.</summary>
/// <typeparam name="T">The enum. Its members carry a <see cref="JsonStringEnumMemberNameAttribute"/>.</typeparam>
public sealed class ContractEnumConverter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names = typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToFrozenDictionary(field => (T)field.GetValue(null)!, field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name);

    private static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Reads a value by its name.</summary>
    /// <exception cref="JsonException">The JSON is no string, or is none of the names.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? ReadName(ref reader) : throw new JsonException($"Expected a string that names a value of {typeof(T).Name}, found {reader.TokenType}.");

    /// <summary>Writes the name of a value.</summary>
    /// <exception cref="JsonException">The value is none of the contract's.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(NameOf(value));
    }

    /// <summary>Reads a value that is a key of a dictionary.</summary>
    /// <exception cref="JsonException">The key is none of the names.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadName(ref reader);

    /// <summary>Writes a value that is a key of a dictionary.</summary>
    /// <exception cref="JsonException">The value is none of the contract's.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, [DisallowNull] T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(NameOf(value));
    }

    private static T ReadName(ref Utf8JsonReader reader)
    {
        string name = reader.GetString()!;
        return Values.TryGetValue(name, out T value) ? value : throw new JsonException($"The string \"{name}\" names no value of {typeof(T).Name}.");
    }

    private static string NameOf(T value) => Names.TryGetValue(value, out string? name) ? name : throw new JsonException($"{value} is no value of {typeof(T).Name}.");
}
