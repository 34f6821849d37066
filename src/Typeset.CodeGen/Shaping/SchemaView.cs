using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>
/// Everything that applies to one place of an instance: the schemas given, and what their <c>$ref</c>, <c>allOf</c> and
/// one-branch choices add, own schemas first.
/// </summary>
internal sealed class SchemaView
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public SchemaView(IReadOnlyList<PlannedSchema> schemas, SchemaKinds kinds, JsonTypes only = JsonTypes.Any)
    {
        Key = KeyOf(schemas, only);
        Schemas = schemas;
        Kinds = only;
        Only = only;
        foreach (PlannedSchema schema in schemas)
        {
            Kinds &= kinds.Of(schema);
            Add(schema, kinds);
        }
    }

    /// <summary>The places of <see cref="Schemas"/>, and the kinds of value that are looked at when they are not all.</summary>
    public string Key { get; }

    /// <summary>The kinds of value that are looked at.</summary>
    public JsonTypes Only { get; }

    /// <summary>The schemas that the view was made from.</summary>
    public IReadOnlyList<PlannedSchema> Schemas { get; }

    /// <summary>Every schema that applies.</summary>
    public List<PlannedSchema> Parts { get; } = [];

    /// <summary>The choices between several branches.</summary>
    public List<SchemaChoice> Choices { get; } = [];

    /// <summary>The kinds of value that can be valid.</summary>
    public JsonTypes Kinds { get; }

    /// <summary>Whether a <c>$dynamicRef</c> may lead elsewhere, so that nothing certain can be said.</summary>
    public bool IsOpaque { get; private set; }

    /// <summary>The constant, when there is one; an enum of one value counts.</summary>
    public JsonNode? Constant
    {
        get
        {
            foreach (PlannedSchema part in Parts)
            {
                if (part.Node.Const is { } constant)
                {
                    return constant;
                }

                if (part.Node.Enum is { Count: 1 } only)
                {
                    return only[0];
                }
            }

            return null;
        }
    }

    public static string KeyOf(IReadOnlyList<PlannedSchema> schemas, JsonTypes only) =>
        string.Join("&", schemas.Select(schema => schema.Location)) + (only == JsonTypes.Any ? "" : "|" + only.ToString());

    /// <summary>The first annotations that satisfy the question, own schemas first.</summary>
    public T? Annotation<T>(Func<Annotations, T?> question)
        where T : class
    {
        foreach (PlannedSchema part in Parts)
        {
            if (part.Node.Annotations is { } annotations && question(annotations) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }

    /// <summary>The properties in the order of the schema, each with every schema that applies to it.</summary>
    public List<KeyValuePair<string, List<PlannedSchema>>> Properties()
    {
        List<KeyValuePair<string, List<PlannedSchema>>> properties = [];
        Dictionary<string, List<PlannedSchema>> byName = new(StringComparer.Ordinal);
        foreach (PlannedSchema part in Parts)
        {
            if (part.Node.Object is not { } checks)
            {
                continue;
            }

            foreach (NamedSchema property in checks.Properties)
            {
                if (!byName.TryGetValue(property.Name, out List<PlannedSchema>? schemas))
                {
                    schemas = [];
                    byName.Add(property.Name, schemas);
                    properties.Add(new(property.Name, schemas));
                }

                schemas.Add(part.At(property.Node));
            }
        }

        return properties;
    }

    /// <summary>Whether <c>required</c> names the property.</summary>
    public bool Requires(string property)
    {
        foreach (PlannedSchema part in Parts)
        {
            if (part.Node.Object is { } checks)
            {
                foreach (string name in checks.Required)
                {
                    if (string.Equals(name, property, StringComparison.Ordinal))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private void Add(PlannedSchema schema, SchemaKinds kinds)
    {
        if (!_seen.Add(schema.Location))
        {
            return;
        }

        Parts.Add(schema);
        PlanNode node = schema.Node;
        if (node.Ref != PlanNode.None)
        {
            Add(schema.At(node.Ref), kinds);
        }

        if (node.DynamicRef is { } reference)
        {
            IsOpaque |= schema.DynamicTarget is null;
            Add(schema.DynamicTarget ?? schema.At(reference.Target), kinds);
        }

        foreach (int part in node.AllOf)
        {
            Add(schema.At(part), kinds);
        }

        AddChoice(schema, node.AnyOf, kinds);
        AddChoice(schema, node.OneOf, kinds);
    }

    private void AddChoice(PlannedSchema owner, EquatableArray<int> indexes, SchemaKinds kinds)
    {
        List<PlannedSchema> branches = [];
        foreach (int index in indexes)
        {
            PlannedSchema branch = owner.At(index);
            if ((kinds.Of(branch) & Only & ~JsonTypes.Null) != JsonTypes.None)
            {
                branches.Add(branch);
            }
        }

        if (branches.Count == 1)
        {
            Add(branches[0], kinds);
        }
        else if (branches.Count > 1)
        {
            Choices.Add(new SchemaChoice(owner, branches));
        }
    }
}
