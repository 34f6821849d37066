using System.Text;
using System.Text.Json;
using Typeset.News;
using Typeset.Testing;

namespace Typeset.Cli.Tests;

/// <summary>The records shipped with the article contract do what their places say.</summary>
public sealed class ExampleRecordTests
{
    private static readonly JsonContract s_contract = JsonContract.LoadFile(RepositoryRoot.Combine("schemas/article/article.schema.json"), new JsonContractOptions { Formats = FormatMode.Assert });

    public static TheoryData<string> ValidRecords => new(Directory.GetFiles(RepositoryRoot.Combine("schemas/article/examples/valid"), "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    public static TheoryData<string, string, string, string?> InvalidRecords
    {
        get
        {
            TheoryData<string, string, string, string?> data = [];
            foreach (JsonElement entry in Index())
            {
                data.Add(
                    entry.GetProperty("file").GetString()!,
                    entry.GetProperty("pointer").GetString()!,
                    entry.GetProperty("keyword").GetString()!,
                    entry.TryGetProperty("property", out JsonElement property) ? property.GetString() : null);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(ValidRecords))]
    public void A_valid_example_is_valid(string file) =>
        Assert.Equal("valid", s_contract.Validate(File.ReadAllBytes(RepositoryRoot.Combine("schemas/article/examples/valid/" + file))).ToString());

    [Theory]
    [MemberData(nameof(ValidRecords))]
    public void A_valid_example_keeps_the_rules_that_a_schema_cannot_express(string file) =>
        Assert.Empty(ArticleChecks.Check(Article.Parse(File.ReadAllBytes(RepositoryRoot.Combine("schemas/article/examples/valid/" + file)))));

    [Theory]
    [MemberData(nameof(InvalidRecords))]
    public void An_invalid_example_fails_in_the_one_way_stated(string file, string pointer, string keyword, string? property)
    {
        ValidationResult result = s_contract.Validate(File.ReadAllBytes(RepositoryRoot.Combine("schemas/article/examples/invalid/" + file)));
        ValidationError error = Assert.Single(result.Errors);
        Assert.Equal((pointer, keyword, property), (error.InstancePointer, error.Keyword, error.Property));
    }

    [Fact]
    public void Every_invalid_example_is_in_the_index() =>
        Assert.Equal(
            Directory.GetFiles(RepositoryRoot.Combine("schemas/article/examples/invalid"), "*.json").Select(path => Path.GetFileName(path)).Where(name => name != "index.json").Order(StringComparer.Ordinal),
            Index().Select(entry => entry.GetProperty("file").GetString()));

    [Fact]
    public void The_example_dataset_gives_the_report_that_the_readme_shows()
    {
        CommandResult result = TypesetProcess.Run(
            ["validate", "--formats", "assert", "--schema", "schemas/article/article.schema.json", "schemas/article/examples/dataset.jsonl"], input: null, RepositoryRoot.FullPath);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        string readme = File.ReadAllText(RepositoryRoot.Combine("README.md"));
        string shown = readme[(readme.IndexOf("\n\n", readme.IndexOf("Building the command", StringComparison.Ordinal), StringComparison.Ordinal) + 2)..];
        Assert.Equal(shown[..shown.IndexOf("```", StringComparison.Ordinal)], result.Output);
    }

    [Fact]
    public void Valid_examples_are_the_good_records_of_the_dataset()
    {
        HashSet<string> lines = [.. File.ReadLines(RepositoryRoot.Combine("schemas/article/examples/dataset.jsonl"))];
        Assert.Equal(12, lines.Count);
        Assert.Equal(6, lines.Count(line => s_contract.IsValid(Encoding.UTF8.GetBytes(line))));
    }

    private static List<JsonElement> Index() =>
        [.. JsonElement.Parse(File.ReadAllBytes(RepositoryRoot.Combine("schemas/article/examples/invalid/index.json"))).EnumerateArray()];
}
