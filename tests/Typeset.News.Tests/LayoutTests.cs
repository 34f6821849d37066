using System.Text;

namespace Typeset.News.Tests;

public sealed class LayoutTests
{
    [Fact]
    public void Line_ends_of_every_kind_count_alike()
    {
        Article article = RecordText.Read("One came in.\r\n\r\nTwo came in.\r\rThree came in.");

        Assert.Equal([1, 3, 5], article.Paragraphs.Select(paragraph => paragraph.Source!.Line));
        Assert.Equal(5, article.Provenance.Raw!.Lines);
        Assert.Equal(42, article.Provenance.Raw.Length);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        Article article = RecordText.Read("\uFEFFThe bridge reopened.");

        Assert.Equal("The bridge reopened.", article.Paragraphs[0].Text);
        Assert.Equal(20, article.Provenance.Raw!.Length);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_replaced_and_noted()
    {
        byte[] text = [.. "The bridge "u8, 0xFF, 0xFE, .. " reopened."u8];

        Article article = RecordText.Read(text);

        Assert.Equal("The bridge \uFFFD\uFFFD reopened.", article.Paragraphs[0].Text);
        Assert.Equal("NR0101", Assert.Single(article.Provenance.Diagnostics).Code);
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes_as_received()
    {
        byte[] text = Encoding.UTF8.GetBytes("\uFEFFThe bridge reopened.\r\n");

        Article article = RecordText.Read(text);

        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(text));
        Assert.Equal("urn:sha256:" + hash, article.Id.OriginalString);
        Assert.Equal(hash, article.Provenance.Raw!.Sha256);
    }

    [Fact]
    public void Hard_wrapped_lines_are_joined_and_their_offsets_lead_back_to_the_lines()
    {
        string[] lines =
        [
            "The council met for the third time this week to speak about the",
            "bridge that has been closed since the river rose in the spring of",
            "last year and took away the pillars that the engineers had put in",
            "ten years before, when nobody thought that the water would come so",
            "high, and when the town had other things to think about than stone",
            "and steel. Nobody was hurt, but the way to the other side became an",
            "hour longer for those who work there, and most of those who live on",
            "the far side work on the near side, as the council knows very well",
            "because many of them came to the meeting and said so at some length",
            "with their children on their knees and their lunch boxes beside the",
            "chairs that somebody had brought in from the school.",
        ];
        string text = string.Join('\n', lines) + "\n\nThe mayor said nothing.\n";

        Article article = RecordText.Read(text);

        Assert.Equal(2, article.Paragraphs.Count);
        Assert.Equal(string.Join(' ', lines), article.Paragraphs[0].Text);
        Assert.Equal(new SourceSpan { Line = 1, Start = 0, EndLine = 11, End = lines[10].Length }, article.Paragraphs[0].Source);
        Assert.Equal("NR0102", Assert.Single(article.Provenance.Diagnostics).Code);
        Assert.Empty(ArticleChecks.Check(article, Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Lines_that_end_sentences_are_not_joined()
    {
        string text = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"This is the sentence with the number {i}, and it ends in a full stop."));

        Assert.Equal(12, RecordText.Read(text).Paragraphs.Count);
    }

    [Fact]
    public void A_repeated_sentence_is_dropped_and_a_repeated_heading_is_not()
    {
        Article article = RecordText.Read("The river rose.\n\nWhat now\n\nThe river rose.\n\nWhat now\n\nIt fell again.");

        DroppedText dropped = Assert.Single(article.Provenance.Dropped);
        Assert.Equal(ReasonDropped.RepeatedLine, dropped.Reason);
        Assert.Equal(5, dropped.Source.Line);
        Assert.Equal(2, article.Paragraphs.Count(paragraph => paragraph.Text == "What now"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n\uFEFF")]
    [InlineData("Log in with your credentials")]
    [InlineData("• First thing\n• Second thing")]
    public void A_text_without_a_paragraph_gives_no_record_and_says_so(string text)
    {
        ArticleReadResult result = ArticleReader.Read(Encoding.UTF8.GetBytes(text));

        Assert.False(result.HasArticle);
        Diagnostic note = Assert.Single(result.Diagnostics);
        Assert.Equal("NR0103", note.Code);
        Assert.Equal(Severity.Error, note.Severity);
    }

    [Fact]
    public void A_text_in_another_language_gets_paragraphs_only()
    {
        Article article = RecordText.Read("Regjeringen la fram budsjettet.\n\n«Vi er klare til å starte,» sa han.", new ArticleReaderOptions { Language = "nb" });

        Assert.Equal(2, article.Paragraphs.Count);
        Assert.Empty(article.Quotes);
        Assert.Equal("nb", article.Language);
        Assert.Equal("NR0501", Assert.Single(article.Provenance.Diagnostics).Code);
    }
}
