namespace Typeset.Schema;

/// <summary>Reports definitions that the root of their document does not lead to.</summary>
internal static class UnreachableDefinitions
{
    public static void Check(PlanRun run, SchemaDocument document)
    {
        // A document that asks for nothing itself is a library: its definitions are there for others.
        bool asks = false;
        foreach (PlanNode node in run.Nodes)
        {
            asks |= node.Index > 0;
        }

        if (!asks || document.Root is not JsonNode root || root["$defs"] is not JsonNode definitions || run.Graph.NodeOf(root) is not SchemaNode schema)
        {
            return;
        }

        foreach (JsonMember member in JsonMembers.Effective(definitions))
        {
            if (run.Graph.NodeOf(member.Value) is SchemaNode definition && !IsUsed(definition, run))
            {
                string pointer = JsonPointer.Append(JsonPointer.Append(schema.Pointer, "$defs"), member.Name);
                run.Report(SchemaProblems.UnreachableDefinition, schema, member.NameStart, member.NameLength, pointer, Excerpt.Of(member.Name));
            }
        }
    }

    /// <summary>Whether the definition or a part of it belongs to the plan.</summary>
    private static bool IsUsed(SchemaNode definition, PlanRun run)
    {
        string inside = definition.Pointer + "/";
        foreach (SchemaNode node in run.Reached)
        {
            if (ReferenceEquals(node.Resource.Document, definition.Resource.Document) &&
                (node.Index == definition.Index || node.Pointer.StartsWith(inside, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
