namespace Typeset.Schema;

/// <summary>Reports keywords that ask for something beside a <c>$ref</c> that hides them, unless the schema it leads to asks for the same.</summary>
internal static class HiddenKeywords
{
    public static void Check(SchemaNode schema, PlanRun run)
    {
        Dialect dialect = schema.Resource.Dialect;
        if (!SchemaMembers.HidesSiblings(schema.Json, dialect))
        {
            return;
        }

        JsonNode? target = schema.Reference == SchemaNode.None ? null : run.Graph.Nodes[schema.Reference].Json;
        foreach (JsonMember member in JsonMembers.Effective(schema.Json))
        {
            if (target?[member.Name] is JsonNode same && same.Equals(member.Value))
            {
                continue;
            }

            if (dialect.FindKeyword(member.Name) is { Role: KeywordRole.None, Describes: false, Defines: false })
            {
                run.Report(SchemaProblems.KeywordBesideReference, schema, member.NameStart, member.NameLength, JsonPointer.Append(schema.Pointer, member.Name), member.Name, dialect.Name);
            }
        }
    }
}
