using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Typeset.Testing;

namespace Typeset.News.Tests;

/// <summary>System.Text.Json on contract types: with reflection, with metadata made when compiling, under any options.</summary>
public sealed partial class SerializerTests
{
    public static TheoryData<string> Settings => ["default", "web", "camel", "snake", "upper kebab", "indented, ignoring defaults", "context"];

    private static IEnumerable<string> Records => Directory.EnumerateFiles(RepositoryRoot.Combine("schemas/article/examples/valid"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText);

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_record_is_written_and_read_in_the_names_of_its_contract(string settings)
    {
        JsonSerializerOptions options = OptionsOf(settings);
        foreach (string json in Records)
        {
            Article article = Article.Parse(json);
            string written = JsonSerializer.Serialize(article, options);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), written);
            Assert.Equal(article, JsonSerializer.Deserialize<Article>(written, options));
        }
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Contract_types_inside_other_types_keep_their_names(string settings)
    {
        JsonSerializerOptions options = OptionsOf(settings);
        Article article = Article.Parse(Records.First());
        Envelope envelope = new()
        {
            FrontPage = article,
            ByDesk = new() { ["World News"] = article },
            Credits = [new WireCredit { Text = "AP", Organizations = ["AP"] }],
            Genres = new() { ["first"] = Genre.PressRelease },
            Role = ParagraphRole.ListItem,
            Missing = null,
        };
        string written = JsonSerializer.Serialize(envelope, options);
        Assert.Contains("\"press-release\"", written, StringComparison.Ordinal);
        Assert.Contains("\"list-item\"", written, StringComparison.Ordinal);
        Assert.Contains("\"schemaVersion\"", written, StringComparison.Ordinal);
        Assert.Contains("\"wire\"", written, StringComparison.Ordinal);

        Envelope read = JsonSerializer.Deserialize<Envelope>(written, options)!;
        Assert.Equal(article, read.FrontPage);
        Assert.Equal(article, Assert.Single(read.ByDesk).Value);
        Assert.Equal(envelope.Credits, read.Credits);
        Assert.IsType<WireCredit>(Assert.Single(read.Credits));
        Assert.Equal(envelope.Genres, read.Genres);
        Assert.Equal(envelope.Role, read.Role);
        Assert.Null(read.Missing);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void An_invalid_record_inside_another_type_carries_every_error(string settings)
    {
        JsonSerializerOptions options = OptionsOf(settings);
        string name = options.PropertyNamingPolicy?.ConvertName(nameof(Envelope.FrontPage)) ?? nameof(Envelope.FrontPage);
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Envelope>($$"""{ "{{name}}": { "schemaVersion": 1, "headline": "" } }""", options));
        Assert.Equal("$." + name, exception.Path?.Replace("['", ".", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal));
        ContractException cause = Assert.IsType<ContractException>(exception.InnerException);
        Assert.Contains(cause.Result.Errors, error => error.InstancePointer == "/schemaVersion");
        Assert.Contains(cause.Result.Errors, error => error.InstancePointer == "/headline");
        Assert.Contains(cause.Result.Errors, error => error.Property == "paragraphs");
    }

    [Fact]
    public void A_base_type_writes_and_reads_every_variant()
    {
        Credit[] credits = [new WireCredit { Text = "AP", Organizations = ["AP"] }, .. Records.Select(Article.Parse).SelectMany(article => article.Credits)];
        foreach (Credit credit in credits)
        {
            string written = JsonSerializer.Serialize(credit);
            Assert.Equal(credit, JsonSerializer.Deserialize<Credit>(written));
            Assert.Equal(written, JsonSerializer.Serialize<object>(credit));
        }
    }

    private static JsonSerializerOptions OptionsOf(string settings) => settings switch
    {
        "default" => new JsonSerializerOptions(),
        "web" => new JsonSerializerOptions(JsonSerializerDefaults.Web),
        "camel" => new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DictionaryKeyPolicy = JsonNamingPolicy.CamelCase },
        "snake" => new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, PropertyNameCaseInsensitive = true },
        "upper kebab" => new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper, NumberHandling = JsonNumberHandling.WriteAsString },
        "context" => EnvelopeContext.Default.Options,
        _ => new JsonSerializerOptions { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault },
    };

    internal sealed class Envelope
    {
        public Article? FrontPage { get; init; }

        public Dictionary<string, Article> ByDesk { get; init; } = [];

        public List<Credit> Credits { get; init; } = [];

        public Dictionary<string, Genre> Genres { get; init; } = [];

        public ParagraphRole Role { get; init; }

        public Quote? Missing { get; init; }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseUpper)]
    [JsonSerializable(typeof(Envelope))]
    internal sealed partial class EnvelopeContext : JsonSerializerContext;
}
