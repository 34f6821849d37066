namespace Typeset.Cli.Tests;

public sealed class MergeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MergeCommandTests()
    {
        _folder.Write("s.json", """{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": {"id": {"type": "integer", "minimum": 1}}, "additionalProperties": false}""");
        for (int i = 0; i < 5; i++)
        {
            _folder.Write($"data/{i}.jsonl", string.Concat(Enumerable.Range(0, 40).Select(j => j % 7 == i ? $"{{\"id\":{-j}, \"x{j % 3}\": 1}}\n" : $"{{\"id\":{j + 1}}}\n")));
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(9)]
    public void Parts_add_up_to_the_whole_to_the_byte(int parts)
    {
        Assert.Equal(1, Run("validate", "-s", "s.json", "data", "--report", "json=whole.json", "--report", "html=whole.html", "--threads", "2").ExitCode);
        for (int part = 1; part <= parts; part++)
        {
            Run("validate", "-s", "s.json", "data", "--shard", $"{part}/{parts}", "--report", $"json=part-{part}.json", "--threads", "1");
        }

        CommandResult merged = Run("merge", "part-*.json", "--report", "json=sum.json", "--report", "html=sum.html", "--report", "markdown=sum.md");
        Assert.Equal((1, ""), (merged.ExitCode, merged.Error));
        Assert.StartsWith("Errors by kind\n", merged.Output, StringComparison.Ordinal);
        Assert.Contains("5 files: 200 records, ", merged.Output, StringComparison.Ordinal);
        Assert.Equal(Read("whole.json"), Read("sum.json"));
        Assert.Equal(Read("whole.html"), Read("sum.html"));
        Assert.Contains("## Kinds", Read("sum.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_large_file_is_parted_by_bytes()
    {
        string all = string.Concat(Enumerable.Range(0, 2000).Select(j => j % 50 == 7 ? $"{{\"id\":{-j}}}\n" : $"{{\"id\":{j + 1}}}\n"));
        _folder.Write("big.jsonl", all);
        Run("validate", "-s", "s.json", "big.jsonl", "--report", "json=whole.json");
        for (int part = 1; part <= 3; part++)
        {
            CommandResult shard = Run("validate", "-s", "s.json", "big.jsonl", "--shard", $"{part}/3", "--report", $"json=shard-{part}.json");
            Assert.Equal(1, shard.ExitCode);
        }

        Run("validate", "-s", "s.json", "big.jsonl", "--range", "0-10K", "--report", "json=range-1.json");
        CommandResult second = Run("validate", "-s", "s.json", "big.jsonl", "--range", "10K-", "--bad", "bad.jsonl", "--report", "json=range-2.json");
        Assert.StartsWith("big.jsonl@10240(19,7): error TYS1301: ", second.Output, StringComparison.Ordinal);
        Assert.Contains($"big.jsonl bytes 10240-{all.Length} of {all.Length} (jsonl): ", second.Output, StringComparison.Ordinal);
        Assert.StartsWith("{\"file\":\"big.jsonl\",\"rangeStart\":10240,", Read("bad.jsonl"), StringComparison.Ordinal);
        Assert.Contains("\"rangeStart\": 10240,", Read("range-2.json"), StringComparison.Ordinal);
        Assert.Equal(1, Run("merge", "shard-2.json", "shard-3.json", "shard-1.json", "--report", "json=sum-1.json").ExitCode);
        Assert.Equal(1, Run("merge", "range-2.json", "range-1.json", "--report", "json=sum-2.json").ExitCode);
        Assert.Equal(Read("whole.json"), Read("sum-1.json"));
        Assert.Equal(Read("whole.json"), Read("sum-2.json"));

        CommandResult missing = Run("merge", "range-2.json");
        Assert.Equal((2, "typeset: of big.jsonl these bytes are missing: 0-10240; give the reports on them as well, or --partial to add up what is there\n"), (missing.ExitCode, missing.Error));
    }

    [Fact]
    public void Missing_and_doubled_parts_are_refused()
    {
        Run("validate", "-s", "s.json", "data", "--shard", "1/3", "--report", "json=1.json");
        CommandResult missing = Run("merge", "1.json");
        Assert.Equal((2, "", "typeset: of 3 parts these are missing: 2, 3; give their reports as well, or --partial to add up what is there\n"), (missing.ExitCode, missing.Output, missing.Error));
        Assert.Equal(2, Run("merge", "1.json", "1.json").ExitCode);
        CommandResult partial = Run("merge", "1.json", "--partial", "--report", "json");
        Assert.Contains("\"shards\": {\n    \"of\": 3,\n    \"parts\": [\n      1\n    ]\n  }", partial.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Gates_count_for_the_sum()
    {
        Run("validate", "-s", "s.json", "data", "--report", "json=all.json");
        Assert.Equal(0, Run("merge", "all.json", "--max-invalid", "50%").ExitCode);
        Assert.Equal(1, Run("merge", "all.json", "--max-invalid", "1").ExitCode);
        Assert.Equal(0, Run("merge", "all.json", "--fail-on", "never").ExitCode);
    }

    [Theory]
    [InlineData("typeset: gone.json: ", 4, "merge", "gone.json")]
    [InlineData("typeset: s.json is no JSON report: ", 2, "merge", "s.json")]
    [InlineData("typeset: a sarif report lists every error", 2, "merge", "s.json", "--report", "sarif")]
    [InlineData("typeset: s.json exists;", 2, "merge", "data/1.jsonl", "--report", "json=s.json")]
    [InlineData("typeset: the output would replace a report it is made from: ./s.json", 2, "merge", "s.json", "--force", "--report", "json=./s.json")]
    [InlineData("typeset: --shard is the number of a part and how many there are, such as 2/8, not '3/2'.", 2, "validate", "-s", "s.json", "data", "--shard", "3/2")]
    [InlineData("typeset: --shard takes parts of files, and standard input is none\n", 2, "validate", "-s", "s.json", "-", "--shard", "1/2")]
    [InlineData("typeset: --range takes parts of files, and standard input is none\n", 2, "validate", "-s", "s.json", "-", "--range", "0-2")]
    [InlineData("typeset: --range is about one file, and there are 5; --shard takes parts of several\n", 2, "validate", "-s", "s.json", "data", "--range", "0-2")]
    [InlineData("typeset: --range is the first byte and the one after the last, such as 0-512M or 512M-, not '9-2'.", 2, "validate", "-s", "s.json", "data/1.jsonl", "--range", "9-2")]
    [InlineData("typeset: --shard and --range exclude each other.", 2, "validate", "-s", "s.json", "data/1.jsonl", "--range", "2-9", "--shard", "1/2")]
    public void What_cannot_be_done_is_said(string message, int exitCode, params string[] arguments)
    {
        CommandResult result = Run(arguments);
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
    }

    private CommandResult Run(params string[] arguments) => TypesetProcess.Run(arguments, null, _folder.FullPath);

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullPath, name));
}
