using System.Globalization;
using System.Text;

namespace Typeset.Schema;

/// <summary>Writes a value of a schema as JSON without white space.</summary>
/// <param name="json">Where the text goes.</param>
/// <param name="isPlain">
/// Whether a UTF-16 code unit may stand in a string as it is; others are written as <c>\u</c> escapes. Quotation marks and
/// backslashes are always escaped, pairs of surrogates never. A control character or a lone surrogate must not be plain.
/// </param>
internal readonly struct JsonNodeWriter(StringBuilder json, Func<char, bool> isPlain)
{
    /// <summary>Writes a value and everything in it.</summary>
    public void Write(JsonNode value)
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
                WriteString(value.Text);
                break;
            case JsonNodeKind.Array:
                json.Append('[');
                for (int i = 0; i < value.Items.Count; i++)
                {
                    json.Append(i > 0 ? "," : "");
                    Write(value.Items[i]);
                }

                json.Append(']');
                break;
            default:
                json.Append('{');
                for (int i = 0; i < value.Members.Count; i++)
                {
                    json.Append(i > 0 ? "," : "");
                    WriteString(value.Members[i].Name);
                    json.Append(':');
                    Write(value.Members[i].Value);
                }

                json.Append('}');
                break;
        }
    }

    /// <summary>Writes a string with its quotation marks.</summary>
    public void WriteString(string text)
    {
        json.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                json.Append(c).Append(text[++i]);
            }
            else if (isPlain(c))
            {
                json.Append(c);
            }
            else
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        json.Append('"');
    }
}
