using System.Text;

namespace Typeset.Datasets.Tests;

/// <summary>One entry that a source gave, as plain values that compare.</summary>
internal sealed record SourceEntry(string Text, RecordPosition Position, string? Fault);

/// <summary>Reads sources completely.</summary>
internal static class SourceText
{
    public static List<SourceEntry> Read(string text, DatasetFormat? format = null, string name = "data", RecordSourceOptions? options = null) =>
        Read(Encoding.UTF8.GetBytes(text), format, name, options);

    public static List<SourceEntry> Read(byte[] bytes, DatasetFormat? format = null, string name = "data", RecordSourceOptions? options = null, IReadOnlyList<int>? pieces = null)
    {
        var input = new DatasetInput(name, () => new PiecewiseStream(bytes, pieces ?? []));
        Assert.True(RecordSources.TryOpen(input, (options ?? new()) with { Format = format ?? options?.Format }, out IRecordSource? source, out DatasetFault? fault), fault?.Message);
        using (source)
        {
            List<SourceEntry> entries = [];
            RecordBatch batch = new(capacity: 64);
            while (source!.Read(batch))
            {
                foreach (DatasetRecord record in batch.Records)
                {
                    entries.Add(new SourceEntry(Encoding.UTF8.GetString(batch.GetBytes(record)), record.Position, record.Fault?.Message));
                }
            }

            return entries;
        }
    }

    public static List<string> Texts(string text, DatasetFormat? format = null) =>
        [.. Read(text, format).Select(entry => entry.Fault is null ? entry.Text : "! " + entry.Fault)];

    public static DatasetFormat FormatOf(string text, string name = "data", bool recordsAreArrays = false)
    {
        var input = DatasetInput.FromBytes(name, Encoding.UTF8.GetBytes(text));
        Assert.True(RecordSources.TryOpen(input, new RecordSourceOptions { RecordsAreArrays = recordsAreArrays }, out IRecordSource? source, out DatasetFault? fault), fault?.Message);
        using (source)
        {
            return source!.Format;
        }
    }

    public static DatasetFault FaultOf(byte[] bytes)
    {
        Assert.False(RecordSources.TryOpen(DatasetInput.FromBytes("data", bytes), new(), out _, out DatasetFault? fault));
        return fault!;
    }
}
