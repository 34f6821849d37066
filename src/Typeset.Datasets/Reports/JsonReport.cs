using System.Text.Encodings.Web;
using System.Text.Json;

namespace Typeset.Datasets;

/// <summary>
/// A report for programs, complete with every error: one JSON object as <c>schemas/report/report.schema.json</c>
/// describes it. Errors are written as they are found; the counts follow them.
/// </summary>
public sealed class JsonReport : IReportWriter, IDisposable
{
    /// <summary>Version of the contract of the report, as MAJOR.MINOR.</summary>
    public const string Version = "1.0";

    private const int FlushSize = 32 * 1024;
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;

    /// <summary>Writes to <paramref name="output"/>, which is not closed.</summary>
    /// <param name="output">Where the report goes, as UTF-8.</param>
    public JsonReport(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;

        // The report is a file of its own, never part of a web page, so that letters can stay letters.
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <inheritdoc/>
    public void Begin(string contract)
    {
        _json.WriteStartObject();
        _json.WriteString("reportVersion"u8, Version);
        _json.WriteString("contract"u8, contract);
        _json.WriteStartArray("errors"u8);
    }

    /// <inheritdoc/>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        _json.WriteStartObject();
        WriteKind(finding, finding.InstancePointer);
        WriteText("property"u8, finding.Property);
        WriteText("schemaLocation"u8, finding.SchemaLocation.Length == 0 ? null : finding.SchemaLocation);
        WriteText("message"u8, finding.Message);
        WriteText("excerpt"u8, finding.Excerpt);
        WritePlace(finding);
        _json.WriteEndObject();
        if (_json.BytesPending > FlushSize)
        {
            _json.Flush();
        }
    }

    /// <inheritdoc/>
    public void End(DatasetSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        _json.WriteEndArray();

        _json.WriteStartArray("groups"u8);
        foreach (FindingGroup group in summary.Groups)
        {
            _json.WriteStartObject();
            WriteKind(group.First, group.Pointer);
            _json.WriteNumber("count"u8, group.Count);
            _json.WriteStartObject("first"u8);
            WritePlace(group.First);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("files"u8);
        foreach (FileSummary file in summary.Files)
        {
            _json.WriteStartObject();
            WriteText("file"u8, file.File);
            if (file.Format is { } format)
            {
                _json.WriteString("format"u8, DatasetFormatNames.NameOf(format));
            }

            WriteCounts(file.Records, file.Valid, file.Invalid, file.Errors, file.Warnings, file.Bytes);
            _json.WriteBoolean("isReadToEnd"u8, file.Unreadable is null);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartObject("total"u8);
        WriteCounts(summary.Records, summary.Valid, summary.Invalid, summary.Errors, summary.Warnings, summary.Bytes);
        _json.WriteEndObject();
        _json.WriteBoolean("isComplete"u8, summary.IsComplete);
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
        _output.Flush();
    }

    /// <summary>Drops what was not written yet, when the report ends early; the stream stays open.</summary>
    public void Dispose()
    {
        _json.Reset();
        _json.Dispose();
    }

    private void WriteKind(Finding finding, string pointer)
    {
        _json.WriteString("code"u8, finding.Code);
        if (finding.Severity == ValidationSeverity.Warning)
        {
            _json.WriteString("severity"u8, "warning"u8);
        }

        if (finding.Keyword.Length > 0)
        {
            _json.WriteString("keyword"u8, finding.Keyword);
        }

        WriteText("pointer"u8, pointer);
    }

    private void WritePlace(Finding finding)
    {
        WriteText("file"u8, finding.File);
        if (finding.Position is { } position)
        {
            if (position.Record > 0)
            {
                _json.WriteNumber("record"u8, position.Record);
            }

            _json.WriteNumber("line"u8, position.Line);
            _json.WriteNumber("column"u8, position.Column);
            _json.WriteNumber("byteOffset"u8, position.ByteOffset);
        }
    }

    private void WriteCounts(long records, long valid, long invalid, long errors, long warnings, long bytes)
    {
        _json.WriteNumber("records"u8, records);
        _json.WriteNumber("valid"u8, valid);
        _json.WriteNumber("invalid"u8, invalid);
        _json.WriteNumber("errors"u8, errors);
        if (warnings > 0)
        {
            _json.WriteNumber("warnings"u8, warnings);
        }

        _json.WriteNumber("bytes"u8, bytes);
    }

    private void WriteText(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            // A file name, or text cut out of data, can have half a surrogate pair, which UTF-8 has no bytes for.
            _json.WriteString(name, text);
        }
    }
}
