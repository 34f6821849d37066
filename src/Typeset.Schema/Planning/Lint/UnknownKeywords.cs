namespace Typeset.Schema;

/// <summary>Reports members of a schema that are no keywords.</summary>
internal static class UnknownKeywords
{
    /// <summary>Keywords, and what takes their place in dialects that have the second one.</summary>
    private static readonly (string Keyword, string Instead, string Advice)[] Elsewhere =
    [
        ("definitions", "$defs", "use '$defs'"),
        ("$defs", "definitions", "use 'definitions'"),
        ("dependencies", "dependentRequired", "use 'dependentRequired' or 'dependentSchemas'"),
        ("dependentRequired", "dependencies", "use 'dependencies'"),
        ("dependentSchemas", "dependencies", "use 'dependencies'"),
        ("additionalItems", "prefixItems", "use 'items' beside 'prefixItems'"),
        ("prefixItems", "additionalItems", "use an array in 'items', and 'additionalItems'"),
        ("$recursiveRef", "$dynamicRef", "use '$dynamicRef'"),
        ("$recursiveAnchor", "$dynamicAnchor", "use '$dynamicAnchor'"),
        ("$dynamicRef", "$recursiveRef", "use '$recursiveRef'"),
        ("$dynamicAnchor", "$recursiveAnchor", "use '$recursiveAnchor'"),
        ("id", "$id", "use '$id'"),
        ("$id", "id", "use 'id'"),
        ("$anchor", "$id", "use '$id' with a fragment"),
        ("$anchor", "id", "use 'id' with a fragment"),
        ("const", "enum", "use 'enum' with one value"),
        ("extends", "allOf", "use 'allOf'"),
        ("allOf", "extends", "use 'extends'"),
        ("disallow", "not", "use 'not'"),
        ("not", "disallow", "use 'disallow'"),
        ("divisibleBy", "multipleOf", "use 'multipleOf'"),
        ("multipleOf", "divisibleBy", "use 'divisibleBy'"),
    ];

    public static void Report(JsonMember member, SchemaNode schema, PlanRun run)
    {
        string pointer = JsonPointer.Append(schema.Pointer, member.Name);
        Dialect dialect = schema.Resource.Dialect;
        string name = Excerpt.Of(member.Name);
        if (Advice(member.Name, dialect) is string instead)
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

    /// <summary>What to do about a keyword of another dialect; null when no dialect has it.</summary>
    private static string? Advice(string name, Dialect dialect)
    {
        foreach ((string keyword, string instead, string advice) in Elsewhere)
        {
            if (string.Equals(keyword, name, StringComparison.Ordinal) && dialect.FindKeyword(instead) is not null)
            {
                return advice;
            }
        }

        foreach (Dialect other in Dialect.All)
        {
            if (other.FindKeyword(name) is not null)
            {
                return string.Concat("it is one of ", other.Name, ", which '$schema' can name");
            }
        }

        return null;
    }
}
