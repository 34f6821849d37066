using System.Text;
using System.Text.Json;

namespace Typeset.News.Tests;

/// <summary>Every rule can be seen at work.</summary>
public sealed class RuleUseTests
{
    private const string Text = """
        Levee crews race rising river

        By Ana Ruiz

        Published March 5, 2021

        KESTREL BAY, Mo. (AP) — Volunteers stacked sandbags through the night.

        Sign up for our newsletter

        “We have done everything we can,” said Mayor Denise Whitlow. She then left.

        “It was a long night,” she said.

        Volunteers fill sandbags in Kestrel Bay on Tuesday.Marta Oldfield / AP

        What comes next

        • The river will crest on Thursday.
        • The levee will be looked at.

        Correction: An earlier version had the wrong day.

        Reuters contributed to this report.
        """;

    [Fact]
    public void Each_part_of_a_record_has_the_rule_that_gave_it()
    {
        ArticleReadResult result = ArticleReader.Read(Encoding.UTF8.GetBytes(Text));

        Assert.Equal(
            [
                "H2 /byline", "D1 /dateline", "G2 /paragraphs/3", "G1 /paragraphs/4", "G1 /paragraphs/5", "N /paragraphs/6", "A1 /quotes/0", "A2 P3 /quotes/1", "I3 /images/0",
                "W2 /credits/0", "H1 /provenance/header/0", "H3 /provenance/header/1", "B03 /provenance/dropped/0",
            ],
            result.Rules.Select(static use => use.Rule + " " + use.Pointer));
    }

    [Fact]
    public void The_record_holds_them_and_the_version_of_the_reader_on_request_only()
    {
        Article plain = ArticleReader.Read(Encoding.UTF8.GetBytes(Text)).Article!;
        Assert.Empty(plain.TeamFields);
        Assert.Null(plain.Provenance.ReaderVersion);
        ArticleReadResult result = ArticleReader.Read(Encoding.UTF8.GetBytes(Text), new ArticleReaderOptions { RecordRules = true });

        Assert.Equal("valid", result.Article!.Validate().ToString());
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+(?:-[0-9A-Za-z.-]+)?$", result.Article.Provenance.ReaderVersion!);
        using JsonDocument record = JsonDocument.Parse(result.Article.ToUtf8Bytes());
        Assert.Equal(
            result.Rules.Select(static use => (use.Rule, use.Pointer)),
            record.RootElement.GetProperty("x-typeset-rules").EnumerateArray().Select(static use => (use.GetProperty("rule").GetString()!, use.GetProperty("pointer").GetString()!)));
    }
}
