using System.Text;
using System.Text.Json;
using Typeset.Json;
using Typeset.Schema;

namespace Typeset;

/// <summary>A schema of values that meet several others and are of some kinds.</summary>
internal static class JoinedSchema
{
    /// <summary>Makes the document of the schema.</summary>
    /// <param name="locations">The others.</param>
    /// <param name="kinds">The kinds of value; none for every kind.</param>
    /// <param name="number">What tells it from others among the same documents.</param>
    /// <param name="limits">The limits that schemas are read with.</param>
    public static SchemaDocument Of(IReadOnlyList<string> locations, IReadOnlyList<JsonKind> kinds, int number, SchemaLimits limits)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter writer = new(text))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", Dialect.Draft202012.Uri);
            if (kinds.Count > 0)
            {
                writer.WriteStartArray("type");
                foreach (string type in kinds.Select(TypeOf).Distinct())
                {
                    writer.WriteStringValue(type);
                }

                writer.WriteEndArray();
            }

            writer.WriteStartArray("allOf");
            foreach (string location in locations)
            {
                writer.WriteStartObject();
                writer.WriteString("$ref", location);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return SchemaDocument.Parse(FormattableString.Invariant($"urn:typeset:joined:{number}"), Encoding.UTF8.GetString(text.ToArray()), limits);
    }

    private static string TypeOf(JsonKind kind) => kind switch
    {
        JsonKind.Object => "object",
        JsonKind.Array => "array",
        JsonKind.String => "string",
        JsonKind.Number => "number",
        JsonKind.True or JsonKind.False => "boolean",
        JsonKind.Null => "null",
        _ => throw new ArgumentException("That is the kind of no value.", nameof(kind)),
    };
}
