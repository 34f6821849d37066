using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Typeset.Json;

namespace Typeset;

/// <summary>
/// Any JSON value, kept as the text it is written with. Two are equal when they are the same JSON value: numbers by what they
/// denote (<c>1</c> and <c>1.0</c>), strings with escapes resolved, objects whatever the order of their members. The default
/// value is <c>null</c>.
/// </summary>
public readonly struct RawJson : IEquatable<RawJson>
{
    private readonly byte[]? _utf8;

    private RawJson(byte[] utf8) => _utf8 = utf8;

    /// <summary>The value <c>null</c>.</summary>
    public static RawJson Null => default;

    /// <summary>What kind of value it is.</summary>
    public JsonKind Kind => new JsonCursor(Utf8).Peek();

    /// <summary>The text as UTF-8, without white space before or after.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8 ?? "null"u8;

    /// <summary>The value that <paramref name="json"/> is.</summary>
    /// <exception cref="ContractException"><paramref name="json"/> is not one JSON value.</exception>
    public static RawJson Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>The value that <paramref name="utf8"/> is.</summary>
    /// <exception cref="ContractException"><paramref name="utf8"/> is not one JSON value.</exception>
    public static RawJson Parse(ReadOnlySpan<byte> utf8)
    {
        ValidationResult result = JsonContract.Anything.Validate(utf8);
        return result.IsValid ? new JsonCursor(utf8).ReadRaw() : throw new ContractException(result);
    }

    /// <summary>The value as an element of a document of its own.</summary>
    public JsonElement ToElement() => JsonElement.Parse(Utf8, new JsonDocumentOptions { MaxDepth = int.MaxValue });

    /// <summary>Writes the value as it stands.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(Utf8, skipInputValidation: true);
    }

    /// <inheritdoc/>
    public bool Equals(RawJson other) => Utf8.SequenceEqual(other.Utf8) || JsonElement.DeepEquals(ToElement(), other.ToElement());

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is RawJson other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Kind;

    /// <summary>The text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    /// <summary>Whether both are the same JSON value.</summary>
    public static bool operator ==(RawJson left, RawJson right) => left.Equals(right);

    /// <summary>Whether the two are different JSON values.</summary>
    public static bool operator !=(RawJson left, RawJson right) => !left.Equals(right);

    internal static RawJson FromAccepted(byte[] utf8) => new(utf8);
}
