using System.Text;
using System.Text.Json;

namespace Typeset.Datasets;

/// <summary>The records inside the envelopes of a <see cref="QuarantineWriter"/>, after somebody has mended them.</summary>
/// <param name="source">The envelopes; disposed with this source.</param>
/// <param name="csv">How rows of CSV files are read.</param>
internal sealed class QuarantineSource(IRecordSource source, CsvOptions csv) : IRecordSource
{
    /// <summary>The deepest nesting of an envelope.</summary>
    public const int MaxDepth = 4096;

    private readonly List<DatasetRecord> _inner = [];
    private readonly Dictionary<(string Header, string Delimiter), CsvTable> _tables = [];

    /// <inheritdoc/>
    public DatasetFormat Format => source.Format;

    /// <inheritdoc/>
    public Packing Packing => source.Packing;

    /// <inheritdoc/>
    public bool Read(RecordBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (!source.Read(batch, cancellationToken))
        {
            return false;
        }

        _inner.Clear();
        foreach (DatasetRecord envelope in batch.Records)
        {
            _inner.Add(envelope.Fault is null ? Open(batch, envelope) : envelope);
        }

        batch.Replace(_inner);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();

    private DatasetRecord Open(RecordBatch batch, DatasetRecord envelope)
    {
        ReadOnlySpan<byte> bytes = batch.GetBytes(envelope);
        string? file = null;
        string? header = null;
        string delimiter = ",";
        RecordPosition origin = new(0, 1, 1, 0);
        int valueStart = -1;
        int valueLength = 0;
        byte[]? decoded = null;
        try
        {
            Utf8JsonReader reader = new(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return Refuse(envelope, "it is no JSON object");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                reader.Read();
                switch (name)
                {
                    case "file" when reader.TokenType == JsonTokenType.String:
                        file = reader.GetString();
                        break;
                    case "rangeStart":
                        origin = origin with { RangeStart = reader.GetInt64() };
                        break;
                    case "record":
                        origin = origin with { Record = reader.GetInt64() };
                        break;
                    case "line":
                        origin = origin with { Line = reader.GetInt64() };
                        break;
                    case "column":
                        origin = origin with { Column = reader.GetInt64() };
                        break;
                    case "byteOffset":
                        origin = origin with { ByteOffset = reader.GetInt64() };
                        break;
                    case "header" when reader.TokenType == JsonTokenType.String:
                        header = reader.GetString();
                        break;
                    case "delimiter" when reader.TokenType == JsonTokenType.String:
                        delimiter = reader.GetString()!;
                        break;
                    case "text" when reader.TokenType == JsonTokenType.String:
                        decoded = Encoding.UTF8.GetBytes(reader.GetString()!);
                        break;
                    case "base64" when reader.TokenType == JsonTokenType.String:
                        decoded = reader.GetBytesFromBase64();
                        break;
                    case "value":
                        valueStart = (int)reader.TokenStartIndex;
                        reader.Skip();
                        valueLength = (int)reader.BytesConsumed - valueStart;
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return Refuse(envelope, "it is not written as one");
        }

        if (file is null || (valueStart < 0 && decoded is null))
        {
            return Refuse(envelope, file is null ? "it has no 'file'" : "it holds no record: it has no 'value', 'text' or 'base64'");
        }

        if (header is not null && (valueStart >= 0 || delimiter.Length != 1 || delimiter[0] > 0x7F || !CsvDelimiters.IsPossible((byte)delimiter[0])))
        {
            return Refuse(envelope, valueStart >= 0 ? "it has a 'header', and a 'value' instead of a row" : "its 'delimiter' is none");
        }

        if (valueStart < 0)
        {
            // What was decoded is never longer than what it was decoded from.
            decoded!.CopyTo(batch.Buffer, envelope.Start);
            return envelope with { Length = decoded.Length, Origin = new RecordOrigin(file, origin), Table = header is null ? null : TableOf(header, delimiter) };
        }

        RecordPosition position = envelope.Position with
        {
            Column = envelope.Position.Column + Encoding.UTF8.GetCharCount(bytes[..valueStart]),
            ByteOffset = envelope.Position.ByteOffset + valueStart,
        };
        return new DatasetRecord(envelope.Start + valueStart, valueLength, position, null) { Origin = new RecordOrigin(file, origin) };
    }

    private CsvTable TableOf(string header, string delimiter)
    {
        if (!_tables.TryGetValue((header, delimiter), out CsvTable? table))
        {
            table = CsvTable.Parse(Encoding.UTF8.GetBytes(header), (byte)delimiter[0], csv, endsLinesWithReturn: false);
            _tables.Add((header, delimiter), table);
        }

        return table;
    }

    private static DatasetRecord Refuse(DatasetRecord envelope, string why) =>
        envelope with { Fault = new DatasetFault(DatasetCodes.NoEnvelope, $"expected an envelope as --bad writes it, but {why}") };
}
