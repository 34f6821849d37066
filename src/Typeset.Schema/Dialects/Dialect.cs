namespace Typeset.Schema;

/// <summary>
/// A version of JSON Schema: the keywords it has and where schemas stand in them. A dialect is a table; nothing else in
/// the library asks which version a schema is written in.
/// </summary>
public sealed partial class Dialect
{
    private readonly Dictionary<string, Keyword> _keywords = new(StringComparer.Ordinal);

    private Dialect(string name, string uri, params Vocabulary[] vocabularies)
    {
        Name = name;
        Uri = uri;
        Vocabularies = vocabularies;
        foreach (Vocabulary vocabulary in vocabularies)
        {
            foreach (Keyword keyword in vocabulary.Keywords)
            {
                _keywords[keyword.Name] = keyword;
                if (keyword.Role == KeywordRole.Identifier)
                {
                    IdentifierName = keyword.Name;
                }
            }
        }
    }

    /// <summary>Every dialect that is known, the newest first.</summary>
    public static IReadOnlyList<Dialect> All => field ??= [Draft202012];

    /// <summary>The short name people use, such as <c>2020-12</c>.</summary>
    public string Name { get; }

    /// <summary>The URI that <c>$schema</c> names it by, without a fragment.</summary>
    public string Uri { get; }

    /// <summary>The vocabularies it is made of.</summary>
    public IReadOnlyList<Vocabulary> Vocabularies { get; }

    /// <summary>The keyword that gives a schema its URI.</summary>
    internal string IdentifierName { get; } = "$id";

    /// <summary>Names of all keywords of the dialect.</summary>
    internal IEnumerable<string> KeywordNames => _keywords.Keys;

    /// <summary>The dialect with this URI, with or without an empty fragment; null when none is known by it.</summary>
    public static Dialect? Find(string uri)
    {
        string plain = uri.EndsWith("#", StringComparison.Ordinal) ? uri.Substring(0, uri.Length - 1) : uri;
        foreach (Dialect dialect in All)
        {
            if (string.Equals(dialect.Uri, plain, StringComparison.Ordinal))
            {
                return dialect;
            }
        }

        return null;
    }

    internal Keyword? FindKeyword(string name) => _keywords.TryGetValue(name, out Keyword? keyword) ? keyword : null;

    /// <summary>The short name.</summary>
    public override string ToString() => Name;
}
