using System.Globalization;
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
        if (root.Kind != JsonNodeKind.Object)
        {
            Append(json, root);
            return json.ToString();
        }

        AppendLines(json, root, isRoot: true);
        return json.ToString();
    }

    private static void AppendLines(StringBuilder json, JsonNode value, bool isRoot)
    {
        json.Append('{');
        for (int i = 0; i < value.Members.Count; i++)
        {
            JsonMember member = value.Members[i];
            json.Append(i > 0 ? ",\n" : isRoot ? "" : "\n");
            AppendString(json, member.Name);
            json.Append(':');
            if (isRoot && member.Name is "$defs" or "definitions" && member.Value.Kind == JsonNodeKind.Object)
            {
                AppendLines(json, member.Value, isRoot: false);
            }
            else
            {
                Append(json, member.Value);
            }
        }

        json.Append('}');
    }

    private static void Append(StringBuilder json, JsonNode value)
    {
        switch (value.Kind)
        {
            case JsonNodeKind.Null:
                json.Append("null");
                break;
            case JsonNodeKind.False:
                json.Append("false");
                break;
            case JsonNodeKind.True:
                json.Append("true");
                break;
            case JsonNodeKind.Number:
                json.Append(value.Text);
                break;
            case JsonNodeKind.String:
                AppendString(json, value.Text);
                break;
            case JsonNodeKind.Array:
                json.Append('[');
                for (int i = 0; i < value.Items.Count; i++)
                {
                    json.Append(i > 0 ? "," : "");
                    Append(json, value.Items[i]);
                }

                json.Append(']');
                break;
            default:
                json.Append('{');
                for (int i = 0; i < value.Members.Count; i++)
                {
                    json.Append(i > 0 ? "," : "");
                    AppendString(json, value.Members[i].Name);
                    json.Append(':');
                    Append(json, value.Members[i].Value);
                }

                json.Append('}');
                break;
        }
    }

    private static void AppendString(StringBuilder json, string text)
    {
        json.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (Literal.IsPlain(c))
            {
                json.Append(c);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                json.Append(c).Append(text[++i]);
            }
            else
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        json.Append('"');
    }
}
