namespace Typeset.Schema;

/// <summary>Keywords for values of any type (JSON Schema 2020-12 validation, section 6.1).</summary>
internal static class ValueKeywords
{
    public static readonly Keyword Type = new("type") { Plan = PlanType };

    /// <summary><c>type</c> of draft 4, where an integer has neither fraction nor exponent (draft 4 core, section 3.5).</summary>
    public static readonly Keyword TypeAsWritten = new("type")
    {
        Plan = static c =>
        {
            PlanType(c);
            c.Plan.IntegersAsWritten = true;
        },
    };

    /// <summary><c>type</c> of draft 3, which may list schemas beside names (section 5.1).</summary>
    public static readonly Keyword TypeOrSchemas = new("type") { Place = SubschemaPlace.Types, Plan = TypeExpressions.PlanType };

    /// <summary>The types an instance may not have: what became <c>not</c> (draft 3, section 5.25).</summary>
    public static readonly Keyword Disallow = new("disallow") { Place = SubschemaPlace.Types, Plan = TypeExpressions.PlanDisallow };

    public static readonly Keyword Const = new("const") { Plan = static c => c.Plan.Const = c.Value };

    /// <summary>
    /// Draft 4, which has no <c>const</c> but lets implementations define more keywords (validation, section 4.2). Published
    /// schemas rely on it.
    /// </summary>
    public static readonly Keyword ConstKept = new("const")
    {
        Plan = static c =>
        {
            c.ReportName(SchemaProblems.KeywordOfLaterVersion, c.Name, "write 'enum' with one value");
            c.Plan.Const = c.Value;
        },
    };

    public static readonly Keyword Enum = new("enum") { Plan = PlanEnum };

    private static readonly string[] TypeNames = ["null", "boolean", "integer", "number", "string", "array", "object"];

    /// <summary>The type of this name, or none.</summary>
    public static JsonTypes TypeNamed(string name) => name switch
    {
        "null" => JsonTypes.Null,
        "boolean" => JsonTypes.Boolean,
        "integer" => JsonTypes.Integer,
        "number" => JsonTypes.Number,
        "string" => JsonTypes.String,
        "array" => JsonTypes.Array,
        "object" => JsonTypes.Object,
        _ => JsonTypes.None,
    };

    /// <summary>Reports a name that is no type.</summary>
    public static void ReportUnknownType(JsonNode name, KeywordContext context, string pointer) =>
        context.Report(SchemaProblems.UnknownType, name, pointer, Excerpt.Of(name.Text), AdviceOnType(name.Text));

    /// <summary>The type that may be meant, or all there are.</summary>
    public static string AdviceOnType(string name) => NearestName.Find(name, TypeNames) is string near
        ? string.Concat("did you mean '", near, "'?")
        : "the types are null, boolean, integer, number, string, array and object";

    private static void PlanType(KeywordContext context)
    {
        if (TryTypes(context.Value, context, out JsonTypes types))
        {
            context.Plan.Types = types;
        }
    }

    private static bool TryTypes(JsonNode value, KeywordContext context, out JsonTypes types)
    {
        types = JsonTypes.None;
        if (value.Kind == JsonNodeKind.String)
        {
            return TryType(value, context, out types);
        }

        if (value.Kind != JsonNodeKind.Array)
        {
            context.Report(SchemaProblems.TypeExpected, value, string.Empty, Excerpt.Of(value));
            return false;
        }

        if (value.Items.Count == 0)
        {
            context.Report(SchemaProblems.EmptyTypes, value, string.Empty);
            return false;
        }

        bool isWellFormed = true;
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < value.Items.Count; i++)
        {
            JsonNode item = value.Items[i];
            string pointer = JsonPointer.Append(string.Empty, i);
            if (item.Kind != JsonNodeKind.String)
            {
                context.Report(SchemaProblems.TypeExpected, item, pointer, Excerpt.Of(item));
                isWellFormed = false;
            }
            else if (!seen.Add(item.Text))
            {
                context.Report(SchemaProblems.DuplicateType, item, pointer, Excerpt.Of(item.Text));
                isWellFormed = false;
            }
            else if (TryType(item, context, out JsonTypes one, pointer))
            {
                types |= one;
            }
            else
            {
                isWellFormed = false;
            }
        }

        return isWellFormed;
    }

    private static bool TryType(JsonNode name, KeywordContext context, out JsonTypes type, string pointer = "")
    {
        type = TypeNamed(name.Text);
        if (type != JsonTypes.None)
        {
            return true;
        }

        ReportUnknownType(name, context, pointer);
        return false;
    }

    private static void PlanEnum(KeywordContext context)
    {
        JsonNode value = context.Value;
        if (value.Kind != JsonNodeKind.Array)
        {
            context.Report(SchemaProblems.ValuesExpected, value, string.Empty, context.Name, Excerpt.Of(value));
            return;
        }

        if (value.Items.Count == 0)
        {
            context.Report(SchemaProblems.EmptyEnum, value, string.Empty);
        }

        JsonNode[] values = new JsonNode[value.Items.Count];
        HashSet<JsonNode> seen = [];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = value.Items[i];
            if (!seen.Add(values[i]))
            {
                context.Report(SchemaProblems.DuplicateEnumValue, values[i], JsonPointer.Append(string.Empty, i), Excerpt.Of(values[i]));
            }
        }

        context.Plan.Enum = new EquatableArray<JsonNode>(values);
    }
}
