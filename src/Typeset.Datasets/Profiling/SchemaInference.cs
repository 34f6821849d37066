using System.Text.Encodings.Web;
using System.Text.Json;

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
        using (Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 0 }))
        {
            json.WriteStartObject();
            json.WriteString("$schema"u8, "https://json-schema.org/draft/2020-12/schema"u8);
            WriteKeywords(json, profile.Root);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteSchema(Utf8JsonWriter json, FieldProfile field)
    {
        if (field.Count == 0)
        {
            json.WriteBooleanValue(true);
            return;
        }

        json.WriteStartObject();
        WriteKeywords(json, field);
        json.WriteEndObject();
    }

    private static void WriteKeywords(Utf8JsonWriter json, FieldProfile field)
    {
        if (field.Count == 0)
        {
            return;
        }

        if (FindTag(field) is { } tag)
        {
            WriteUnion(json, field, tag);
            return;
        }

        field = field.WithoutVariants();
        if (WriteEnum(json, field))
        {
            return;
        }

        WriteType(json, field);
        WriteStringKeywords(json, field);
        WriteNumberKeywords(json, field);
        WriteArrayKeywords(json, field);
        if (field.Objects > 0 && !field.IsCut)
        {
            WriteObjectKeywords(json, field, null);
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

    private static void WriteUnion(Utf8JsonWriter json, FieldProfile field, string tag)
    {
        json.WriteStartArray("oneOf"u8);
        foreach (((string _, string value), FieldProfile variant) in field.Variants)
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "object"u8);
            WriteObjectKeywords(json, variant, (tag, value));
            json.WriteEndObject();
        }

        FieldProfile rest = new();
        rest.MergeWithoutVariants(field);
        if (rest.Count > 0)
        {
            WriteSchema(json, rest);
        }

        json.WriteEndArray();
    }

    private static bool WriteEnum(Utf8JsonWriter json, FieldProfile field)
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
            json.WritePropertyName("const"u8);
            json.WriteRawValue(field.Values.GetAt(0).Key);
            return true;
        }

        json.WriteStartArray("enum"u8);
        foreach (string value in field.Values.Keys.Order(StringComparer.Ordinal))
        {
            json.WriteRawValue(value);
        }

        if (field.Nulls > 0)
        {
            json.WriteNullValue();
        }

        json.WriteEndArray();
        return true;
    }

    private static void WriteType(Utf8JsonWriter json, FieldProfile field)
    {
        List<string> types = [];
        AddIf(field.Objects > 0, "object");
        AddIf(field.Arrays > 0, "array");
        AddIf(field.Strings > 0, "string");
        AddIf(field.Fractions > 0, "number");
        AddIf(field.Fractions == 0 && field.Integers > 0, "integer");
        AddIf(field.Booleans > 0, "boolean");
        AddIf(field.Nulls > 0, "null");
        json.WritePropertyName("type"u8);
        if (types.Count == 1)
        {
            json.WriteStringValue(types[0]);
            return;
        }

        json.WriteStartArray();
        foreach (string type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();

        void AddIf(bool condition, string type)
        {
            if (condition)
            {
                types.Add(type);
            }
        }
    }

    private static void WriteStringKeywords(Utf8JsonWriter json, FieldProfile field)
    {
        if (field.Strings == 0 || field.IsCut)
        {
            return;
        }

        if (FieldFormats.First(field.Formats) is { } format)
        {
            json.WriteString("format"u8, format);
        }
        else if (field.Strings >= EnoughForBounds && field.Lengths.Min > 0)
        {
            bool isFixed = field.Lengths.Min == field.Lengths.Max;
            json.WriteNumber("minLength"u8, isFixed ? field.Lengths.Min : 1);
            if (isFixed)
            {
                json.WriteNumber("maxLength"u8, field.Lengths.Max);
            }
        }
    }

    private static void WriteNumberKeywords(Utf8JsonWriter json, FieldProfile field)
    {
        if (field.Integers + field.Fractions < EnoughForBounds || !field.Range.IsAtLeast(0))
        {
            return;
        }

        json.WriteNumber("minimum"u8, 0);
        if (field.Fractions > 0 && field.Range.IsAtMost(1))
        {
            // Shares and probabilities.
            json.WriteNumber("maximum"u8, 1);
        }
    }

    private static void WriteArrayKeywords(Utf8JsonWriter json, FieldProfile field)
    {
        if (field.Arrays == 0 || field.IsCut)
        {
            return;
        }

        if (field.Items is { } items)
        {
            json.WritePropertyName("items"u8);
            WriteSchema(json, items);
        }

        if (field.Arrays >= EnoughForBounds && field.Sizes.Min > 0)
        {
            bool isFixed = field.Sizes.Min == field.Sizes.Max;
            json.WriteNumber("minItems"u8, isFixed ? field.Sizes.Min : 1);
            if (isFixed)
            {
                json.WriteNumber("maxItems"u8, field.Sizes.Max);
            }
        }
    }

    private static void WriteObjectKeywords(Utf8JsonWriter json, FieldProfile field, (string Name, string Value)? tag)
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

            json.WritePropertyName("additionalProperties"u8);
            WriteSchema(json, values);
            return;
        }

        string[] required = [.. field.Members.Where(member => member.Value.PresentIn == field.Objects).Select(member => member.Key)];
        if (required.Length > 0)
        {
            json.WriteStartArray("required"u8);
            foreach (string name in required)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("properties"u8);
        foreach ((string name, FieldProfile member) in field.Members)
        {
            json.WritePropertyName(name);
            if (tag is { } kind && kind.Name == name)
            {
                json.WriteStartObject();
                json.WriteString("const"u8, kind.Value);
                json.WriteEndObject();
            }
            else
            {
                WriteSchema(json, member);
            }
        }

        json.WriteEndObject();
        if (field.Others is null)
        {
            json.WriteBoolean("additionalProperties"u8, false);
        }
    }
}
