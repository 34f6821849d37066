namespace Typeset.Schema;

/// <summary>Where the schemas of a plan stand in their documents.</summary>
public sealed class SchemaPositions
{
    private readonly SchemaNode[] _nodes;

    internal SchemaPositions(SchemaNode[] nodes) => _nodes = nodes;

    /// <summary>The document that a node of the plan was read from.</summary>
    /// <param name="node">Index of the node in the plan.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan has no such node.</exception>
    public SchemaDocument DocumentOf(int node) => NodeAt(node).Resource.Document;

    /// <summary>JSON Pointer (RFC 6901, not percent-encoded) of a node in its document.</summary>
    /// <param name="node">Index of the node in the plan.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan has no such node.</exception>
    public string PointerOf(int node) => NodeAt(node).Pointer;

    /// <summary>The place of a keyword's name in a schema, or of the whole schema.</summary>
    /// <param name="node">Index of the node in the plan.</param>
    /// <param name="keyword">
    /// The keyword; nothing for the whole schema. A JSON Pointer without its leading slash, such as
    /// <c>properties/id</c> or <c>required/0</c>, leads further in.
    /// </param>
    /// <returns>The place, or null when the schema has no such keyword or the plan no such node.</returns>
    public SourceLocation? Find(int node, string keyword)
    {
        if (node < 0 || node >= _nodes.Length)
        {
            return null;
        }

        SchemaNode schema = _nodes[node];
        JsonNode current = schema.Json;
        int start = current.Start;
        int length = current.Length;
        foreach (string escaped in keyword.Length == 0 ? [] : keyword.Split('/'))
        {
            if (!JsonPointer.TryUnescape(escaped, out string token))
            {
                return null;
            }

            if (current.Find(token) is JsonMember member)
            {
                (current, start, length) = (member.Value, member.NameStart, member.NameLength);
            }
            else if (JsonPointer.TryIndex(token, out int index) && index < current.Items.Count)
            {
                current = current.Items[index];
                (start, length) = (current.Start, current.Length);
            }
            else
            {
                return null;
            }
        }

        return schema.Resource.Document.Locate(start, length);
    }

    /// <summary>Whether a schema of the resource is part of the plan.</summary>
    internal bool Reaches(SchemaResource resource)
    {
        foreach (SchemaNode node in _nodes)
        {
            if (ReferenceEquals(node.Resource, resource))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The schema that a node of the plan was made of.</summary>
    internal SchemaNode NodeAt(int node) =>
        node >= 0 && node < _nodes.Length ? _nodes[node] : throw new ArgumentOutOfRangeException(nameof(node), node, "The plan has no such node.");
}
