namespace Typeset.Schema;

/// <summary>Reports definitions that the root of their document does not lead to.</summary>
internal static class UnreachableDefinitions
{
    private const string DefinitionsPointer = "/$defs";

    public static void Check(PlanRun run, SchemaDocument document)
    {
        // A document that asks for nothing itself is a library: its definitions are there for others.
        if (run.Nodes.Count == 1 || document.Root is not JsonNode root || root["$defs"] is not JsonNode definitions || run.Graph.NodeOf(root) is not SchemaNode schema)
        {
            return;
        }

        HashSet<string> used = NamesInUse(run, document);
        foreach (JsonMember member in JsonMembers.Effective(definitions))
        {
            if (!used.Contains(JsonPointer.Escape(member.Name)) && run.Graph.NodeOf(member.Value) is not null)
            {
                string pointer = JsonPointer.Append(DefinitionsPointer, member.Name);
                run.Report(SchemaProblems.UnreachableDefinition, schema, member.NameStart, member.NameLength, pointer, Excerpt.Of(member.Name));
            }
        }
    }

    /// <summary>The definitions that belong to the plan as a whole or in part, escaped as in a pointer.</summary>
    private static HashSet<string> NamesInUse(PlanRun run, SchemaDocument document)
    {
        const int NameStart = 7;
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (SchemaNode node in run.Reached)
        {
            if (ReferenceEquals(node.Resource.Document, document) && node.Pointer.StartsWith(DefinitionsPointer + "/", StringComparison.Ordinal))
            {
                int end = node.Pointer.IndexOf('/', NameStart);
                names.Add(end < 0 ? node.Pointer.Substring(NameStart) : node.Pointer.Substring(NameStart, end - NameStart));
            }
        }

        return names;
    }
}
