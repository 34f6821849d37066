namespace Typeset.Schema;

/// <summary>The schemas that describe schemas, so that references to them need no file.</summary>
internal static partial class MetaSchemas
{
    /// <summary>The document under this URI (without a fragment), or null. The same document every time.</summary>
    public static SchemaDocument? Find(string uri) => null;
}
