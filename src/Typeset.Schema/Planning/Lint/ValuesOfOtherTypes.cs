namespace Typeset.Schema;

/// <summary>Reports values of <c>const</c> and <c>enum</c> that <c>type</c> beside them rules out.</summary>
internal static class ValuesOfOtherTypes
{
    public static void Check(PlanNode node, SchemaNode schema, PlanRun run)
    {
        if (node.Types == JsonTypes.Any)
        {
            return;
        }

        if (node.Const is JsonNode constant)
        {
            Check(constant, "const", string.Empty, node.Types, schema, run);
        }

        if (node.Enum is EquatableArray<JsonNode> values)
        {
            for (int i = 0; i < values.Count; i++)
            {
                Check(values[i], "enum", JsonPointer.Append(string.Empty, i), node.Types, schema, run);
            }
        }
    }

    private static void Check(JsonNode value, string keyword, string pointer, JsonTypes types, SchemaNode schema, PlanRun run)
    {
        if ((JsonValues.TypeOf(value) & types) == JsonTypes.None)
        {
            string place = JsonPointer.Append(schema.Pointer, keyword) + pointer;
            run.Report(SchemaProblems.ValueOfOtherType, schema, value.Start, value.Length, place, Excerpt.Of(value), keyword, TypeNames.Describe(types));
        }
    }
}
