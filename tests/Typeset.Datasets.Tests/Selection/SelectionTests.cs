using System.Globalization;
using System.Text;

namespace Typeset.Datasets.Tests;

public sealed class SelectionTests
{
    private static readonly string[] s_records = [.. Enumerable.Range(0, 5000).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_limit_counts_the_records_of_all_files(int threads)
    {
        DatasetSummary summary = Run(new() { Limit = 7000 }, threads, s_records, s_records, s_records);
        Assert.Equal([5000L, 2000L], summary.Files.Select(file => file.Records));
        Assert.True(summary.IsComplete);
    }

    [Fact]
    public void A_sample_is_the_same_records_in_whatever_order_and_file_they_come()
    {
        DatasetSummary all = Run(new() { Share = 0.2 }, 2, s_records);
        Assert.InRange(all.Records, 900, 1100);
        DatasetSummary parted = Run(new() { Share = 0.2 }, 1, [.. s_records[..1234].Reverse()], s_records[1234..]);
        Assert.Equal(all.Records, parted.Records);
        Assert.Equal(0, Run(new() { Share = 0.2, Limit = 100 }, 1, s_records).Records - 100);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Failing_fast_ends_with_the_first_bad_record(int threads)
    {
        string[] records = [.. s_records];
        records[3000] = "[\"bad\",\"bad\"]";
        records[3001] = "\"bad\"";
        DatasetSummary summary = DatasetRun.Validate([Input("a", records), Input("b", records)], new WordValidator(), new() { FailFast = true, Threads = threads }, new ReportSet([]));
        Assert.Equal((3001, 1, 2), (summary.Records, summary.Invalid, summary.Errors));
        Assert.False(summary.IsComplete);
    }

    private static DatasetSummary Run(RecordSelection selection, int threads, params string[][] files) =>
        DatasetRun.Validate([.. files.Select((records, i) => Input($"f{i}", records))], new WordValidator(), new() { Selection = selection, Threads = threads }, new ReportSet([]));

    private static DatasetInput Input(string name, string[] records) => DatasetInput.FromBytes(name, Encoding.UTF8.GetBytes(string.Join('\n', records)));
}
