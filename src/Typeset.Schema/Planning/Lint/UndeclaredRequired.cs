namespace Typeset.Schema;

/// <summary>Reports required properties that a closed object does not let in, so that nothing is valid.</summary>
internal static class UndeclaredRequired
{
    /// <summary>Advice is looked for among all names for each name; beyond this many pairs it would cost more than it is worth.</summary>
    private const long MostComparisons = 1_000_000;

    public static void Check(PlanNode node, SchemaNode schema, PlanRun run)
    {
        if (node.Object is not { Required.Count: > 0, RequiredByProperties: false, PatternProperties.Count: 0 } checks || schema.Json["additionalProperties"] is not { Kind: JsonNodeKind.False })
        {
            return;
        }

        HashSet<string> declared = new(StringComparer.Ordinal);
        foreach (NamedSchema property in checks.Properties)
        {
            declared.Add(property.Name);
        }

        IReadOnlyList<JsonNode> items = schema.Json["required"]!.Items;
        bool advises = (long)items.Count * declared.Count <= MostComparisons;
        for (int i = 0; i < items.Count; i++)
        {
            if (!declared.Contains(items[i].Text))
            {
                string hint = advises && NearestName.Find(items[i].Text, declared) is string near ? string.Concat("; did you mean '", Excerpt.Of(near), "'?") : "; declare it, or do not require it";
                string pointer = JsonPointer.Append(JsonPointer.Append(schema.Pointer, "required"), i);
                run.Report(SchemaProblems.RequiredNotDeclared, schema, items[i].Start, items[i].Length, pointer, Excerpt.Of(items[i].Text), hint);
            }
        }
    }
}
