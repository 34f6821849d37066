namespace Typeset.Schema;

/// <summary>
/// The schemas that describe schemas, so that references to them need no file. Each dialect has a file of its own; the
/// texts hold what the specification asks, without its titles.
/// </summary>
internal static partial class MetaSchemas
{
    private static readonly object Gate = new();
    private static readonly Dictionary<string, SchemaDocument> Read = new(StringComparer.Ordinal);

    /// <summary>The document under this URI (without a fragment), or null. The same document every time.</summary>
    public static SchemaDocument? Find(string uri)
    {
        lock (Gate)
        {
            if (Read.TryGetValue(uri, out SchemaDocument? document))
            {
                return document;
            }

            if (TextOf(uri) is not string text)
            {
                return null;
            }

            document = SchemaDocument.Parse(uri, text);
            Read.Add(uri, document);
            return document;
        }
    }

    private static string? TextOf(string uri) => TextOf202012(uri) ?? TextOf201909(uri) ?? TextOfDraft(uri);
}
