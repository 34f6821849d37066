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

    /// <summary>A value of several kinds is a union when exactly one choice says which.</summary>
    private TypeRef ResolveMixed(SchemaView view, string path)
    {
        bool own = view.Parts.Any(part => part.Node.Const is not null || part.Node.Enum is not null || part.Node.Object is { Properties.IsEmpty: false } || part.Node.Array is { Items: not PlanNode.None });
        if (own || view.Choices.Count != 1)
        {
            return s_raw;
        }

        SchemaChoice choice = view.Choices[0];
        JsonTypes branches = JsonTypes.None;
        foreach (PlannedSchema branch in choice.Branches)
        {
            branches |= _kinds.Of(branch);
        }

        // A branch that takes any kind of value leaves nothing for the union to say.
        return choice.Branches.Any(branch => _kinds.Of(branch) == JsonTypes.Any) || (view.Kinds & ~branches & ~JsonTypes.Null) != 0
            ? s_raw
            : ResolveUnion(view, choice, path);
    }

    private TypeRef ResolveUnion(SchemaView view, SchemaChoice choice, string path)
    {
        List<string> candidates = Candidates(view, path);
        string stem = candidates[0];

        string key = view.Key;
        if (_abandoned.Contains(key))
        {
            List<string> tagsOfBranches = [];
            return InsteadOfUnion(view, BranchTypes(choice, stem, tagsOfBranches)) ?? s_raw;
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

        foreach (TypeRef type in types)
        {
            _names.NoteVariant(type.Name, key);
        }

        _types[key] = BuildUnion(view, choice, name, types, discriminator, tags);
        return new TypeRef(TypeShape.Record, name);
    }

    private readonly HashSet<string> _abandoned = new(StringComparer.Ordinal);

    private List<TypeRef> BranchTypes(SchemaChoice choice, string stem, List<string> tags)
    {
        List<TypeRef> types = [];
        for (int i = 0; i < choice.Branches.Count; i++)
        {
            types.Add(Resolve([choice.Branches[i]], BranchPath(choice, i, stem, tags)));
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

    private UnionModel BuildUnion(SchemaView view, SchemaChoice choice, string name, List<TypeRef> types, string discriminator, List<string> tags)
    {
        NameScope wrappers = new([.. ReservedNames.Members, name]);
        NameScope parameters = new(["variant"]);
        List<VariantModel> variants = [];
        HashSet<TypeRef> seen = [];
        for (int i = 0; i < types.Count; i++)
        {
            TypeRef type = types[i];
            if (!seen.Add(type))
            {
                continue;
            }

            bool derives = type is { Shape: TypeShape.Record, IsNullable: false, Namespace: "" } && string.Equals(_names.UnionOf(type.Name), name, StringComparison.Ordinal);
            string noun = Noun(type);
            variants.Add(new VariantModel
            {
                Type = type with { IsNullable = false },
                Wrapper = derives ? "" : wrappers.Take("Of" + noun, "Value", out _),
                ParameterName = parameters.Take(tags.Count > 0 ? CSharpName.Camel(tags[i]) : type.Shape == TypeShape.String ? "text" : CSharpName.Camel(noun), "Value", out _),
                Tag = tags.Count > 0 ? tags[i] : "",
                Kinds = _kinds.Of(choice.Branches[i]) & ~JsonTypes.Null,
                Pointer = PointerOf(View([choice.Branches[i]])),
                Doc = DocOf([choice.Branches[i]], noun),
            });
        }

        return new UnionModel
        {
            Name = name,
            Pointer = PointerOf(view),
            Doc = DocOf(view.Schemas, name),
            IsObsolete = IsDeprecated(view.Schemas),
            Test = discriminator.Length > 0 ? UnionTest.Discriminator : AreDisjoint(variants) ? UnionTest.Kind : UnionTest.Validation,
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

    private static bool AreDisjoint(List<VariantModel> variants)
    {
        JsonTypes seen = JsonTypes.None;
        foreach (VariantModel variant in variants)
        {
            // A reader sees a number, not whether it is whole.
            JsonTypes kinds = (variant.Kinds & JsonTypes.Number) == 0 ? variant.Kinds : variant.Kinds | JsonTypes.Number;
            if ((seen & kinds) != 0)
            {
                return false;
            }

            seen |= kinds;
        }

        return true;
    }

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

    /// <summary>The name of a branch that has none: its tag, else the property that only it requires, else its kind.</summary>
    private string BranchPath(SchemaChoice choice, int index, string stem, List<string> tags)
    {
        if (tags.Count > 0)
        {
            return CSharpName.Pascal(tags[index]) + stem;
        }

        SchemaView view = View([choice.Branches[index]]);
        foreach (KeyValuePair<string, List<PlannedSchema>> property in view.Properties())
        {
            bool unique = true;
            for (int i = 0; i < choice.Branches.Count; i++)
            {
                unique &= i == index || !View([choice.Branches[i]]).Properties().Any(other => string.Equals(other.Key, property.Key, StringComparison.Ordinal));
            }

            if (unique)
            {
                return stem + "With" + CSharpName.Pascal(property.Key);
            }
        }

        return stem + ((view.Kinds & ~JsonTypes.Null) switch
        {
            JsonTypes.Object => "Object",
            JsonTypes.Array => "Array",
            JsonTypes.String => "String",
            JsonTypes.Boolean => "Boolean",
            _ => "Value",
        });
    }
}
