using System.Text;
using Typeset.Testing;

namespace Typeset.News.Tests;

public sealed class ArticleCheckTests
{
    private const string Text = """
        Three held after raid on depot
        By Ana Ruiz
        Published 2021-08-12T15:04:00Z

        KABUL (AP) — Fighters came in.

        “We will wait,” Mayor Ana Reyes said. “The river will fall.”

        • “We will go now,” Lee said.

        • One more thing.

        A man sells bread in Herat. Omar Haidari/AFP

        A woman sells bread in Herat. Omar Haidari/AFP

        Log in with your credentials

        Forgot your details?

        The Associated Press contributed.
        """;

    private static readonly byte[] s_raw = Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"));
    private static readonly Article s_article = RecordText.Read(s_raw);

    /// <summary>The record that the violations start from.</summary>
    internal static Article Sound => s_article;

    public static TheoryData<string, string, Func<Article, Article>> Violations() => new()
    {
        { "S1", "/quotes/0/segments/0", a => WithSegment(a, 0, 0, span => span with { Paragraph = 99 }) },
        { "S1", "/quotes/0/segments/0", a => WithSegment(a, 0, 0, span => span with { Text = "We will go," }) },
        { "S1", "/quotes/0/segments/0", a => WithSegment(a, 0, 0, span => span with { End = 9999 }) },
        { "S1", "/quotes/0/attribution/mention", a => WithAttribution(a, 0, one => one with { Mention = one.Mention! with { Text = "Mayor Ana Rayes" } }) },
        { "S1", "/quotes/0/attribution/cue", a => WithAttribution(a, 0, one => one with { Cue = one.Cue! with { End = one.Cue.Start } }) },
        { "S2", "/quotes/1/id", a => WithQuote(a, 1, quote => quote with { Id = "q1" }) },
        { "S2", "/quotes/0/segments/1", a => WithQuote(a, 0, quote => quote with { Segments = [quote.Segments[1], quote.Segments[0]] }) },
        { "S2", "/quotes/1", a => a with { Quotes = [a.Quotes[1] with { Id = "q1" }, a.Quotes[0] with { Id = "q2" }] } },
        { "S2", "/quotes/1/segments/0", a => a with { Quotes = [a.Quotes[0], a.Quotes[0] with { Id = "q2" }] } },
        { "S3", "/quotes/0/attribution/mention", a => WithAttribution(a, 0, one => one with { Mention = a.Quotes[0].Segments[0] }) },
        { "S3", "/quotes/0/attribution", a => WithAttribution(a, 0, one => one with { Cue = ((Attributed)a.Quotes[1].Attribution).Cue }) },
        { "S4", "/quotes/0/text", a => WithQuote(a, 0, quote => quote with { Text = "We will wait, The river will fall." }) },
        { "S5", "/images/1/position", a => a with { Images = [a.Images[0], a.Images[1] with { Position = 99 }] } },
        { "S5", "/images/1/position", a => a with { Images = [a.Images[0], a.Images[1] with { Position = 0 }] } },
        { "S6", "/publishedOn", a => a with { PublishedOn = new DateOnly(2021, 8, 13) } },
        { "S6", "/updatedAt", a => a with { UpdatedAt = a.PublishedAt!.Value.AddHours(-1) } },
        { "S7", "/provenance/header/0/field", a => a with { Headline = null } },
        { "S7", "/provenance/header/2/field", a => WithProvenance(a, one => one with { Header = one.Header.Add(one.Header[0]) }) },
        { "S8", "/id", a => a with { Id = new Uri("urn:sha256:" + new string('0', 64)) } },
        { "S8", "/provenance/raw/sha256", a => WithRaw(a, raw => raw with { Sha256 = new string('0', 64) }) },
        { "S8", "/provenance/raw/length", a => WithRaw(a, raw => raw with { Length = raw.Length - 1 }) },
        { "S8", "/provenance/raw/lines", a => WithRaw(a, raw => raw with { Lines = raw.Lines + 1 }) },
        { "S9", "/paragraphs/1/source", a => WithParagraph(a, 1, one => one with { Source = one.Source! with { End = one.Source.End - 1 } }) },
        { "S9", "/paragraphs/1/source", a => WithParagraph(a, 1, one => one with { Source = one.Source! with { Line = 99 } }) },
        { "S9", "/images/0/credit/source", a => a with { Images = [a.Images[0] with { Credit = a.Images[0].Credit! with { Source = a.Images[0].Source } }, a.Images[1]] } },
        { "S9", "/images/0/source", a => a with { Images = [a.Images[0] with { Caption = "A dog" }, a.Images[1]] } },
        { "S9", "/provenance/header/0/source", a => a with { Headline = "Two held" } },
        { "S9", "/dateline/source", a => a with { Dateline = a.Dateline! with { Text = "HERAT" } } },
        { "S10", "", a => WithProvenance(a, one => one with { Dropped = [one.Dropped[0]] }) },
        { "S10", "", a => a with { Credits = [] } },
        { "S10", "/provenance/dropped/2/source", a => WithProvenance(a, one => one with { Dropped = one.Dropped.Add(one.Dropped[1]) }) },
        { "S11", "/provenance/dropped/1/source", a => WithProvenance(a, one => one with { Dropped = [one.Dropped[1], one.Dropped[0]] }) },
        { "S11", "/paragraphs/1/source", a => a with { Paragraphs = [a.Paragraphs[1], a.Paragraphs[0], .. a.Paragraphs.Skip(2)] } },
    };

    [Fact]
    public void The_record_that_the_violations_start_from_breaks_nothing()
    {
        Assert.Equal((2, 2, 2, 1), (s_article.Quotes.Count, s_article.Images.Count, s_article.Provenance.Dropped.Count, s_article.Credits.Count));
        Assert.Equal(2, s_article.Provenance.Header.Count);
        Assert.Empty(ArticleChecks.Check(s_article, s_raw));
        Assert.Empty(ArticleChecks.Check(s_article));
    }

    [Theory]
    [MemberData(nameof(Violations))]
    public void A_broken_rule_is_reported_at_its_place(string rule, string pointer, Func<Article, Article> spoil)
    {
        IReadOnlyList<ValidationError> findings = ArticleChecks.Check(spoil(s_article), s_raw);

        Assert.Contains(findings, finding => finding.Keyword == rule && finding.InstancePointer == pointer);
        Assert.All(findings, finding => Assert.Equal(ArticleChecks.All.Single(check => check.Rule == finding.Keyword).Code, finding.Code));
    }

    [Fact]
    public void Every_rule_has_a_violation_here()
    {
        Assert.Equal(ArticleChecks.All.Select(check => check.Rule).Order(StringComparer.Ordinal), Violations().Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_record_of_nonsense_offsets_is_reported_and_nothing_throws()
    {
        var nowhere = new SourceSpan { Line = int.MaxValue, Start = int.MinValue, End = int.MaxValue, EndLine = int.MinValue };
        Article article = s_article with
        {
            Paragraphs = [new Paragraph { Text = "x", Source = nowhere }, new Paragraph { Text = "y", Source = nowhere with { Line = 1, EndLine = int.MaxValue } }],
            Quotes = [s_article.Quotes[0] with { Segments = [new TextSpan { Paragraph = -1, Start = -1, End = -2, Text = "x" }] }],
        };

        Assert.NotEmpty(ArticleChecks.Check(article, s_raw));
        Assert.NotEmpty(ArticleChecks.Check(article, "x"u8));
    }

    [SharedDataFact("article/cases", "article/seed.txt")]
    public void The_records_of_the_reader_break_nothing()
    {
        foreach (string path in Directory.EnumerateFiles(SharedData.PathOf("article"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            byte[] raw = File.ReadAllBytes(path);
            Assert.Empty(ArticleChecks.Check(RecordText.Read(raw), raw));
        }
    }

    private static Article WithQuote(Article article, int index, Func<Quote, Quote> change) =>
        article with { Quotes = [.. article.Quotes.Select((quote, i) => i == index ? change(quote) : quote)] };

    private static Article WithSegment(Article article, int quote, int segment, Func<TextSpan, TextSpan> change) =>
        WithQuote(article, quote, one => one with { Segments = [.. one.Segments.Select((span, i) => i == segment ? change(span) : span)] });

    private static Article WithAttribution(Article article, int quote, Func<Attributed, Attributed> change) =>
        WithQuote(article, quote, one => one with { Attribution = change((Attributed)one.Attribution) });

    private static Article WithParagraph(Article article, int index, Func<Paragraph, Paragraph> change) =>
        article with { Paragraphs = [.. article.Paragraphs.Select((one, i) => i == index ? change(one) : one)] };

    private static Article WithProvenance(Article article, Func<Provenance, Provenance> change) => article with { Provenance = change(article.Provenance) };

    private static Article WithRaw(Article article, Func<RawText, RawText> change) => WithProvenance(article, one => one with { Raw = change(one.Raw!) });
}
