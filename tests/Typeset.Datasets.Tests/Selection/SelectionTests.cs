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
        Assert.False(summary.IsComplete);
    }

    [Theory]
    [InlineData(4999, false)]
    [InlineData(5000, false)]
    [InlineData(9999, false)]
    [InlineData(10000, true)]
    [InlineData(10001, true)]
    public void A_run_with_a_limit_is_complete_when_it_left_nothing_out(int limit, bool isComplete)
    {
        foreach (int threads in (int[])[1, 3])
        {
            Assert.Equal(isComplete, Run(new() { Limit = limit }, threads, s_records, s_records).IsComplete);
        }
    }

    [Fact]
    public void White_space_and_files_without_records_are_read_although_the_limit_is_reached()
    {
        byte[] lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1\n", 10)) + new string('\n', 3_000_000));
        DatasetSummary summary = DatasetRun.Validate([DatasetInput.FromBytes("a.jsonl", lines)], new WordValidator(), new() { Selection = new() { Limit = 10 } }, new ReportSet([]));
        Assert.Equal((10, lines.Length, true), (summary.Records, summary.Bytes, summary.IsComplete));
    }

    [Fact]
    public void What_a_pipe_has_after_the_limit_or_the_first_error_is_not_waited_for()
    {
        DatasetRunOptions limited = new() { Selection = new() { Limit = 2 } };
        foreach ((DatasetRunOptions options, int threads) in ((DatasetRunOptions, int)[])[(limited, 1), (limited, 3), (new() { FailFast = true }, 1), (new() { FailFast = true }, 3)])
        {
            using PipeThatStaysOpen pipe = new("\"the first record\"\n\"bad\"\n"u8.ToArray());
            DatasetSummary summary = DatasetRun.Validate([new DatasetInput("-", () => pipe)], new WordValidator(), options with { Threads = threads }, new ReportSet([]));
            Assert.Equal((2, 1, false), (summary.Records, summary.Invalid, summary.IsComplete));
        }
    }

    [Fact]
    public void Failing_with_the_last_record_of_all_leaves_nothing_out()
    {
        string[] records = [.. s_records[..10], "\"bad\""];
        foreach (int threads in (int[])[1, 4])
        {
            DatasetRunOptions options = new() { FailFast = true, Threads = threads };
            Assert.True(DatasetRun.Validate([Input("a", records)], new WordValidator(), options, new ReportSet([])).IsComplete);
            Assert.False(DatasetRun.Validate([Input("a", records), Input("b", [])], new WordValidator(), options, new ReportSet([])).IsComplete);
            Assert.False(DatasetRun.Validate([Input("a", [.. records, "1"])], new WordValidator(), options, new ReportSet([])).IsComplete);
        }
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

    /// <summary>Gives bytes, and then waits until somebody gives it up.</summary>
    private sealed class PipeThatStaysOpen(byte[] bytes) : Stream
    {
        private readonly ManualResetEventSlim _closed = new();
        private int _given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int length = Math.Min(count, bytes.Length - _given);
            bytes.AsSpan(_given, length).CopyTo(buffer.AsSpan(offset));
            _given += length;
            if (length == 0)
            {
                _closed.Wait();
            }

            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _closed.Set();
            base.Dispose(disposing);
        }
    }
}
