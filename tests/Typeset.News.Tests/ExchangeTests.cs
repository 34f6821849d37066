using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Typeset.Testing;

namespace Typeset.News.Tests;

/// <summary>Article records as ninjs and as JSON-LD, and back.</summary>
public sealed class ExchangeTests
{
    private const string Text = """
        Levee crews race rising river

        By Ana Ruiz and Tom Reed

        KESTREL BAY, Mo. (AP) — Volunteers stacked sandbags through the night.

        “We have done everything we can,” said Mayor Denise Whitlow.

        Volunteers fill sandbags in Kestrel Bay on Tuesday.Marta Oldfield / AP

        What comes next

        The river is expected to crest on Thursday, about a foot above the mark set in 1993.

        Reuters contributed to this report.
        """;

    private static readonly Lazy<JsonContract> s_ninjs = new(static () => JsonContract.Load(
    [
        new SchemaText("ninjs-schema_3.1.json", File.ReadAllText(SharedData.PathOf("data/ninjs/specification/ninjs-schema_3.1.json"))),
        new SchemaText("GeoJSON-schema.json", File.ReadAllText(SharedData.PathOf("data/ninjs/validation/test_suite/GeoJSON-schema.json"))),
    ]));

    private static Article Full => RecordText.Read(Text) with
    {
        Url = new Uri("https://news.example/levee?a=1#top"),
        Deck = "The worst is still ahead.",
        Publisher = new Organization { Name = "The Allard Herald", Domain = "allardherald.example" },
        Section = "Local",
        Genre = Genre.Feature,
        Keywords = ["flood", "river <&>"],
        PublishedOn = new DateOnly(2021, 8, 12),
        PublishedAt = new DateTimeOffset(2021, 8, 12, 15, 4, 0, TimeSpan.FromHours(-4)),
        UpdatedAt = new DateTimeOffset(2021, 8, 13, 0, 0, 0, TimeSpan.Zero),
        AltIds = ValueDictionary.Create<string>([new("cms", "48213")]),
        Images = [new Image { Url = new Uri("https://news.example/a.jpg"), MediaType = "image/jpeg", Width = 640, Height = 480, AltText = "Sandbags", Caption = "Sandbags on the levee." }, .. RecordText.Read(Text).Images],
    };

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"H","author":{"name":"Tom Reed"},"articleBody":"By Ana Ruiz\n\nThe council met."}""")]
    [InlineData("""{"@type":"NewsArticle","headline":"H","author":{"name":"Tom Reed"},"articleBody":"The council met.\n\nIt rained.\n\nAna Ruiz, The Canadian Press"}""")]
    [InlineData("""{"uri":"http://e.example/1","by":"Tom Reed","headlines":[{"value":"H"}],"bodies":[{"contentType":"text/plain","value":"By Ana Ruiz\n\nThe council met."}]}""")]
    public void A_byline_in_the_body_is_kept_beside_the_authors_that_the_record_names(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        ArticleReadResult read = json.Contains("@type", StringComparison.Ordinal) ? NewsArticleJsonLd.Read(utf8) : Ninjs.Read(utf8);
        Assert.Equal("Tom Reed", Assert.Single(read.Article!.Byline!.Contributors).Name);
        Assert.NotNull(read.Article.Byline.Source);
        Assert.Empty(ArticleChecks.Check(read.Article, read.RawText.Span));
    }

    [Fact]
    public void A_relative_address_is_none()
    {
        Article article = NewsArticleJsonLd.Read("""{"@type":"NewsArticle","headline":"H","image":"/x.jpg","url":"//e.example/a","articleBody":"The council met."}"""u8).Article!;
        Assert.Null(article.Url);
        Assert.StartsWith("urn:sha256:", article.Id.OriginalString, StringComparison.Ordinal);
        Assert.Empty(article.Images);
    }

    [SharedDataFact("data/ninjs/specification/ninjs-schema_3.1.json", "data/ninjs/validation/test_suite/GeoJSON-schema.json")]
    public void A_record_becomes_a_valid_ninjs_item()
    {
        foreach (Article article in new[] { Full, RecordText.Read("One line of text."), RecordText.Read(Text) })
        {
            Assert.Equal("valid", s_ninjs.Value.Validate(Ninjs.ToUtf8Bytes(article)).ToString());
        }
    }

    [SharedDataFact("data/ninjs/specification/ninjs-schema_3.1.json", "data/ninjs/validation/test_suite/GeoJSON-schema.json")]
    public void Every_example_record_becomes_a_valid_ninjs_item()
    {
        foreach (string path in Directory.EnumerateFiles(RepositoryRoot.Combine("schemas/article/examples/valid"), "*.json"))
        {
            ValidationResult result = s_ninjs.Value.Validate(Ninjs.ToUtf8Bytes(Article.Parse(File.ReadAllBytes(path))));
            Assert.True(result.IsValid, path + ": " + result);
        }
    }

    [SharedDataFact("data/ninjs/examples/3.0")]
    public void The_published_examples_are_read_and_give_valid_records_where_they_have_text()
    {
        int records = 0;
        foreach (string path in Directory.EnumerateFiles(SharedData.PathOf("data/ninjs/examples"), "*.json", SearchOption.AllDirectories))
        {
            ArticleReadResult result = Ninjs.Read(File.ReadAllBytes(path));
            Assert.Empty(result.Errors);
            if (result.HasArticle)
            {
                records++;
                AssertKeepsItsRules(result);
            }
        }

        Assert.True(records >= 5, $"{records} records");
    }

    [Fact]
    public void What_ninjs_holds_comes_back()
    {
        Article article = Full;
        ArticleReadResult result = Ninjs.Read(Ninjs.ToUtf8Bytes(article));
        AssertKeepsItsRules(result);
        Article back = result.Article!;

        Assert.Equal(Origin.Ninjs, back.Provenance.Origin);
        Assert.Equal((article.Id, article.Url, article.Language, article.Headline, article.Deck), (back.Id, back.Url, back.Language, back.Headline, back.Deck));
        Assert.Equal((article.Publisher!.Name, article.Section, article.Genre, article.PublishedOn, article.PublishedAt, article.UpdatedAt), (back.Publisher!.Name, back.Section, back.Genre, back.PublishedOn, back.PublishedAt, back.UpdatedAt));
        Assert.Equal(article.Keywords, back.Keywords);
        Assert.Equal(article.AltIds, back.AltIds);
        Assert.Equal(article.Byline!.Contributors, back.Byline!.Contributors);
        Assert.Equal((article.Dateline!.Place, article.Dateline.Region), (back.Dateline!.Place, back.Dateline.Region));
        Assert.Equal(article.Paragraphs.Select(static one => one.Text), back.Paragraphs.Select(static one => one.Text));
        Assert.Equal(article.Quotes.Select(static quote => quote.Text), back.Quotes.Select(static quote => quote.Text));
        Assert.Equal(article.Images.Select(static image => image with { Position = null, Source = null, Credit = null }), back.Images.Select(static image => image with { Credit = null }));
        Assert.Equal(article.Images[1].Credit!.Text, back.Images[1].Credit!.Text);
        Assert.Equal(article.Images[1].Credit!.Creators, back.Images[1].Credit!.Creators);
    }

    [Fact]
    public void An_HTML_body_is_read_as_its_lines()
    {
        ArticleReadResult result = Ninjs.Read("""
            {"uri":"urn:x:1","headlines":[{"value":"Kaf&eacute; &amp; bar"}],"bodies":[{"contentType":"text/html",
            "value":"<style>p{}</style><section><p>The first\n line &lt;b&gt; has <b>bold</b> words.</p><!-- <p>no</p> --><ul><li>One</li><li>Two</li></ul>a < b<br/>“Yes,” she said.</section>"}]}
            """u8);

        Assert.Equal("Kafé & bar", result.Article!.Headline);
        Assert.Equal(["The first line <b> has bold words.", "One", "Two", "a < b", "“Yes,” she said."], result.Article.Paragraphs.Select(static one => one.Text));
        AssertKeepsItsRules(result);
    }

    [Fact]
    public void A_record_becomes_a_NewsArticle()
    {
        JsonNode node = JsonNode.Parse(NewsArticleJsonLd.ToUtf8Bytes(Full))!;

        Assert.Equal(("https://schema.org", "NewsArticle", "2021-08-12T15:04:00-04:00"), ((string?)node["@context"], (string?)node["@type"], (string?)node["datePublished"]));
        Assert.Equal(["Ana Ruiz", "Tom Reed"], node["author"]!.AsArray().Select(static one => (string?)one!["name"]));
        Assert.Equal(("Quotation", "Denise Whitlow"), ((string?)node["hasPart"]![0]!["@type"], (string?)node["hasPart"]![0]!["spokenByCharacter"]!["name"]));
        Assert.Equal("Marta Oldfield / AP", (string?)node["image"]![1]!["creditText"]);
        Assert.Equal("KESTREL BAY, Mo. (AP)", (string?)node["dateline"]);
    }

    [Fact]
    public void What_JSON_LD_holds_comes_back()
    {
        Article article = Full;
        ArticleReadResult result = NewsArticleJsonLd.Read(NewsArticleJsonLd.ToUtf8Bytes(article));
        AssertKeepsItsRules(result);
        Article back = result.Article!;

        Assert.Equal(Origin.JsonLd, back.Provenance.Origin);
        Assert.Equal((article.Id, article.Url, article.Language, article.Headline, article.Deck), (back.Id, back.Url, back.Language, back.Headline, back.Deck));
        Assert.Equal((article.Publisher, article.Section, article.Genre, article.PublishedAt, article.UpdatedAt), (back.Publisher, back.Section, back.Genre, back.PublishedAt, back.UpdatedAt));
        Assert.Equal(article.Keywords, back.Keywords);
        Assert.Equal(article.AltIds, back.AltIds);
        Assert.Equal(article.Byline!.Contributors, back.Byline!.Contributors);
        Assert.Equal(article.Paragraphs.Select(static one => one.Text), back.Paragraphs.Select(static one => one.Text));
        Assert.Equal(article.Images.Select(static image => image with { Position = null, Source = null, Credit = null }), back.Images.Select(static image => image with { Credit = null }));
        Assert.Equal(article.Images[1].Credit!.Agencies, back.Images[1].Credit!.Agencies);
    }

    [Theory]
    [InlineData("""{"@type":"Person","name":"Ana Ruiz"}""", "Ana Ruiz")]
    [InlineData("""[{"@type":"Person","name":"Ana Ruiz"},{"@type":"Organization","name":"Reuters"}]""", "Ana Ruiz|Reuters")]
    [InlineData("\"By Ana Ruiz and Tom Reed\"", "Ana Ruiz|Tom Reed")]
    [InlineData("""["Ana Ruiz","Tom Reed"]""", "Ana Ruiz|Tom Reed")]
    [InlineData("""{"@type":"Person","name":["Ana Ruiz"]}""", "Ana Ruiz")]
    [InlineData("""{"@id":"#ana"}""", "Ana Lind")]
    [InlineData("\"https://social.example/ana\"", "")]
    [InlineData("null", "")]
    [InlineData("7", "")]
    public void Authors_are_an_object_a_list_or_a_string(string author, string expected)
    {
        Article article = NewsArticleJsonLd.Read(Encoding.UTF8.GetBytes(
            """{"@context":"https://schema.org","@graph":[{"@type":"Person","@id":"#ana","name":"Ana Lind"},{"@type":["NewsArticle","Thing"],"articleBody":"One line of text.","author":""" + author + "}]}")).Article!;

        Assert.Equal(expected, string.Join('|', article.Byline?.Contributors.Select(static one => one.Name) ?? []));
        Assert.Equal("valid", article.Validate().ToString());
    }

    [Fact]
    public void Pages_print_their_values_in_many_forms()
    {
        ArticleReadResult result = NewsArticleJsonLd.Read("""
            [{"@type":"BreadcrumbList"},{"@context":"http://schema.org","@type":"http://schema.org/ReportageNewsArticle","headline":" Rock &#8216;n&#8217;\n roll ","inLanguage":"en_us",
            "mainEntityOfPage":{"@type":"WebPage","@id":"https://news.example/rock roll"},"datePublished":"2021-08-12T15:04:00+0000","dateModified":"2020-01-01T00:00:00Z",
            "keywords":"rock, roll,,rock","articleSection":["Music","Arts"],"publisher":{"name":"The Herald","url":"https://www.Herald.example/"},
            "image":["https://news.example/1.jpg",{"@type":"ImageObject","url":"https://news.example/2.jpg","width":"640px","height":{"@type":"Distance","value":480}}],
            "articleBody":"The band played.\n\n“We are back,” said Ana Ruiz."}]
            """u8);
        Article article = result.Article!;
        AssertKeepsItsRules(result);

        Assert.Equal(("Rock ‘n’ roll", "en-US", "https://news.example/rock%20roll"), (article.Headline, article.Language, article.Id.OriginalString));
        Assert.Equal((new DateOnly(2021, 8, 12), null), (article.PublishedOn!.Value, article.UpdatedAt));
        Assert.Equal(["rock", "roll"], article.Keywords);
        Assert.Equal(("Music", "The Herald", "herald.example"), (article.Section, article.Publisher!.Name, article.Publisher.Domain));
        Assert.Equal((640, 480), (article.Images[1].Width!.Value, article.Images[1].Height!.Value));
        Assert.Single(article.Quotes);
    }

    [Fact]
    public void A_day_without_a_zone_is_a_day_only()
    {
        Article article = NewsArticleJsonLd.Read("""{"@type":"NewsArticle","datePublished":"2021-08-12T15:04:00","articleBody":"One line of text."}"""u8).Article!;

        Assert.Equal((new DateOnly(2021, 8, 12), null), (article.PublishedOn!.Value, article.PublishedAt));
    }

    [Fact]
    public void Editors_and_the_dateline_of_JSON_LD_are_read()
    {
        Article article = NewsArticleJsonLd.Read("""{"@type":"NewsArticle","headline":"H","author":{"name":"Ana Ruiz"},"editor":{"@type":"Person","name":"Tom Reed"},"contributor":[{"name":"Mara Lind"}],"dateline":"KABUL, Afghanistan (AP)","articleBody":"The council met."}"""u8).Article!;

        Assert.Equal("Ana Ruiz", article.Byline!.Text);
        Assert.Equal([("Ana Ruiz", ContributorRole.Author), ("Tom Reed", ContributorRole.Editor), ("Mara Lind", ContributorRole.Contributor)], article.Byline.Contributors!.Select(static one => (one.Name, one.Role)));
        Assert.Equal(("KABUL, Afghanistan (AP)", "Kabul", "Afghanistan", "The Associated Press"), (article.Dateline!.Text, article.Dateline.Place, article.Dateline.Region, article.Dateline.Agency));
    }

    [Fact]
    public void The_part_that_people_had_is_read_from_ninjs()
    {
        Article article = Ninjs.Read("""{"uri":"http://e.example/1","by":"Ana Ruiz and Tom Reed","people":[{"name":"Tom Reed","rel":"editor"},{"name":"Mara Lind","rel":"reporter"},{"name":"Jo Best","rel":"subject"}],"organisations":[{"name":"Northwind News Service","rel":"author"},{"name":"The Courier","rel":"publisher"}],"located":"Leeds, England","headlines":[{"value":"H"}],"bodies":[{"contentType":"text/plain","value":"The council met."}]}"""u8).Article!;

        Assert.Equal("Ana Ruiz and Tom Reed", article.Byline!.Text);
        Assert.Equal([("Ana Ruiz", ContributorRole.Author), ("Tom Reed", ContributorRole.Editor), ("Mara Lind", ContributorRole.Reporter), ("Northwind News Service", ContributorRole.Author)], article.Byline.Contributors!.Select(static one => (one.Name, one.Role)));
        Assert.Equal(("Leeds", "England"), (article.Dateline!.Place, article.Dateline.Region));
    }

    [Theory]
    [InlineData("""{"@type":"Recipe","name":"Soup"}""", "NR0105")]
    [InlineData("""{"@type":"NewsArticle","headline":"No body"}""", "NR0103")]
    [InlineData("[]", "NR0105")]
    [InlineData("3", "NR0105")]
    public void A_record_without_an_article_says_so(string json, string code) =>
        Assert.Equal(code, Assert.Single(NewsArticleJsonLd.Read(Encoding.UTF8.GetBytes(json)).Diagnostics).Code);

    [Fact]
    public void Bytes_that_are_no_JSON_are_an_error_of_JSON()
    {
        Assert.Equal("TYS1001", Assert.Single(NewsArticleJsonLd.Read("{\"@type\":"u8).Errors).Code);
        Assert.Equal("TYS1001", Assert.Single(Ninjs.Read("{\"uri\":"u8).Errors).Code);
    }

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm()
    {
        ArticleReadResult result = NewsArticleJsonLd.Read("""{"@type":"NewsArticle","headline":"A \ud800 b","articleBody":"One \udc00 line\n\nof text."}"""u8);

        Assert.Equal(("A \uFFFD b", "One \uFFFD line"), (result.Article!.Headline, result.Article.Paragraphs[0].Text));
        Assert.NotEmpty(Ninjs.ToUtf8Bytes(result.Article with { Headline = "\ud800" }));
    }

    [Fact]
    public void Mutated_records_of_other_formats_throw_nothing_and_give_valid_records()
    {
        byte[][] seeds = [Ninjs.ToUtf8Bytes(Full), NewsArticleJsonLd.ToUtf8Bytes(Full)];
        Gen.Select(Gen.Int[0, 1], Gen.Select(Gen.Int[0, 5000], Gen.Byte).Array[0, 4]).Sample(
            (which, edits) =>
            {
                byte[] json = [.. seeds[which]];
                foreach ((int at, byte value) in edits)
                {
                    json[at % json.Length] = value;
                }

                foreach (ArticleReadResult result in new[] { Ninjs.Read(json), NewsArticleJsonLd.Read(json) })
                {
                    if (result.HasArticle)
                    {
                        AssertKeepsItsRules(result);
                    }
                }
            },
            iter: 300,
            threads: 1);
    }

    private static void AssertKeepsItsRules(ArticleReadResult result)
    {
        ValidationResult verdict = result.Article!.Validate();
        Assert.True(verdict.IsValid, verdict.ToString());
        Assert.Empty(ArticleChecks.Check(result.Article, result.RawText.Span));
    }
}
