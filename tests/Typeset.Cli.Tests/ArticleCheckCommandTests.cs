using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Typeset.News;
using Typeset.Testing;

namespace Typeset.Cli.Tests;

/// <summary><c>typeset validate</c> on article records that meet the schema and still contradict themselves.</summary>
public sealed class ArticleCheckCommandTests : IDisposable
{
    private static readonly string s_schema = RepositoryRoot.Combine("schemas/article/article.schema.json");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_span_that_is_no_slice_is_an_error_with_its_code_and_place()
    {
        string line = Record(article => article["quotes"]![0]!["segments"]![0]!["end"] = 12);
        _folder.Write("a.jsonl", Record(static _ => { }) + "\n" + line + "\n");

        CommandResult result = Validate(s_schema);

        // The place is that of the span itself: column and byte differ by the two bytes more of each curly mark before it.
        int column = line.IndexOf("{\"paragraph\":", StringComparison.Ordinal) + 1;
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"a.jsonl(2,{column}): error TYS1951: /quotes/0/segments/0: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("  TYS1951  S1       /quotes/*/segments/*  a.jsonl(2,", result.Output, StringComparison.Ordinal);
        Assert.Contains("2 records, 1 valid, 1 invalid", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TYS1954", "/quotes/0/text")]
    [InlineData("TYS1955", "/images/0/position")]
    [InlineData("TYS1956", "/publishedOn")]
    [InlineData("TYS1957", "/provenance/header/0/field")]
    public void Each_rule_is_reported_at_its_value(string code, string pointer)
    {
        _folder.Write("a.jsonl", Record(article =>
        {
            switch (code)
            {
                case "TYS1954":
                    article["quotes"]![0]!["text"] = "Other words.";
                    break;
                case "TYS1955":
                    article["images"]!.AsArray().Add(new JsonObject { ["caption"] = "A bridge.", ["position"] = 9 });
                    break;
                case "TYS1956":
                    article["publishedOn"] = "2024-03-06";
                    article["publishedAt"] = "2024-03-05T09:30:00-05:00";
                    break;
                default:
                    article["provenance"]!["header"] = new JsonArray(new JsonObject { ["field"] = "deck", ["source"] = new JsonObject { ["line"] = 1, ["start"] = 0, ["end"] = 4 } });
                    break;
            }
        }) + "\n");

        CommandResult result = Validate(s_schema);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"error {code}: {pointer}: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_fails_the_schema_is_not_looked_at_further()
    {
        _folder.Write("a.jsonl", Record(article =>
        {
            article["quotes"]![0]!["text"] = "Other words.";
            article["sport"] = true;
        }) + "\n");

        Assert.DoesNotContain("TYS195", Validate(s_schema).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_schema_with_the_identifier_of_the_contract_asks_for_the_rules()
    {
        _folder.Write("a.jsonl", Record(article => article["quotes"]![0]!["text"] = "Other words.") + "\n");
        string text = File.ReadAllText(s_schema);
        _folder.Write("same.json", text);
        _folder.Write("other.json", text.Replace("news/article/1.0/article", "news/letter/1.0/letter", StringComparison.Ordinal));

        Assert.Equal(1, Validate("same.json").ExitCode);
        Assert.Equal(0, Validate("other.json").ExitCode);
    }

    [Fact]
    public void The_codes_can_be_explained()
    {
        foreach (CheckDescriptor check in ArticleChecks.All)
        {
            Assert.Equal(0, TypesetProcess.Run("explain", check.Code).ExitCode);
        }
    }

    private CommandResult Validate(string schema) => TypesetProcess.Run(["validate", "--schema", schema, "a.jsonl"], input: null, _folder.FullPath);

    private static string Record(Action<JsonNode> change)
    {
        Article article = ArticleReader.Read("Rain closed the road.\n\n“We will open it soon,” said Nadia Ferrer, the mayor.\n"u8).Article!;
        JsonNode node = JsonNode.Parse(Encoding.UTF8.GetString(article.ToUtf8Bytes()))!;
        change(node);
        return node.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
