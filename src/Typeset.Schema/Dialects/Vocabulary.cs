namespace Typeset.Schema;

/// <summary>A set of keywords under a URI of its own (JSON Schema 2020-12 core, section 8.1.2).</summary>
public sealed class Vocabulary
{
    /// <summary>The URI of the formats of 2019-09.</summary>
    internal const string Format201909 = "https://json-schema.org/draft/2019-09/vocab/format";

    internal Vocabulary(string uri, params Keyword[] keywords)
    {
        Uri = uri;
        Keywords = keywords;
    }

    /// <summary>The URI that <c>$vocabulary</c> names it by.</summary>
    public string Uri { get; }

    internal IReadOnlyList<Keyword> Keywords { get; }

    /// <summary>Formats that are asserted (JSON Schema 2020-12 validation, section 7.2.2); part of no dialect by itself.</summary>
    internal static Vocabulary FormatAssertion { get; } = new("https://json-schema.org/draft/2020-12/vocab/format-assertion", StringKeywords.AssertedFormat);

    /// <summary>
    /// The vocabulary with this URI, or null. A dialect that requires the one vocabulary that 2019-09 has for formats asks
    /// for them to be asserted (2019-09 validation, section 7.2).
    /// </summary>
    internal static Vocabulary? Find(string uri, bool isRequired)
    {
        if (string.Equals(uri, FormatAssertion.Uri, StringComparison.Ordinal))
        {
            return FormatAssertion;
        }

        foreach (Dialect dialect in Dialect.All)
        {
            foreach (Vocabulary vocabulary in dialect.Vocabularies)
            {
                if (string.Equals(vocabulary.Uri, uri, StringComparison.Ordinal))
                {
                    return isRequired && string.Equals(uri, Format201909, StringComparison.Ordinal) ? new Vocabulary(uri, StringKeywords.AssertedFormat) : vocabulary;
                }
            }
        }

        return null;
    }

    /// <summary>The URI.</summary>
    public override string ToString() => Uri;
}
