using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace Typeset.Datasets.Tests;

public sealed class ReportMergeTests
{
    private const string Refusal = "1.json does not have what the commonest values are found from: make it again";

    [Fact]
    public void Reports_on_parts_add_up_to_the_report_on_all_whatever_the_parts_the_order_and_the_threads()
    {
        // Values and records repeat within files and between them; some kinds have more values and patterns than are kept.
        Gen<string> record = Gen.OneOf(
            Gen.Const("\"good\""),
            Gen.Int[0, 6].Select(i => $"\"bad{i}\""),
            Gen.Int[0, 500].Select(i => $"[\"bad{i}\"]"),
            Gen.Int[0, 400].Select(i => $"{{\"n{i}\": \"bad\"}}"),
            Gen.Const("{"));
        Gen<string> file = record.Array[0, 120].Select(records => string.Join('\n', records));
        Gen.Select(file.Array[1, 6], Gen.Int[1, 4], Gen.Int, Gen.Int[1, 8]).Sample(
            (texts, parts, seed, threads) =>
            {
                DatasetInput[] inputs = [.. texts.Select((text, index) => DatasetInput.FromBytes($"f{index}.jsonl", Encoding.UTF8.GetBytes(text)))];
                byte[] whole = Report(inputs, 1);
                Random random = new(seed);
                DatasetInput[] shuffled = [.. inputs];
                random.Shuffle(shuffled);
                Assert.Equal(whole, Report(shuffled, threads));

                List<byte[]> reports = [.. inputs.GroupBy(_ => random.Next(parts)).Select(part => Report([.. part], threads))];
                while (reports.Count > 1)
                {
                    int taken = random.Next(1, reports.Count) + 1;
                    byte[][] some = [.. reports.Take(taken)];
                    random.Shuffle(some);
                    reports = [.. reports.Skip(taken), Merge(some)];
                }

                Assert.Equal(Encoding.UTF8.GetString(whole), Encoding.UTF8.GetString(Merge(reports[0])));
            },
            iter: 60);
    }

    [Fact]
    public void Samples_of_one_share_add_up_and_others_are_refused()
    {
        DatasetInput[] inputs = [.. Enumerable.Range(0, 3).Select(f => DatasetInput.FromBytes($"f{f}", Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(f * 100, 250).Select(i => $"\"bad{i}\"")))))];
        byte[] whole = Sampled(inputs, 0.07);
        Assert.Contains("\"sampleShare\": 0.07,", Encoding.UTF8.GetString(whole), StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(whole), Encoding.UTF8.GetString(Merge(Sampled([inputs[1]], 0.07), Sampled([inputs[2], inputs[0]], 0.07))));

        ReportMerge merge = new();
        Assert.True(merge.TryAdd("a", Sampled([inputs[0]], 0.07), out _));
        Assert.False(merge.TryAdd("b", Report([inputs[1]], 1), out string? problem));
        Assert.Equal("b is about all records, and a about a sample of 7%; reports on the same share of the records add up", problem);
    }

    [Fact]
    public void Patterns_beyond_the_limit_add_up_as_well()
    {
        DatasetInput[] inputs = [.. Enumerable.Range(0, 3).Select(f => DatasetInput.FromBytes($"f{f}", Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(f * 100, 250).Select(i => $"{{\"n{i}\": \"bad{i % 7}\"}}")))))];
        Assert.Equal(Report(inputs, 1), Merge(Report([inputs[2]], 2), Report([inputs[0], inputs[1]], 1)));
    }

    [Fact]
    public void A_record_counts_once_for_each_pattern_beyond_the_limit_however_the_records_were_parted()
    {
        JsonContract contract = JsonContract.Load("{\"additionalProperties\": {\"items\": {\"type\": \"integer\"}}}");
        string[] records = [.. Enumerable.Range(0, 60).Select(i => "{" + string.Join(',', Enumerable.Range(0, 20).Select(j => $"\"n{((i * 31) + (j * j * 7)) % 700}\": [\"\", \"\"]")) + "}")];
        DatasetInput[] inputs = [.. records.Select((record, index) => DatasetInput.FromBytes($"{index:00}", Encoding.UTF8.GetBytes(record)))];
        byte[][] parts = [.. inputs.Select(input => Report(input))];
        Assert.Equal(Encoding.UTF8.GetString(Report(inputs)), Encoding.UTF8.GetString(Merge(parts)));
        Array.Reverse(inputs);
        Assert.Equal(Encoding.UTF8.GetString(Merge(parts)), Encoding.UTF8.GetString(Report(inputs)));

        byte[] Report(params DatasetInput[] inputs)
        {
            using MemoryStream stream = new();
            DatasetRun.Validate(inputs, new ContractValidator(contract, "contract"), new DatasetRunOptions { Threads = 1 }, new JsonReport(stream));
            return stream.ToArray();
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 100)]
    [InlineData(101, 0)]
    [InlineData(3_000, 0)]
    [InlineData(14_000, 0)]
    [InlineData(60_000, 0)]
    public void Distinct_values_are_counted_exactly_while_they_are_few_and_estimated_closely_beyond_that(int values, int listed)
    {
        // Each value occurs once in each part.
        DatasetInput part = DatasetInput.FromBytes("a", Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, values).Select(i => $"\"bad{i}\""))));
        DatasetInput other = part with { Name = "b" };
        byte[] sum = Merge(Report([part], 2), Report([other], 1));
        Assert.Equal(Encoding.UTF8.GetString(Report([part, other], 1)), Encoding.UTF8.GetString(sum));
        JsonElement group = JsonElement.Parse(sum).GetProperty("groups")[0];
        double distinct = group.GetProperty("distinctValues").GetInt64();
        Assert.InRange(distinct, listed > 0 ? values : values * 0.95, listed > 0 ? values : values * 1.05);
        Assert.Equal(listed == 0, group.TryGetProperty("distinctSketch", out _));

        // Never more than there are errors.
        double ofOne = JsonElement.Parse(Report([part], 1)).GetProperty("groups")[0].GetProperty("distinctValues").GetInt64();
        Assert.InRange(ofOne, listed > 0 ? values : values * 0.95, values);
    }

    [Fact]
    public void The_commonest_value_of_all_is_found_though_it_is_common_in_no_part_alone()
    {
        // A hundred parts of as few values as are counted exactly; one value is in all of them.
        DatasetInput[] inputs = [.. Enumerable.Range(0, 100).Select(f => DatasetInput.FromBytes($"f{f:00}", Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 30).Select(i => i < 6 ? "\"bad\"" : $"\"bad{f}-{i}\"")))))];
        byte[] sum = Merge([.. inputs.Select(input => Report([input], 1))]);
        Assert.Equal(Encoding.UTF8.GetString(Report(inputs, 2)), Encoding.UTF8.GetString(sum));
        JsonElement first = JsonElement.Parse(sum).GetProperty("groups")[0].GetProperty("values")[0];
        Assert.Equal("\"bad\"", first.GetProperty("value").GetString());
        Assert.InRange(first.GetProperty("count").GetInt64(), 400, 800);
    }

    [Fact]
    public void A_report_whose_distinct_values_do_not_add_up_is_refused()
    {
        byte[] report = Report([DatasetInput.FromBytes("a", Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 300).Select(i => $"\"bad{i}\""))))], 1);
        JsonNode document = JsonNode.Parse(report)!;
        document["groups"]![0]!.AsObject().Remove("distinctSketch");
        Assert.Equal(Refusal, Conflict(Encoding.UTF8.GetBytes(document.ToJsonString())));

        document = JsonNode.Parse(report)!;
        foreach (JsonNode? value in document["groups"]![0]!["values"]!.AsArray())
        {
            value!.AsObject().Remove("sample");
        }

        Assert.Equal(Refusal, Conflict(Encoding.UTF8.GetBytes(document.ToJsonString())));

        document = JsonNode.Parse(Report([DatasetInput.FromBytes("a", "\"bad\""u8.ToArray())], 1))!;
        document["groups"]![0]!["values"]![0]!.AsObject().Remove("sample");
        Assert.Equal(Refusal, Conflict(Encoding.UTF8.GetBytes(document.ToJsonString())));
        document["reportVersion"] = "2.3";
        Assert.EndsWith("found \"2.3\"; another version of typeset wrote it: make it again with this one", Conflict(Encoding.UTF8.GetBytes(document.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_would_count_twice_or_is_none_is_refused()
    {
        byte[] a = Report([DatasetInput.FromBytes("a", "\"bad\""u8.ToArray())], 1);
        Assert.Equal("the file a is in 1.json and in 2.json; its records would count twice", Conflict(a, a));
        Assert.StartsWith("2.json is no JSON report: (1,1): error TYS1501: ", Conflict(a, "{}"u8.ToArray()), StringComparison.Ordinal);
        Assert.Equal("2.json is about the contract other, and 1.json about words; reports on one contract add up", Conflict(a, Replace(a, "\"words\"", "\"other\"")));
    }

    [Fact]
    public void Every_part_has_to_be_there_once()
    {
        DatasetInput[] inputs = [.. Enumerable.Range(0, 5).Select(i => DatasetInput.FromBytes($"f{i}", "\"bad\""u8.ToArray()))];
        byte[][] parts = [.. Enumerable.Range(1, 3).Select(part => Report([.. DatasetParts.Take(inputs, part, 3, new RecordSourceOptions())], 1, new ShardSet(3, [part])))];
        Assert.Equal(Report(inputs, 1), Merge(parts[2], parts[0], parts[1]));

        ReportMerge merge = new();
        Assert.True(merge.TryAdd("3.json", parts[2], out _));
        Assert.False(merge.TryAdd("again.json", parts[2], out string? twice));
        Assert.Equal("part 3 is in 3.json and in again.json; its records would count twice", twice);
        Assert.False(merge.TrySum(isPartial: false, out _, out string? problem));
        Assert.StartsWith("of 3 parts these are missing: 1, 2;", problem, StringComparison.Ordinal);
        Assert.True(merge.TrySum(isPartial: true, out DatasetSummary? sum, out _));
        Assert.Equal([3], sum.Shards!.Parts);
        Assert.False(merge.TryAdd("whole.json", Report([DatasetInput.FromBytes("z", "1"u8.ToArray())], 1), out string? unparted));
        Assert.Contains("parts of one partition add up", unparted, StringComparison.Ordinal);

        byte[] partial = Merge(isPartial: true, parts[2], parts[0]);
        Assert.Equal(Report(inputs, 1), Merge(parts[1], partial));
    }

    [Fact]
    public void A_run_that_was_interrupted_stays_so_in_the_sum()
    {
        byte[] a = Report([DatasetInput.FromBytes("a", "1"u8.ToArray())], 1);
        byte[] b = Replace(Report([DatasetInput.FromBytes("b", "1"u8.ToArray())], 1), "\"isComplete\": true", "\"isComplete\": false");
        Assert.Contains("\"isComplete\": false", Encoding.UTF8.GetString(Merge(a, b)), StringComparison.Ordinal);
    }

    private static byte[] Replace(byte[] report, string what, string with) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(report).Replace(what, with, StringComparison.Ordinal));

    private static string? Conflict(params byte[][] reports)
    {
        ReportMerge merge = new();
        string? problem = null;
        for (int i = 0; i < reports.Length && problem is null; i++)
        {
            merge.TryAdd($"{i + 1}.json", reports[i], out problem);
        }

        return problem;
    }

    private static byte[] Merge(params byte[][] reports) => Merge(isPartial: false, reports);

    private static byte[] Merge(bool isPartial, params byte[][] reports)
    {
        ReportMerge merge = new();
        for (int i = 0; i < reports.Length; i++)
        {
            Assert.True(merge.TryAdd($"{i}.json", reports[i], out string? conflict), conflict);
        }

        Assert.True(merge.TrySum(isPartial, out DatasetSummary? summary, out string? problem), problem);
        using MemoryStream stream = new();
        new JsonReport(stream).End(summary);
        return stream.ToArray();
    }

    private static byte[] Sampled(DatasetInput[] inputs, double share) => Report(inputs, new DatasetRunOptions { Selection = new RecordSelection { Share = share } });

    private static byte[] Report(DatasetInput[] inputs, int threads, ShardSet? shards = null) => Report(inputs, new DatasetRunOptions { Threads = threads, Shards = shards });

    private static byte[] Report(DatasetInput[] inputs, DatasetRunOptions options)
    {
        using MemoryStream stream = new();
        DatasetRun.Validate(inputs, new WordValidator(), options, new JsonReport(stream));
        return stream.ToArray();
    }
}
