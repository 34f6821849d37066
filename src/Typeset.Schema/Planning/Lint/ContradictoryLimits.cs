namespace Typeset.Schema;

/// <summary>Reports pairs of limits between which there is no value.</summary>
internal static class ContradictoryLimits
{
    public static void Check(PlanNode node, SchemaNode schema, PlanRun run)
    {
        if (node.String is StringChecks text && text.MinLength > text.MaxLength)
        {
            Report("minLength", "maxLength", "string", schema, run);
        }

        if (node.Array is ArrayChecks array && array.MinItems > array.MaxItems)
        {
            Report("minItems", "maxItems", "array", schema, run);
        }

        if (node.Object is ObjectChecks checks && checks.MinProperties > checks.MaxProperties)
        {
            Report("minProperties", "maxProperties", "object", schema, run);
        }

        if (node.Number is { Minimum: ExactNumber minimum, Maximum: ExactNumber maximum } && minimum.CompareTo(maximum) > 0)
        {
            Report("minimum", "maximum", "number", schema, run);
        }
    }

    private static void Report(string lower, string upper, string kind, SchemaNode schema, PlanRun run)
    {
        JsonNode value = schema.Json[lower]!;
        run.Report(SchemaProblems.ContradictoryLimits, schema, value.Start, value.Length, JsonPointer.Append(schema.Pointer, lower), lower, upper, kind);
    }
}
