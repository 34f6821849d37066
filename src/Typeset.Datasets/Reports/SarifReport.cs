using System.Globalization;
using System.Text.Json;

namespace Typeset.Datasets;

/// <summary>A report in SARIF 2.1.0 (OASIS), which code scanning services and editors show at the place of each error.</summary>
public sealed class SarifReport : IReportWriter, IDisposable
{
    private const int FlushSize = 32 * 1024;
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;

    /// <summary>Writes to <paramref name="output"/>, which is not closed.</summary>
    /// <param name="output">Where the report goes, as UTF-8.</param>
    public SarifReport(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _json = new Utf8JsonWriter(output, FindingJson.Options(indented: true));
    }

    /// <inheritdoc/>
    public void Begin(string contract)
    {
        _json.WriteStartObject();
        _json.WriteString("$schema"u8, "https://json.schemastore.org/sarif-2.1.0.json"u8);
        _json.WriteString("version"u8, "2.1.0"u8);
        _json.WriteStartArray("runs"u8);
        _json.WriteStartObject();
        _json.WriteString("columnKind"u8, "utf16CodeUnits"u8);
        _json.WriteStartArray("results"u8);
    }

    /// <inheritdoc/>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        _json.WriteStartObject();
        _json.WriteString("ruleId"u8, finding.Code);
        _json.WriteString("level"u8, finding.Severity == ValidationSeverity.Warning ? "warning"u8 : "error"u8);
        _json.WriteStartObject("message"u8);
        _json.WriteString("text"u8, finding.InstancePointer.Length == 0 ? finding.Message : $"{finding.InstancePointer}: {finding.Message}");
        _json.WriteEndObject();
        _json.WriteStartArray("locations"u8);
        _json.WriteStartObject();
        WritePhysicalLocation(finding);
        if (finding.Position is { Record: > 0, RangeStart: 0 })
        {
            _json.WriteStartArray("logicalLocations"u8);
            _json.WriteStartObject();
            _json.WriteString("fullyQualifiedName"u8, string.Create(CultureInfo.InvariantCulture, $"{finding.Position.Value.Record}{finding.InstancePointer}"));
            _json.WriteString("kind"u8, "value"u8);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
        _json.WriteEndArray();
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
        _json.WriteStartObject("tool"u8);
        _json.WriteStartObject("driver"u8);
        _json.WriteString("name"u8, "typeset"u8);
        _json.WriteStartArray("rules"u8);
        foreach (string code in summary.Groups.Select(group => group.Code).Distinct().Order(StringComparer.Ordinal))
        {
            _json.WriteStartObject();
            _json.WriteString("id"u8, code);
            _json.WriteStartObject("shortDescription"u8);
            _json.WriteString("text"u8, $"typeset explain {code}");
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteStartArray("invocations"u8);
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful"u8, summary.IsComplete && !summary.AnyUnreadable);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
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

    private void WritePhysicalLocation(Finding finding)
    {
        _json.WriteStartObject("physicalLocation"u8);
        _json.WriteStartObject("artifactLocation"u8);

        // A URI reference (3.4.3), so that what a path may contain and a URI may not is escaped, segment by segment.
        _json.WriteString("uri"u8, string.Join('/', finding.File.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        _json.WriteEndObject();
        if (finding.Position is { } position)
        {
            _json.WriteStartObject("region"u8);
            if (position.RangeStart == 0)
            {
                _json.WriteNumber("startLine"u8, position.Line);
                _json.WriteNumber("startColumn"u8, position.Column);
            }
            else
            {
                // The lines before the range were not counted.
                _json.WriteNumber("byteOffset"u8, position.ByteOffset);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }
}
