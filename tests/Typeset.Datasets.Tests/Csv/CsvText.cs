using System.Text;
using System.Text.Json;

namespace Typeset.Datasets.Tests;

/// <summary>Writes tables as CSV, and reads CSV as the tested code does.</summary>
internal static class CsvText
{
    public static string Write(IEnumerable<string[]> rows, string delimiter, string lineEnd, bool quotesAll) =>
        string.Concat(rows.Select(row => string.Join(delimiter, row.Select(cell => Quote(cell, delimiter, quotesAll || (row.Length == 1 && cell.Length == 0)))) + lineEnd));

    /// <summary>The values of the properties of every record, in order.</summary>
    public static List<string[]> Read(string text, CsvOptions options) =>
        [.. Records(text, options).Select(record => JsonDocument.Parse(record).RootElement.EnumerateObject().Select(member => member.Value.GetString()!).ToArray())];

    /// <summary>The records as JSON; of what is none, its code and place.</summary>
    public static List<string> Records(string text, CsvOptions options)
    {
        var input = DatasetInput.FromBytes("data.csv", Encoding.UTF8.GetBytes(text));
        Assert.True(RecordSources.TryOpen(input, new RecordSourceOptions { Format = DatasetFormat.Csv, Csv = options }, out IRecordSource? source, out _));
        using (source)
        {
            List<string> records = [];
            RecordBatch batch = new(capacity: 100);
            RecordReader reader = new();
            while (source!.Read(batch))
            {
                foreach (DatasetRecord record in batch.Records)
                {
                    records.Add(reader.TryRead(batch, record, out ReadOnlySpan<byte> json, out DatasetFault? fault, out RecordPosition place)
                        ? Encoding.UTF8.GetString(json)
                        : $"{fault.Code}@{place.Line},{place.Column}+{place.ByteOffset}");
                }
            }

            return records;
        }
    }

    private static string Quote(string cell, string delimiter, bool always) =>
        always || cell.Contains(delimiter, StringComparison.Ordinal) || cell.AsSpan().IndexOfAny("\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
