using System.Buffers;
using System.Buffers.Text;

namespace Typeset.Content;

/// <summary>base64 and base64url (RFC 4648, sections 4 and 5).</summary>
internal static class Base64Decoder
{
    private static readonly SearchValues<byte> s_alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8);
    private static readonly SearchValues<byte> s_urlAlphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_="u8);

    /// <summary>Decodes base64. Padding is needed and line breaks are not allowed (sections 3.1 and 3.2).</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> destination, out int written)
    {
        // The framework's decoder passes over white space.
        written = 0;
        return !text.ContainsAnyExcept(s_alphabet) && Base64.DecodeFromUtf8(text, destination, out _, out written) == OperationStatus.Done;
    }

    /// <summary>Decodes base64url, whose padding may be left out.</summary>
    public static bool TryDecodeUrl(ReadOnlySpan<byte> text, Span<byte> destination, out int written)
    {
        // The framework's decoder is content with half of the padding.
        written = 0;
        return !text.ContainsAnyExcept(s_urlAlphabet) && (text.Length % 4 == 0 || !text.Contains((byte)'=')) && Base64Url.DecodeFromUtf8(text, destination, out _, out written) == OperationStatus.Done;
    }
}
