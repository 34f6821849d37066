using System.Text;
using CsCheck;

namespace Typeset.Datasets.Tests;

public sealed class DatasetRunTests
{
    [Fact]
    public void Counts_are_exact_per_file_and_in_all()
    {
        DatasetSummary summary = Run(out List<Finding> findings, ("a", "[\"good\", \"bad\", [\"bad1\",\"bad2\"]]"), ("b", "\"good\"\n\"good\"\n"));
        Assert.Equal((3L, 1L, 2L, 3L, 32L), Counts(summary.Files[0]));
        Assert.Equal((2L, 2L, 0L, 0L, 14L), Counts(summary.Files[1]));
        Assert.Equal((5, 3, 2, 3, 46), (summary.Records, summary.Valid, summary.Invalid, summary.Errors, summary.Bytes));
        Assert.Equal([2L, 3L, 3L], findings.Select(finding => finding.Position!.Value.Record));
        Assert.True(summary.IsComplete);
    }

    [Fact]
    public void Bytes_are_those_of_the_whole_file()
    {
        string text = " \n{\"a\":\n1}\n\n{\"b\":2}   \n\n";
        DatasetSummary summary = Run(out _, ("a", text));
        Assert.Equal((2, Encoding.UTF8.GetByteCount(text)), (summary.Records, summary.Bytes));
    }

    [Fact]
    public void An_empty_file_is_an_error_and_no_record()
    {
        DatasetSummary summary = Run(out List<Finding> findings, ("a", ""), ("b", "1"));
        Assert.Equal((1, 0, 1), (summary.Records, summary.Invalid, summary.Errors));
        Finding finding = Assert.Single(findings);
        Assert.Equal((DatasetCodes.NoRecord, "a", new RecordPosition(0, 1, 1, 0)), (finding.Code, finding.File, finding.Position!.Value));
        Assert.False(summary.AnyUnreadable);
    }

    [Fact]
    public void A_file_that_cannot_be_read_leaves_the_others_whole()
    {
        List<Finding> findings = [];
        DatasetInput[] inputs = [DatasetInput.FromPath("no/such/file"), DatasetInput.FromBytes("b", "\"bad\""u8.ToArray())];
        DatasetSummary summary = DatasetRun.Validate(inputs, new WordValidator(), new(), new ListReport(findings));
        Assert.True(summary.AnyUnreadable);
        Assert.Equal((1, 1, 2), (summary.Records, summary.Invalid, summary.Errors));
        Assert.Equal([DatasetCodes.NotReadable, "TYS1102"], findings.Select(finding => finding.Code));
        Assert.Null(findings[0].Position);
    }

    [Fact]
    public void A_file_that_fails_on_the_way_keeps_what_was_read()
    {
        List<Finding> findings = [];
        var input = new DatasetInput("a.jsonl", () => new FailingStream("\"bad\"\n\"good\"\n\"cut"u8.ToArray()));
        DatasetSummary summary = DatasetRun.Validate([input], new WordValidator(), new(), new ListReport(findings));
        Assert.Equal((2, 1, 2), (summary.Records, summary.Invalid, summary.Errors));
        Assert.Equal(DatasetCodes.NotReadable, findings[1].Code);
        Assert.Contains("the disk is gone", findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_run_says_that_it_is_not_complete()
    {
        using CancellationTokenSource source = new();
        byte[] lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\"good\"\n", 200_000)));
        DatasetSummary summary = DatasetRun.Validate(
            [DatasetInput.FromBytes("a", lines), DatasetInput.FromBytes("b", lines)], new WordValidator(), new(), new ListReport([]), progress: _ => source.Cancel(), cancellationToken: source.Token);
        Assert.False(summary.IsComplete);
        Assert.Single(summary.Files);
        Assert.InRange(summary.Records, 1, 199_999);
    }

    [Fact]
    public void A_reader_that_waits_for_a_pipe_can_be_cancelled()
    {
        using CancellationTokenSource source = new();
        using ManualResetEventSlim gate = new();
        var input = new DatasetInput("-", () => new WaitingStream(gate, source));
        DatasetSummary summary = DatasetRun.Validate([input], new WordValidator(), new(), new ListReport([]), cancellationToken: source.Token);
        gate.Set();
        Assert.False(summary.IsComplete);
    }

    [Fact]
    public void Groups_hold_every_error_once() =>
        Gen.OneOf("\"good\"", "\"bad\"", "[\"bad\",1,\"bad\"]", "{\"a\":\"badly\"}", "{").Array[0, 50].Sample(records =>
        {
            DatasetSummary summary = Run(out List<Finding> findings, ("a", string.Join('\n', records) + "\n1"));
            Assert.Equal(findings.Count, summary.Groups.Sum(group => group.Count));
            Assert.Equal(findings.Count, summary.Errors);
            Assert.All(summary.Groups, group => Assert.Same(findings.First(finding => PointerPattern.Of(finding.InstancePointer) == group.Pointer && finding.Code == group.Code), group.First));
        });

    [Fact]
    public void The_report_does_not_depend_on_the_number_of_threads() =>
        Gen.Select(Gen.OneOf("\"good\"", "\"bad\"", "[\"bad\",1,\"bad\"]", "{", "", new string(' ', 300_000)).Array[0, 40], Gen.Int[0, 3]).Sample((records, broken) =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\n', records) + "\n1");
            DatasetInput[] inputs = [.. Enumerable.Range(0, 3).Select(i => new DatasetInput($"f{i}.jsonl", () => i == broken ? new FailingStream(bytes) : new MemoryStream(bytes)))];
            string one = Report(1);
            Assert.Equal(one, Report(2));
            Assert.Equal(one, Report(8));

            string Report(int threads)
            {
                using MemoryStream output = new();
                JsonReport report = new(output);
                DatasetRun.Validate(inputs, new WordValidator(), new() { Threads = threads }, report);
                return Encoding.UTF8.GetString(output.ToArray());
            }
        }, iter: 60);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_report_that_cannot_be_written_ends_the_run(int threads)
    {
        byte[] lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\"bad\"\n", 200_000)));
        Assert.Throws<IOException>(() => DatasetRun.Validate([DatasetInput.FromBytes("a", lines)], new WordValidator(), new() { Threads = threads }, new FullReport()));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/a/0/b/12", "/a/*/b/*")]
    [InlineData("/a1/01/1a/-", "/a1/01/1a/-")]
    public void Array_indices_are_left_open_in_patterns(string pointer, string pattern) =>
        Assert.Equal(pattern, PointerPattern.Of(pointer));

    [Fact]
    public void Kinds_beyond_the_limit_are_counted_together()
    {
        FindingGroups groups = new();
        for (int i = 0; i < FindingGroups.MaxPatterns + 500; i++)
        {
            groups.Add(new Finding { Code = "TYS1101", Keyword = "type", InstancePointer = $"/n{i}", Message = "m", File = "f" });
        }

        IReadOnlyList<FindingGroup> list = groups.ToList();
        Assert.Equal(FindingGroups.MaxPatterns + 1, list.Count);
        Assert.Equal((FindingGroups.OtherPatterns, 500), (list[0].Pointer, list[0].Count));
    }

    private static (long Records, long Valid, long Invalid, long Errors, long Bytes) Counts(FileSummary file) => (file.Records, file.Valid, file.Invalid, file.Errors, file.Bytes);

    private static DatasetSummary Run(out List<Finding> findings, params (string Name, string Text)[] files)
    {
        findings = [];
        return DatasetRun.Validate([.. files.Select(file => DatasetInput.FromBytes(file.Name, Encoding.UTF8.GetBytes(file.Text)))], new WordValidator(), new(), new ListReport(findings));
    }

    private sealed class ListReport(List<Finding> findings) : IReportWriter
    {
        public void Begin(string contract)
        {
        }

        public void Add(Finding finding) => findings.Add(finding);

        public void End(DatasetSummary summary)
        {
        }
    }

    private sealed class FullReport : IReportWriter
    {
        public void Begin(string contract)
        {
        }

        public void Add(Finding finding) => throw new IOException("no space left on the device");

        public void End(DatasetSummary summary)
        {
        }
    }

    private sealed class FailingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = base.Read(buffer, offset, count);
            return read > 0 ? read : throw new IOException("the disk is gone");
        }
    }

    private sealed class WaitingStream(ManualResetEventSlim gate, CancellationTokenSource source) : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            source.Cancel();
            gate.Wait();
            return 0;
        }
    }
}
