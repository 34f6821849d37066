using System.Text.Json;
using System.Text.Json.Nodes;
using Typeset.Testing;

namespace Typeset.News.Tests;

/// <summary>The generated types held against the records beside the contract.</summary>
public sealed class ContractTests
{
    [SharedDataTheory("article/valid", "article/cases", "article/seed.article.json")]
    [MemberData(nameof(ValidRecords))]
    public void A_valid_record_survives_the_round_trip(string name)
    {
        byte[] json = File.ReadAllBytes(SharedData.PathOf("article/" + name));

        Article article = Article.Parse(json);
        byte[] written = article.ToUtf8Bytes();

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), name);
        Assert.Equal(article, Article.Parse(written));
        Assert.True(article.Validate().IsValid, article.Validate().ToString());
    }

    [SharedDataTheory("article/valid", "article/cases", "article/seed.article.json")]
    [MemberData(nameof(ValidRecords))]
    public void A_valid_record_passes_the_checks(string name)
    {
        string path = SharedData.PathOf("article/" + name);
        Article article = Article.Parse(File.ReadAllBytes(path));
        string text = path.Replace(".article.json", ".txt", StringComparison.Ordinal).Replace(".json", ".txt", StringComparison.Ordinal);

        Assert.Empty(ArticleChecks.Check(article));
        if (File.Exists(text))
        {
            Assert.Empty(ArticleChecks.Check(article, File.ReadAllBytes(text)));
        }
    }

    [SharedDataTheory("article/invalid/index.json")]
    [MemberData(nameof(InvalidRecords))]
    public void An_invalid_record_fails_with_its_one_cause(string file, string pointer, string keyword, string? property)
    {
        Assert.False(Article.TryParse(File.ReadAllBytes(SharedData.PathOf("article/invalid/" + file)), out Article? article, out ValidationResult result));

        Assert.Null(article);
        ValidationError error = Assert.Single(result.Errors);
        Assert.Equal((pointer, keyword), (error.InstancePointer, error.Keyword));
        if (property is not null)
        {
            Assert.Equal(property, error.Property);
        }
    }

    [SharedDataFact("article/cases", "article/seed.txt")]
    public void The_records_of_the_reader_meet_the_contract()
    {
        foreach (string path in Directory.EnumerateFiles(SharedData.PathOf("article"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            ValidationResult result = RecordText.Read(File.ReadAllBytes(path)).Validate();
            Assert.True(result.IsValid, path + ": " + result);
        }
    }

    public static TheoryData<string> ValidRecords()
    {
        var names = new TheoryData<string>();
        string root = SharedData.PathOf("article");
        foreach (string folder in new[] { "", "cases", "valid" })
        {
            foreach (string path in Directory.EnumerateFiles(Path.Combine(root, folder), folder == "valid" ? "*.json" : "*.article.json").Order(StringComparer.Ordinal))
            {
                names.Add(Path.GetRelativePath(root, path).Replace('\\', '/'));
            }
        }

        return names;
    }

    public static TheoryData<string, string, string, string?> InvalidRecords()
    {
        var records = new TheoryData<string, string, string, string?>();
        using JsonDocument index = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("article/invalid/index.json")));
        foreach (JsonElement entry in index.RootElement.EnumerateArray())
        {
            records.Add(
                entry.GetProperty("file").GetString()!,
                entry.GetProperty("pointer").GetString()!,
                entry.GetProperty("keyword").GetString()!,
                entry.TryGetProperty("property", out JsonElement property) ? property.GetString() : null);
        }

        return records;
    }
}
