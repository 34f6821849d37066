namespace Typeset.Schema;

/// <summary>Makes one plan: takes schemas in the order they are reached, lets their keywords contribute, and collects problems.</summary>
internal sealed class PlanRun(SchemaGraph graph)
{
    private readonly Dictionary<int, int> _planned = [];
    private readonly List<SchemaNode> _reached = [];
    private readonly List<PlanNode> _nodes = [];
    private readonly HashSet<string> _dynamicNames = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _resources = [];
    private readonly Dictionary<(Dialect Dialect, string Name), string?> _nearestKeywords = [];
    private bool _checksOnly;

    public SchemaGraph Graph { get; } = graph;

    public List<Problem> Problems { get; } = [];

    /// <summary>The schemas of the plan, by index in the plan.</summary>
    public IReadOnlyList<SchemaNode> Reached => _reached;

    /// <summary>The nodes made so far, by index in the plan.</summary>
    public List<PlanNode> Nodes => _nodes;

    /// <summary>Whether an error concerns a schema that is part of the plan.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>Plans a schema and everything it reaches; the schema is node 0.</summary>
    public void Plan(SchemaNode root)
    {
        NodeFor(root.Index);
        for (int i = 0; i < _reached.Count; i++)
        {
            _nodes.Add(Plan(_reached[i], i));
        }

        for (int i = 0; i < _nodes.Count; i++)
        {
            if (_nodes[i].DynamicRef is { Anchor: not null } reference)
            {
                _nodes[i] = _nodes[i] with { DynamicRef = reference with { Candidates = Candidates(reference.Anchor) } };
            }
        }
    }

    /// <summary>Checks a schema that is no part of the plan.</summary>
    public void Check(SchemaNode schema)
    {
        _checksOnly = true;
        Plan(schema, PlanNode.None);
        _checksOnly = false;
    }

    /// <summary>The keyword that someone may have meant who wrote <paramref name="name"/>; the same unknown keyword tends to come often.</summary>
    public string? NearestKeyword(Dialect dialect, string name)
    {
        if (!_nearestKeywords.TryGetValue((dialect, name), out string? nearest))
        {
            nearest = NearestName.Find(name, dialect.KeywordNames);
            _nearestKeywords.Add((dialect, name), nearest);
        }

        return nearest;
    }

    /// <summary>Whether a schema of the graph is part of the plan.</summary>
    public bool IsReached(SchemaNode schema) => _planned.ContainsKey(schema.Index);

    /// <summary>Place in the plan of a schema of the graph, which from now on is part of it.</summary>
    public int NodeFor(int graphIndex)
    {
        if (graphIndex == SchemaNode.None || _checksOnly)
        {
            return PlanNode.None;
        }

        if (_planned.TryGetValue(graphIndex, out int index))
        {
            return index;
        }

        SchemaNode schema = Graph.Nodes[graphIndex];
        index = _reached.Count;
        _planned.Add(graphIndex, index);
        _reached.Add(schema);
        IsImpossible |= schema.IsBroken || schema.Resource.IsBroken;
        Enter(schema.Resource);
        return index;
    }

    /// <summary>Notes that evaluation may enter a resource.</summary>
    /// <returns>Its URI.</returns>
    public string? Enter(SchemaResource? resource)
    {
        if (resource is not null && !_checksOnly && _resources.Add(resource.Index))
        {
            // The dynamic scope can only hold resources that are entered, so only their anchors matter.
            foreach (string name in _dynamicNames)
            {
                ReachDynamicAnchor(resource, name);
            }
        }

        return resource?.Uri;
    }

    public DynamicReference? DynamicReference(SchemaNode schema)
    {
        if (_checksOnly)
        {
            return null;
        }

        int target = NodeFor(schema.DynamicTarget);
        if (schema.DynamicName is string name && _dynamicNames.Add(name))
        {
            foreach (int resource in new List<int>(_resources))
            {
                ReachDynamicAnchor(Graph.Resources[resource], name);
            }
        }

        return new DynamicReference(target, schema.DynamicName, EquatableArray<NamedSchema>.Empty);
    }

    public void Report(ProblemDescriptor descriptor, SchemaNode schema, int start, int length, string pointer, params string[] arguments)
    {
        IsImpossible |= descriptor.Severity == ProblemSeverity.Error && !_checksOnly;
        Problems.Add(new Problem(descriptor, schema.Resource.Document.Locate(start, length), pointer, new EquatableArray<string>(arguments)));
    }

    private PlanNode Plan(SchemaNode schema, int index)
    {
        SchemaResource resource = schema.Resource;
        string location = string.Concat(resource.Uri, "#", JsonPointer.ToFragment(schema.Pointer.Substring(resource.RootPointer.Length)));
        PlanNodeBuilder builder = new();
        if (schema.Json.Kind is JsonNodeKind.String or JsonNodeKind.Array)
        {
            TypeExpressions.PlanNode(schema.Json, builder, item => Graph.NodeOf(item) is SchemaNode node ? NodeFor(node.Index) : PlanNode.None);
            return builder.Build(index, location, always: null);
        }

        if (schema.Json.Kind != JsonNodeKind.Object)
        {
            return builder.Build(index, location, schema.Json.Kind == JsonNodeKind.True);
        }

        if (resource.IsForeign)
        {
            return builder.Build(index, location, always: null);
        }

        KeywordContext context = new(this, schema, builder);
        List<ExtensionKeyword>? extensions = null;
        foreach (JsonMember member in SchemaMembers.Effective(schema.Json, resource.Dialect))
        {
            if (resource.Dialect.FindKeyword(member.Name) is Keyword keyword)
            {
                Plan(keyword, member, schema, context);
            }
            else if (member.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                (extensions ??= []).Add(new ExtensionKeyword(member.Name, member.Value));
            }
            else
            {
                UnknownKeywords.Report(member, schema, this);
            }
        }

        if (extensions is not null)
        {
            builder.Annotations = builder.Annotations with { Extensions = new EquatableArray<ExtensionKeyword>(extensions) };
        }

        PlanNode node = builder.Build(index, location, always: null);
        HiddenKeywords.Check(schema, this);
        IdleKeywords.Check(node, schema, this);
        UndeclaredRequired.Check(node, schema, this);
        ContradictoryLimits.Check(node, schema, this);
        ValuesOfOtherTypes.Check(node, schema, this);
        return node;
    }

    private void Plan(Keyword keyword, JsonMember member, SchemaNode schema, KeywordContext context)
    {
        if (keyword.Plan is null)
        {
            return;
        }

        bool isIdle = keyword.Partner is not null && schema.Json.Find(keyword.Partner) is null;
        bool checksOnly = _checksOnly;
        if (isIdle)
        {
            // Its value is checked all the same, but nothing of it may get into the plan.
            _checksOnly = true;
            context = new KeywordContext(this, schema, new PlanNodeBuilder());
        }

        context.MoveTo(member);
        keyword.Plan(context);
        _checksOnly = checksOnly;
    }

    private void ReachDynamicAnchor(SchemaResource resource, string name)
    {
        if (resource.DynamicAnchors.TryGetValue(name, out int index))
        {
            NodeFor(index);
        }
    }

    private EquatableArray<NamedSchema> Candidates(string name)
    {
        List<NamedSchema> candidates = [];
        foreach (int resource in _resources)
        {
            if (Graph.Resources[resource].DynamicAnchors.TryGetValue(name, out int index))
            {
                candidates.Add(new NamedSchema(Graph.Resources[resource].Uri, _planned[index]));
            }
        }

        return new EquatableArray<NamedSchema>(candidates);
    }
}
