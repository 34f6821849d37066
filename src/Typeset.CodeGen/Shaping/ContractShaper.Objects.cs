using Typeset.Schema;

namespace Typeset.CodeGen;

/// <content>Records and dictionaries.</content>
public sealed partial class ContractShaper
{
    private TypeRef ResolveObject(SchemaView view, string path)
    {
        List<KeyValuePair<string, List<PlannedSchema>>> properties = view.Properties();
        if (properties.Count == 0 && ShapingChoice(view) is { } choice)
        {
            return ResolveUnion(view, choice, path);
        }

        ExtraProperties extra = ExtraOf(view);
        bool named = properties.Count > 0 || (extra.IsEvaluatedByBranches && Branches(view).Any(branch => branch.Properties().Count > 0));
        if (!named && !extra.IsClosed)
        {
            return new TypeRef(TypeShape.Dictionary, "", extra.Schemas is null ? s_raw : ResolveAlike(extra.Schemas, path + "Value"));
        }

        return DeclareRecord(view, path);
    }

    private TypeRef DeclareRecord(SchemaView view, string path) => Declare(view, TypeShape.Record, path, (name, stem) =>
    {
        List<KeyValuePair<string, List<PlannedSchema>>> properties = view.Properties();
        ExtraProperties extra = ExtraOf(view);
        if (extra.IsEvaluatedByBranches)
        {
            AddBranchProperties(view, properties, stem);
        }

        return BuildRecord(view, name, stem, properties, extra);
    });

    private RecordModel BuildRecord(SchemaView view, string name, string stem, List<KeyValuePair<string, List<PlannedSchema>>> properties, ExtraProperties extra)
    {
        _names.NoteRecord(view.Key);
        NameScope scope = new([.. ReservedNames.Members, name]);
        string notAnObject = "";
        if (IsAnyKind(view))
        {
            _holdingAnything.Add(view.Key);
            notAnObject = scope.Take("NotAnObject", "Value", out _);
            Report(ShapeProblems.NotOnlyObjects, view.Schemas[0], "properties", name, notAnObject);
        }

        List<PropertyModel> members = [];
        int wire = 0;
        foreach (KeyValuePair<string, List<PlannedSchema>> property in properties)
        {
            if (BuildProperty(view, name, stem, property.Key, property.Value, scope, ref wire) is { } member)
            {
                members.Add(member);
            }
        }

        ExtraModel? rest = extra.IsClosed ? null : BuildExtra(extra, stem, scope);
        return new RecordModel
        {
            Name = name,
            Pointer = PointerOf(view),
            Doc = DocOf(view.Schemas, name),
            IsObsolete = IsDeprecated(view.Schemas),
            Union = _names.UnionOf(name) ?? "",
            NotAnObject = notAnObject,
            Properties = WithLocals(members, scope),
            Extra = rest,
        };
    }

    private PropertyModel? BuildProperty(SchemaView owner, string ownerName, string stem, string jsonName, List<PlannedSchema> schemas, NameScope scope, ref int wire)
    {
        SchemaView view = View(schemas);
        if (view.Kinds == JsonTypes.None)
        {
            return null;
        }

        TypeRef type = Resolve(schemas, stem + CSharpName.Pascal(jsonName));
        string wish = (MakesOwnType(type, schemas) ? null : schemas.Select(NameOverride).FirstOrDefault(given => given is not null)) ?? CSharpName.Pascal(jsonName);
        string member = scope.Take(wish, "Value", out bool collided);
        if (collided)
        {
            Report(ShapeProblems.MemberNameTaken, schemas.Count > 0 ? schemas[0] : owner.Schemas[0], "", "property", jsonName, wish, ownerName, member, GiveName);
        }

        // A value that is no object has none of the members, required or not.
        bool required = owner.Requires(jsonName) && !IsAnyKind(owner);
        ValueModel? value = null;
        Presence presence = Presence.Required;
        if (required)
        {
            // Where null is valid too, the member has two values.
            if (!type.IsNullable && view.Constant is { } constant && ToValue(constant, type) is { Kind: not (ValueKind.Null or ValueKind.Empty or ValueKind.List) } literal)
            {
                (presence, value) = (Presence.Constant, literal);
            }
        }
        else if (view.Annotation(annotations => annotations.Default) is { } fallback && ToValue(fallback, type) is { } literal)
        {
            (presence, value) = (Presence.Defaulted, literal);
        }
        else
        {
            presence = type.IsNullable ? Presence.OptionalOrNull : Presence.Optional;
        }

        bool needsWire = presence == Presence.Defaulted || (type.HasWireText && presence != Presence.Constant);
        return new PropertyModel
        {
            Name = member,
            JsonName = jsonName,
            Type = type,
            Presence = presence,
            Value = value,
            WireIndex = needsWire ? wire++ : -1,
            Doc = PropertyDoc(schemas, jsonName),
            IsObsolete = IsDeprecated(schemas),
        };
    }

    /// <summary>Names the locals that hold the values of members and the fields of those that are URIs, once every member has its name.</summary>
    private static EquatableArray<PropertyModel> WithLocals(List<PropertyModel> members, NameScope scope)
    {
        List<PropertyModel> named = [.. members.Select(member => member with { Local = scope.Take(CSharpName.Camel(member.Name) + "Value", "Value", out _) })];
        return new([.. named.Select(member => member.Type.Shape == TypeShape.Uri && member.Presence != Presence.OptionalOrNull
            ? member with { Field = scope.Take("_" + CSharpName.Camel(member.Name), "Value", out _) }
            : member)]);
    }

    private static bool IsAnyKind(SchemaView view) => (view.Kinds & ~JsonTypes.Null) != JsonTypes.Object && view.Only == JsonTypes.Any;

    private readonly HashSet<string> _holdingAnything = new(StringComparer.Ordinal);

    // The type has a member for a value that is no object, null among them.
    private bool HoldsAnything(TypeRef type) =>
        type.Shape == TypeShape.Record && _holdingAnything.Any(key => string.Equals(_names.For(key, default, [key]), type.Name, StringComparison.Ordinal));

    // A schema that stands in the property itself and becomes a type gives its override to the type.
    private bool MakesOwnType(TypeRef type, List<PlannedSchema> schemas) =>
        type.Name.Length > 0 && schemas.Any(schema => _types.ContainsKey(schema.Location));

    private DocModel PropertyDoc(List<PlannedSchema> schemas, string jsonName)
    {
        string? summary = null;
        foreach (PlannedSchema schema in schemas)
        {
            summary ??= NullIfEmpty(schema.Node.Annotations?.Description);
        }

        foreach (PlannedSchema schema in schemas)
        {
            summary ??= NullIfEmpty(schema.Node.Annotations?.Title);
        }

        SchemaView view = View(schemas);
        summary ??= NullIfEmpty(view.Annotation(annotations => annotations.Description)) ?? NullIfEmpty(view.Annotation(annotations => annotations.Title));
        return new DocModel(summary ?? "The property " + jsonName + ".", Examples(schemas));
    }

    private ExtraModel BuildExtra(ExtraProperties extra, string stem, NameScope scope)
    {
        string wish = "AdditionalProperties";
        DocModel doc = new("The properties that no other member stands for, in the order of the document.");
        TypeRef item = s_raw;
        if (extra.Schemas is { } schemas)
        {
            if (schemas.Count == 1)
            {
                string? given = NameOverride(schemas[0]);
                string? title = TypeNames.FromTitle(schemas[0]);
                wish = given ?? (extra.IsPattern && title is not null ? CSharpName.Plural(title) : wish);
                if (extra.IsPattern || NullIfEmpty(schemas[0].Node.Annotations?.Description) is not null)
                {
                    doc = DocOf(schemas, wish);
                }
            }

            item = ResolveAlike(schemas, stem + "Value");
        }

        return new ExtraModel(scope.Take(wish, "Value", out _), item, doc);
    }

    /// <summary>The type that every one of the schemas has, or any JSON when they differ.</summary>
    private TypeRef ResolveAlike(List<PlannedSchema> schemas, string path)
    {
        TypeRef? common = null;
        foreach (PlannedSchema schema in schemas)
        {
            TypeRef type = Resolve([schema], path);
            if (common is not null && common != type)
            {
                return s_raw;
            }

            common = type;
        }

        return common ?? s_raw;
    }

    /// <summary>Patterns that every name matches. <c>^.*$</c> is none of them: a point matches no line feed.</summary>
    private static readonly HashSet<string> s_anyName = new(StringComparer.Ordinal) { "", "^", "$", ".*", "^.*", ".*$" };

    /// <summary>What is known of properties that <c>properties</c> does not name.</summary>
    private ExtraProperties ExtraOf(SchemaView view)
    {
        ExtraProperties? best = null;
        List<PlannedSchema> patterns = [];
        List<PlannedSchema> additional = [];
        PlannedSchema? unevaluated = null;
        foreach (PlannedSchema part in view.Parts)
        {
            if (part.Node.Object is not { } checks)
            {
                continue;
            }

            List<PlannedSchema> own = [.. checks.PatternProperties.Select(pattern => part.At(pattern.Node)).Where(pattern => _kinds.Of(pattern) != JsonTypes.None)];
            patterns.AddRange(own);
            foreach (NamedSchema pattern in checks.PatternProperties.Where(pattern => s_anyName.Contains(pattern.Name)))
            {
                best = Better(best, new ExtraProperties { Schemas = [part.At(pattern.Node)] });
            }

            if (checks.UnevaluatedProperties != PlanNode.None)
            {
                unevaluated = part.At(checks.UnevaluatedProperties);
            }

            if (checks.AdditionalProperties == PlanNode.None)
            {
                continue;
            }

            PlannedSchema rest = part.At(checks.AdditionalProperties);
            if (_kinds.Of(rest) == JsonTypes.None)
            {
                best = Better(best, own.Count == 0 ? ExtraProperties.Closed : new ExtraProperties { Schemas = own, IsPattern = true });
            }
            else
            {
                additional.Add(rest);
                best = Better(best, new ExtraProperties { Schemas = [.. own, rest] });
            }
        }

        if (best is null && unevaluated is { } last)
        {
            bool none = _kinds.Of(last) == JsonTypes.None;
            List<PlannedSchema> known = [.. patterns, .. additional];
            if (BranchesEvaluateUnknownNames(view))
            {
                return new ExtraProperties { IsEvaluatedByBranches = false };
            }

            return none && known.Count == 0
                ? new ExtraProperties { IsClosed = true, IsEvaluatedByBranches = true }
                : new ExtraProperties { Schemas = none ? known : [.. known, last], IsPattern = none, IsEvaluatedByBranches = true };
        }

        return best ?? new ExtraProperties();
    }

    private static ExtraProperties Better(ExtraProperties? known, ExtraProperties other) => known is null || other.IsClosed ? other : known;

    /// <summary>Properties that only a branch names count as evaluated, so the closed object can hold them.</summary>
    private void AddBranchProperties(SchemaView view, List<KeyValuePair<string, List<PlannedSchema>>> properties, string stem)
    {
        HashSet<string> own = new(properties.Select(property => property.Key), StringComparer.Ordinal);
        Dictionary<string, List<PlannedSchema>> added = new(StringComparer.Ordinal);
        foreach (SchemaView branch in Branches(view))
        {
            foreach (KeyValuePair<string, List<PlannedSchema>> property in branch.Properties())
            {
                if (own.Contains(property.Key))
                {
                    continue;
                }

                if (!added.TryGetValue(property.Key, out List<PlannedSchema>? schemas))
                {
                    schemas = property.Value;
                    added.Add(property.Key, schemas);
                    properties.Add(new(property.Key, schemas));
                }
                else if (schemas.Count > 0 && ResolveAlike([.. schemas, .. property.Value], stem + CSharpName.Pascal(property.Key)) == s_raw)
                {
                    // Which branches apply is known only for an instance; without any schema the member takes any JSON.
                    schemas.Clear();
                }
            }
        }
    }

    private bool BranchesEvaluateUnknownNames(SchemaView view) => Branches(view).Any(branch => branch.Parts.Any(part =>
        part.Node.Object is { } checks && (checks.AdditionalProperties != PlanNode.None || checks.UnevaluatedProperties != PlanNode.None || !checks.PatternProperties.IsEmpty)));

    /// <summary>Every branch that may or may not apply, branches of branches included.</summary>
    private List<SchemaView> Branches(SchemaView view)
    {
        List<SchemaView> branches = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<SchemaView> open = new([view]);
        while (open.Count > 0)
        {
            SchemaView current = open.Dequeue();
            List<PlannedSchema> next = [.. current.Choices.SelectMany(choice => choice.Branches)];
            foreach (PlannedSchema part in current.Parts)
            {
                foreach (int index in (int[])[part.Node.If, part.Node.Then, part.Node.Else, .. part.Node.Object?.DependentSchemas.Select(schema => schema.Node) ?? []])
                {
                    if (index != PlanNode.None)
                    {
                        next.Add(part.At(index));
                    }
                }
            }

            foreach (PlannedSchema schema in next)
            {
                if (seen.Add(schema.Location))
                {
                    SchemaView branch = View([schema]);
                    branches.Add(branch);
                    open.Enqueue(branch);
                }
            }
        }

        return branches;
    }
}
