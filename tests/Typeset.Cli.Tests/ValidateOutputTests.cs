using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Typeset.Cli.Tests;

public sealed class ValidateOutputTests : IDisposable
{
    private const string Data = "{\"id\":1}\n{\"id\":0}\n{\"id\":2}\n{\"id\":\"x\"}\n";

    private readonly TemporaryFolder _folder = new();

    public ValidateOutputTests()
    {
        _folder.Write("s.json", """{ "type": "object", "properties": { "id": { "type": "integer", "minimum": 1 } }, "required": ["id"] }""");
        _folder.Write("a.jsonl", Data);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Records_are_parted_mended_and_taken_in_again()
    {
        CommandResult parted = Validate("a.jsonl", "--good", "good.jsonl", "--bad", "bad.jsonl");
        Assert.Equal((1, ""), (parted.ExitCode, parted.Error));
        Assert.Equal("{\"id\":1}\n{\"id\":2}\n", Read("good.jsonl"));
        string[] envelopes = Read("bad.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, envelopes.Length);
        Assert.StartsWith("{\"file\":\"a.jsonl\",\"record\":2,\"line\":2,", envelopes[0], StringComparison.Ordinal);

        _folder.Write("bad.jsonl", Read("bad.jsonl").Replace("\"value\":{\"id\":0}", "\"value\":{\"id\":10}", StringComparison.Ordinal));
        CommandResult again = Validate("bad.jsonl", "--requeue", "--good", "mended.jsonl", "--bad", "still.jsonl");
        Assert.Equal(1, again.ExitCode);
        Assert.Equal("{\"id\":10}\n", Read("mended.jsonl"));
        Assert.StartsWith("{\"file\":\"a.jsonl\",\"record\":4,\"line\":4,", Read("still.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_exists_is_written_over_only_on_request()
    {
        _folder.Write("good.jsonl", "precious");
        CommandResult refused = Validate("a.jsonl", "--good", "good.jsonl");
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("good.jsonl exists", refused.Error, StringComparison.Ordinal);
        Assert.Equal("precious", Read("good.jsonl"));
        Assert.Equal(1, Validate("a.jsonl", "--good", "good.jsonl", "--force").ExitCode);
        Assert.Equal("{\"id\":1}\n{\"id\":2}\n", Read("good.jsonl"));
    }

    [Theory]
    [InlineData("a.jsonl", "x.jsonl", "would replace the data")]
    [InlineData("x.jsonl", "x.jsonl", "named twice")]
    [InlineData("x.jsonl", "no/such/folder/y.jsonl", "there is no folder")]
    public void Outputs_that_would_lose_something_are_refused(string good, string bad, string why)
    {
        CommandResult result = Validate("a.jsonl", "--good", good, "--bad", bad);
        Assert.Contains(why, result.Error, StringComparison.Ordinal);
        Assert.Equal(Data, Read("a.jsonl"));
        Assert.Equal(["a.jsonl", "s.json"], Directory.GetFiles(_folder.FullPath).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("link.jsonl", "would replace the data")]
    [InlineData("folder/a.jsonl", "would replace the data")]
    [InlineData("s.json", "would replace the schema")]
    [InlineData("other.json", "would replace the schema")]
    [InlineData("x.jsonl", "named twice")]
    public void No_input_is_lost_to_an_output_that_leads_to_it(string output, string why)
    {
        _folder.Write("other.json", "{\"$id\": \"https://example.org/other\"}");
        File.CreateSymbolicLink(Path.Combine(_folder.FullPath, "link.jsonl"), "a.jsonl");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullPath, "folder"), _folder.FullPath);
        CommandResult result = Validate("a.jsonl", "--force", "--reference", "other.json", "--good", output, "--bad", "folder/x.jsonl");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(why, result.Error, StringComparison.Ordinal);
        Assert.Equal(Data, Read("a.jsonl"));
        Assert.StartsWith("{ \"type\": \"object\"", Read("s.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_named_in_two_ways_counts_once()
    {
        CommandResult result = Validate("a.jsonl", "./a.jsonl", Path.Combine(_folder.FullPath, "a.jsonl"));
        Assert.Contains("a.jsonl (jsonl): 4 records, ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_reports_are_written_in_one_run()
    {
        CommandResult result = Validate("a.jsonl", "--report", "json=r.json", "--report", "sarif=r.sarif", "--report", "junit=r.xml", "--report", "jsonl=r.jsonl", "--report", "markdown=r.md", "--report", "html=r.html");
        Assert.StartsWith("a.jsonl(2,7): error TYS", result.Output, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(Read("r.json"));
        Assert.Equal(2, json.RootElement.GetProperty("total").GetProperty("errors").GetInt64());
        Assert.Contains("<h1>2 of 4 records are invalid</h1>", Read("r.html"), StringComparison.Ordinal);
        Assert.Equal(2, Read("r.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\"2.1.0\"", Read("r.sarif"), StringComparison.Ordinal);
        Assert.Contains("<testsuites>", Read("r.xml"), StringComparison.Ordinal);
        Assert.StartsWith("# `s.json`: 2 of 4 records are invalid\n", Read("r.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GITHUB_ACTIONS", "::error file=a.jsonl,line=2,col=7,")]
    [InlineData("TF_BUILD", "##vso[task.logissue type=error;sourcepath=a.jsonl;linenumber=2;")]
    public void A_build_server_gets_annotations_by_itself(string variable, string command)
    {
        CommandResult result = TypesetProcess.Run(["validate", "-s", "s.json", "a.jsonl"], null, _folder.FullPath, new Dictionary<string, string> { [variable] = "true" });
        Assert.Contains(command, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(command, Validate("a.jsonl").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "--report", "json", "--report", "nothing")]
    [InlineData(1, "--report", "json=x", "--report", "sarif=./x")]
    [InlineData(1, "--max-invalid", "many")]
    [InlineData(1, "--sample", "200%")]
    [InlineData(1, "--limit", "0")]
    [InlineData(1, "--fail-on", "sometimes")]
    [InlineData(1, "--threads", "0")]
    public void Wrong_values_are_wrong_usage(int messages, params string[] options)
    {
        CommandResult result = Validate(["a.jsonl", .. options]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(messages + 1, result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0, "--max-invalid", "2")]
    [InlineData(1, "--max-invalid", "1")]
    [InlineData(0, "--max-invalid", "50%")]
    [InlineData(1, "--max-invalid", "49.9%")]
    [InlineData(0, "--fail-on", "never")]
    [InlineData(0, "--limit", "1")]
    [InlineData(1, "--fail-fast")]
    public void Gates_decide_the_exit_code(int exitCode, params string[] options) => Assert.Equal(exitCode, Validate(["a.jsonl", .. options]).ExitCode);

    [Fact]
    public void Warnings_fail_a_run_only_on_request()
    {
        _folder.Write("w.json", """{ "format": "date" }""");
        _folder.Write("d.json", "\"today\"");
        Assert.Equal(0, TypesetProcess.Run(["validate", "-s", "w.json", "--formats", "warn", "d.json"], null, _folder.FullPath).ExitCode);
        Assert.Equal(1, TypesetProcess.Run(["validate", "-s", "w.json", "--formats", "warn", "--fail-on", "warning", "d.json"], null, _folder.FullPath).ExitCode);
    }

    [Fact]
    public void A_report_on_less_than_all_records_says_so()
    {
        const string Partial = "The run ended early; the counts are those up to then.\n";
        Assert.EndsWith(Partial, Validate("a.jsonl", "--limit", "1").Output, StringComparison.Ordinal);
        Assert.EndsWith(Partial, Validate("a.jsonl", "--limit", "3").Output, StringComparison.Ordinal);
        Assert.EndsWith(Partial, Validate("a.jsonl", "--fail-fast").Output, StringComparison.Ordinal);
        string whole = Validate("a.jsonl").Output;
        Assert.Equal(whole, Validate("a.jsonl", "--limit", "4").Output);
        Assert.EndsWith("of all records a sample of 12.5% was looked at; the counts are those of the sample.\n", Validate("a.jsonl", "--sample", "12.5%").Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Folders_and_patterns_are_searched()
    {
        _folder.Write("in/b.json", "{\"id\":1}");
        _folder.Write("in/deep/c.ndjson", "{\"id\":1}\n");
        Assert.Contains("2 files: 2 records, all valid;", Validate("in").Output, StringComparison.Ordinal);
        Assert.Contains("in/deep/c.ndjson (jsonl): 1 record, all valid;", Validate("in/**/*.ndjson").Output, StringComparison.Ordinal);
        CommandResult none = Validate("*.parquet");
        Assert.Equal((2, ""), (none.ExitCode, none.Output));
        Assert.Equal("typeset: no file matches *.parquet\n", none.Error);
    }

    [Fact]
    public void Packed_data_is_unpacked_and_a_cut_file_is_never_clean()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"id\":1}\n", 1000))));
        }

        string path = Path.Combine(_folder.FullPath, "p.gz");
        File.WriteAllBytes(path, packed.ToArray());
        Assert.Equal(0, Validate("p.gz").ExitCode);
        Assert.Equal(0, TypesetProcess.Run(["validate", "-s", "s.json", "-"], packed.ToArray(), _folder.FullPath).ExitCode);
        File.WriteAllBytes(path, packed.ToArray()[..^5]);
        CommandResult cut = Validate("p.gz", "--good", "good.jsonl");
        Assert.Equal(4, cut.ExitCode);
        Assert.Contains("TYS1805", cut.Output, StringComparison.Ordinal);
        Assert.Contains("gzip", cut.Output, StringComparison.Ordinal);
    }

    private CommandResult Validate(params string[] args) => TypesetProcess.Run(["validate", "-s", "s.json", .. args], null, _folder.FullPath);

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullPath, name));
}
