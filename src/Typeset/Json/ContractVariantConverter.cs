using System.Text.Json;
using System.Text.Json.Serialization;

namespace Typeset.Json;

/// <summary>Lets System.Text.Json read and write a variant of a union that has no contract of its own: as the union is read and written.</summary>
/// <typeparam name="TUnion">The union.</typeparam>
/// <typeparam name="TVariant">The variant.</typeparam>
public sealed class ContractVariantConverter<TUnion, TVariant> : JsonConverter<TVariant>
    where TUnion : class, IJsonContract<TUnion>
    where TVariant : class, TUnion
{
    private static readonly ContractJsonConverter<TUnion> Union = new();

    /// <summary>Reads a value that meets the contract of the union and is of the variant.</summary>
    /// <exception cref="JsonException">The value is neither, or is of another variant.</exception>
    public override TVariant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        TUnion value = Union.Read(ref reader, typeof(TUnion), options);
        return value as TVariant ?? throw new JsonException($"Expected a value of {typeof(TVariant).Name}, found one of {value.GetType().Name}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TVariant value, JsonSerializerOptions options) => Union.Write(writer, value, options);
}
