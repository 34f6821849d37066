using System.Text.Json.Nodes;

namespace Typeset.Differential.Tests;

/// <summary>Where ajv is known to differ from the specification, with the text that says so.</summary>
internal static class AjvDeviations
{
    private static readonly string[] s_applicators = ["\"if\"", "\"allOf\"", "\"anyOf\"", "\"oneOf\"", "\"not\"", "\"$ref\"", "\"contains\"", "\"dependentSchemas\""];

    private static readonly string[] s_javaScriptNames = ["\"__proto__\"", "\"toString\"", "\"constructor\""];

    /// <summary>The deviation that may explain a different verdict, or null.</summary>
    public static string? Explain(string dialect, string schema, string instance)
    {
        if (s_javaScriptNames.Any(name => schema.Contains(name, StringComparison.Ordinal)))
        {
            // A property of this name is one like any other (RFC 8259, 4), but every object of JavaScript seems to have it.
            return "names that JavaScript objects have";
        }

        if (dialect.StartsWith("draft-0", StringComparison.Ordinal) && HasReferenceWithSiblings(JsonNode.Parse(schema)))
        {
            // Up to draft 7 everything beside $ref is ignored (draft 7 core, 8.3); ajv 8 reads it as in 2019-09.
            return "keywords beside $ref";
        }

        bool hasContains = schema.Contains("\"contains\"", StringComparison.Ordinal);
        if (hasContains && instance.Contains("[]", StringComparison.Ordinal))
        {
            // No item of an empty array is found, so that contains fails (2020-12 core, 10.3.1.3). In code that runs more than
            // once, ajv takes the outcome of the array before, because it only sets its variable inside the loop over items.
            return "contains and an empty array";
        }

        if (dialect == "draft-04" && schema.Contains("\"integer\"", StringComparison.Ordinal) && (instance.Contains("1e1", StringComparison.Ordinal) || instance.Contains(".0", StringComparison.Ordinal)))
        {
            // An integer of draft 4 has neither fraction nor exponent (core, 3.5), which JSON.parse does not tell.
            return "integers as written";
        }

        if (instance.Contains("e308", StringComparison.Ordinal) && schema.Contains("\"multipleOf\"", StringComparison.Ordinal))
        {
            // Numbers have any size (core, 4.2.1); ajv divides doubles and reads the quotient by parseInt, which makes 1 of 1e308.
            return "large numbers as doubles";
        }

        bool hasDynamic = schema.Contains("\"$dynamicRef\"", StringComparison.Ordinal) || schema.Contains("\"$recursiveRef\"", StringComparison.Ordinal);
        if (hasDynamic)
        {
            // Dynamic references beside other keywords, inside contains and under unevaluated… (2020-12 core, 8.2.3.2): ajv
            // loses the outcome of what stands beside them, as in {"contains": {"enum": [1], "$dynamicRef": "#node"}}.
            return "dynamic references";
        }

        if (schema.Contains("\"unevaluated", StringComparison.Ordinal) && s_applicators.Any(keyword => schema.Contains(keyword, StringComparison.Ordinal)))
        {
            // What a subschema evaluates counts only when it holds (2020-12 core, 7.7.1.2 and 11.1). ajv adds up most of it while
            // it compiles, so that a failed 'if' counts, as in {"if": {"additionalProperties": {"type": "null"}},
            // "unevaluatedProperties": false}, and an alternative that is always valid does not. For unevaluatedItems it takes
            // contains to evaluate every item or none (core, 10.3.1.3).
            return "unevaluated… beside applicators";
        }

        return null;
    }

    private static bool HasReferenceWithSiblings(JsonNode? node) => node switch
    {
        JsonObject members => (members.Count > 1 && members.ContainsKey("$ref")) || members.Any(member => HasReferenceWithSiblings(member.Value)),
        JsonArray items => items.Any(HasReferenceWithSiblings),
        _ => false,
    };
}
