namespace Typeset.Schema;

/// <summary>Reports keywords that ask for nothing where they stand: the type rules them out, or their partner is missing.</summary>
internal static class IdleKeywords
{
    private static readonly (JsonTypes Type, string Name)[] Names =
    [
        (JsonTypes.Null, "null"), (JsonTypes.Boolean, "boolean"), (JsonTypes.Number, "number"), (JsonTypes.Integer, "integer"),
        (JsonTypes.String, "string"), (JsonTypes.Array, "array"), (JsonTypes.Object, "object"),
    ];

    public static void Check(PlanNode node, SchemaNode schema, PlanRun run)
    {
        foreach (JsonMember member in JsonMembers.Effective(schema.Json))
        {
            if (schema.Resource.Dialect.FindKeyword(member.Name) is not Keyword keyword)
            {
                continue;
            }

            string pointer = JsonPointer.Append(schema.Pointer, member.Name);
            if ((keyword.Concerns & node.Types) == JsonTypes.None)
            {
                run.Report(SchemaProblems.KeywordWithoutEffect, schema, member.NameStart, member.NameLength, pointer, member.Name, Plural(keyword.Concerns), Describe(node.Types));
            }
            else if (keyword.Partner is string partner && schema.Json.Find(partner) is null)
            {
                run.Report(SchemaProblems.KeywordWithoutPartner, schema, member.NameStart, member.NameLength, pointer, member.Name, partner);
            }
        }
    }

    private static string Plural(JsonTypes type) => string.Concat(Describe(type), "s");

    private static string Describe(JsonTypes types)
    {
        List<string> names = [];
        foreach ((JsonTypes type, string name) in Names)
        {
            if ((types & type) == type)
            {
                names.Add(name);
                types &= ~type;
            }
        }

        return string.Join(", ", names);
    }
}
