using System.Text.Json.Nodes;
using Typeset.Testing;

namespace Typeset.Tests.Evaluation;

/// <summary>The flagship contract against every record that was written for it.</summary>
public sealed class ArticleContractTests
{
    private static readonly Lazy<JsonContract> Article =
        new(() => JsonContract.LoadFile(RepositoryRoot.Combine("schemas/article/article.schema.json"), new JsonContractOptions { Formats = FormatMode.Assert }));

    [Fact]
    public void The_contract_loads_without_a_problem()
    {
        Assert.Empty(Article.Value.Problems);
    }

    [SharedDataFact("article")]
    public void Every_valid_record_is_accepted()
    {
        string[] files =
        [
            .. Directory.GetFiles(SharedData.PathOf("article/valid"), "*.json"),
            .. Directory.GetFiles(SharedData.PathOf("article/cases"), "*.article.json"),
            SharedData.PathOf("article/seed.article.json"),
        ];

        Assert.True(files.Length > 20, "The records are there.");
        foreach (string file in files)
        {
            byte[] record = File.ReadAllBytes(file);
            Assert.True(Article.Value.IsValid(record), file + "\n" + Article.Value.Validate(record));
            Assert.Same(ValidationResult.Valid, Article.Value.Validate(record));
        }
    }

    [SharedDataFact("article/invalid/index.json")]
    public void Every_invalid_record_gives_exactly_the_error_it_was_written_for()
    {
        string folder = SharedData.PathOf("article/invalid");
        JsonArray index = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "index.json")))!.AsArray();
        Assert.True(index.Count > 30, "The records are there.");
        List<string> expected = [];
        List<string> found = [];
        foreach (JsonNode? entry in index)
        {
            string file = entry!["file"]!.GetValue<string>();
            byte[] record = File.ReadAllBytes(Path.Combine(folder, file));
            expected.Add($"{file}: {entry["keyword"]} at '{entry["pointer"]}' for '{entry["property"]}'");
            Assert.Equal(Article.Value.Validate(record).IsValid, Article.Value.IsValid(record));
            found.AddRange(Article.Value.Validate(record).Errors.Select(error => $"{file}: {error.Keyword} at '{error.InstancePointer}' for '{error.Property}'"));
        }

        Assert.Equal(expected, found);
    }

    [SharedDataFact("article/valid")]
    public void A_valid_record_costs_no_allocation()
    {
        byte[] record = File.ReadAllBytes(SharedData.PathOf("article/valid/full-cms.json"));
        for (int i = 0; i < 200; i++)
        {
            Assert.True(Article.Value.IsValid(record));
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++)
        {
            Article.Value.IsValid(record);
            Article.Value.Validate(record);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
