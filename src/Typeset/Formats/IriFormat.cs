namespace Typeset.Formats;

/// <summary><c>iri</c>: RFC 3987 <c>IRI</c>: with a scheme, a fragment allowed.</summary>
internal static class IriFormat
{
    internal static bool IsMatch(ReadOnlySpan<byte> utf8) => UriGrammar.IsUri(utf8, international: true);
}
