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
        _json = new Utf8JsonWriter(output, FindingJson.Options(indented: true));
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
        FindingJson.Write(_json, finding);
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
            FindingJson.WriteKind(_json, group.First, group.Pointer);
            _json.WriteNumber("count"u8, group.Count);
            _json.WriteStartObject("first"u8);
            FindingJson.WritePlace(_json, group.First);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("files"u8);
        foreach (FileSummary file in summary.Files)
        {
            _json.WriteStartObject();
            FindingJson.WriteText(_json, "file"u8, file.File);
            if (file.Format is { } format)
            {
                _json.WriteString("format"u8, DatasetFormatNames.NameOf(format));
            }

            if (file.Packing != Packing.None)
            {
                _json.WriteString("packing"u8, file.Packing == Packing.Gzip ? "gzip"u8 : "zstd"u8);
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
}
