using System.Globalization;
using System.Text;
using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>Writes a value of a schema as JSON.</summary>
internal static class JsonNodeText
{
    /// <summary>The value as JSON without white space.</summary>
    public static string ToJson(JsonNode node)
    {
        StringBuilder json = new();
        Append(json, node);
        return json.ToString();
    }

    private static void Append(StringBuilder json, JsonNode node)
    {
        switch (node.Kind)
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
                json.Append(node.Text);
                break;
            case JsonNodeKind.String:
                AppendString(json, node.Text);
                break;
            case JsonNodeKind.Array:
                json.Append('[');
                for (int i = 0; i < node.Items.Count; i++)
                {
                    json.Append(i == 0 ? "" : ",");
                    Append(json, node.Items[i]);
                }

                json.Append(']');
                break;
            default:
                json.Append('{');
                for (int i = 0; i < node.Members.Count; i++)
                {
                    json.Append(i == 0 ? "" : ",");
                    AppendString(json, node.Members[i].Name);
                    json.Append(':');
                    Append(json, node.Members[i].Value);
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
            char unit = text[i];
            if (unit is '"' or '\\')
            {
                json.Append('\\').Append(unit);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(unit, text[i + 1]))
            {
                json.Append(unit).Append(text[++i]);
            }
            else if (unit < ' ' || char.IsSurrogate(unit))
            {
                json.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(unit);
            }
        }

        json.Append('"');
    }
}
