using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Typeset.Json;

/// <summary>
/// Lets System.Text.Json read and write a contract type: reading validates the whole value, writing is the type's own.
/// </summary>
/// <typeparam name="T">The contract type.</typeparam>
public sealed class ContractJsonConverter<T> : JsonConverter<T>, IContractJsonConverter
    where T : IJsonContract<T>
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(". '[]/\"\\\t\n\r\f\b\u0085\u2028\u2029");

    JsonContract IContractJsonConverter.Contract => T.Contract;

    /// <summary>Null is a value of its own where the contract allows it; otherwise it stands for no value, as the serializer has it.</summary>
    public override bool HandleNull => true;

    /// <summary>Reads a value that meets the contract.</summary>
    /// <exception cref="JsonException">The value does not; the inner exception is a <see cref="ContractException"/> with every error.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        bool isRoot = reader.CurrentDepth == 0;
        if (reader.TokenType == JsonTokenType.Null && default(T) is null && !ContractJson.IsValid<T>("null"u8))
        {
            return default!;
        }

        if (TryPass(ref reader, out ReadOnlySpan<byte> text))
        {
            return Parse(text, isRoot, options);
        }

        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return Parse(JsonMarshal.GetRawUtf8Value(document.RootElement), isRoot, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        value.WriteTo(writer);
    }

    /// <summary>Reads a value that is a string in JSON where it is the key of a dictionary.</summary>
    /// <exception cref="JsonException">The value does not meet the contract.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter writer = new(text))
        {
            writer.WriteStringValue(reader.GetString());
        }

        return Parse(text.WrittenSpan, isRoot: false, options);
    }

    /// <summary>Writes a value that is a string in JSON as the key of a dictionary.</summary>
    /// <exception cref="NotSupportedException">The value is no string in JSON.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, [DisallowNull] T value, JsonSerializerOptions options)
    {
        Utf8JsonReader reader = new(ContractJson.ToUtf8Bytes(value));
        if (!reader.Read() || reader.TokenType != JsonTokenType.String)
        {
            throw new NotSupportedException($"A value of {typeof(T).Name} that is no string in JSON cannot be the key of a dictionary.");
        }

        writer.WritePropertyName(reader.GetString()!);
    }

    bool IContractJsonConverter.TryParse(ReadOnlySpan<byte> utf8, ValidationOptions? options, [NotNullWhen(true)] out object? value, out ValidationResult result)
    {
        bool isParsed = ContractJson.TryParse(utf8, options, out T? parsed, out result);
        value = parsed;
        return isParsed && value is not null;
    }

    // The object or array that the reader stands at, as it stands in the reader's text, where that is one span: nothing is copied.
    private static bool TryPass(ref Utf8JsonReader reader, out ReadOnlySpan<byte> utf8)
    {
        utf8 = default;
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) || reader.Position.GetObject() is not null)
        {
            return false;
        }

        long start = reader.TokenStartIndex;
        ref byte first = ref MemoryMarshal.GetReference(reader.ValueSpan);
        if (!reader.TrySkip())
        {
            return false;
        }

        utf8 = MemoryMarshal.CreateReadOnlySpan(ref first, (int)(reader.BytesConsumed - start));
        return true;
    }

    private static T Parse(ReadOnlySpan<byte> utf8, bool isRoot, JsonSerializerOptions options)
    {
        if (ContractJson.TryParse(utf8, out T? value, out ValidationResult result))
        {
            return value;
        }

        // What the serializer was told to overlook is in the text still.
        bool isLenient = options.AllowTrailingCommas || options.ReadCommentHandling == JsonCommentHandling.Skip;
        return isLenient && result.Errors[0].Code == ErrorCatalogue.MalformedJson && ContractJson.TryParse(Strict(utf8, options), out value, out result)
            ? value
            : throw ToJsonException(result, isRoot);
    }

    /// <summary>The same JSON without comments and commas too many.</summary>
    private static ReadOnlySpan<byte> Strict(ReadOnlySpan<byte> utf8, JsonSerializerOptions options)
    {
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { AllowTrailingCommas = options.AllowTrailingCommas, CommentHandling = options.ReadCommentHandling, MaxDepth = options.MaxDepth });
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter writer = new(text))
        {
            document.RootElement.WriteTo(writer);
        }

        return text.WrittenSpan;
    }

    private static JsonException ToJsonException(ValidationResult result, bool isRoot)
    {
        ContractException cause = new(result);

        // Inside a larger document the serializer alone knows the way to this value, and fills in a path that is null.
        return isRoot
            ? new JsonException(cause.Message, ToPath(result.Errors[0].InstancePointer), result.Errors[0].Line - 1, null, cause)
            : new JsonException(cause.Message, cause);
    }

    private static string ToPath(string pointer)
    {
        StringBuilder path = new("$");
        foreach (string token in pointer.Split('/').Skip(1))
        {
            string name = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
            {
                path.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else if (name.AsSpan().IndexOfAny(NeedsQuotes) >= 0)
            {
                path.Append("['").Append(name).Append("']");
            }
            else
            {
                path.Append('.').Append(name);
            }
        }

        return path.ToString();
    }
}
