using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Typeset.Datasets;

/// <summary>Writes a profile for people or for programs, a field after the other.</summary>
public static class ProfileReport
{
    private const int TopInText = 3;
    private const int TopInJson = 10;
    private const int MaxTextOfValue = 24;

    /// <summary>Writes a table with a line for each field.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="output">Gets the text.</param>
    public static void WriteText(DatasetProfile profile, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(output);
        foreach (Finding fault in profile.Faults)
        {
            string place = fault.Position is { } position ? string.Create(CultureInfo.InvariantCulture, $"({position.Line},{position.Column})") : "";
            output.Write($"{PrintableText.Escape(fault.File)}{place}: error {fault.Code}: {PrintableText.Escape(fault.Message)}\n");
        }

        output.Write(string.Create(CultureInfo.InvariantCulture, $"{profile.Records} record{(profile.Records == 1 ? "" : "s")}"));
        output.Write(profile.Malformed == 0 ? "\n\n" : string.Create(CultureInfo.InvariantCulture, $", {profile.Malformed} left out\n\n"));
        TextTable table = new([false, true, true, false, false, false, true, false]);
        table.Add("field", "present", "null", "types", "range", "format", "distinct", "commonest values");
        foreach (Entry entry in Entries(profile.Root, "", profile.Records))
        {
            FieldProfile field = entry.Field;
            table.Add(
                PrintableText.Escape(entry.Path.Length == 0 ? "(root)" : entry.Path),
                Share(entry.Present, entry.Of),
                Share(field.Nulls, field.Count),
                string.Join(' ', Types(field).Select(type => type.Name)),
                string.Join(' ', Ranges(field)),
                FormatOf(field) ?? "-",
                IsScalar(field) ? (field.HasEveryValue ? "" : "~") + field.Distinct.ToString(CultureInfo.InvariantCulture) : "-",
                PrintableText.Escape(string.Join(", ", Top(field, TopInText).Select(value => string.Create(CultureInfo.InvariantCulture, $"{Shortened(value.Key)} ({value.Value})")))));
        }

        table.Write(output);
    }

    /// <summary>Writes an object with everything that was counted, as <c>schemas/profile/profile.schema.json</c> describes it.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="output">Gets the JSON, indented.</param>
    public static void WriteJson(DatasetProfile profile, Stream output)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(output);
        using (Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("profileVersion"u8, "1.0"u8);
            json.WriteNumber("records"u8, profile.Records);
            json.WriteNumber("leftOut"u8, profile.Malformed);
            json.WriteStartArray("faults"u8);
            foreach (Finding fault in profile.Faults)
            {
                json.WriteStartObject();
                json.WriteString("code"u8, fault.Code);
                json.WriteString("file"u8, fault.File);
                if (fault.Position is { } position)
                {
                    json.WriteNumber("line"u8, position.Line);
                    json.WriteNumber("column"u8, position.Column);
                }

                json.WriteString("message"u8, fault.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("fields"u8);
            foreach (Entry entry in Entries(profile.Root, "", profile.Records))
            {
                WriteField(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteField(Utf8JsonWriter json, Entry entry)
    {
        FieldProfile field = entry.Field;
        json.WriteStartObject();
        json.WriteString("field"u8, entry.Path);
        json.WriteNumber("present"u8, entry.Present);
        json.WriteNumber("of"u8, entry.Of);
        json.WriteNumber("values"u8, field.Count);
        json.WriteStartObject("types"u8);
        foreach ((string name, long count) in Types(field))
        {
            json.WriteNumber(name, count);
        }

        json.WriteEndObject();
        WriteBounds(json, "lengths"u8, field.Strings > 0, field.Lengths);
        WriteBounds(json, "sizes"u8, field.Arrays > 0, field.Sizes);
        if (field.Range is { Min: { } min, Max: { } max })
        {
            json.WriteStartObject("range"u8);
            json.WritePropertyName("min"u8);
            json.WriteRawValue(min);
            json.WritePropertyName("max"u8);
            json.WriteRawValue(max);
            json.WriteEndObject();
        }

        if (FormatOf(field) is { } format)
        {
            json.WriteString("format"u8, format);
        }

        if (IsScalar(field))
        {
            json.WriteNumber("distinct"u8, field.Distinct);
            json.WriteBoolean("distinctIsExact"u8, field.HasEveryValue);
            json.WriteStartArray("top"u8);
            foreach ((string value, long count) in Top(field, TopInJson))
            {
                json.WriteStartObject();
                json.WritePropertyName("value"u8);
                json.WriteRawValue(value);
                json.WriteNumber("count"u8, count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteBounds(Utf8JsonWriter json, ReadOnlySpan<byte> name, bool isThere, (long Min, long Max) bounds)
    {
        if (isThere)
        {
            json.WriteStartObject(name);
            json.WriteNumber("min"u8, bounds.Min);
            json.WriteNumber("max"u8, bounds.Max);
            json.WriteEndObject();
        }
    }

    private static IEnumerable<Entry> Entries(FieldProfile field, string path, long of)
    {
        yield return new Entry(path, field, path.Length == 0 || path.EndsWith("/*", StringComparison.Ordinal) ? field.Count : field.PresentIn, of);
        foreach ((string name, FieldProfile member) in field.Members)
        {
            foreach (Entry entry in Entries(member, PointerPattern.Append(path, name), field.Objects))
            {
                yield return entry;
            }
        }

        if (field.Others is { } others)
        {
            foreach (Entry entry in Entries(others, path + "/…", others.PresentIn))
            {
                yield return entry;
            }
        }

        if (field.Items is { } items)
        {
            foreach (Entry entry in Entries(items, path + "/*", items.Count))
            {
                yield return entry;
            }
        }
    }

    private static IEnumerable<(string Name, long Count)> Types(FieldProfile field)
    {
        (string Name, long Count)[] types =
        [
            ("object", field.Objects),
            ("array", field.Arrays),
            ("string", field.Strings),
            ("integer", field.Integers),
            ("number", field.Fractions),
            ("boolean", field.Booleans),
            ("null", field.Nulls),
        ];
        return types.Where(type => type.Count > 0);
    }

    private static IEnumerable<string> Ranges(FieldProfile field)
    {
        if (field.Strings > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"length {field.Lengths.Min}..{field.Lengths.Max}");
        }

        if (field.Arrays > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"size {field.Sizes.Min}..{field.Sizes.Max}");
        }

        if (field.Range is { Min: { } min, Max: { } max })
        {
            yield return $"{Shortened(min)}..{Shortened(max)}";
        }
    }

    private static string? FormatOf(FieldProfile field) => field.Strings > 0 ? FieldFormats.First(field.Formats) : null;

    private static bool IsScalar(FieldProfile field) => field.Strings + field.Integers + field.Fractions + field.Booleans > 0;

    // The commonest first; of two that are as common, the one that comes first in ordinal order.
    private static IEnumerable<KeyValuePair<string, long>> Top(FieldProfile field, int count) =>
        field.Values.OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal).Take(count);

    private static string Shortened(string value) => value.Length <= MaxTextOfValue ? value : value[..(MaxTextOfValue - 1)] + "…";

    private static string Share(long count, long of) =>
        of == 0 ? "-"
        : count == of ? "100%"
        : count == 0 ? "-"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(100.0 * count / of, 0.1, 99.9):0.0}%");

    private sealed record Entry(string Path, FieldProfile Field, long Present, long Of);
}
