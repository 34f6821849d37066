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
        (Keyword? elsewhere, Dialect? other) = FindElsewhere(member.Name);
        if (elsewhere is { Describes: true })
        {
            run.Report(SchemaProblems.AnnotationOfOtherDialect, schema, member.NameStart, member.NameLength, pointer, name, dialect.Name, other!.Name);
        }
        else if (elsewhere is { Defines: true } && Advice(member.Name, dialect) is string definitions)
        {
            run.Report(SchemaProblems.DefinitionsOfOtherDialect, schema, member.NameStart, member.NameLength, pointer, name, dialect.Name, definitions);
        }
        else if (Advice(member.Name, dialect) is string instead)
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

        return FindElsewhere(name).Dialect is Dialect other ? string.Concat("it is one of ", other.Name, ", which '$schema' can name") : null;
    }

    /// <summary>The keyword in the newest dialect that has it.</summary>
    private static (Keyword? Keyword, Dialect? Dialect) FindElsewhere(string name)
    {
        foreach (Dialect dialect in Dialect.All)
        {
            if (dialect.FindKeyword(name) is Keyword keyword)
            {
                return (keyword, dialect);
            }
        }

        return (null, null);
    }
}
