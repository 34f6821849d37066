using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Typeset.Datasets;

/// <summary>Writes a schema that every record of a profile meets, as tight as a person would write it.</summary>
public static class SchemaInference
{
    // An enumeration is believed when it is short and each of its values came again and again.
    private const int MaxEnum = 16;
    private const int TimesEach = 4;

    // Bounds are believed when enough values kept to them.
    private const int EnoughForBounds = 10;

    // Objects with so many members, most of them seldom, are maps.
    private const int FewestInMap = 16;
    private const double MostCommonInMap = 0.5;

    /// <summary>Writes the schema, in the dialect 2020-12.</summary>
    /// <param name="profile">What was seen; made with variants told apart.</param>
    /// <param name="output">Gets the schema, indented.</param>
    public static void Write(DatasetProfile profile, Stream output)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(output);
        JsonObject root = new() { ["$schema"] = "https://json-schema.org/draft/2020-12/schema" };
        AddKeywords(root, profile.Root);
        SharedDefinitions.MoveTo(root);
        using (Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 0 }))
        {
            root.WriteTo(json);
        }

        output.WriteByte((byte)'\n');
    }

    private static JsonNode Schema(FieldProfile field)
    {
        if (field.Count == 0)
        {
            return JsonValue.Create(true);
        }

        JsonObject schema = [];
        AddKeywords(schema, field);
        return schema;
    }

    private static void AddKeywords(JsonObject schema, FieldProfile field)
    {
        if (field.Count == 0)
        {
            return;
        }

        if (FindTag(field) is { } tag)
        {
            schema["oneOf"] = Union(field, tag);
            return;
        }

        field = field.WithoutVariants();
        if (AddEnum(schema, field))
        {
            return;
        }

        schema["type"] = TypeOf(field);
        AddStringKeywords(schema, field);
        AddNumberKeywords(schema, field);
        AddArrayKeywords(schema, field);
        if (field.Objects > 0 && !field.IsCut)
        {
            AddObjectKeywords(schema, field, null);
        }
    }

    // Variants make a union when every object has the same tag and their members differ.
    private static string? FindTag(FieldProfile field)
    {
        if (field.Variants.Count is < 2 or >= FieldProfile.MaxVariants || field.Objects > 0 || field.IsCut)
        {
            return null;
        }

        string tag = field.Variants.GetAt(0).Key.Name;
        HashSet<string> shapes = new(StringComparer.Ordinal);
        foreach (((string name, string _), FieldProfile variant) in field.Variants)
        {
            FieldProfile value = variant.Members[name];
            if (name != tag || variant.IsCut || value.PresentIn != variant.Objects || value.Values.Count != 1 || value.Count != value.Strings || !value.HasEveryValue)
            {
                return null;
            }

            shapes.Add(string.Join('\0', variant.Members.Keys.Order(StringComparer.Ordinal)));
        }

        // As many shapes as variants, or nearly: a tag that changes nothing is a property like others.
        return shapes.Count * 2 > field.Variants.Count ? tag : null;
    }

    private static JsonArray Union(FieldProfile field, string tag)
    {
        JsonArray branches = [];
        foreach (((string _, string value), FieldProfile variant) in field.Variants)
        {
            JsonObject branch = new() { ["type"] = "object" };
            AddObjectKeywords(branch, variant, (tag, value));
            branches.Add((JsonNode)branch);
        }

        FieldProfile rest = new();
        rest.MergeWithoutVariants(field);
        if (rest.Count > 0)
        {
            branches.Add(Schema(rest));
        }

        return branches;
    }

    private static bool AddEnum(JsonObject schema, FieldProfile field)
    {
        bool isEnum = field.Strings > 0
            && field.Strings + field.Nulls == field.Count
            && !field.IsCut
            && field.HasEveryValue
            && field.Values.Count <= MaxEnum
            && field.Strings >= (long)TimesEach * field.Values.Count
            && FieldFormats.First(field.Formats) is null;
        if (!isEnum)
        {
            return false;
        }

        if (field.Values.Count == 1 && field.Nulls == 0)
        {
            schema["const"] = JsonNode.Parse(field.Values.GetAt(0).Key);
            return true;
        }

        JsonArray values = [.. field.Values.Keys.Order(StringComparer.Ordinal).Select(value => JsonNode.Parse(value))];
        if (field.Nulls > 0)
        {
            values.Add(null);
        }

        schema["enum"] = values;
        return true;
    }

    private static JsonNode TypeOf(FieldProfile field)
    {
        List<string> types = [];
        AddIf(field.Objects > 0, "object");
        AddIf(field.Arrays > 0, "array");
        AddIf(field.Strings > 0, "string");
        AddIf(field.Fractions > 0, "number");
        AddIf(field.Fractions == 0 && field.Integers > 0, "integer");
        AddIf(field.Booleans > 0, "boolean");
        AddIf(field.Nulls > 0, "null");
        return types.Count == 1 ? types[0] : new JsonArray([.. types.Select(type => (JsonNode?)type)]);

        void AddIf(bool condition, string type)
        {
            if (condition)
            {
                types.Add(type);
            }
        }
    }

    private static void AddStringKeywords(JsonObject schema, FieldProfile field)
    {
        if (field.Strings == 0 || field.IsCut)
        {
            return;
        }

        if (FieldFormats.First(field.Formats) is { } format)
        {
            schema["format"] = format;
        }
        else if (field.Strings >= EnoughForBounds && field.Lengths.Min > 0)
        {
            bool isFixed = field.Lengths.Min == field.Lengths.Max;
            schema["minLength"] = isFixed ? field.Lengths.Min : 1;
            if (isFixed)
            {
                schema["maxLength"] = field.Lengths.Max;
            }
        }
    }

    private static void AddNumberKeywords(JsonObject schema, FieldProfile field)
    {
        if (field.Integers + field.Fractions < EnoughForBounds || !field.Range.IsAtLeast(0))
        {
            return;
        }

        schema["minimum"] = 0;
        if (field.Fractions > 0 && field.Range.IsAtMost(1))
        {
            // Shares and probabilities.
            schema["maximum"] = 1;
        }
    }

    private static void AddArrayKeywords(JsonObject schema, FieldProfile field)
    {
        if (field.Arrays == 0 || field.IsCut)
        {
            return;
        }

        if (field.Items is { } items)
        {
            schema["items"] = Schema(items);
        }

        if (field.Arrays >= EnoughForBounds && field.Sizes.Min > 0)
        {
            bool isFixed = field.Sizes.Min == field.Sizes.Max;
            schema["minItems"] = isFixed ? field.Sizes.Min : 1;
            if (isFixed)
            {
                schema["maxItems"] = field.Sizes.Max;
            }
        }
    }

    private static void AddObjectKeywords(JsonObject schema, FieldProfile field, (string Name, string Value)? tag)
    {
        bool isMap = field.Others is not null
            || (field.Members.Count >= FewestInMap && field.Members.Values.Max(member => member.PresentIn) < MostCommonInMap * field.Objects);
        if (isMap && tag is null)
        {
            FieldProfile values = new();
            foreach (FieldProfile member in field.Members.Values)
            {
                values.Merge(member);
            }

            if (field.Others is { } others)
            {
                values.Merge(others);
            }

            schema["additionalProperties"] = Schema(values);
            return;
        }

        JsonArray required = [.. field.Members.Where(member => member.Value.PresentIn == field.Objects).Select(member => (JsonNode?)member.Key)];
        if (required.Count > 0)
        {
            schema["required"] = required;
        }

        JsonObject properties = [];
        foreach ((string name, FieldProfile member) in field.Members)
        {
            properties[name] = tag is { } kind && kind.Name == name ? new JsonObject { ["const"] = kind.Value } : Schema(member);
        }

        schema["properties"] = properties;
        if (field.Others is null)
        {
            schema["additionalProperties"] = false;
        }
    }
}
