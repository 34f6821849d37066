using System.Collections.Frozen;

namespace Typeset.Content;

/// <summary>A value of <c>contentEncoding</c> that the specification refers to: RFC 2045, section 6, and RFC 4648.</summary>
/// <param name="Name">The value of the keyword; case does not matter (RFC 2045, section 6.1).</param>
/// <param name="Description">What a string of the encoding is, to go on after "expected".</param>
/// <param name="Decode">The decoder.</param>
internal sealed record ContentEncoding(string Name, string Description, ContentDecoder Decode)
{
    private static readonly FrozenDictionary<string, ContentEncoding> s_encodings = new ContentEncoding[]
    {
        new("base64", "text in base64 (RFC 4648, section 4) such as aGVsbG8=", Base64Decoder.TryDecode),
        new("base64url", "text in base64url (RFC 4648, section 5) such as aGVsbG8", Base64Decoder.TryDecodeUrl),
        new("base32", "text in base32 (RFC 4648, section 6) such as NBSWY3DP", Base32Decoder.TryDecode),
        new("base32hex", "text in base32hex (RFC 4648, section 7) such as D1IMOR3F", Base32Decoder.TryDecodeHex),
        new("base16", "text in base16 (RFC 4648, section 8) such as 68656C6C6F", Base16Decoder.TryDecode),
        new("quoted-printable", "quoted-printable text (RFC 2045, section 6.7) such as caf=C3=A9", QuotedPrintableDecoder.TryDecode),
        new("7bit", "lines of ASCII (RFC 2045, section 2.7)", PlainDecoder.TryDecode7Bit),
        new("8bit", "lines of text without NUL (RFC 2045, section 2.8)", PlainDecoder.TryDecode8Bit),
        new("binary", "any text (RFC 2045, section 2.9)", PlainDecoder.TryDecodeBinary),
    }.ToFrozenDictionary(encoding => encoding.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every encoding.</summary>
    public static IEnumerable<ContentEncoding> All => s_encodings.Values;

    /// <summary>The encoding of a name, or null: the specification lets others be used, and nothing is known about them.</summary>
    public static ContentEncoding? Find(string name) => s_encodings.GetValueOrDefault(name);
}
