namespace Typeset.Schema;

/// <summary>Reports keywords that ask for nothing where they stand: the type rules them out, or their partner is missing.</summary>
internal static class IdleKeywords
{
    public static void Check(PlanNode node, SchemaNode schema, PlanRun run)
    {
        foreach (JsonMember member in SchemaMembers.Effective(schema.Json, schema.Resource.Dialect))
        {
            if (schema.Resource.Dialect.FindKeyword(member.Name) is not Keyword keyword)
            {
                continue;
            }

            string pointer = JsonPointer.Append(schema.Pointer, member.Name);
            if ((keyword.Concerns & node.Types) == JsonTypes.None)
            {
                run.Report(SchemaProblems.KeywordWithoutEffect, schema, member.NameStart, member.NameLength, pointer, member.Name, string.Concat(TypeNames.Describe(keyword.Concerns), "s"), TypeNames.Describe(node.Types));
            }
            else if (keyword.Partner is string partner && schema.Json.Find(partner) is null)
            {
                run.Report(SchemaProblems.KeywordWithoutPartner, schema, member.NameStart, member.NameLength, pointer, member.Name, partner);
            }
        }
    }
}
