namespace Typeset.Formats;

/// <summary><c>iri-reference</c>: RFC 3987 <c>IRI-reference</c>.</summary>
internal static class IriReferenceFormat
{
    internal static bool IsMatch(ReadOnlySpan<byte> utf8) => UriGrammar.IsReference(utf8, international: true);
}
