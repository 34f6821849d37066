using System.Text.Encodings.Web;
using System.Text.Json;

namespace Typeset.Datasets;

/// <summary>Writes findings as the JSON reports have them.</summary>
internal static class FindingJson
{
    /// <summary>How reports are written: they are files of their own, never part of a web page, so that letters can stay letters.</summary>
    public static JsonWriterOptions Options(bool indented) => new() { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a finding as an object.</summary>
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        WriteKind(json, finding, finding.InstancePointer);
        WriteText(json, "property"u8, finding.Property);
        WriteText(json, "schemaLocation"u8, finding.SchemaLocation.Length == 0 ? null : finding.SchemaLocation);
        WriteText(json, "message"u8, finding.Message);
        WriteText(json, "excerpt"u8, finding.Excerpt);
        WritePlace(json, finding);
        json.WriteEndObject();
    }

    /// <summary>Writes what a finding is about, as members of the object at hand.</summary>
    public static void WriteKind(Utf8JsonWriter json, Finding finding, string pointer)
    {
        json.WriteString("code"u8, finding.Code);
        if (finding.Severity == ValidationSeverity.Warning)
        {
            json.WriteString("severity"u8, "warning"u8);
        }

        if (finding.Keyword.Length > 0)
        {
            json.WriteString("keyword"u8, finding.Keyword);
        }

        WriteText(json, "pointer"u8, pointer);
    }

    /// <summary>Writes where a finding is, as members of the object at hand.</summary>
    public static void WritePlace(Utf8JsonWriter json, Finding finding)
    {
        WriteText(json, "file"u8, finding.File);
        if (finding.Position is { } position)
        {
            if (position.RangeStart > 0)
            {
                json.WriteNumber("rangeStart"u8, position.RangeStart);
            }

            if (position.Record > 0)
            {
                json.WriteNumber("record"u8, position.Record);
            }

            json.WriteNumber("line"u8, position.Line);
            json.WriteNumber("column"u8, position.Column);
            json.WriteNumber("byteOffset"u8, position.ByteOffset);
        }
    }

    /// <summary>Writes a text when there is one.</summary>
    public static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            // A file name, or text cut out of data, can have half a surrogate pair, which UTF-8 has no bytes for.
            json.WriteString(name, text);
        }
    }
}
