namespace Typeset.Schema;

/// <summary>A set of keywords under a URI of its own (JSON Schema 2020-12 core, section 8.1.2).</summary>
public sealed class Vocabulary
{
    internal Vocabulary(string uri, params Keyword[] keywords)
    {
        Uri = uri;
        Keywords = keywords;
    }

    /// <summary>The URI that <c>$vocabulary</c> names it by.</summary>
    public string Uri { get; }

    internal IReadOnlyList<Keyword> Keywords { get; }

    /// <summary>The URI.</summary>
    public override string ToString() => Uri;
}
