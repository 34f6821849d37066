namespace Typeset.Schema;

/// <summary>Walks over the members of an object.</summary>
internal static class JsonMembers
{
    /// <summary>The members in the order of the file; of those with the same name only the last, which is the one that counts.</summary>
    public static IEnumerable<JsonMember> Effective(JsonNode node)
    {
        IReadOnlyList<JsonMember> members = node.Members;
        if (!HasDuplicate(members))
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

    private static bool HasDuplicate(IReadOnlyList<JsonMember> members)
    {
        const int LinearLimit = 12;
        if (members.Count <= LinearLimit)
        {
            for (int i = 1; i < members.Count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    if (string.Equals(members[i].Name, members[j].Name, StringComparison.Ordinal))
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (JsonMember member in members)
        {
            if (!seen.Add(member.Name))
            {
                return true;
            }
        }

        return false;
    }
}
