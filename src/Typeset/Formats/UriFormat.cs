namespace Typeset.Formats;

/// <summary><c>uri</c>: RFC 3986 <c>URI</c>: with a scheme, a fragment allowed.</summary>
internal static class UriFormat
{
    internal static bool IsMatch(ReadOnlySpan<byte> utf8) => UriGrammar.IsUri(utf8, international: false);
}
