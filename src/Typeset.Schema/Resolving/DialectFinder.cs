namespace Typeset.Schema;

/// <summary>
/// Finds the dialect that <c>$schema</c> names: a known one, or one that a meta-schema among the documents describes by its
/// <c>$vocabulary</c> (JSON Schema 2020-12 core, section 8.1.2).
/// </summary>
internal sealed class DialectFinder(Dialect defaultDialect)
{
    private readonly Dictionary<string, MetaSchema> _metaSchemaOfUri = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DialectResult> _found = new(StringComparer.Ordinal);

    /// <summary>Adds a document that may be a meta-schema, under its place and its identifier, and those it has inside.</summary>
    public void Add(SchemaDocument document, UriReference place)
    {
        if (document.Root is not JsonNode root)
        {
            return;
        }

        Add(place, document, root);
        UriReference uri = place;
        if ((root["$id"] ?? root["id"]) is { Kind: JsonNodeKind.String } identifier)
        {
            uri = place.Resolve(UriReference.Parse(identifier.Text));
            Add(uri, document, root);
        }

        if (document.Text.IndexOf("$vocabulary", StringComparison.Ordinal) >= 0)
        {
            AddBundled(document, root, uri);
        }
    }

    /// <summary>The dialect of a URI.</summary>
    /// <param name="uri">What <c>$schema</c> says.</param>
    /// <param name="place">The place of the document that says it; a relative reference leads to a neighbouring file.</param>
    public DialectResult Find(string uri, UriReference place)
    {
        if (Dialect.Find(uri) is Dialect known)
        {
            return new DialectResult(known, null);
        }

        string key = (place.Resolve(UriReference.Parse(uri)) with { Fragment = null }).ToString();
        if (!_found.TryGetValue(key, out DialectResult result) && _metaSchemaOfUri.TryGetValue(key, out MetaSchema? metaSchema))
        {
            // A meta-schema that is written in the dialect it describes is read as the default one meanwhile.
            _found[key] = new DialectResult(defaultDialect, null);
            result = Describe(metaSchema, place) with { MetaSchema = metaSchema };
            _found[key] = result;
        }

        return result;
    }

    /// <summary>Adds the meta-schemas that are bundled into a document (2020-12 core, section 9.3): parts with an identifier and vocabularies.</summary>
    private void AddBundled(SchemaDocument document, JsonNode root, UriReference uri)
    {
        Stack<(JsonNode Node, UriReference Base)> open = new();
        open.Push((root, uri));
        while (open.Count > 0)
        {
            (JsonNode node, UriReference around) = open.Pop();
            foreach (JsonNode item in node.Items)
            {
                open.Push((item, around));
            }

            foreach (JsonMember member in node.Members)
            {
                UriReference inside = around;
                if (member.Value["$id"] is { Kind: JsonNodeKind.String } identifier)
                {
                    inside = around.Resolve(UriReference.Parse(identifier.Text));
                    if (member.Value["$vocabulary"] is { Kind: JsonNodeKind.Object })
                    {
                        Add(inside, document, member.Value);
                    }
                }

                open.Push((member.Value, inside));
            }
        }
    }

    private void Add(UriReference uri, SchemaDocument document, JsonNode root)
    {
        string key = (uri with { Fragment = null }).ToString();
        if (!_metaSchemaOfUri.ContainsKey(key))
        {
            _metaSchemaOfUri.Add(key, new MetaSchema(document, root, key));
        }
    }

    private DialectResult Describe(MetaSchema metaSchema, UriReference place)
    {
        if (metaSchema.Root.Kind != JsonNodeKind.Object)
        {
            return default;
        }

        DialectResult own = metaSchema.Root["$schema"] is { Kind: JsonNodeKind.String } named ? Find(named.Text, place) : new DialectResult(defaultDialect, null);
        if (own.Dialect is null)
        {
            return own;
        }

        if (metaSchema.Root["$vocabulary"] is not { Kind: JsonNodeKind.Object } listed)
        {
            // A meta-schema that lists no vocabularies restricts the dialect it is written in, and changes no keyword of it.
            return own;
        }

        List<Vocabulary> vocabularies = [];
        foreach (JsonMember member in JsonMembers.Effective(listed))
        {
            bool isRequired = member.Value.Kind == JsonNodeKind.True;
            if (Vocabulary.Find(member.Name, isRequired) is Vocabulary vocabulary)
            {
                vocabularies.Add(vocabulary);
            }
            else if (isRequired)
            {
                return new DialectResult(null, member.Name);
            }
        }

        Dialect foundation = FoundationOf(vocabularies) ?? own.Dialect;
        if (!vocabularies.Contains(foundation.Vocabularies[0]))
        {
            // Every dialect has the core keywords, listed or not.
            vocabularies.Insert(0, foundation.Vocabularies[0]);
        }

        return new DialectResult(foundation.With(metaSchema.Uri, [.. vocabularies]), null);
    }

    /// <summary>The dialect whose rules hold for keywords that are no matter of one vocabulary.</summary>
    private static Dialect? FoundationOf(List<Vocabulary> vocabularies)
    {
        foreach (Dialect dialect in Dialect.All)
        {
            foreach (Vocabulary vocabulary in vocabularies)
            {
                foreach (Vocabulary each in dialect.Vocabularies)
                {
                    if (ReferenceEquals(each, vocabulary))
                    {
                        return dialect;
                    }
                }
            }
        }

        return null;
    }
}
