using System.Globalization;
using System.Text;

namespace Typeset.Schema;

/// <summary>Shows pieces of a schema in messages: short, on one line, and free of control characters.</summary>
internal static class Excerpt
{
    private const int MaxLength = 60;

    /// <summary>A name or a text without quotation marks around it.</summary>
    public static string Of(string text)
    {
        StringBuilder builder = new(Math.Min(text.Length, MaxLength) + 4);
        for (int i = 0; i < text.Length; i++)
        {
            if (i >= MaxLength)
            {
                return builder.Append('…').ToString();
            }

            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                builder.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                builder.Append("U+").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                builder.Append(c);
            }
        }

        return builder.ToString();
    }

    /// <summary>A text between single quotation marks.</summary>
    public static string Quoted(string text) => string.Concat("'", Of(text), "'");

    /// <summary>What a value is, for the part of a message that says what was found.</summary>
    public static string Of(JsonNode node) => node.Kind switch
    {
        JsonNodeKind.Null => "null",
        JsonNodeKind.False => "false",
        JsonNodeKind.True => "true",
        JsonNodeKind.Number => string.Concat("the number ", Of(node.Text)),
        JsonNodeKind.String => string.Concat("the string \"", Of(node.Text), "\""),
        JsonNodeKind.Array => node.Items.Count == 0 ? "an empty array" : "an array",
        _ => node.Members.Count == 0 ? "an empty object" : "an object",
    };
}
