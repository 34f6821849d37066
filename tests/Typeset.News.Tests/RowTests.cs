using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Typeset.News.Tests;

public sealed class RowTests
{
    private const string Text = "Rain closed the coast road on Monday.\n\n“We will open it soon,” said Nadia Ferrer, the mayor.";

    private static JsonObject C4 => new() { ["text"] = Text, ["timestamp"] = "2019-04-25T12:57:54Z", ["url"] = "https://news.example/road" };

    private static JsonObject CcNews => new()
    {
        ["title"] = "Coast road\n closed",
        ["text"] = Text,
        ["domain"] = "news.example",
        ["date"] = "2018-03-05 10:11:12",
        ["description"] = "Rocks on the road.",
        ["url"] = "https://news.example/road",
        ["image_url"] = "https://news.example/road.jpg",
    };

    private static JsonObject RealNews => new()
    {
        ["title"] = "Coast road closed",
        ["text"] = Text,
        ["summary"] = null,
        ["authors"] = new JsonArray("Ana Ruiz", "Updated", "3 min read", "Tom Reed, The Associated Press"),
        ["publish_date"] = "03-05-2018",
        ["domain"] = "news.example",
        ["warc_date"] = "20180306070809",
        ["url"] = "https://news.example/road",
        ["status"] = "success",
    };

    private static JsonObject NewsPlease => new()
    {
        ["title"] = "Coast road closed",
        ["maintext"] = Text,
        ["authors"] = new JsonArray("Ana Ruiz"),
        ["date_publish"] = "2018-03-05 10:11:12",
        ["language"] = "en-us",
        ["url"] = "https://news.example/road",
        ["image_url"] = "",
        ["filename"] = "more columns are allowed",
    };

    [Fact]
    public void A_column_that_is_null_is_absent_in_every_layout()
    {
        foreach ((JsonObject whole, RowLayout layout) in new[] { (C4, RowLayout.C4), (CcNews, RowLayout.CCNews), (RealNews, RowLayout.RealNews), (NewsPlease, RowLayout.NewsPlease) })
        {
            string text = layout == RowLayout.NewsPlease ? "maintext" : "text";
            var row = new JsonObject();
            foreach (string column in whole.Select(static column => column.Key))
            {
                row[column] = column == text ? Text : null;
            }

            ArticleReadResult result = ArticleReader.ReadRow(Bytes(row), layout);

            Assert.True(result.HasArticle, layout + ": " + string.Join('\n', result.Errors));
            Assert.StartsWith("urn:sha256:", result.Article.Id.OriginalString, StringComparison.Ordinal);
            Assert.Equal((null, null, null, null), (result.Article.Headline, result.Article.Deck, result.Article.PublishedOn, result.Article.Url));
            Assert.DoesNotContain(result.Diagnostics, static note => note.Code is "NR0201" or "NR0203" or "NR0204");

            row[text] = null;
            Assert.Equal("NR0103", ArticleReader.ReadRow(Bytes(row), layout).Diagnostics.Single(static note => note.Severity == Severity.Error).Code);
        }
    }

    [Fact]
    public void A_C4_row_has_an_address_and_a_moment_of_retrieval_and_always_the_note_on_lost_lines()
    {
        Article article = Read(C4);

        Assert.Equal(Origin.C4, article.Provenance.Origin);
        Assert.Equal("https://news.example/road", article.Url!.OriginalString);
        Assert.Equal(article.Url, article.Id);
        Assert.Equal(new DateTimeOffset(2019, 4, 25, 12, 57, 54, TimeSpan.Zero), article.Provenance.RetrievedAt);
        Assert.Equal(["NR0104"], article.Provenance.Diagnostics.Select(static note => note.Code));
        Assert.Null(article.PublishedOn);
        Assert.Equal("Nadia Ferrer", Assert.IsType<Person>(Assert.IsType<Attributed>(article.Quotes[0].Attribution).Speaker).Name);
    }

    [Fact]
    public void A_CC_News_row_has_headline_deck_day_and_picture()
    {
        Article article = Read(CcNews);

        Assert.Equal(Origin.CcNews, article.Provenance.Origin);
        Assert.Equal(("Coast road closed", "Rocks on the road.", new DateOnly(2018, 3, 5)), (article.Headline, article.Deck, article.PublishedOn!.Value));
        Assert.Equal("https://news.example/road.jpg", article.Images[0].Url!.OriginalString);
        Assert.Null(article.Images[0].Position);
        Assert.Null(article.Publisher);
        Assert.Empty(article.Provenance.Diagnostics);
    }

    [Fact]
    public void Authors_of_a_RealNews_row_become_the_byline_without_what_is_no_name()
    {
        Article article = Read(RealNews);

        Assert.Equal("Ana Ruiz, Tom Reed, The Associated Press", article.Byline!.Text);
        Assert.Equal(["Ana Ruiz", "Tom Reed"], article.Byline.Contributors.Select(static one => one.Name));
        Assert.Equal("The Associated Press", article.Byline.Contributors[1].Affiliation);
        Assert.Equal(new DateTimeOffset(2018, 3, 6, 7, 8, 9, TimeSpan.Zero), article.Provenance.RetrievedAt);
        Assert.Equal(new DateOnly(2018, 3, 5), article.PublishedOn);
        Assert.Equal(["NR0201"], article.Provenance.Diagnostics.Select(static note => note.Code));
    }

    [Fact]
    public void A_news_please_row_has_its_own_language_and_empty_columns_are_absent()
    {
        Article article = Read(NewsPlease);

        Assert.Equal(("en-US", new DateOnly(2018, 3, 5)), (article.Language, article.PublishedOn!.Value));
        Assert.Empty(article.Images);
        Assert.Equal("Ana Ruiz", article.Byline!.Text);
    }

    [Fact]
    public void The_byline_of_the_text_comes_before_the_authors_of_the_row()
    {
        JsonObject row = RealNews;
        row["text"] = "By Mara Lind\n\n" + Text;

        Assert.Equal("By Mara Lind", Read(row).Byline!.Text);
    }

    [Fact]
    public void A_first_line_equal_to_the_title_is_recorded_and_is_no_paragraph()
    {
        JsonObject row = RealNews;
        row["text"] = "Coast road closed\n" + Text;
        Article article = Read(row);

        Assert.Equal("Coast road closed", article.Headline);
        Assert.Equal((HeaderField.Headline, 1), (article.Provenance.Header[0].Field, article.Provenance.Header[0].Source.Line));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("0000-13-99")]
    [InlineData("2018-02-30")]
    public void A_date_that_is_no_day_is_left_out_with_a_note(string date)
    {
        JsonObject row = CcNews;
        row["date"] = date;
        Article article = Read(row);

        Assert.Null(article.PublishedOn);
        Assert.Contains("NR0203", article.Provenance.Diagnostics.Select(static note => note.Code));
    }

    [Theory]
    [InlineData("date", "")]
    [InlineData("description", "")]
    [InlineData("image_url", null)]
    public void Empty_strings_and_nulls_are_absent_without_a_note(string column, string? value)
    {
        JsonObject row = CcNews;
        row[column] = value;

        Assert.Empty(Read(row).Provenance.Diagnostics);
    }

    [Theory]
    [InlineData("None", null)]
    [InlineData("2018-03-05 10:11:12.123456+02:00", "2018-03-05")]
    public void The_day_of_a_news_please_row_is_its_first_ten_characters(string date, string? expected)
    {
        JsonObject row = NewsPlease;
        row["date_publish"] = date;
        Article article = Read(row);

        Assert.Equal(expected, article.PublishedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty(article.Provenance.Diagnostics);
    }

    [Fact]
    public void What_the_contract_cannot_hold_is_left_out_with_a_note_and_the_hash_stands_in_for_the_address()
    {
        JsonObject row = CcNews;
        row["title"] = new string('x', 301);
        row["url"] = "not an address";
        Article article = Read(row);

        Assert.Null(article.Headline);
        Assert.Null(article.Url);
        Assert.StartsWith("urn:sha256:", article.Id.OriginalString, StringComparison.Ordinal);
        Assert.Equal("NR0204", Assert.Single(article.Provenance.Diagnostics).Code);
    }

    [Fact]
    public void An_address_with_other_letters_is_percent_encoded()
    {
        JsonObject row = CcNews;
        row["url"] = "https://news.example/straße und weg?q=ä";

        Assert.Equal("https://news.example/stra%C3%9Fe%20und%20weg?q=%C3%A4", Read(row).Url!.OriginalString);
    }

    [Fact]
    public void A_row_without_text_gives_no_record_and_says_why()
    {
        JsonObject row = NewsPlease;
        row["maintext"] = null;
        ArticleReadResult result = ArticleReader.ReadRow(Bytes(row));

        Assert.False(result.HasArticle);
        Assert.Equal("NR0103", Assert.Single(result.Diagnostics).Code);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void A_row_that_breaks_its_layout_gives_every_error_and_no_record()
    {
        JsonObject row = RealNews;
        row["status"] = "failed";
        row["publish_date"] = "2018-03-05";
        ArticleReadResult result = ArticleReader.ReadRow(Bytes(row));

        Assert.False(result.HasArticle);
        Assert.Equal(["/publish_date", "/status"], result.Errors.Select(static error => error.InstancePointer).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_no_row_are_an_error()
    {
        foreach (string text in new[] { "", "[1]", "{\"a\":1}", "{\"text\":", "null" })
        {
            ArticleReadResult result = ArticleReader.ReadRow(Encoding.UTF8.GetBytes(text));
            Assert.False(result.HasArticle);
            Assert.NotEmpty(result.Errors);
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_with_the_note_on_bad_bytes()
    {
        string json = Encoding.UTF8.GetString(Bytes(CcNews))
            .Replace("Rain closed", "Rain \\ud83d closed \\udc00\\ud800", StringComparison.Ordinal)
            .Replace("Rocks on", "\\udfff on", StringComparison.Ordinal);
        ArticleReadResult result = ArticleReader.ReadRow(Encoding.UTF8.GetBytes(json));

        Assert.StartsWith("Rain \uFFFD closed \uFFFD\uFFFD the coast", result.Article!.Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Equal("\uFFFD on the road.", result.Article.Deck);
        Assert.Equal("NR0101", Assert.Single(result.Diagnostics).Code);
        AssertKeepsItsRules(result);
    }

    [Fact]
    public void Layouts_are_told_by_their_columns()
    {
        Assert.Equal(
            [RowLayout.C4, RowLayout.CCNews, RowLayout.RealNews, RowLayout.NewsPlease],
            new[] { C4, CcNews, RealNews, NewsPlease }.Select(static row => RowLayouts.Detect(Bytes(row))!.Value));
        Assert.Null(RowLayouts.Detect("{\"text\":\"x\"}"u8));
        Assert.Equal("c4 cc-news realnews news-please", string.Join(' ', RowLayouts.Names));
        Assert.All(RowLayouts.Names, static name => Assert.Equal(name, RowLayouts.Find(name)!.Value.ToName()));
    }

    private static Article Read(JsonObject row)
    {
        ArticleReadResult result = ArticleReader.ReadRow(Bytes(row));
        Assert.Empty(result.Errors);
        AssertKeepsItsRules(result);
        return result.Article!;
    }

    private static void AssertKeepsItsRules(ArticleReadResult result)
    {
        Assert.Equal("valid", result.Article!.Validate().ToString());
        Assert.Empty(ArticleChecks.Check(result.Article, result.RawText.Span));
    }

    private static byte[] Bytes(JsonObject row) => JsonSerializer.SerializeToUtf8Bytes(row);
}
