using System.Text;
using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>What describing one instance needs beside the plan: the text of the schemas, and how much may still be described.</summary>
/// <param name="positions">The schemas of the plan as they are written.</param>
/// <param name="maxUnits">The most schemas and keywords to describe.</param>
internal sealed class OutputRun(SchemaPositions positions, int maxUnits)
{
    private readonly Dictionary<int, IReadOnlyList<JsonMember>> _members = [];
    private int _left = maxUnits;

    /// <summary>Whether there was more to describe than is allowed.</summary>
    public bool IsOverfull => _left < 0;

    /// <summary>Counts one more unit; false when that is one too many.</summary>
    public bool TryCount() => _left >= 0 && --_left >= 0;

    /// <summary>The keywords of a schema, in the order of its text.</summary>
    public IReadOnlyList<JsonMember> MembersOf(CompiledNode node)
    {
        if (!_members.TryGetValue(node.Index, out IReadOnlyList<JsonMember>? members))
        {
            SchemaNode schema = positions.NodeAt(node.Index);
            members = schema.Json.Kind == JsonNodeKind.Object && !schema.Resource.IsForeign ? SchemaMembers.Effective(schema.Json, schema.Resource.Dialect) : [];
            _members.Add(node.Index, members);
        }

        return members;
    }

    /// <summary>What the dialect of a schema knows by a name, or null.</summary>
    public Keyword? KeywordOf(CompiledNode node, string name) => positions.NodeAt(node.Index).Resource.Dialect.FindKeyword(name);

    /// <summary>A value of a schema as JSON.</summary>
    public static string ToJson(JsonNode value)
    {
        StringBuilder json = new();
        new JsonNodeWriter(json, IsPlain).Write(value);
        return json.ToString();
    }

    /// <summary>Names as a JSON array.</summary>
    public static string ToJson(IReadOnlyList<string> names)
    {
        StringBuilder json = new("[");
        for (int i = 0; i < names.Count; i++)
        {
            json.Append(i > 0 ? "," : "");
            new JsonNodeWriter(json, IsPlain).WriteString(names[i]);
        }

        return json.Append(']').ToString();
    }

    private static bool IsPlain(char c) => c >= ' ' && !char.IsSurrogate(c);
}
