using Typeset.Schema;

namespace Typeset.CodeGen;

/// <content>From schemas to the type of a value.</content>
public sealed partial class ContractShaper
{
    private static readonly TypeRef s_raw = new(TypeShape.Raw);

    private static readonly Dictionary<string, TypeShape> s_overrides = new(StringComparer.Ordinal)
    {
        ["BigInteger"] = TypeShape.BigInteger,
        ["bool"] = TypeShape.Boolean,
        ["DateOnly"] = TypeShape.Date,
        ["DateTimeOffset"] = TypeShape.DateTime,
        ["decimal"] = TypeShape.Decimal,
        ["double"] = TypeShape.Double,
        ["Guid"] = TypeShape.Uuid,
        ["int"] = TypeShape.Int32,
        ["long"] = TypeShape.Int64,
        ["RawJson"] = TypeShape.Raw,
        ["string"] = TypeShape.String,
        ["TimeOnly"] = TypeShape.Time,
        ["Uri"] = TypeShape.Uri,
    };

    /// <summary>The type of a value that all <paramref name="schemas"/> apply to; <paramref name="path"/> names it when nothing else does.</summary>
    private TypeRef Resolve(IReadOnlyList<PlannedSchema> schemas, string path)
    {
        bool nullable = false;
        List<PlannedSchema> essence = Essence(schemas, ref nullable);
        if (essence.Count == 0)
        {
            return s_raw;
        }

        SchemaView view = View(essence);
        JsonTypes kinds = view.Kinds;
        foreach (PlannedSchema schema in schemas)
        {
            kinds &= nullable ? JsonTypes.Any : _kinds.Of(schema);
        }

        TypeRef type = Overridden(schemas, view) ?? ResolveKinds(view, path);
        nullable |= (kinds & JsonTypes.Null) != 0 && !HoldsAnything(type);
        return type.Shape == TypeShape.Raw || !nullable ? type : type with { IsNullable = true };
    }

    private TypeRef ResolveKinds(SchemaView view, string path)
    {
        if (_options.ForeignTypes.TryGetValue(view.Key, out TypeRef? foreign))
        {
            _names.NoteForeign(foreign.Name);
            return foreign;
        }

        JsonTypes kinds = view.Kinds & ~JsonTypes.Null;
        if (view.IsOpaque || kinds == JsonTypes.None)
        {
            return s_raw;
        }

        if (_types.TryGetValue(view.Key, out _))
        {
            return Named(view);
        }

        // Known from the first walk: a list or dictionary that holds itself is a record around it.
        if (_names.AreSettled && _holdingThemselves.Contains(view.Key))
        {
            return DeclareAround(view, path, () => ResolveKind(view, kinds, path));
        }

        if (!_open.Add(view.Key))
        {
            if (_names.AreSettled || kinds is not (JsonTypes.Array or JsonTypes.Object))
            {
                return s_raw;
            }

            _holdingThemselves.Add(view.Key);
            _shapes[view.Key] = TypeShape.Record;
            return new TypeRef(TypeShape.Record, _names.For(view.Key, view.Schemas[0], Candidates(view, path), "", "Value"));
        }

        TypeRef type;
        try
        {
            type = ResolveKind(view, kinds, path);
        }
        finally
        {
            _open.Remove(view.Key);
        }

        if (_holdingThemselves.Contains(view.Key) && !_types.ContainsKey(view.Key))
        {
            if (type.Shape is TypeShape.List or TypeShape.Dictionary)
            {
                return DeclareAround(view, path, () => type);
            }

            _holdingThemselves.Remove(view.Key);
            _names.Withdraw(view.Key);
        }

        return type;
    }

    private readonly HashSet<string> _holdingThemselves = new(StringComparer.Ordinal);

    private TypeRef DeclareAround(SchemaView view, string path, Func<TypeRef> value) => Declare(view, TypeShape.Record, path, (name, _) => new WrapperModel
    {
        Name = name,
        Pointer = PointerOf(view),
        Doc = DocOf(view.Schemas, name),
        IsObsolete = IsDeprecated(view.Schemas),
        Value = value(),
    }, "Value");

    private TypeRef ResolveKind(SchemaView view, JsonTypes kinds, string path) => kinds switch
    {
        JsonTypes.String => ResolveString(view, path),
        JsonTypes.Boolean => new TypeRef(TypeShape.Boolean),
        JsonTypes.Array => ResolveArray(view, path),
        JsonTypes.Object => ResolveObject(view, path),
        _ when (kinds & ~JsonTypes.Number) == 0 => ResolveNumber(view, kinds),
        _ => ResolveMixed(view, path),
    };

    private TypeRef? Overridden(IReadOnlyList<PlannedSchema> schemas, SchemaView view)
    {
        foreach (PlannedSchema schema in schemas)
        {
            if (schema.Extension("x-csharp-type") is not { } value)
            {
                continue;
            }

            if (s_overrides.TryGetValue(value.Text, out TypeShape shape) && Holds(shape, view.Kinds & ~JsonTypes.Null))
            {
                return new TypeRef(shape);
            }

            IEnumerable<string> usable = s_overrides.Where(pair => Holds(pair.Value, view.Kinds & ~JsonTypes.Null)).Select(pair => pair.Key).OrderBy(name => name, StringComparer.Ordinal);
            Report(ShapeProblems.TypeOverrideUnknown, schema, "x-csharp-type", value.Text, string.Join(", ", usable));
        }

        return null;
    }

    private static bool Holds(TypeShape shape, JsonTypes kinds) => shape switch
    {
        TypeShape.Raw => true,
        TypeShape.Boolean => kinds == JsonTypes.Boolean,
        TypeShape.Int32 or TypeShape.Int64 or TypeShape.BigInteger => kinds == JsonTypes.Integer,
        TypeShape.Double or TypeShape.Decimal => kinds != JsonTypes.None && (kinds & ~JsonTypes.Number) == 0,
        _ => kinds == JsonTypes.String,
    };

    /// <summary>The schemas that decide on the type: references are followed, and what only annotates or narrows is left out.</summary>
    private List<PlannedSchema> Essence(IReadOnlyList<PlannedSchema> schemas, ref bool nullable)
    {
        List<PlannedSchema> essence = [];
        foreach (PlannedSchema schema in schemas)
        {
            PlannedSchema target = schema;
            HashSet<string> seen = new(StringComparer.Ordinal);
            while (seen.Add(target.Location) && Follow(target, ref nullable) is { } next)
            {
                target = next;
            }

            if (!SaysNothing(target.Node) && !essence.Any(other => string.Equals(other.Location, target.Location, StringComparison.Ordinal)))
            {
                essence.Add(target);
            }
        }

        return essence;
    }

    /// <summary>Whether the schema, or one on the way from it to the schema of its type, has a check of its own beside what it leads to.</summary>
    private bool AsksForMore(PlannedSchema schema)
    {
        bool nullable = false;
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (seen.Add(schema.Location) && Follow(schema, ref nullable) is { } next)
        {
            if (Constrains(schema.Node) || schema.Node.Types != JsonTypes.Any)
            {
                return true;
            }

            schema = next;
        }

        return false;
    }

    private PlannedSchema? Follow(PlannedSchema schema, ref bool nullable)
    {
        PlanNode node = schema.Node;
        if (Shapes(node) || (Constrains(node) && string.Equals(schema.Location, _plans[0].Root.Location, StringComparison.Ordinal)))
        {
            return null;
        }

        int steps = (node.Ref != PlanNode.None ? 1 : 0) + node.AllOf.Count + (node.AnyOf.IsEmpty ? 0 : 1) + (node.OneOf.IsEmpty ? 0 : 1) + (node.DynamicRef is null ? 0 : 1);
        if (steps != 1)
        {
            return null;
        }

        if (node.Ref != PlanNode.None)
        {
            return Narrows(node, schema.At(node.Ref)) ? null : schema.At(node.Ref);
        }

        if (schema.DynamicTarget is { } target)
        {
            return Narrows(node, target) ? null : target;
        }

        if (node.AllOf.Count == 1)
        {
            return Narrows(node, schema.At(node.AllOf[0])) ? null : schema.At(node.AllOf[0]);
        }

        PlannedSchema? only = null;
        bool hasNull = false;
        foreach (int index in node.AnyOf.IsEmpty ? node.OneOf : node.AnyOf)
        {
            PlannedSchema branch = schema.At(index);
            JsonTypes kinds = _kinds.Of(branch);
            if (kinds is JsonTypes.None or JsonTypes.Null)
            {
                hasNull |= kinds == JsonTypes.Null;
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = branch;
        }

        if (only is { } branchOnly && !Narrows(node, branchOnly))
        {
            nullable |= hasNull && (node.Types & JsonTypes.Null) != 0;
            return only;
        }

        return null;
    }

    // The schema itself takes some kinds of value away from what it refers to, other than null.
    private bool Narrows(PlanNode node, PlannedSchema target)
    {
        JsonTypes kinds = _kinds.Of(target) & ~JsonTypes.Null;
        return (kinds & node.Types) != kinds;
    }

    private static bool Shapes(PlanNode node) =>
        node.Const is not null || node.Enum is not null || node.Number is not null ||
        node.String is { Format: not null } or { ContentEncoding: not null } ||
        node.Array is { PrefixItems.IsEmpty: false } || node.Array is { Items: not PlanNode.None } ||
        node.Object is { Properties.IsEmpty: false } || node.Object is { PatternProperties.IsEmpty: false } || node.Object is { AdditionalProperties: not PlanNode.None };

    // The type of the root stands for the contract, so that it is not the type of a schema that asks for less.
    private static bool Constrains(PlanNode node) =>
        node.Object is not null || node.Array is not null || node.String is not null || node.Not != PlanNode.None || node.If != PlanNode.None;

    private static bool SaysNothing(PlanNode node) =>
        !Shapes(node) && node.Always is not false && node.Types == JsonTypes.Any && node.Ref == PlanNode.None && node.DynamicRef is null &&
        node.AllOf.IsEmpty && node.AnyOf.IsEmpty && node.OneOf.IsEmpty;

    private TypeRef Named(SchemaView view)
    {
        string name = _names.For(view.Key, view.Schemas[0], [view.Key]);
        TypeShape shape = _shapes.TryGetValue(view.Key, out TypeShape known) ? known : TypeShape.Record;
        return new TypeRef(shape, name);
    }

    private readonly Dictionary<string, TypeShape> _shapes = new(StringComparer.Ordinal);

    /// <summary>Takes a name for the view's type and notes it before its members are looked at, so that they can refer to it.</summary>
    private TypeRef Declare(SchemaView view, TypeShape shape, string path, Func<string, string, TypeModel> build, params string[] members)
    {
        List<string> candidates = Candidates(view, path);
        string name = _names.For(view.Key, view.Schemas[0], candidates, shape == TypeShape.Enum ? "Json" : "", members);
        _types[view.Key] = null;
        _shapes[view.Key] = shape;
        _types[view.Key] = Bound(build(name, candidates[0]), view);
        return new TypeRef(shape, name);
    }

    private List<string> Candidates(SchemaView view, string path)
    {
        if (view.Only != JsonTypes.Any)
        {
            return [path];
        }

        List<string> candidates = [];
        PlannedSchema first = view.Schemas[0];
        if (string.Equals(first.Location, _plans[0].Root.Location, StringComparison.Ordinal))
        {
            // The second when the root is a record around this type.
            return [RootName(first), RootName(first) + NameOf(view.Kinds & ~JsonTypes.Null)];
        }

        // The type of a root that only refers to a schema has the name of the root, unless the project declares it.
        PlannedSchema? root = string.Equals(view.Key, _referredByRoot, StringComparison.Ordinal) ? _plans[0].Root : null;
        if (root is { } named && StubAt(PointerOf(first.Location)) is null && GivenRootName(named) is { } rootName)
        {
            candidates.Add(rootName);
        }

        foreach (PlannedSchema schema in view.Schemas)
        {
            if (NameOverride(schema) is { } given)
            {
                candidates.Add(given);
            }
        }

        if (root is { } titled && TypeNames.FromTitle(titled) is { } rootTitle)
        {
            candidates.Add(rootTitle);
        }

        foreach (PlannedSchema schema in view.Schemas)
        {
            if (TypeNames.FromTitle(schema) is { } title)
            {
                candidates.Add(title);
            }

            if (TypeNames.FromDefinition(schema.Location) is { } definition)
            {
                candidates.Add(definition);
            }

            if (schema.Node.Annotations?.Anchor is { Length: > 0 } anchor)
            {
                candidates.Add(CSharpName.Pascal(anchor));
            }
        }

        candidates.Add(path);
        return candidates;
    }

    private DocModel DocOf(IReadOnlyList<PlannedSchema> schemas, string name)
    {
        string? summary = null;
        string? title = null;
        foreach (PlannedSchema schema in schemas)
        {
            summary ??= NullIfEmpty(schema.Node.Annotations?.Description);
            title ??= NullIfEmpty(schema.Node.Annotations?.Title);
        }

        if (summary is null)
        {
            SchemaView view = View(schemas);
            summary = title ?? NullIfEmpty(view.Annotation(annotations => annotations.Description)) ?? NullIfEmpty(view.Annotation(annotations => annotations.Title));
        }

        return new DocModel(summary ?? name, Examples(schemas));
    }

    private static string Examples(IReadOnlyList<PlannedSchema> schemas)
    {
        foreach (PlannedSchema schema in schemas)
        {
            if (schema.Node.Annotations is { Examples.IsEmpty: false } annotations)
            {
                IEnumerable<string> scalars = annotations.Examples.Where(example => example.Kind is JsonNodeKind.String or JsonNodeKind.Number && example.Text.Length is > 0 and <= 100).Select(example => example.Text);
                string text = string.Join("; ", scalars.Take(3));
                return text.Length == 0 ? "" : "For example: " + text;
            }
        }

        return "";
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
