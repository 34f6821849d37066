using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>
/// Decides which C# types a planned contract becomes. It walks over the plan twice: the first walk finds every type and the
/// unions it belongs to, the second builds the models with the names given in between.
/// </summary>
public sealed partial class ContractShaper
{
    private readonly ShapeOptions _options;
    private readonly IReadOnlyList<PlanResultView> _plans;
    private readonly SchemaKinds _kinds = new();
    private readonly Dictionary<string, SchemaView> _views = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeModel?> _types = new(StringComparer.Ordinal);
    private readonly List<ShapeProblem> _problems = [];
    private readonly List<TypeRef> _roots = [];
    private readonly TypeNames _names;
    private readonly string _rootUri;
    private string? _referredByRoot;

    private ContractShaper(IReadOnlyList<PlanResultView> plans, ShapeOptions options)
    {
        _plans = plans;
        _options = options;
        _rootUri = UriOf(plans[0].Root.Location);
        _names = new TypeNames(_rootUri, plans[0].Root.Location);
    }

    /// <summary>
    /// Shapes a contract. The first plan is that of the document's root; further plans are those of definitions that the root
    /// does not reach, so that they become types too.
    /// </summary>
    public static ShapeResult Shape(IReadOnlyList<SchemaPlan> plans, ShapeOptions options)
    {
        List<PlanResultView> views = [.. plans.Select(plan => new PlanResultView(plan))];
        return new ContractShaper(views, options).Shape();
    }

    private ShapeResult Shape()
    {
        PlannedSchema root = _plans[0].Root;
        string rootName = RootName(root);
        string ns = Namespace(root);
        _referredByRoot = ReferredByRoot();
        if (_referredByRoot is { } referred && (GivenRootName(root) ?? TypeNames.FromTitle(root)) is not null)
        {
            _names.PutFirst(referred);
        }

        Walk(root, rootName);
        HashSet<string> needed = Needed();
        foreach (string key in _types.Keys.Where(key => !needed.Contains(key)))
        {
            _names.Withdraw(key);
        }

        _names.Settle(rootName, _problems);
        _types.Clear();
        string rootType = Walk(root, rootName);

        List<TypeModel> types = [];
        foreach (KeyValuePair<string, TypeModel?> type in _types)
        {
            if (type.Value is not null && needed.Contains(type.Key))
            {
                types.Add(StubAt(type.Value.Pointer) is { HasConverter: true } ? type.Value with { HasDeclaredConverter = true } : type.Value);
            }
        }

        ReportHidden(types);
        types.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        Dictionary<string, TypeRef> byPlace = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, TypeModel?> type in _types)
        {
            if (type.Value is { } model && needed.Contains(type.Key) && type.Key.IndexOf('&') < 0 && type.Key.IndexOf('|') < 0)
            {
                TypeShape shape = model is EnumModel { IsOpen: false } ? TypeShape.Enum : model is EnumModel or TupleModel ? TypeShape.Struct : TypeShape.Record;
                byPlace[type.Key] = new TypeRef(shape, model.Name) { Namespace = ns, IsInternal = !_options.IsPublic };
            }
        }

        ContractModel contract = new()
        {
            Namespace = ns,
            RootType = rootType,
            IsPublic = _options.IsPublic,
            AssertContent = _options.AssertContent,
            Schemas = _options.Schemas,
            Types = new(types.ToArray()),
        };
        return new ShapeResult(contract, byPlace, new(_problems.ToArray()));
    }

    /// <summary>Reports types of other contracts that are less accessible than the types which have them as a member.</summary>
    private void ReportHidden(List<TypeModel> types)
    {
        if (!_options.IsPublic)
        {
            return;
        }

        foreach (TypeRef part in types.SelectMany(TypesIn).SelectMany(WithItems).Where(part => part.IsInternal))
        {
            bool LeadsThere(SchemaPlan plan, PlanNode node) => node.Ref != PlanNode.None &&
                _options.ForeignTypes.TryGetValue(plan.Nodes[node.Ref].Location, out TypeRef? found) && found == part with { IsNullable = false };
            PlannedSchema place = _plans.Select(plan => plan.Root.Plan).SelectMany(plan => plan.Nodes.Where(node => LeadsThere(plan, node)).Select(node => new PlannedSchema(plan, node)))
                .FirstOrDefault(schema => string.Equals(UriOf(schema.Location), _rootUri, StringComparison.Ordinal));
            Report(ShapeProblems.TypeHidden, place.Plan is null ? _plans[0].Root : place, "$ref", part.Namespace.Length > 0 ? part.Namespace + "." + part.Name : part.Name);
        }
    }

    private static IEnumerable<TypeRef> WithItems(TypeRef? type)
    {
        for (; type is not null; type = type.Item)
        {
            yield return type;
        }
    }

    // The root becomes a type of its own even when its values are no objects.
    private string Walk(PlannedSchema root, string rootName)
    {
        _roots.Clear();
        TypeRef value = Resolve([root], rootName);
        bool own = value is { Shape: TypeShape.Record, IsNullable: false, Namespace: "" } && !_names.IsForeign(value.Name);
        string name = own ? value.Name : DeclareRootWrapper(root, value);
        for (int i = 1; i < _plans.Count; i++)
        {
            _roots.Add(Resolve([_plans[i].Root], rootName + CSharpName.Pascal(TypeNames.LastToken(_plans[i].Root.Location))));
        }

        _roots.Add(new TypeRef(TypeShape.Record, name));

        return name;
    }

    /// <summary>
    /// The keys of the types that the roots lead to, after the first walk, in which names are keys. A type that was looked at
    /// and then not used, because branches turned out to differ, is not among them.
    /// </summary>
    private HashSet<string> Needed()
    {
        HashSet<string> needed = new(StringComparer.Ordinal);
        Stack<TypeRef?> open = new(_roots);
        while (open.Count > 0)
        {
            TypeRef? type = open.Pop();
            if (type?.Item is { } item)
            {
                open.Push(item);
            }

            if (type is null || !_types.TryGetValue(type.Name, out TypeModel? model) || model is null || !needed.Add(type.Name))
            {
                continue;
            }

            foreach (TypeRef? part in TypesIn(model))
            {
                open.Push(part);
            }
        }

        return needed;
    }

    private static List<TypeRef?> TypesIn(TypeModel model) => model switch
    {
        RecordModel record => [.. record.Properties.Select(property => property.Type), record.Extra?.Item],
        TupleModel tuple => [.. tuple.Items.Select(item => item.Type), tuple.Rest?.Item],
        UnionModel union => [.. union.Variants.Select(variant => variant.Type)],
        WrapperModel wrapper => [wrapper.Value],
        _ => [],
    };

    private string DeclareRootWrapper(PlannedSchema root, TypeRef value)
    {
        string key = root.Location + "|root";
        string name = _names.For(key, root, [RootName(root), RootName(root) + "Document"], "", "Value");
        if (SaysNothing(root.Node))
        {
            // A file of nothing but definitions: the names belong to those.
            _names.PutLast(key);
        }

        _types[key] = new WrapperModel
        {
            Name = name,
            Pointer = "#",
            Doc = DocOf([root], name),
            Value = value,
        };
        return name;
    }

    private string RootName(PlannedSchema root) => GivenRootName(root) ?? TypeNames.FromTitle(root) ?? CSharpName.Pascal(_options.FileName);

    private string? GivenRootName(PlannedSchema root) =>
        _options.TypeName is { } given && CSharpName.IsIdentifier(given) ? given : NameOverride(root);

    /// <summary>The place of the schema that the root does nothing but refer to, and whose type stands for the contract; null where there is none.</summary>
    private string? ReferredByRoot()
    {
        PlannedSchema root = _plans[0].Root;
        bool nullable = false;
        List<PlannedSchema> essence = Essence([root], ref nullable);
        return essence.Count == 1 && !nullable && _kinds.Of(essence[0]) is not (JsonTypes.String or JsonTypes.Array) && !string.Equals(essence[0].Location, root.Location, StringComparison.Ordinal)
            ? essence[0].Location
            : null;
    }

    private string Namespace(PlannedSchema root)
    {
        if (!_options.Stubs.IsEmpty || root.Extension("x-csharp-namespace") is not { } value)
        {
            return _options.Namespace;
        }

        if (value.Kind == JsonNodeKind.String && value.Text.Split('.').All(CSharpName.IsIdentifier))
        {
            return value.Text;
        }

        Report(ShapeProblems.NameOverrideInvalid, root, "x-csharp-namespace", "x-csharp-namespace", value.Text);
        return _options.Namespace;
    }

    /// <summary>What to do about a member whose name is taken.</summary>
    private const string GiveName = "give its schema \"x-csharp-name\"";

    private string? NameOverride(PlannedSchema schema)
    {
        if (StubAt(PointerOf(schema.Location)) is { } stub)
        {
            return stub.Name;
        }

        if (schema.Extension("x-csharp-name") is not { } value)
        {
            return null;
        }

        if (value.Kind == JsonNodeKind.String && CSharpName.IsIdentifier(value.Text) && !CSharpName.IsAccessor(value.Text) && value.Text.Length <= CSharpName.MaxLength)
        {
            return value.Text;
        }

        Report(ShapeProblems.NameOverrideInvalid, schema, "x-csharp-name", "x-csharp-name", value.Text);
        return null;
    }

    private TypeStub? StubAt(string pointer)
    {
        foreach (TypeStub stub in _options.Stubs)
        {
            if (string.Equals(Uri.UnescapeDataString(stub.Pointer), Uri.UnescapeDataString(pointer), StringComparison.Ordinal))
            {
                return stub;
            }
        }

        return null;
    }

    private void Report(ProblemDescriptor descriptor, PlannedSchema schema, string keyword, params string[] arguments)
    {
        ShapeProblem problem = new(descriptor, schema.Location, keyword, new(arguments));
        if (_names.AreSettled && !_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }

    private SchemaView View(IReadOnlyList<PlannedSchema> schemas, JsonTypes only = JsonTypes.Any)
    {
        string key = SchemaView.KeyOf(schemas, only);
        if (!_views.TryGetValue(key, out SchemaView? view))
        {
            view = new SchemaView(schemas, _kinds, only);
            _views.Add(key, view);
        }

        return view;
    }

    /// <summary>The type with the further schemas that its values meet, and the kinds of value it has no place for left out.</summary>
    private TypeModel Bound(TypeModel type, SchemaView view)
    {
        bool hasOthers = view.Only != JsonTypes.Any || (view.Kinds & JsonTypes.Null) != 0;
        return type with
        {
            FurtherPointers = new([.. view.Schemas.Skip(1).Select(schema => PointerOf(schema.Location))]),
            Kinds = hasOthers && type is not RecordModel { NotAnObject.Length: > 0 } ? view.Kinds & ~JsonTypes.Null : JsonTypes.Any,
        };
    }

    /// <summary>The pointer that <c>JsonContract.At</c> understands.</summary>
    private string PointerOf(SchemaView view) => PointerOf(view.Schemas[0].Location);

    private string PointerOf(string location) =>
        string.Equals(UriOf(location), _rootUri, StringComparison.Ordinal) ? location.Substring(_rootUri.Length) is { Length: > 0 } fragment ? fragment : "#" : location;

    private static string UriOf(string location)
    {
        int hash = location.IndexOf('#');
        return hash < 0 ? location : location.Substring(0, hash);
    }
}
