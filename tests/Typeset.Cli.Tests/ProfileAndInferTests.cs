using System.Text.Json.Nodes;

namespace Typeset.Cli.Tests;

public sealed class ProfileAndInferTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ProfileAndInferTests() =>
        _folder.Write("a.jsonl", string.Concat(Enumerable.Range(1, 20).Select(i => $"{{\"id\": {i}, \"on\": \"2021-08-{i:00}\", \"genre\": \"{(i % 2 == 0 ? "news" : "opinion")}\"}}\n")));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_profile_is_a_table_or_JSON()
    {
        CommandResult text = Run("profile", "a.jsonl");
        Assert.Equal(0, text.ExitCode);
        Assert.StartsWith("20 records\n\n", text.Output, StringComparison.Ordinal);
        Assert.Matches("""  /genre +100% +- +string +length 4\.\.7 +- +2 +"news" \(10\), "opinion" \(10\)\n""", text.Output);
        Assert.Matches("  /on +100% +- +string +length 10..10 +date +20 ", text.Output);
        CommandResult json = Run("profile", "--report", "json", "--threads", "2", "a.jsonl");
        Assert.Equal(20, (int)JsonNode.Parse(json.Output)!["records"]!);
        Assert.Equal(json.Output, Run("profile", "--report", "json", "--threads", "1", "a.jsonl").Output);
    }

    [Fact]
    public void An_inferred_schema_is_clean_and_validates_what_it_was_made_from()
    {
        CommandResult inferred = Run("infer", "a.jsonl", "-o", "s.schema.json");
        Assert.Equal(("", "", 0), (inferred.Output, inferred.Error, inferred.ExitCode));
        Assert.Equal(0, Run("lint", "s.schema.json").ExitCode);
        Assert.Equal(0, Run("validate", "-s", "s.schema.json", "--formats", "assert", "a.jsonl").ExitCode);
        _folder.Write("b.jsonl", "{\"id\": -1, \"on\": \"yesterday\", \"genre\": \"sport\", \"more\": 1}\n");
        Assert.Contains("; 4 errors; ", Run("validate", "-s", "s.schema.json", "--formats", "assert", "b.jsonl").Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Path.Combine(_folder.FullPath, "s.schema.json")), TypesetProcess.Bash("cat a.jsonl | $TYPESET infer -", _folder.FullPath).Output);
    }

    [Fact]
    public void An_existing_file_is_kept_unless_forced()
    {
        _folder.Write("s.json", "mine");
        Assert.Equal(2, Run("infer", "a.jsonl", "-o", "s.json").ExitCode);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder.FullPath, "s.json")));
        Assert.Equal(0, Run("infer", "a.jsonl", "-o", "s.json", "--force").ExitCode);
        Assert.Equal(2, Run("infer", "a.jsonl", "-o", "a.jsonl", "--force").ExitCode);
    }

    [Fact]
    public void What_is_no_JSON_is_named_and_left_out()
    {
        _folder.Write("b.jsonl", "{\"a\":1}\noops\n");
        CommandResult inferred = Run("infer", "b.jsonl");
        Assert.Equal(1, inferred.ExitCode);
        Assert.Contains("b.jsonl(2,1): error TYS1001: ", inferred.Error, StringComparison.Ordinal);
        Assert.Contains("\"integer\"", inferred.Output, StringComparison.Ordinal);
        Assert.Equal(1, Run("profile", "b.jsonl").ExitCode);
        Assert.Equal(4, Run("profile", "none.jsonl").ExitCode);
        Assert.Equal(2, Run("profile", "none*").ExitCode);
    }

    private CommandResult Run(params string[] args) => TypesetProcess.Run(args, input: null, _folder.FullPath);
}
