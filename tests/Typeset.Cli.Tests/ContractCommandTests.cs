using Typeset.Testing;

namespace Typeset.Cli.Tests;

/// <summary><c>typeset validate --contract</c>: generated code in place of a schema, with the same report.</summary>
public sealed class ContractCommandTests : IDisposable
{
    private const string ArticleId = "https://example.org/news/article/1.0/article.schema.json";
    private static readonly string s_schema = RepositoryRoot.Combine("schemas/article/article.schema.json");

    private readonly TemporaryFolder _folder = new();

    public ContractCommandTests()
    {
        // Valid records, every way to be invalid, one that contradicts itself, one that is cut off.
        IEnumerable<string> examples = Directory.GetFiles(RepositoryRoot.Combine("schemas/article/examples"), "*.json", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "index.json")
            .Order(StringComparer.Ordinal)
            .Select(path => string.Concat(File.ReadAllLines(path).Select(line => line.Trim())));
        string dataset = File.ReadAllText(RepositoryRoot.Combine("schemas/article/examples/dataset.jsonl"));
        _folder.Write("a.jsonl", string.Join('\n', examples) + "\n" + dataset + dataset.Replace("\"start\": ", "\"start\": 1", StringComparison.Ordinal));

        // Beside nothing it needs but the command's own assemblies.
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Typeset.News.dll"), Path.Combine(_folder.FullPath, "News.dll"));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("article", "")]
    [InlineData("News.dll#Typeset.News.Article", "")]
    [InlineData("News.dll#Typeset.News.Quote", "#/$defs/Quote")]
    public void The_report_is_that_of_the_schema_to_the_byte(string contract, string part)
    {
        foreach (string format in new[] { "text", "json", "junit", "sarif" })
        {
            string[] rest = ["--report", format, "--max-listed", "all", "a.jsonl"];
            CommandResult evaluated = Run(["validate", "--schema", s_schema + part, "--formats", "assert", .. rest]);
            Assert.Equal(1, evaluated.ExitCode);
            Assert.Equal(evaluated, Run(["validate", "--contract", contract, .. rest]));
            if (format is "json")
            {
                Assert.Contains($"\"contract\": \"{ArticleId}{part}\"", evaluated.Output.Replace("\":\"", "\": \"", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Records_are_held_against_the_rules_of_articles_too()
    {
        CommandResult result = Run("validate", "--contract", "article", "--max-listed", "all", "a.jsonl");
        Assert.Contains("error TYS195", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_that_are_parted_are_the_same_ones()
    {
        Run("validate", "--schema", s_schema, "--formats", "assert", "--good", "1.good", "--bad", "1.bad", "a.jsonl");
        Run("validate", "--contract", "article", "--good", "2.good", "--bad", "2.bad", "a.jsonl");
        foreach (string kind in new[] { ".good", ".bad" })
        {
            byte[] first = File.ReadAllBytes(Path.Combine(_folder.FullPath, "1" + kind));
            Assert.NotEmpty(first);
            Assert.Equal(first, File.ReadAllBytes(Path.Combine(_folder.FullPath, "2" + kind)));
        }
    }

    [Theory]
    [InlineData(3, "News.dll#Typeset.News.Nothing", "there is no type Typeset.News.Nothing in News.dll; it has Typeset.News.Article, ")]
    [InlineData(3, "News.dll#Typeset.News.ArticleChecks", "does not implement IJsonContract<ArticleChecks>; it has Typeset.News.Article, ")]
    [InlineData(3, "News.dll#", "name a type in News.dll, as News.dll#Namespace.Type; it has Typeset.News.Article, ")]
    [InlineData(3, "News.dll", "name a type in News.dll, as News.dll#Namespace.Type; it has Typeset.News.Article, ")]
    [InlineData(3, "a.jsonl#Typeset.News.Article", "a.jsonl is no .NET assembly")]
    [InlineData(4, "none.dll#Typeset.News.Article", "the contract assembly cannot be read: none.dll: there is no such file")]
    [InlineData(2, "articles", "there is no contract called 'articles'; there is article, ")]
    public void What_is_no_contract_is_refused(int exitCode, string contract, string why)
    {
        CommandResult result = Run("validate", "--contract", contract, "a.jsonl");
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("typeset: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(why, result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Error.Count(character => character == '\n'));
    }

    [Theory]
    [InlineData("with --schema or --contract", "a.jsonl")]
    [InlineData("exclude each other", "--contract", "article", "--schema", "s.json", "a.jsonl")]
    [InlineData("go with --schema", "--contract", "article", "--formats", "assert", "a.jsonl")]
    [InlineData("go with --schema", "--contract", "article", "--assert-content", "a.jsonl")]
    [InlineData("go with --schema", "--contract", "article", "--dialect", "2020-12", "a.jsonl")]
    public void Exactly_one_of_schema_and_contract_is_needed(string why, params string[] args)
    {
        CommandResult result = Run(["validate", .. args]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(why, result.Error, StringComparison.Ordinal);
    }

    private CommandResult Run(params string[] args) => TypesetProcess.Run(args, input: null, _folder.FullPath);
}
