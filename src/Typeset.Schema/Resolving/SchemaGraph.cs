namespace Typeset.Schema;

/// <summary>
/// Every schema of a set of documents, each with its base URI and dialect, and with its references followed. Nodes are
/// addressed by index, so recursion in a schema is no cycle of objects.
/// </summary>
public sealed class SchemaGraph
{
    private readonly GraphBuilder _builder;

    private SchemaGraph(GraphBuilder builder, IReadOnlyList<SchemaDocument> documents, EquatableArray<Problem> problems)
    {
        _builder = builder;
        Documents = documents;
        Problems = problems;
    }

    /// <summary>The documents, in the order they were given.</summary>
    public IReadOnlyList<SchemaDocument> Documents { get; }

    /// <summary>
    /// What is wrong with dialects, identifiers, anchors and references, in the order of the documents and of their text. An
    /// error makes those plans impossible that reach the schema it concerns, and no others.
    /// </summary>
    public EquatableArray<Problem> Problems { get; }

    /// <summary>Guards the nodes: a plan may ask for a place that no reference has led to yet.</summary>
    internal object Gate { get; } = new();

    internal IReadOnlyList<SchemaNode> Nodes => _builder.Nodes;

    internal IReadOnlyList<SchemaResource> Resources => _builder.Resources;

    internal SchemaLimits Limits => _builder.Options.Limits;

    /// <summary>Finds the schemas of <paramref name="documents"/> and follows their references.</summary>
    /// <remarks>
    /// A document is found under its <c>$id</c> and under the URI of its path, so that a relative reference also finds a
    /// neighbouring file. The meta-schemas of the known dialects need not be given. Nothing is fetched from anywhere.
    /// Documents without a value (<see cref="SchemaDocument.Root"/> is null) take no part.
    /// </remarks>
    /// <param name="documents">The documents that may refer to each other.</param>
    /// <param name="options">Settings other than <see cref="ResolveOptions.Default"/>.</param>
    public static SchemaGraph Resolve(IReadOnlyList<SchemaDocument> documents, ResolveOptions? options = null)
    {
        GraphBuilder builder = new(options ?? ResolveOptions.Default);
        builder.AddDocuments(documents);
        builder.FollowReferences();
        return new SchemaGraph(builder, [.. documents], builder.TakeProblems());
    }

    /// <summary>The node of a schema's value, or null when no schema is known to stand there.</summary>
    internal SchemaNode? NodeOf(JsonNode json) => _builder.NodeOf(json);

    /// <summary>The node at a pointer or anchor of a document; adds it when it is at a place where no schema was known. Null after a problem.</summary>
    internal SchemaNode? NodeAt(SchemaDocument document, string pointer, List<Problem> problems)
    {
        SchemaNode? node = _builder.NodeAt(document, pointer);
        problems.AddRange(_builder.TakeProblems());
        return node;
    }
}
