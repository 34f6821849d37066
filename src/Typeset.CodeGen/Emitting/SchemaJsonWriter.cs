using System.Text;
using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>
/// Writes a schema document without insignificant white space, one line for each top-level member and each definition, so
/// that moving text in the schema changes nothing and a changed definition is a changed line.
/// </summary>
public static class SchemaJsonWriter
{
    /// <summary>The text of <paramref name="root"/>; characters that end a line or hide are escaped.</summary>
    public static string Write(JsonNode root)
    {
        StringBuilder json = new();
        JsonNodeWriter writer = new(json, Literal.IsPlain);
        if (root.Kind == JsonNodeKind.Object)
        {
            WriteLines(json, writer, root, isRoot: true);
        }
        else
        {
            writer.Write(root);
        }

        return json.ToString();
    }

    private static void WriteLines(StringBuilder json, JsonNodeWriter writer, JsonNode value, bool isRoot)
    {
        json.Append('{');
        for (int i = 0; i < value.Members.Count; i++)
        {
            JsonMember member = value.Members[i];
            json.Append(i > 0 ? ",\n" : isRoot ? "" : "\n");
            writer.WriteString(member.Name);
            json.Append(':');
            if (isRoot && member.Name is "$defs" or "definitions" && member.Value.Kind == JsonNodeKind.Object)
            {
                WriteLines(json, writer, member.Value, isRoot: false);
            }
            else
            {
                writer.Write(member.Value);
            }
        }

        json.Append('}');
    }
}
