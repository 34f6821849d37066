namespace Typeset.Schema;

/// <summary>Collects resources, schemas and anchors of the documents, then follows the references.</summary>
internal sealed class GraphBuilder(ResolveOptions options)
{
    private readonly List<SchemaNode> _nodes = [];
    private readonly List<SchemaResource> _resources = [];
    private readonly Dictionary<JsonNode, int> _nodeOfJson = new(ReferenceIdentity.Instance);
    private readonly Dictionary<string, SchemaResource> _resourceOfUri = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaDocument, UriReference> _placeOfDocument = [];
    private readonly Dictionary<SchemaDocument, int> _orderOfDocument = [];
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private readonly Stack<Pending> _pending = new();
    private readonly DialectFinder _dialects = new(options.DefaultDialect);
    private int _firstUnfollowed;
    private long _pointerText;
    private bool _isPointerTextSpent;

    public ResolveOptions Options { get; } = options;

    public IReadOnlyList<SchemaNode> Nodes => _nodes;

    public IReadOnlyList<SchemaResource> Resources => _resources;

    public void AddDocuments(IReadOnlyList<SchemaDocument> documents)
    {
        // Any of them may be the meta-schema of another one.
        foreach (SchemaDocument document in documents)
        {
            _dialects.Add(document, UriReference.FromPath(document.Path));
        }

        foreach (SchemaDocument document in documents)
        {
            AddDocument(document);
        }

        // A document's own identifier wins over the place where another one happens to lie, so places come last.
        foreach (SchemaDocument document in documents)
        {
            if (document.Root is not null && NodeOf(document.Root) is SchemaNode root)
            {
                string place = _placeOfDocument[document].ToString();
                if (!_resourceOfUri.ContainsKey(place))
                {
                    _resourceOfUri.Add(place, root.Resource);
                }
            }
        }
    }

    public SchemaNode? NodeOf(JsonNode json) => _nodeOfJson.TryGetValue(json, out int index) ? _nodes[index] : null;

    /// <summary>Hands over the problems found so far, in the order of the documents and their text.</summary>
    public EquatableArray<Problem> TakeProblems()
    {
        Dictionary<string, int> order = new(StringComparer.Ordinal);
        foreach (KeyValuePair<SchemaDocument, int> entry in _orderOfDocument)
        {
            if (!order.TryGetValue(entry.Key.Path, out int first) || entry.Value < first)
            {
                order[entry.Key.Path] = entry.Value;
            }
        }

        EquatableArray<Problem> taken = new(ProblemOrder.Sort(_problems, order));
        _problems.Clear();
        return taken;
    }

    public void FollowReferences()
    {
        // Following a reference may add nodes, which then are followed in turn.
        for (; _firstUnfollowed < _nodes.Count; _firstUnfollowed++)
        {
            SchemaNode node = _nodes[_firstUnfollowed];
            if (node.Resource.IsForeign)
            {
                continue;
            }

            foreach (JsonMember member in SchemaMembers.Effective(node.Json, node.Resource.Dialect))
            {
                KeywordRole role = node.Resource.Dialect.FindKeyword(member.Name)?.Role ?? KeywordRole.None;
                if (role is KeywordRole.Reference or KeywordRole.DynamicReference or KeywordRole.RecursiveReference)
                {
                    Follow(node, member, role);
                }
            }
        }
    }

    public SchemaNode? NodeAt(SchemaDocument document, string pointer)
    {
        if (document.Root is null || NodeOf(document.Root) is not SchemaNode root)
        {
            return null;
        }

        // With the URI of a resource before it, as the location of a schema has it, the place is inside that resource.
        int hash = pointer.IndexOf('#');
        bool isFragment = hash == 0;
        if (pointer.Length > 0 && pointer[0] is not ('#' or '/') && _resourceOfUri.TryGetValue(hash < 0 ? pointer : pointer.Substring(0, hash), out SchemaResource? named) && NodeOf(named.Root) is SchemaNode resource)
        {
            root = resource;
            pointer = hash < 0 ? "#" : pointer.Substring(hash);
            isFragment = true;
        }

        string fragment = isFragment ? pointer.Substring(1) : pointer;
        FragmentResult result = ReferenceTarget.Find(root.Resource.Document, root, fragment, isFragment, this);
        if (result.Json is null)
        {
            Report(SchemaProblems.PlaceMissing, document, document.Root, string.Empty, Excerpt.Of(pointer), result.Explanation);
            return null;
        }

        SchemaNode? node = NodeFor(result);
        if (node is null)
        {
            Report(SchemaProblems.PlaceMissing, document, result.Json, result.Pointer, Excerpt.Of(pointer), string.Concat("it is ", Excerpt.Of(result.Json)));
        }

        FollowReferences();
        return node;
    }

    private void AddDocument(SchemaDocument document)
    {
        if (_orderOfDocument.ContainsKey(document))
        {
            return;
        }

        _orderOfDocument.Add(document, _orderOfDocument.Count);
        UriReference place = UriReference.FromPath(document.Path);
        _placeOfDocument.Add(document, place);
        if (document.Root is not JsonNode root)
        {
            _unreadable.Add(place.ToString());
            return;
        }

        if (!IsSchema(root))
        {
            _unreadable.Add(place.ToString());
            Report(SchemaProblems.SchemaExpected, document, root, string.Empty, Excerpt.Of(root));
            return;
        }

        _pointerText = 0;
        _isPointerTextSpent = false;
        Scan(root, string.Empty, document, parent: null);
    }

    /// <summary>Adds a schema and those inside it at places the dialect knows, parents before children, in the order of the text.</summary>
    private void Scan(JsonNode json, string pointer, SchemaDocument document, SchemaResource? parent)
    {
        _pending.Push(new Pending(json, pointer, parent));
        while (_pending.Count > 0)
        {
            Pending next = _pending.Pop();
            if (_nodeOfJson.ContainsKey(next.Json))
            {
                continue;
            }

            SchemaResource resource = ResourceFor(next, document);
            SchemaNode node = new(_nodes.Count, next.Json, next.Pointer, resource);
            _nodes.Add(node);
            _nodeOfJson.Add(next.Json, node.Index);
            if (resource.IsForeign)
            {
                continue;
            }

            AddAnchors(node);

            // The stack turns the order around, so the last child goes first.
            IReadOnlyList<JsonMember> members = SchemaMembers.Effective(next.Json, resource.Dialect);
            for (int i = members.Count - 1; i >= 0; i--)
            {
                Keyword? keyword = resource.Dialect.FindKeyword(members[i].Name);
                if (keyword is { Place: not SubschemaPlace.None })
                {
                    PushSubschemas(members[i], keyword.Place, JsonPointer.Append(next.Pointer, members[i].Name), resource);
                }
            }

            if (_isPointerTextSpent)
            {
                Report(SchemaProblems.PointersTooLong, document, next.Json, next.Pointer, FormattableString.Invariant($"{Options.Limits.MaxPointerText}"));
                resource.IsBroken = true;
                resource.IsForeign = true;
                _pending.Clear();
            }
        }
    }

    private void Push(JsonNode json, string parentPointer, string token, SchemaResource resource)
    {
        // Counted before the text is made: one long name around many schemas would ask for more memory than there is.
        _pointerText += parentPointer.Length + token.Length + 1;
        _isPointerTextSpent |= _pointerText > Options.Limits.MaxPointerText;
        if (!_isPointerTextSpent)
        {
            _pending.Push(new Pending(json, JsonPointer.Append(parentPointer, token), resource));
        }
    }

    private void PushSubschemas(JsonMember member, SubschemaPlace place, string pointer, SchemaResource resource)
    {
        JsonNode value = member.Value;
        bool mayBeType = place == SubschemaPlace.Types;
        if (place is SubschemaPlace.Value or SubschemaPlace.ValueOrItems && IsSchema(value) || mayBeType && value.Kind is JsonNodeKind.String or JsonNodeKind.Array)
        {
            _pending.Push(new Pending(value, pointer, resource));
        }

        if (place is SubschemaPlace.Items or SubschemaPlace.ValueOrItems or SubschemaPlace.Types)
        {
            for (int i = value.Items.Count - 1; i >= 0; i--)
            {
                if (IsSchema(value.Items[i]) || (mayBeType && value.Items[i].Kind == JsonNodeKind.String))
                {
                    Push(value.Items[i], pointer, i.ToString(System.Globalization.CultureInfo.InvariantCulture), resource);
                }
            }
        }

        if (place == SubschemaPlace.Members)
        {
            IReadOnlyList<JsonMember> members = JsonMembers.Effective(value);
            for (int i = members.Count - 1; i >= 0; i--)
            {
                if (IsSchema(members[i].Value))
                {
                    Push(members[i].Value, pointer, members[i].Name, resource);
                }
            }
        }
    }

    /// <summary>The resource a schema belongs to: that of its parent, unless it is a root or has an identifier.</summary>
    private SchemaResource ResourceFor(Pending schema, SchemaDocument document)
    {
        SchemaResource? parent = schema.Parent;
        JsonMember? dialectMember = schema.Json.Find("$schema");
        Dialect inherited = parent?.Dialect ?? Options.DefaultDialect;
        DialectResult named = dialectMember?.Value is { Kind: JsonNodeKind.String } value ? _dialects.Find(value.Text, _placeOfDocument[document]) : default;
        Dialect spoken = named.Dialect ?? inherited;
        bool isRoot = parent is null;

        // A document keeps its name even where its root only refers elsewhere, so that others find it.
        JsonMember? id = isRoot || !SchemaMembers.HidesSiblings(schema.Json, spoken) ? schema.Json.Find(spoken.IdentifierName) : null;
        bool hasIdentifier = TryIdentifier(id, spoken, schema, document, out UriReference identifier, out bool isBroken);
        if (!isRoot && !hasIdentifier)
        {
            if (dialectMember is not null)
            {
                Report(SchemaProblems.MisplacedDialect, document, dialectMember.NameStart, dialectMember.NameLength, JsonPointer.Append(schema.Pointer, "$schema"));
            }

            return parent!;
        }

        UriReference place = isRoot ? _placeOfDocument[document] : parent!.BaseUri;
        UriReference baseUri = (hasIdentifier ? place.Resolve(identifier) : place) with { Fragment = null };
        Dialect? dialect = DialectOf(dialectMember, named, schema, document, inherited);
        SchemaResource resource = new(_resources.Count, document, baseUri, schema.Pointer, schema.Json, dialect ?? inherited)
        {
            IsBroken = isBroken || dialect is null,
            IsForeign = dialect is null,
            MetaSchema = dialect is null ? null : named.MetaSchema,
        };
        _resources.Add(resource);
        if (hasIdentifier)
        {
            if (_resourceOfUri.TryGetValue(resource.Uri, out SchemaResource? other))
            {
                SourceLocation first = other.Document.Locate(other.Root.Find(other.Dialect.IdentifierName)?.Value ?? other.Root);
                Report(SchemaProblems.DuplicateIdentifier, document, id!.Value, JsonPointer.Append(schema.Pointer, id.Name), Excerpt.Of(resource.Uri), first.ToString());
                resource.IsBroken = true;
            }
            else
            {
                _resourceOfUri.Add(resource.Uri, resource);
            }
        }

        return resource;
    }

    private bool TryIdentifier(JsonMember? id, Dialect dialect, Pending schema, SchemaDocument document, out UriReference identifier, out bool isBroken)
    {
        identifier = default;
        isBroken = false;
        if (id is null)
        {
            return false;
        }

        string pointer = JsonPointer.Append(schema.Pointer, id.Name);
        if (id.Value.Kind != JsonNodeKind.String)
        {
            Report(SchemaProblems.StringExpected, document, id.Value, pointer, id.Name, Excerpt.Of(id.Value));
            isBroken = true;
            return false;
        }

        identifier = UriReference.Parse(id.Value.Text);
        if (dialect.IdentifierNamesPlaces)
        {
            // With nothing but a fragment it names a place, which is read with the anchors.
            return identifier.Fragment is null || identifier is not { Scheme: null, Authority: null, Query: null, Path.Length: 0 };
        }

        if (!string.IsNullOrEmpty(identifier.Fragment))
        {
            Report(SchemaProblems.IdentifierWithFragment, document, id.Value, pointer, Excerpt.Of(identifier.Fragment!));
            isBroken = true;
        }

        return true;
    }

    /// <summary>The dialect that <c>$schema</c> names, or the inherited one without it; null after a problem.</summary>
    private Dialect? DialectOf(JsonMember? member, DialectResult named, Pending schema, SchemaDocument document, Dialect inherited)
    {
        if (member is null)
        {
            return inherited;
        }

        string pointer = JsonPointer.Append(schema.Pointer, "$schema");
        if (member.Value.Kind != JsonNodeKind.String)
        {
            Report(SchemaProblems.StringExpected, document, member.Value, pointer, "$schema", Excerpt.Of(member.Value));
            return null;
        }

        if (named.Dialect is not null)
        {
            return named.Dialect;
        }

        if (named.UnknownVocabulary is string vocabulary)
        {
            Report(SchemaProblems.UnknownVocabulary, document, member.Value, pointer, Excerpt.Of(member.Value.Text), Excerpt.Of(vocabulary));
            return null;
        }

        List<string> known = [];
        foreach (Dialect each in Dialect.All)
        {
            known.Add(string.Concat(each.Name, " (", each.Uri, ")"));
        }

        Report(SchemaProblems.UnknownDialect, document, member.Value, pointer, Excerpt.Of(member.Value.Text), string.Join(", ", known));
        return null;
    }

    private void AddAnchors(SchemaNode node)
    {
        foreach (JsonMember member in SchemaMembers.Effective(node.Json, node.Resource.Dialect))
        {
            KeywordRole role = node.Resource.Dialect.FindKeyword(member.Name)?.Role ?? KeywordRole.None;
            SchemaDocument document = node.Resource.Document;
            string pointer = JsonPointer.Append(node.Pointer, member.Name);
            if (role == KeywordRole.Identifier && node.Resource.Dialect.IdentifierNamesPlaces)
            {
                AddPlaceName(node, member, pointer);
            }
            else if (role == KeywordRole.RecursiveAnchor)
            {
                AddRecursiveAnchor(node, member, pointer);
            }

            if (role is not (KeywordRole.Anchor or KeywordRole.DynamicAnchor))
            {
                continue;
            }

            if (member.Value.Kind != JsonNodeKind.String)
            {
                Report(SchemaProblems.StringExpected, document, member.Value, pointer, member.Name, Excerpt.Of(member.Value));
                node.IsBroken = true;
                continue;
            }

            string name = member.Value.Text;
            if (!IsAnchor(name))
            {
                Report(SchemaProblems.MalformedAnchor, document, member.Value, pointer, Excerpt.Quoted(name));
                node.IsBroken = true;
                continue;
            }

            if (TryAddAnchor(node, member, name, pointer) && role == KeywordRole.DynamicAnchor)
            {
                node.Resource.DynamicAnchors[name] = node.Index;
            }
        }
    }

    private bool TryAddAnchor(SchemaNode node, JsonMember member, string name, string pointer)
    {
        Dictionary<string, int> anchors = node.Resource.Anchors;
        if (anchors.TryGetValue(name, out int other) && other != node.Index)
        {
            SchemaDocument document = node.Resource.Document;
            Report(SchemaProblems.DuplicateAnchor, document, member.Value, pointer, name, document.Locate(_nodes[other].Json).ToString());
            node.IsBroken = true;
            return false;
        }

        anchors[name] = node.Index;
        return true;
    }

    /// <summary>Adds the name that the fragment of an identifier is; a JSON Pointer in its place names nothing, and tools write it often.</summary>
    private void AddPlaceName(SchemaNode node, JsonMember member, string pointer)
    {
        if (member.Value.Kind == JsonNodeKind.String && UriReference.Parse(member.Value.Text).Fragment is { Length: > 0 } fragment && fragment[0] != '/' &&
            UriReference.TryDecode(fragment, out string name))
        {
            TryAddAnchor(node, member, name, pointer);
        }
    }

    /// <summary>Notes that the dynamic scope may redefine a resource; elsewhere than at its root the keyword means nothing (2019-09 core, section 8.2.4.2.2).</summary>
    private void AddRecursiveAnchor(SchemaNode node, JsonMember member, string pointer)
    {
        if (member.Value.Kind is not (JsonNodeKind.True or JsonNodeKind.False))
        {
            Report(SchemaProblems.BooleanExpected, node.Resource.Document, member.Value, pointer, member.Name, Excerpt.Of(member.Value));
            node.IsBroken = true;
        }
        else if (member.Value.Kind == JsonNodeKind.True && ReferenceEquals(node.Json, node.Resource.Root))
        {
            node.Resource.DynamicAnchors[string.Empty] = node.Index;
        }
    }

    private void Follow(SchemaNode node, JsonMember member, KeywordRole role)
    {
        SchemaDocument document = node.Resource.Document;
        string pointer = JsonPointer.Append(node.Pointer, member.Name);
        JsonNode value = member.Value;
        if (value.Kind != JsonNodeKind.String)
        {
            Report(SchemaProblems.StringExpected, document, value, pointer, member.Name, Excerpt.Of(value));
            node.IsBroken = true;
            return;
        }

        UriReference reference = UriReference.Parse(value.Text);
        SchemaResource? resource = ResourceOf(node, reference);
        if (resource is null)
        {
            (string sought, string explanation) = ReferenceTarget.ExplainMissingDocument(
                node.Resource.BaseUri.Resolve(reference) with { Fragment = null },
                _placeOfDocument[document].Resolve(reference) with { Fragment = null },
                _resourceOfUri.Keys,
                _unreadable);
            Report(SchemaProblems.ReferenceDocumentMissing, document, value, pointer, Excerpt.Of(value.Text), sought, explanation);
            node.IsBroken = true;
            return;
        }

        SchemaNode root = NodeOf(resource.Root)!;
        FragmentResult result = ReferenceTarget.Find(resource.Document, root, reference.Fragment ?? string.Empty, isEncoded: true, this);
        if (result.Json is null)
        {
            ProblemDescriptor descriptor = result.IsMalformed ? SchemaProblems.MalformedReference : SchemaProblems.ReferenceTargetMissing;
            Report(descriptor, document, value, pointer, Excerpt.Of(value.Text), result.Explanation);
            node.IsBroken = true;
            return;
        }

        SchemaNode? target = NodeFor(result);
        if (target is null)
        {
            Report(SchemaProblems.ReferenceTargetNotSchema, document, value, pointer, Excerpt.Of(value.Text), Excerpt.Of(result.Json));
            node.IsBroken = true;
            return;
        }

        if (role == KeywordRole.Reference)
        {
            node.Reference = target.Index;
            node.ReferenceThrough = ReferenceEquals(resource, target.Resource) || ReferenceEquals(resource, node.Resource) ? null : resource;
            return;
        }

        node.DynamicTarget = target.Index;
        string? name = role == KeywordRole.RecursiveReference ? string.Empty : result.Anchor;
        if (name is not null && target.Resource.DynamicAnchors.TryGetValue(name, out int dynamic) && dynamic == target.Index)
        {
            node.DynamicName = name;
        }
    }

    private SchemaResource? ResourceOf(SchemaNode node, UriReference reference)
    {
        UriReference target = node.Resource.BaseUri.Resolve(reference) with { Fragment = null };

        // A reference that is only a fragment stays in the resource, also when another one has taken its identifier.
        if (reference is { Scheme: null, Authority: null, Query: null, Path.Length: 0 })
        {
            return node.Resource;
        }

        if (_resourceOfUri.TryGetValue(target.ToString(), out SchemaResource? resource))
        {
            return resource;
        }

        if (MetaSchemas.Find(target.ToString()) is SchemaDocument metaSchema)
        {
            AddDocument(metaSchema);
            return NodeOf(metaSchema.Root!)!.Resource;
        }

        // Neighbouring files find each other by path, whatever their identifiers say.
        if (!reference.IsAbsolute)
        {
            UriReference place = _placeOfDocument[node.Resource.Document].Resolve(reference) with { Fragment = null };
            if (_resourceOfUri.TryGetValue(place.ToString(), out resource))
            {
                return resource;
            }
        }

        return null;
    }

    /// <summary>The node of a place that was found; adds it when no schema was known there. Null when the value is no schema.</summary>
    private SchemaNode? NodeFor(FragmentResult result)
    {
        if (NodeOf(result.Json!) is SchemaNode known)
        {
            return known;
        }

        if (!IsSchema(result.Json!))
        {
            return null;
        }

        Scan(result.Json!, result.Pointer, result.Enclosing!.Document, result.Enclosing);
        return NodeOf(result.Json!);
    }

    private static bool IsSchema(JsonNode value) => value.Kind is JsonNodeKind.Object or JsonNodeKind.True or JsonNodeKind.False;

    private static bool IsAnchor(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool isFirst = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';
            if (!isFirst && (i == 0 || c is not ((>= '0' and <= '9') or '-' or '.')))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    private void Report(ProblemDescriptor descriptor, SchemaDocument document, JsonNode at, string pointer, params string[] arguments) =>
        _problems.Add(new Problem(descriptor, document.Locate(at), pointer, new EquatableArray<string>(arguments)));

    private void Report(ProblemDescriptor descriptor, SchemaDocument document, int start, int length, string pointer) =>
        _problems.Add(new Problem(descriptor, document.Locate(start, length), pointer, EquatableArray<string>.Empty));

    /// <summary>A schema that waits to be added.</summary>
    private readonly record struct Pending(JsonNode Json, string Pointer, SchemaResource? Parent);
}
