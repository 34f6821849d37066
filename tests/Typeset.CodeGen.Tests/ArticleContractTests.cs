using System.Reflection;
using System.Text;
using System.Text.Json;
using Typeset.Json;
using Typeset.Schema;
using Typeset.Testing;

namespace Typeset.CodeGen.Tests;

/// <summary>The contracts of <c>schemas/article</c> as code.</summary>
public sealed class ArticleContractTests
{
    private static readonly Lazy<Assembly> Consumer = new(() => ConsumerProject.Load([.. Files("article"), .. Files("rows")]));

    [Fact]
    public void The_article_contract_becomes_the_reviewed_code() => Snapshot.VerifyAll(Files("article"));

    [Fact]
    public void The_rows_contract_becomes_the_reviewed_code() => Snapshot.VerifyAll(Files("rows"));

    [Fact]
    public void The_article_contract_has_the_figures_that_are_committed_and_stays_within_its_budget()
    {
        using JsonDocument figures = JsonDocument.Parse(File.ReadAllBytes(RepositoryRoot.Combine("docs/figures/generated-code.json")));
        JsonElement article = figures.RootElement.GetProperty("article");
        JsonElement budget = figures.RootElement.GetProperty("budget");
        int lines = Files("article").Sum(file => file.Value.Count(c => c == '\n'));
        const string Refresh = "dotnet run -c Release --project tests/Typeset.Benchmarks -- generated-code --rounds 0";
        Assert.True(
            (Files("article").Count, lines) == (article.GetProperty("files").GetInt32(), article.GetProperty("lines").GetInt32()),
            $"The article contract is {lines} lines in {Files("article").Count} files now; write that down with: {Refresh}");
        Assert.InRange(lines, 1000, budget.GetProperty("lines").GetInt32());
        Assert.Equal(4000, budget.GetProperty("lines").GetInt32());
        Assert.InRange(article.GetProperty("addedProcessorSeconds").GetDouble(), 0.01, budget.GetProperty("addedProcessorSeconds").GetDouble());
        Assert.InRange(article.GetProperty("addedWallSeconds").GetDouble(), 0.01, budget.GetProperty("addedProcessorSeconds").GetDouble());
        Assert.Equal(0.75, budget.GetProperty("addedProcessorSeconds").GetDouble());
    }

    [Fact]
    public void The_article_contract_compiles_outside_any_namespace() =>
        Assert.NotNull(ConsumerProject.Load(Files("article", "")).GetType("Article"));

    [SharedDataTheory("article")]
    [InlineData("article/seed.article.json")]
    [InlineData("article/valid")]
    [InlineData("article/cases")]
    public void Article_records_pass_through_the_types_without_loss(string place)
    {
        string path = SharedData.PathOf(place);
        MethodInfo check = typeof(ArticleContractTests).GetMethod(nameof(CheckRoundTrip), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(Consumer.Value.GetType("Typeset.News.Article", throwOnError: true)!);
        string[] files = Directory.Exists(path) ? Directory.GetFiles(path, "*.json") : [path];
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            check.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [File.ReadAllBytes(file)], null);
        }
    }

    [Theory]
    [InlineData("""{"text":"Words.","timestamp":"2019-04-24T10:04:04Z","url":"https://example.org/a","extra":{"k":[1,null]}}""", "C4Row")]
    [InlineData("""{"title":"T","text":"","domain":"d","date":"","url":"u","image_url":null}""", "CCNewsRow")]
    [InlineData("""{"title":"T","text":"","domain":"d","date":"2020-01-01 10:00:00","url":"u"}""", "CCNewsRow")]
    [InlineData("""{"title":"T","text":"x","summary":null,"authors":[],"publish_date":null,"domain":"example.org","warc_date":"20190424100404","url":"https://example.org/a","status":"success","inst_index":3}""", "RealNewsRow")]
    [InlineData("""{"maintext":null,"url":null,"title":null,"authors":["A"]}""", "NewsPleaseRow")]
    public void Dataset_rows_are_told_apart_and_pass_without_loss(string json, string variant)
    {
        Type rows = Consumer.Value.GetType("Typeset.News.DatasetRows", throwOnError: true)!;
        object value = typeof(ArticleContractTests).GetMethod(nameof(CheckRoundTrip), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(rows).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Encoding.UTF8.GetBytes(json)], null)!;
        Assert.Equal(variant, value.GetType().Name);
    }

    private static Dictionary<string, string> Files(string name, string ns = "Typeset.News")
    {
        SchemaDocument document = SchemaDocument.Parse(name + ".schema.json", File.ReadAllText(RepositoryRoot.Combine($"schemas/article/{name}.schema.json")));
        CompiledContract contract = ContractCompiler.Compile([new ContractSource(document, new ShapeOptions { Namespace = ns, FileName = name })]);
        Assert.DoesNotContain(contract.Problems, problem => problem.Severity != ProblemSeverity.Info);
        return ContractEmitter.Emit(contract.Model!).ToDictionary(file => file.Name, file => file.Text);
    }

    private static T CheckRoundTrip<T>(byte[] utf8)
        where T : IJsonContract<T>
    {
        T value = ContractJson.Parse<T>(utf8);
        string written = ContractJson.ToJson(value);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(utf8), JsonElement.Parse(written)), written);
        Assert.Equal(value, ContractJson.Parse<T>(written));
        Assert.True(ContractJson.Validate(value).IsValid);
        return value;
    }
}
