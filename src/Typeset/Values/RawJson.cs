using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Typeset.Evaluation;
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
    public bool Equals(RawJson other)
    {
        if (Utf8.SequenceEqual(other.Utf8))
        {
            return true;
        }

        InstanceTape left = Scan(Utf8);
        InstanceTape right = Scan(other.Utf8);
        bool equal = JsonEquality.AreEqual(new JsonView(Utf8, left.Entries, 0), new JsonView(other.Utf8, right.Entries, 0));
        right.Return();
        left.Return();
        return equal;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is RawJson other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        InstanceTape tape = Scan(Utf8);
        int hash = JsonEquality.GetHash(new JsonView(Utf8, tape.Entries, 0));
        tape.Return();
        return hash;
    }

    /// <summary>The text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    /// <summary>Whether both are the same JSON value.</summary>
    public static bool operator ==(RawJson left, RawJson right) => left.Equals(right);

    /// <summary>Whether the two are different JSON values.</summary>
    public static bool operator !=(RawJson left, RawJson right) => !left.Equals(right);

    internal static RawJson FromAccepted(byte[] utf8) => new(utf8);

    // Bytes that were accepted once scan again; on others, which only a reader that was never validated has, the tape is that of null.
    private static InstanceTape Scan(ReadOnlySpan<byte> utf8)
    {
        InstanceTape tape = InstanceTape.Rent();
        if (!InstanceScanner.TryScan(utf8, int.MaxValue, tape))
        {
            InstanceScanner.TryScan("null"u8, 1, tape);
        }

        return tape;
    }
}
