namespace Typeset.Schema;

/// <summary>
/// What draft 3 lets <c>type</c> and <c>disallow</c> say: the name of a type, <c>any</c>, or an array of names and schemas of
/// which one has to fit (draft 3, sections 5.1 and 5.25). A name or an array that has to stand for a schema becomes a node of its own.
/// </summary>
internal static class TypeExpressions
{
    /// <summary>Plans <c>type</c>: names alone are types, names among schemas are alternatives.</summary>
    public static void PlanType(KeywordContext context)
    {
        if (!IsWellFormed(context))
        {
            return;
        }

        if (HasSchema(context.Value))
        {
            context.Plan.AnyOf = Alternatives(context);
            context.Plan.Spell("anyOf", context.Name);
            return;
        }

        (context.Plan.Types, context.Plan.IntegersAsWritten) = (TypesOf(context.Value), true);
    }

    /// <summary>Plans <c>disallow</c>: the instance must not fit the value, read as <c>type</c> reads it.</summary>
    public static void PlanDisallow(KeywordContext context)
    {
        if (IsWellFormed(context))
        {
            context.Plan.Not = context.TypeExpression(context.Value, string.Empty);
            context.Plan.Spell("not", context.Name);
        }
    }

    /// <summary>Plans a name or an array that stands for a schema; its keyword has checked it.</summary>
    public static void PlanNode(JsonNode expression, PlanNodeBuilder plan, Func<JsonNode, int> nodeOf)
    {
        if (!HasSchema(expression))
        {
            (plan.Types, plan.IntegersAsWritten) = (TypesOf(expression), true);
            return;
        }

        int[] alternatives = new int[expression.Items.Count];
        for (int i = 0; i < alternatives.Length; i++)
        {
            alternatives[i] = nodeOf(expression.Items[i]);
        }

        plan.AnyOf = new EquatableArray<int>(alternatives);
    }

    private static EquatableArray<int> Alternatives(KeywordContext context)
    {
        int[] alternatives = new int[context.Value.Items.Count];
        for (int i = 0; i < alternatives.Length; i++)
        {
            alternatives[i] = context.TypeExpression(context.Value.Items[i], JsonPointer.Append(string.Empty, i));
        }

        return new EquatableArray<int>(alternatives);
    }

    private static bool HasSchema(JsonNode expression)
    {
        foreach (JsonNode item in expression.Items)
        {
            if (item.Kind == JsonNodeKind.Object)
            {
                return true;
            }
        }

        return false;
    }

    private static JsonTypes TypesOf(JsonNode expression)
    {
        JsonTypes types = TypeOf(expression);
        foreach (JsonNode item in expression.Items)
        {
            types |= TypeOf(item);
        }

        return types;
    }

    // A name of its own allows every value, as the draft lets an implementation do (draft 3, section 5.1).
    private static JsonTypes TypeOf(JsonNode name) =>
        name.Kind != JsonNodeKind.String ? JsonTypes.None : ValueKeywords.TypeNamed(name.Text) is var type && type != JsonTypes.None ? type : JsonTypes.Any;

    private static bool IsWellFormed(KeywordContext context)
    {
        JsonNode value = context.Value;
        if (value.Kind == JsonNodeKind.String)
        {
            NoteCustomType(value, context, string.Empty);
            return true;
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
            string pointer = JsonPointer.Append(string.Empty, i);
            if (value.Items[i].Kind == JsonNodeKind.String)
            {
                NoteCustomType(value.Items[i], context, pointer);
                if (!seen.Add(value.Items[i].Text))
                {
                    context.Report(SchemaProblems.DuplicateType, value.Items[i], pointer, Excerpt.Of(value.Items[i].Text));
                    isWellFormed = false;
                }
            }
            else if (value.Items[i].Kind != JsonNodeKind.Object)
            {
                context.Report(SchemaProblems.TypeExpected, value.Items[i], pointer, Excerpt.Of(value.Items[i]));
                isWellFormed = false;
            }
        }

        return isWellFormed;
    }

    private static void NoteCustomType(JsonNode name, KeywordContext context, string pointer)
    {
        if (!IsAny(name) && ValueKeywords.TypeNamed(name.Text) == JsonTypes.None)
        {
            context.Report(SchemaProblems.CustomType, name, pointer, Excerpt.Of(name.Text), context.Dialect.Name, ValueKeywords.AdviceOnType(name.Text));
        }
    }

    private static bool IsAny(JsonNode name) => string.Equals(name.Text, "any", StringComparison.Ordinal);
}
