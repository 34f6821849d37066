using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Typeset.Datasets;

/// <summary>
/// Parts records: those that meet the contract are written byte for byte as they came, each with a line feed after it; each of the others goes into
/// an envelope of its own, one a line, that says where it came from and what is wrong with it.
/// </summary>
/// <remarks>
/// The envelope is the contract <c>schemas/quarantine/quarantine.schema.json</c>. It holds the record as JSON where it is JSON on one
/// line, as text where it is not, and in base64 where it is no UTF-8 either, so that no byte of it is ever lost. A row of a CSV file is text, with the header it stands
/// under; the valid rows are a CSV file with that header.
/// </remarks>
public sealed class QuarantineWriter : IDisposable
{
    private readonly Stream? _good;
    private readonly Stream? _bad;
    private readonly Utf8JsonWriter? _json;
    private CsvTable? _table;
    private bool _hasGood;

    /// <summary>Writes to two streams, which are not closed.</summary>
    /// <param name="good">Gets the valid records; null when nobody wants them.</param>
    /// <param name="bad">Gets the envelopes of the others; null when nobody wants them.</param>
    public QuarantineWriter(Stream? good, Stream? bad)
    {
        _good = good;
        _bad = bad;
        _json = bad is null ? null : new Utf8JsonWriter(bad, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _json?.Reset();
        _json?.Dispose();
    }

    /// <summary>Writes the records of a batch.</summary>
    /// <param name="file">The file they come from, as it was named.</param>
    /// <param name="batch">The records.</param>
    /// <param name="result">What they came to; entries beyond its outcomes are not written.</param>
    /// <exception cref="IOException">A stream cannot be written to.</exception>
    internal void Write(string file, RecordBatch batch, BatchResult result)
    {
        for (int i = 0; i < result.Outcomes.Count; i++)
        {
            RecordOutcome outcome = result.Outcomes[i];
            DatasetRecord record = batch.Records[i];
            if (outcome.IsValid)
            {
                WriteGood(record.Table, batch.GetBytes(record));
            }
            else if (_bad is not null)
            {
                WriteEnvelope(file, record, batch.GetBytes(record), result.Findings.Skip(outcome.FindingsBefore).Take(outcome.Findings));
            }
        }
    }

    private void WriteGood(CsvTable? table, ReadOnlySpan<byte> bytes)
    {
        if (_good is null)
        {
            return;
        }

        if (!_hasGood)
        {
            _hasGood = true;
            _table = table;
            if (table is not null)
            {
                _good.Write(table.Header);
                EndLine();
            }
        }
        else if (table != _table && (table is null || _table is null || !table.HasSameColumns(_table)))
        {
            throw new IOException("valid rows of tables with different columns, or of tables and of JSON, cannot go into one file; validate them apart");
        }

        _good.Write(bytes);
        EndLine();
    }

    private void EndLine() => _good!.Write(_table is { EndsLinesWithReturn: true } ? "\r\n"u8 : "\n"u8);

    private void WriteEnvelope(string file, DatasetRecord record, ReadOnlySpan<byte> bytes, IEnumerable<Finding> findings)
    {
        RecordOrigin origin = record.Origin ?? new RecordOrigin(file, record.Position);
        _json!.WriteStartObject();
        _json.WriteString("file"u8, origin.File);
        if (origin.Position.RangeStart > 0)
        {
            _json.WriteNumber("rangeStart"u8, origin.Position.RangeStart);
        }

        if (origin.Position.Record > 0)
        {
            _json.WriteNumber("record"u8, origin.Position.Record);
        }

        _json.WriteNumber("line"u8, origin.Position.Line);
        _json.WriteNumber("column"u8, origin.Position.Column);
        _json.WriteNumber("byteOffset"u8, origin.Position.ByteOffset);
        _json.WriteStartArray("errors"u8);
        foreach (Finding finding in findings.Where(finding => finding.Severity == ValidationSeverity.Error))
        {
            _json.WriteStartObject();
            _json.WriteString("code"u8, finding.Code);
            if (finding.Keyword.Length > 0)
            {
                _json.WriteString("keyword"u8, finding.Keyword);
            }

            _json.WriteString("pointer"u8, finding.InstancePointer);
            _json.WriteString("message"u8, finding.Message);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        if (record.Table is { } table)
        {
            WriteRow(table, bytes);
        }
        else
        {
            WriteRecord(bytes);
        }

        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _bad!.WriteByte((byte)'\n');
    }

    private void WriteRow(CsvTable table, ReadOnlySpan<byte> row)
    {
        _json!.WriteString("header"u8, Encoding.UTF8.GetString(table.Header));
        _json.WriteString("delimiter"u8, ((char)table.Delimiter).ToString());
        WriteText(row);
    }

    private void WriteText(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            _json!.WriteString("text"u8, Encoding.UTF8.GetString(bytes));
        }
        else
        {
            _json!.WriteBase64String("base64"u8, bytes);
        }
    }

    private void WriteRecord(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            // A place that no record could be made of, or a record beyond the limit.
            return;
        }

        if (!bytes.ContainsAny((byte)'\n', (byte)'\r') && JsonBytes.IsValue(bytes, QuarantineSource.MaxDepth - 1))
        {
            _json!.WritePropertyName("value"u8);
            _json.WriteRawValue(bytes, skipInputValidation: true);
        }
        else
        {
            WriteText(bytes);
        }
    }
}
