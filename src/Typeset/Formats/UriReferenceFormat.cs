namespace Typeset.Formats;

/// <summary><c>uri-reference</c>: RFC 3986 <c>URI-reference</c>.</summary>
internal static class UriReferenceFormat
{
    internal static bool IsMatch(ReadOnlySpan<byte> utf8) => UriGrammar.IsReference(utf8, international: false);
}
