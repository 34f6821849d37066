namespace Typeset.Schema;

/// <summary>Reports members of a schema that are no keywords.</summary>
internal static class UnknownKeywords
{
    /// <summary>Keywords of other versions of JSON Schema, and what takes their place.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["definitions"] = "use '$defs'",
        ["dependencies"] = "use 'dependentRequired' or 'dependentSchemas'",
        ["additionalItems"] = "use 'items' beside 'prefixItems'",
        ["$recursiveRef"] = "use '$dynamicRef'",
        ["$recursiveAnchor"] = "use '$dynamicAnchor'",
        ["id"] = "use '$id'",
        ["extends"] = "use 'allOf'",
        ["disallow"] = "use 'not'",
        ["divisibleBy"] = "use 'multipleOf'",
    };

    public static void Report(JsonMember member, SchemaNode schema, PlanRun run)
    {
        string pointer = JsonPointer.Append(schema.Pointer, member.Name);
        Dialect dialect = schema.Resource.Dialect;
        string name = Excerpt.Of(member.Name);
        if (Elsewhere.TryGetValue(member.Name, out string? instead))
        {
            run.Report(SchemaProblems.KeywordOfOtherDialect, schema, member.NameStart, member.NameLength, pointer, name, dialect.Name, instead);
        }
        else if (run.NearestKeyword(dialect, member.Name) is string near)
        {
            run.Report(SchemaProblems.MisspeltKeyword, schema, member.NameStart, member.NameLength, pointer, name, near);
        }
        else
        {
            run.Report(SchemaProblems.UnknownKeyword, schema, member.NameStart, member.NameLength, pointer, name, dialect.Name);
        }
    }
}
