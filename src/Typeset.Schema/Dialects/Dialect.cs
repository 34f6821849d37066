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
            Add(vocabulary.Keywords);
        }
    }

    /// <summary>Every dialect that is known, the newest first.</summary>
    public static IReadOnlyList<Dialect> All => field ??= [Draft202012, Draft201909, Draft7, Draft6, Draft4, Draft3];

    /// <summary>The short name people use, such as <c>2020-12</c> or <c>draft-07</c>; the URI of a dialect with a meta-schema of its own.</summary>
    public string Name { get; }

    /// <summary>The URI that <c>$schema</c> names it by, without a fragment.</summary>
    public string Uri { get; }

    /// <summary>
    /// The vocabularies it is made of. The drafts before 2019-09 have none; all their keywords stand in one, under the URI of
    /// the dialect.
    /// </summary>
    public IReadOnlyList<Vocabulary> Vocabularies { get; }

    /// <summary>The keyword that gives a schema its URI.</summary>
    internal string IdentifierName { get; private set; } = "$id";

    /// <summary>Whether the fragment of an identifier names the place inside its resource, as <c>$anchor</c> does since 2019-09.</summary>
    internal bool IdentifierNamesPlaces { get; private init; }

    /// <summary>Whether <c>$ref</c> takes the place of everything beside it (draft 7 core, section 8.3).</summary>
    internal bool ReferenceHidesSiblings { get; private init; }

    /// <summary>Whether true and false are schemas, as they are since draft 6.</summary>
    internal bool HasBooleanSchemas { get; private init; } = true;

    /// <summary>Names of all keywords of the dialect.</summary>
    internal IEnumerable<string> KeywordNames => _keywords.Keys;

    /// <summary>Keywords outside the vocabularies that have a meaning all the same.</summary>
    private IReadOnlyList<Keyword> Kept
    {
        get;
        init
        {
            field = value;
            Add(value);
        }
    } = [];

    /// <summary>
    /// The dialect with this URI, with or without an empty fragment, under <c>http</c> or <c>https</c>; null when none is
    /// known by it.
    /// </summary>
    /// <param name="uri">What <c>$schema</c> says.</param>
    public static Dialect? Find(string uri)
    {
        string plain = WithoutScheme(uri.EndsWith("#", StringComparison.Ordinal) ? uri.Substring(0, uri.Length - 1) : uri);
        foreach (Dialect dialect in All)
        {
            if (string.Equals(WithoutScheme(dialect.Uri), plain, StringComparison.Ordinal))
            {
                return dialect;
            }
        }

        return null;
    }

    /// <summary>A dialect of some of the vocabularies of this one and of others, with the rules of this one.</summary>
    internal Dialect With(string uri, Vocabulary[] vocabularies) => new(uri, uri, vocabularies)
    {
        IdentifierName = IdentifierName,
        IdentifierNamesPlaces = IdentifierNamesPlaces,
        ReferenceHidesSiblings = ReferenceHidesSiblings,
        HasBooleanSchemas = HasBooleanSchemas,
        Kept = Kept,
    };

    internal Keyword? FindKeyword(string name) => _keywords.TryGetValue(name, out Keyword? keyword) ? keyword : null;

    /// <summary>The short name.</summary>
    public override string ToString() => Name;

    private static string WithoutScheme(string uri) =>
        uri.StartsWith("https://", StringComparison.Ordinal) ? uri.Substring(8) : uri.StartsWith("http://", StringComparison.Ordinal) ? uri.Substring(7) : uri;

    private void Add(IReadOnlyList<Keyword> keywords)
    {
        foreach (Keyword keyword in keywords)
        {
            _keywords[keyword.Name] = keyword;
            if (keyword.Role == KeywordRole.Identifier)
            {
                IdentifierName = keyword.Name;
            }
        }
    }
}
