using System.Text.Json.Nodes;
using Typeset.News;

namespace Typeset.Cli.Tests;

/// <summary><c>typeset read</c> to and from other formats of news.</summary>
public sealed class ExchangeCommandTests : IDisposable
{
    private const string Story = "Rain closed the coast road on Monday.\n\n“We will open it soon,” said Nadia Ferrer, the mayor.\n";

    private readonly TemporaryFolder _folder = new();

    public ExchangeCommandTests() => _folder.Write("a.txt", Story);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ninjs", "ninjs", "standard")]
    [InlineData("json-ld", "json-ld", "@context")]
    public void A_record_goes_out_and_comes_back(string form, string origin, string member)
    {
        CommandResult there = Run("read", "--to", form, "a.txt", "-o", "a.json");
        Assert.Equal((0, ""), (there.ExitCode, there.Error));
        Assert.NotNull(JsonNode.Parse(File.ReadAllText(Path.Combine(_folder.FullPath, "a.json")))![member]);

        foreach (string[] layout in new string[][] { [], ["--layout", form] })
        {
            CommandResult back = Run(["read", "a.json", .. layout]);
            Assert.Equal((0, ""), (back.ExitCode, back.Error));
            Article article = Article.Parse(back.Output);
            Assert.Equal((origin, 2, 1), (article.Provenance.Origin.Value, article.Paragraphs.Count, article.Quotes.Count));
        }
    }

    [Fact]
    public void Article_records_are_converted_line_by_line()
    {
        _folder.Write("b.txt", "Another text of one line.\n");
        Run("read", "a.txt", "b.txt", "-o", "articles.jsonl");
        CommandResult result = Run("read", "--to", "json-ld", "articles.jsonl");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["NewsArticle", "NewsArticle"], result.Output.TrimEnd('\n').Split('\n').Select(static line => (string?)JsonNode.Parse(line)!["@type"]));
    }

    [Fact]
    public void A_record_of_another_format_without_an_article_is_reported()
    {
        _folder.Write("r.jsonld", """{"@context":"https://schema.org","@type":"Recipe","name":"Soup"}""");
        CommandResult result = Run("read", "r.jsonld");

        Assert.Equal(new CommandResult(1, "", "r.jsonld(1,1): error NR0105: no article was found in the record\n"), result);
    }

    private CommandResult Run(params string[] args) => TypesetProcess.Run(args, input: null, _folder.FullPath);
}
