using System.IO.Compression;
using System.Text;
using Typeset.Testing;

namespace Typeset.Cli.Tests;

/// <summary>What the command says about how far it is.</summary>
public sealed class ProgressTests : IDisposable
{
    // An interval of nothing: a line after each batch, so that no test has to wait.
    private static readonly Dictionary<string, string> s_always = new() { ["TYPESET_PROGRESS_INTERVAL"] = "0" };
    private readonly TemporaryFolder _folder = new();

    public ProgressTests()
    {
        byte[] records = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"id\":1}\n", 500_000)) + "{\"id\":0}\n");
        _folder.Write("s.json", """{ "properties": { "id": { "minimum": 1 } } }""");
        _folder.Write("a.jsonl", records);
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(records);
        }

        _folder.Write("a.gz", packed.ToArray());
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.gz")]
    public void What_is_no_terminal_gets_lines(string file)
    {
        string[] lines = Validate(s_always, file).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 2);
        Assert.All(lines[..^1], line => Assert.Matches($@"^typeset: [0-9.]+ MB at [0-9.]+ MB/s(, \d+:\d\d:\d\d left)?, \d+ records, [01] invalid: {file}$", line));
        Assert.StartsWith("typeset: 4.5 MB at ", lines[^2], StringComparison.Ordinal);
        Assert.EndsWith(" 500001 records, 1 invalid: " + file, lines[^2], StringComparison.Ordinal);
        Assert.Matches(@"^typeset: 4\.5 MB, 500001 records in \d+\.\d s, \d+\.\d MB/s$", lines[^1]);
    }

    [Fact]
    public void A_run_shorter_than_the_interval_says_nothing() => Assert.Equal("", Validate(new() { ["TYPESET_PROGRESS_INTERVAL"] = "3600" }, "a.jsonl").Error);

    [Fact]
    public void Nothing_is_said_on_request() => Assert.Equal("", Validate(s_always, "--progress", "none", "a.jsonl").Error);

    [Fact]
    public void What_is_read_has_a_rate_at_the_end_as_well()
    {
        _folder.Write("t/a.txt", "One came.");
        _folder.Write("t/b.txt", "Two came.");
        string[] lines = TypesetProcess.Run(["read", "--progress", "plain", "t"], null, _folder.FullPath, s_always).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Matches(@"^typeset: 0\.0 MB, 2 records in \d+\.\d s, \d+\.\d MB/s$", lines.Single(static line => line.Contains(" in ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_report_does_not_depend_on_it() =>
        Assert.Equal(Validate(s_always, "--progress", "none", "a.jsonl", "a.gz").Output, Validate(s_always, "--progress", "plain", "a.jsonl", "a.gz").Output);

    [ToolFact("script")]
    public void A_terminal_gets_lines_on_request()
    {
        string output = TypesetProcess.Bash("export TERM=xterm NO_COLOR=1 TYPESET_PROGRESS_INTERVAL=0; script -qec \"$TYPESET validate -s s.json --progress plain a.jsonl\" /dev/null", _folder.FullPath).Output;
        Assert.Contains("typeset: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[2K", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_left_is_told_when_the_size_is_known()
    {
        foreach (string file in new[] { "a.jsonl", "a.gz" })
        {
            Assert.Matches(@" MB/s, 0:\d\d:\d\d left, \d+ records", Validate(s_always, file).Error);
            Assert.DoesNotContain(" left, ", Validate(s_always, "--limit", "400000", file).Error, StringComparison.Ordinal);
        }

        CommandResult piped = TypesetProcess.Bash("cat a.jsonl | TYPESET_PROGRESS_INTERVAL=0 $TYPESET validate -s s.json -", _folder.FullPath);
        Assert.Contains(" MB/s, ", piped.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(" left, ", piped.Error, StringComparison.Ordinal);
    }

    private CommandResult Validate(Dictionary<string, string> environment, params string[] args) =>
        TypesetProcess.Run(["validate", "-s", "s.json", .. args], null, _folder.FullPath, environment);
}
