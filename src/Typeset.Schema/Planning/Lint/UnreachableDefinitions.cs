namespace Typeset.Schema;

/// <summary>Reports definitions that the root of their document does not lead to.</summary>
internal static class UnreachableDefinitions
{
    public static void Check(PlanRun run, SchemaDocument document)
    {
        // A document that asks for nothing itself is a library: its definitions are there for others.
        if (run.Nodes.Count == 1 || document.Root is not JsonNode root || run.Graph.NodeOf(root) is not SchemaNode schema)
        {
            return;
        }

        foreach (JsonMember member in JsonMembers.Effective(root))
        {
            if (schema.Resource.Dialect.FindKeyword(member.Name) is { Defines: true })
            {
                Check(run, schema, member);
            }
        }
    }

    private static void Check(PlanRun run, SchemaNode schema, JsonMember definitions)
    {
        string place = JsonPointer.Append(string.Empty, definitions.Name);
        HashSet<string> used = NamesInUse(run, schema.Resource.Document, place + "/");
        foreach (JsonMember member in JsonMembers.Effective(definitions.Value))
        {
            if (!KeywordsAmongNames.Includes(member) && !used.Contains(JsonPointer.Escape(member.Name)) && run.Graph.NodeOf(member.Value) is not null)
            {
                string pointer = JsonPointer.Append(place, member.Name);
                run.Report(SchemaProblems.UnreachableDefinition, schema, member.NameStart, member.NameLength, pointer, Excerpt.Of(member.Name));
            }
        }
    }

    /// <summary>The definitions that belong to the plan as a whole or in part, escaped as in a pointer.</summary>
    private static HashSet<string> NamesInUse(PlanRun run, SchemaDocument document, string place)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (SchemaNode node in run.Reached)
        {
            if (ReferenceEquals(node.Resource.Document, document) && node.Pointer.StartsWith(place, StringComparison.Ordinal))
            {
                int end = node.Pointer.IndexOf('/', place.Length);
                names.Add(end < 0 ? node.Pointer.Substring(place.Length) : node.Pointer.Substring(place.Length, end - place.Length));
            }
        }

        return names;
    }
}
