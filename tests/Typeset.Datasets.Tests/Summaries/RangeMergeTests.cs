using System.Text;
using CsCheck;

namespace Typeset.Datasets.Tests;

public sealed class RangeMergeTests
{
    private const string Schema = """
        {
          "type": "object",
          "properties": { "id": { "type": "integer" }, "open": { "properties": { "x": {} } } },
          "additionalProperties": { "type": "integer" }
        }
        """;

    private const int MaxRecordBytes = 60;

    private static readonly JsonContract s_contract = JsonContract.Load(Schema);
    private static readonly ContractFields s_fields = ContractFields.Of(s_contract);

    // Good and bad records, some of more kinds and values than are kept, some that are no JSON, none, too large, or no UTF-8.
    private static readonly Gen<string> s_line = Gen.OneOf(
        Gen.Const("{\"id\": 1}"),
        Gen.Int[0, 5].Select(i => $"{{\"id\": \"é{i}\"}}"),
        Gen.Int[0, 500].Select(i => $" {{\"id\": \"bad{i}\"}} "),
        Gen.Int[0, 400].Array[1, 5].Select(names => "{" + string.Join(",", names.Select(name => $"\"n{name}\":\"\"")) + "}"),
        Gen.Int[0, 30].Select(i => $"{{\"open\":{{\"u{i}\":1}}}}"),
        Gen.Const("{\"id\": 1"),
        Gen.OneOf("", " ", "\t"),
        Gen.Int[30, 90].Select(length => $"{{\"id\": \"{new string('x', length)}\"}}"),
        Gen.Const("\"\u0001\""));

    private static readonly Gen<string> s_blank = Gen.OneOf("", " ", "  ");

    private static readonly Gen<byte[]> s_file = Gen.Select(Gen.OneOf("", "", "\uFEFF"), Gen.Frequency((9, s_line), (1, s_blank)).Array[0, 40], Gen.OneOf("\n", "\r\n"), Gen.Bool, Gen.Int[0, 9]).Select(
        (mark, lines, feed, isEnded, blank) =>
        {
            string text = mark + string.Join(feed, blank == 0 ? lines.Select(static _ => " ") : lines) + (isEnded ? feed : "");
            return Encoding.UTF8.GetBytes(text);
        });

    [Fact]
    public void Reports_on_any_ranges_of_files_add_up_to_the_report_of_one_run_in_any_order_and_grouping() =>
        Gen.Select(s_file.Array[1, 4], Gen.Int, Gen.Int[1, 3]).Sample(
            (files, seed, threads) =>
            {
                Random random = new(seed);
                DatasetInput[] inputs = [.. files.Select((bytes, index) => DatasetInput.FromBytes($"f{index}.jsonl", bytes))];
                byte[] whole = Report(inputs, 1);
                DatasetInput[] pieces = [.. inputs.SelectMany((input, index) => Cut(input, files[index].Length, random))];
                random.Shuffle(pieces);
                Assert.Equal(Encoding.UTF8.GetString(whole), Encoding.UTF8.GetString(MergeInAnyOrder(Runs(pieces, random, threads), random)));
            },
            iter: 300);

    [Fact]
    public void Parts_of_a_dataset_are_cut_by_bytes_and_add_up() =>
        Gen.Select(s_file.Array[1, 5], Gen.Int[2, 9], Gen.Int).Sample(
            (files, parts, seed) =>
            {
                // Every other file is of a kind that is not cut.
                DatasetInput[] inputs = [.. files.Select((bytes, index) => DatasetInput.FromBytes(index % 2 == 0 ? $"f{index}.jsonl" : $"f{index}.json", bytes))];
                IReadOnlyList<DatasetInput>[] shards = [.. Enumerable.Range(1, parts).Select(part => DatasetParts.Take(inputs, part, parts, Options(1).Source))];
                byte[][] reports = [.. shards.Select((shard, index) => Report(shard, 1, new ShardSet(parts, [index + 1])))];
                Assert.Equal(Encoding.UTF8.GetString(Report(inputs, 1)), Encoding.UTF8.GetString(MergeInAnyOrder(reports, new Random(seed))));
            },
            iter: 200);

    [Fact]
    public void Every_part_of_one_large_file_has_about_the_same_bytes()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1000).Select(i => $"{{\"id\": {i}}}\n")));
        DatasetInput[] inputs = [DatasetInput.FromBytes("big.jsonl", bytes)];
        for (int part = 1; part <= 4; part++)
        {
            DatasetSummary summary = Run(DatasetParts.Take(inputs, part, 4, Options(1).Source), 1, null, out _);
            Assert.InRange(summary.Bytes, (bytes.Length / 4) - 20, (bytes.Length / 4) + 20);
        }
    }

    [Fact]
    public void What_lies_before_a_range_is_not_read()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{{\"id\": {i}, \"n\": 100000}}\n")));
        long last = bytes.Length - 100;
        CountingStream stream = new(bytes);
        DatasetInput input = new("big.jsonl", () => stream) { Range = new ByteRange(last, long.MaxValue) };
        DatasetSummary summary = Run([input], 1, null, out _);
        Assert.Equal((3, 0), (summary.Records, summary.Invalid));
        Assert.InRange(stream.BytesRead, 1, 300 * 1024);
    }

    [Fact]
    public void Places_count_from_the_range_until_the_ranges_before_it_are_there()
    {
        byte[] bytes = "{\"id\": 1}\n\n{\"id\": 2}\n{\"id\": \"bad\"}\n"u8.ToArray();
        DatasetInput input = DatasetInput.FromBytes("a.jsonl", bytes);
        DatasetSummary part = Run([input with { Range = new ByteRange(12, 1000) }], 1, null, out byte[] second);
        Assert.Equal(new RecordPosition(1, 1, 8, 28) { RangeStart = 12 }, part.Groups[0].First.Position);
        Assert.Equal([new FileRange(12, 35, 1, 1)], part.Files[0].Ranges!.Ranges);
        Assert.Equal(35, part.Files[0].Ranges!.Of);

        byte[] first = Report([input with { Range = new ByteRange(0, 12) }], 1);
        Assert.Equal(Encoding.UTF8.GetString(Report([input], 1)), Encoding.UTF8.GetString(Merge([second, first])));
    }

    [Theory]
    [InlineData("0-10 5-36", "the bytes 5-10 of a.jsonl are in 1.json and in 2.json; their records would count twice")]
    [InlineData("0-10 0-10", "the bytes 0-10 of a.jsonl are in 1.json and in 2.json; their records would count twice")]
    [InlineData("0-10 0-99", "the file a.jsonl is in 1.json and in 2.json; its records would count twice")]
    [InlineData("0-99 3-9", "the file a.jsonl is in 1.json and in 2.json; its records would count twice")]
    [InlineData("0-10 20-36", "of a.jsonl these bytes are missing: 10-20; give the reports on them as well, or --partial to add up what is there")]
    [InlineData("1-3 5-7 9-11 13-15", "of a.jsonl these bytes are missing: 0-1, 3-5, 7-9 and 2 more; give the reports on them as well, or --partial to add up what is there")]
    public void Ranges_that_overlap_or_are_missing_are_refused(string ranges, string expected)
    {
        byte[][] reports = [.. ranges.Split(' ').Select(text => Report([DatasetInput.FromBytes("a.jsonl", "{\"id\": 1}\n\n{\"id\": 2}\n{\"id\": \"bad\"}\n"u8.ToArray()) with { Range = Range(text) }], 1))];
        Assert.Equal(expected, Conflict(reports));
    }

    [Fact]
    public void A_file_that_was_changed_between_two_ranges_is_refused()
    {
        byte[] first = Report([DatasetInput.FromBytes("a.jsonl", "1\n2\n3\n"u8.ToArray()) with { Range = new ByteRange(0, 3) }], 1);
        byte[] second = Report([DatasetInput.FromBytes("a.jsonl", "1\n2\n3\n4\n"u8.ToArray()) with { Range = new ByteRange(3, 99) }], 1);
        Assert.Equal("the file a.jsonl has 6 bytes in 1.json and 8 in 2.json; it was changed in between", Conflict(first, second));
    }

    [Fact]
    public void A_range_that_was_not_read_to_its_end_keeps_those_after_it_apart()
    {
        DatasetInput input = DatasetInput.FromBytes("a.jsonl", "{\"id\": \"x\"}\n{\"id\": 2}\n{\"id\": \"y\"}\n"u8.ToArray());
        Run([input with { Range = new ByteRange(0, 20) }], 1, null, out byte[] first, failFast: true);
        byte[] second = Report([input with { Range = new ByteRange(20, 99) }], 1);
        DatasetSummary sum = Sum([second, first]);
        Assert.False(sum.IsComplete);
        Assert.Equal([new FileRange(0, 20, null, null), new FileRange(20, 34, 1, 1)], sum.Files[0].Ranges!.Ranges);
    }

    [Theory]
    [InlineData("a.jsonl", "", "it has 0 bytes, and the range begins at 5")]
    [InlineData("a.jsonl", "1\n2\n", "it has 4 bytes, and the range begins at 5")]
    [InlineData("a.json", "[1, 2, 3]", "only JSON Lines can be read in ranges, and this is json-array")]
    public void What_cannot_be_read_in_ranges_says_so(string name, string text, string why)
    {
        DatasetInput input = DatasetInput.FromBytes(name, Encoding.UTF8.GetBytes(text)) with { Range = new ByteRange(5, 9) };
        DatasetSummary summary = Run([input], 1, null, out _);
        Assert.Equal("the file cannot be read: " + why, summary.Files[0].Unreadable?.Message);
    }

    [Fact]
    public void A_file_that_becomes_shorter_while_it_is_read_is_an_error()
    {
        DatasetInput input = new("a.jsonl", () => new CountingStream("1\n2\n3\n"u8.ToArray(), reported: 100));
        foreach (ByteRange? range in (ByteRange?[])[null, new ByteRange(2, 50)])
        {
            DatasetSummary summary = Run([input with { Range = range }], 1, null, out _);
            Assert.Equal("the file cannot be read: it became shorter while it was read", summary.Files[0].Unreadable?.Message);
        }
    }

    private static ByteRange Range(string text) => new(long.Parse(text.Split('-')[0], null), long.Parse(text.Split('-')[1], null));

    private static IEnumerable<DatasetInput> Cut(DatasetInput input, int length, Random random)
    {
        int[] cuts = [.. Enumerable.Range(0, random.Next(0, 6)).Select(_ => random.Next(1, Math.Max(2, length))).Where(cut => cut < length).Distinct().Order()];
        int start = 0;
        foreach (int cut in cuts)
        {
            yield return input with { Range = new ByteRange(start, cut) };
            start = cut;
        }

        yield return input with { Range = new ByteRange(start, long.MaxValue) };
    }

    // A run has one range of a file.
    private static List<byte[]> Runs(DatasetInput[] pieces, Random random, int threads)
    {
        List<List<DatasetInput>> runs = [];
        foreach (DatasetInput piece in pieces)
        {
            if (random.Next(2) == 0 && runs.Find(run => run.TrueForAll(other => other.Name != piece.Name)) is { } found)
            {
                found.Add(piece);
            }
            else
            {
                runs.Add([piece]);
            }
        }

        return [.. runs.Select(run => Report(run, threads))];
    }

    private static byte[] MergeInAnyOrder(IEnumerable<byte[]> reports, Random random)
    {
        List<byte[]> left = [.. reports];
        while (left.Count > 1)
        {
            byte[][] shuffled = [.. left];
            random.Shuffle(shuffled);
            int taken = random.Next(2, shuffled.Length + 1);
            left = [.. shuffled.Skip(taken), Merge(shuffled[..taken], isPartial: taken < shuffled.Length)];
        }

        return Merge([.. left]);
    }

    private static byte[] Merge(byte[][] reports, bool isPartial = false) => Written(Sum(reports, isPartial));

    private static DatasetSummary Sum(byte[][] reports, bool isPartial = false)
    {
        ReportMerge merge = new();
        for (int i = 0; i < reports.Length; i++)
        {
            Assert.True(merge.TryAdd($"{i}.json", reports[i], out string? conflict), conflict);
        }

        Assert.True(merge.TrySum(isPartial, out DatasetSummary? summary, out string? problem), problem);
        return summary;
    }

    private static string? Conflict(params byte[][] reports)
    {
        ReportMerge merge = new();
        for (int i = 0; i < reports.Length; i++)
        {
            if (!merge.TryAdd($"{i + 1}.json", reports[i], out string? conflict))
            {
                return conflict;
            }
        }

        return merge.TrySum(isPartial: false, out _, out string? problem) ? null : problem;
    }

    private static byte[] Report(IReadOnlyList<DatasetInput> inputs, int threads, ShardSet? shards = null)
    {
        Run(inputs, threads, shards, out byte[] report);
        return report;
    }

    private static DatasetSummary Run(IReadOnlyList<DatasetInput> inputs, int threads, ShardSet? shards, out byte[] report, bool failFast = false)
    {
        using MemoryStream stream = new();
        DatasetSummary summary = DatasetRun.Validate(inputs, new ContractValidator(s_contract, "contract"), Options(threads) with { Shards = shards, FailFast = failFast }, new JsonReport(stream));
        report = stream.ToArray();
        return summary;
    }

    private static DatasetRunOptions Options(int threads) => new() { Source = new RecordSourceOptions { MaxRecordBytes = MaxRecordBytes }, Threads = threads, Fields = s_fields };

    private static byte[] Written(DatasetSummary summary)
    {
        using MemoryStream stream = new();
        new JsonReport(stream).End(summary);
        return stream.ToArray();
    }

    private sealed class CountingStream(byte[] bytes, long? reported = null) : MemoryStream(bytes, writable: false)
    {
        public long BytesRead { get; private set; }

        public override long Length => reported ?? base.Length;

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = base.Read(buffer, offset, count);
            BytesRead += read;
            return read;
        }
    }
}
