using Typeset.Schema;

namespace Typeset.CodeGen;

/// <content>Unions.</content>
public sealed partial class ContractShaper
{
    private static readonly Dictionary<TypeShape, string> s_shapeNames = new()
    {
        [TypeShape.Raw] = "Json",
        [TypeShape.String] = "String",
        [TypeShape.Boolean] = "Boolean",
        [TypeShape.Int32] = "Integer",
        [TypeShape.Int64] = "Integer",
        [TypeShape.BigInteger] = "Integer",
        [TypeShape.Double] = "Number",
        [TypeShape.Decimal] = "Number",
        [TypeShape.Date] = "Date",
        [TypeShape.DateTime] = "DateTime",
        [TypeShape.Time] = "Time",
        [TypeShape.Uuid] = "Uuid",
        [TypeShape.Uri] = "Uri",
        [TypeShape.Base64] = "Bytes",
    };

    /// <summary>The only choice whose branches say more of an object than which properties must be there.</summary>
    private SchemaChoice? ShapingChoice(SchemaView view)
    {
        SchemaChoice? only = null;
        foreach (SchemaChoice choice in view.Choices)
        {
            if (choice.Branches.Any(branch => HasObjectShape(View([branch]), 0)))
            {
                if (only is not null)
                {
                    return null;
                }

                only = choice;
            }
        }

        return only;
    }

    private bool HasObjectShape(SchemaView view, int depth) =>
        view.Parts.Any(part => part.Node.Object is { } checks && (!checks.Properties.IsEmpty || !checks.PatternProperties.IsEmpty || checks.AdditionalProperties != PlanNode.None)) ||
        (depth < 8 && view.Choices.Any(choice => choice.Branches.Any(branch => HasObjectShape(View([branch]), depth + 1))));

    private static readonly JsonTypes[] s_kinds = [JsonTypes.Object, JsonTypes.Array, JsonTypes.String, JsonTypes.Number, JsonTypes.Boolean];

    /// <summary>
    /// A value of several kinds: a union of the branches of its only choice, else of one variant for each kind. When any kind
    /// will do, it is the record that its properties make, or any JSON.
    /// </summary>
    private TypeRef ResolveMixed(SchemaView view, string path)
    {
        bool own = view.Parts.Any(part => part.Node.Const is not null || part.Node.Enum is not null || part.Node.Object is { Properties.IsEmpty: false } || part.Node.Array is { Items: not PlanNode.None });
        if (!own && view.Choices.Count == 1)
        {
            SchemaChoice choice = view.Choices[0];
            JsonTypes branches = JsonTypes.None;
            foreach (PlannedSchema branch in choice.Branches)
            {
                branches |= _kinds.Of(branch);
            }

            if ((view.Kinds & ~branches & ~JsonTypes.Null) == 0 && ResolveUnion(view, choice, path) is { Shape: not TypeShape.Raw } union)
            {
                return union;
            }
        }

        JsonTypes kinds = view.Kinds & ~JsonTypes.Null;
        if (kinds != (JsonTypes.Any & ~JsonTypes.Null))
        {
            return ResolveUnionOfKinds(view, [.. s_kinds.Where(kind => (kinds & kind) != 0)], path);
        }

        return view.Properties().Count > 0 ? DeclareRecord(view, path) : s_raw;
    }

    private TypeRef ResolveUnion(SchemaView view, SchemaChoice choice, string path)
    {
        List<string> candidates = Candidates(view, path);
        string stem = candidates[0];

        string key = view.Key;
        if (_abandoned.Contains(key))
        {
            return InsteadOfUnion(view, BranchTypes(choice, stem, [])) ?? s_raw;
        }

        // Reserve the place first, so that a branch that leads back here finds the union.
        string name = _names.For(key, view.Schemas[0], candidates);
        _types[key] = null;
        _shapes[key] = TypeShape.Record;

        string discriminator = FindDiscriminator(choice, out List<string> tags);
        List<TypeRef> types = BranchTypes(choice, stem, tags);
        if (InsteadOfUnion(view, types) is { } other)
        {
            // The first walk finds that out; in the second nothing can refer to the union any more.
            _abandoned.Add(key);
            _names.Withdraw(key);
            _types.Remove(key);
            _shapes.Remove(key);
            return other;
        }

        List<UnionBranch> branches = [];
        List<SchemaView> parts = BranchViews(choice);
        for (int i = 0; i < types.Count; i++)
        {
            DocModel doc = parts[i].Only == JsonTypes.Any ? DocOf(parts[i].Schemas, Noun(types[i])) : DocOf(parts[i].Only);
            branches.Add(new UnionBranch(types[i], parts[i].Kinds & ~JsonTypes.Null, PointerOf(parts[i]), AsksForMore(parts[i].Schemas[0]), doc, tags.Count > 0 ? tags[i] : ""));
        }

        return DeclareUnion(view, name, branches, discriminator);
    }

    /// <summary>
    /// The branches; one that only lists kinds of value (<c>"type": ["string", "number"]</c>) counts as one for each kind
    /// when the kind alone tells every branch from the others.
    /// </summary>
    private List<SchemaView> BranchViews(SchemaChoice choice)
    {
        List<SchemaView> whole = [.. choice.Branches.Select(branch => View([branch]))];
        List<SchemaView> parts = [];
        JsonTypes seen = JsonTypes.None;
        foreach (SchemaView branch in whole)
        {
            JsonTypes[] kinds = [.. s_kinds.Where(kind => (branch.Kinds & kind) != 0)];
            bool isSplit = kinds.Length is > 1 and < 5 && branch.Choices.Count == 0 && branch.Parts.Count == 1 &&
                TypeNames.FromTitle(branch.Parts[0]) is null && TypeNames.FromDefinition(branch.Parts[0].Location) is null && NameOverride(branch.Parts[0]) is null;
            foreach (JsonTypes kind in kinds)
            {
                if ((seen & kind) != 0)
                {
                    return whole;
                }

                seen |= kind;
            }

            parts.AddRange(isSplit ? kinds.Select(kind => View(branch.Schemas, kind)) : [branch]);
        }

        return parts;
    }

    private static DocModel DocOf(JsonTypes kind) =>
        new("The value as " + (kind is JsonTypes.Object or JsonTypes.Array ? "an " : "a ") + NameOf(kind).ToLowerInvariant() + ".");

    private TypeRef ResolveUnionOfKinds(SchemaView view, JsonTypes[] kinds, string path)
    {
        List<string> candidates = Candidates(view, path);
        string key = view.Key;
        string name = _names.For(key, view.Schemas[0], candidates);
        _types[key] = null;
        _shapes[key] = TypeShape.Record;
        List<UnionBranch> branches = [];
        foreach (JsonTypes kind in kinds)
        {
            SchemaView part = View(view.Schemas, kind);
            TypeRef type = ResolveKinds(part, candidates[0] + NameOf(kind));
            branches.Add(new UnionBranch(type, kind, PointerOf(view), asksForMore: false, DocOf(kind), ""));
        }

        return DeclareUnion(view, name, branches, "");
    }

    private TypeRef DeclareUnion(SchemaView view, string name, List<UnionBranch> branches, string discriminator)
    {
        foreach (UnionBranch branch in branches)
        {
            _names.NoteVariant(branch.Type.Name, view.Key);
        }

        _types[view.Key] = Bound(BuildUnion(view, name, branches, discriminator), view);
        return new TypeRef(TypeShape.Record, name);
    }

    private readonly HashSet<string> _abandoned = new(StringComparer.Ordinal);

    private List<TypeRef> BranchTypes(SchemaChoice choice, string stem, List<string> tags)
    {
        List<SchemaView> parts = BranchViews(choice);
        List<TypeRef> types = [];
        foreach (SchemaView part in parts)
        {
            int index = choice.Branches.FindIndex(branch => string.Equals(branch.Location, part.Schemas[0].Location, StringComparison.Ordinal));
            TypeRef type = part.Only == JsonTypes.Any ? Resolve(part.Schemas, BranchPath(choice, index, stem, tags)) : ResolveKinds(part, stem + NameOf(part.Only));

            // Null is not a value of the union but of what holds the union.
            types.Add(type with { IsNullable = false });
        }

        return types;
    }

    private static TypeRef? InsteadOfUnion(SchemaView view, List<TypeRef> types)
    {
        if (types.Any(type => type.Shape == TypeShape.Raw))
        {
            return (view.Kinds & ~JsonTypes.Null) == JsonTypes.Object ? new TypeRef(TypeShape.Dictionary, "", s_raw) : s_raw;
        }

        return types.All(type => type == types[0]) ? types[0] : null;
    }

    private UnionModel BuildUnion(SchemaView view, string name, List<UnionBranch> branches, string discriminator)
    {
        NameScope wrappers = new([.. ReservedNames.Members, .. _names.Given]);
        NameScope parameters = new(["variant"]);
        List<VariantModel> variants = [];
        List<TypeRef> seen = [];
        foreach (UnionBranch branch in branches)
        {
            TypeRef type = branch.Type;
            if (seen.IndexOf(type) is >= 0 and var known)
            {
                VariantModel same = variants[known];
                variants[known] = same with { Kinds = same.Kinds | branch.Kinds, Pointers = new([.. same.Pointers, branch.Pointer]), AsksForMore = same.AsksForMore || branch.AsksForMore };
                continue;
            }

            seen.Add(type);

            bool derives = type is { Shape: TypeShape.Record, Namespace: "" } && string.Equals(_names.UnionOf(type.Name), name, StringComparison.Ordinal);
            string noun = Noun(type);
            variants.Add(new VariantModel
            {
                Type = type,
                Wrapper = derives ? "" : wrappers.Take("Of" + noun, "Value", out _),
                ParameterName = parameters.Take(branch.Tag.Length > 0 ? CSharpName.Camel(branch.Tag) : type.Shape == TypeShape.String ? "text" : CSharpName.Camel(noun), "Value", out _),
                Tag = branch.Tag,
                Kinds = branch.Kinds,
                Pointers = new([branch.Pointer]),
                AsksForMore = branch.AsksForMore,
                Doc = branch.Doc,
            });
        }

        return new UnionModel
        {
            Name = name,
            Pointer = PointerOf(view),
            Doc = DocOf(view.Schemas, name),
            IsObsolete = IsDeprecated(view.Schemas),
            Test = discriminator.Length > 0 ? UnionTest.Discriminator : VariantModel.SharedKinds(variants) == JsonTypes.None ? UnionTest.Kind : UnionTest.Validation,
            Discriminator = discriminator,
            Variants = new(variants.ToArray()),
        };
    }

    private static string Noun(TypeRef type) => type.Shape switch
    {
        TypeShape.List => Noun(type.Item!) + "List",
        TypeShape.Dictionary => Noun(type.Item!) + "Dictionary",
        _ => type.Name.Length > 0 ? type.Name : s_shapeNames[type.Shape],
    };

    /// <summary>The first property that every branch requires and gives another constant string; empty when there is none.</summary>
    private string FindDiscriminator(SchemaChoice choice, out List<string> tags)
    {
        foreach (KeyValuePair<string, List<PlannedSchema>> property in View([choice.Branches[0]]).Properties())
        {
            tags = [];
            foreach (PlannedSchema branch in choice.Branches)
            {
                if (_kinds.Of(branch) is JsonTypes.Object && TagOf(View([branch]), property.Key) is { } tag && !tags.Contains(tag))
                {
                    tags.Add(tag);
                }
            }

            if (tags.Count == choice.Branches.Count)
            {
                return property.Key;
            }
        }

        tags = [];
        return "";
    }

    private string? TagOf(SchemaView branch, string property)
    {
        if (!branch.Requires(property))
        {
            return null;
        }

        foreach (KeyValuePair<string, List<PlannedSchema>> candidate in branch.Properties())
        {
            if (string.Equals(candidate.Key, property, StringComparison.Ordinal))
            {
                return View(candidate.Value) is { Kinds: JsonTypes.String, Constant: { Kind: JsonNodeKind.String } constant } ? constant.Text : null;
            }
        }

        return null;
    }

    /// <summary>The name of a branch that has none: its tag, else a constant or a property that only it has, else its kind.</summary>
    private string BranchPath(SchemaChoice choice, int index, string stem, List<string> tags)
    {
        if (tags.Count > 0)
        {
            return CSharpName.Pascal(tags[index]) + stem;
        }

        SchemaView view = View([choice.Branches[index]]);
        List<SchemaView> others = [.. choice.Branches.Where((_, other) => other != index).Select(other => View([other]))];
        foreach (KeyValuePair<string, List<PlannedSchema>> property in view.Properties())
        {
            if (TagOf(view, property.Key) is { } tag && others.All(other => !string.Equals(TagOf(other, property.Key), tag, StringComparison.Ordinal)))
            {
                return CSharpName.Pascal(tag) + stem;
            }
        }

        foreach (KeyValuePair<string, List<PlannedSchema>> property in view.Properties())
        {
            if (others.All(other => !other.Properties().Any(own => string.Equals(own.Key, property.Key, StringComparison.Ordinal))))
            {
                return stem + "With" + CSharpName.Pascal(property.Key);
            }
        }

        return stem + NameOf(view.Kinds & ~JsonTypes.Null);
    }

    private static string NameOf(JsonTypes kinds) => kinds switch
    {
        JsonTypes.Object => "Object",
        JsonTypes.Array => "Array",
        JsonTypes.String => "String",
        JsonTypes.Boolean => "Boolean",
        _ when kinds != JsonTypes.None && (kinds & ~JsonTypes.Number) == 0 => "Number",
        _ => "Value",
    };
}
