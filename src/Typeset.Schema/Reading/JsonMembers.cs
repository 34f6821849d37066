namespace Typeset.Schema;

/// <summary>Walks over the members of an object.</summary>
internal static class JsonMembers
{
    /// <summary>The members in the order of the file; of those with the same name only the last, which is the one that counts.</summary>
    public static IReadOnlyList<JsonMember> Effective(JsonNode node)
    {
        IReadOnlyList<JsonMember> members = node.Members;
        if (!node.HasDuplicateNames)
        {
            return members;
        }

        Dictionary<string, JsonMember> last = new(StringComparer.Ordinal);
        foreach (JsonMember member in members)
        {
            last[member.Name] = member;
        }

        List<JsonMember> effective = [];
        foreach (JsonMember member in members)
        {
            if (ReferenceEquals(last[member.Name], member))
            {
                effective.Add(member);
            }
        }

        return effective;
    }
}
