namespace Typeset.Schema;

/// <summary>Walks over the keywords of a schema.</summary>
internal static class SchemaMembers
{
    /// <summary>
    /// The members that count: of those with the same name the last, and where the dialect lets <c>$ref</c> hide what stands
    /// beside it only <c>$ref</c>, <c>$schema</c> and definitions, which references lead into all the same.
    /// </summary>
    public static IReadOnlyList<JsonMember> Effective(JsonNode schema, Dialect dialect)
    {
        IReadOnlyList<JsonMember> members = JsonMembers.Effective(schema);
        if (!HidesSiblings(schema, dialect))
        {
            return members;
        }

        List<JsonMember> kept = [];
        foreach (JsonMember member in members)
        {
            if (dialect.FindKeyword(member.Name) is { Role: KeywordRole.Reference or KeywordRole.Dialect } or { Defines: true })
            {
                kept.Add(member);
            }
        }

        return kept;
    }

    /// <summary>Whether a schema has a reference that hides what stands beside it.</summary>
    public static bool HidesSiblings(JsonNode schema, Dialect dialect) => dialect.ReferenceHidesSiblings && schema.Find("$ref") is not null;
}
