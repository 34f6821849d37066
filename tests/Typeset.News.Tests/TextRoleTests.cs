namespace Typeset.News.Tests;

public sealed class TextRoleTests
{
    [Theory]
    [InlineData("Correction: An earlier version gave the wrong day.")]
    [InlineData("Editor’s note: This is the first of two parts.")]
    [InlineData("This story has been updated with the count.")]
    public void An_editors_note_is_a_note(string line)
    {
        Assert.Equal([ParagraphRole.Paragraph, ParagraphRole.Note], Roles("The bridge reopened.\n\n" + line));
    }

    [Fact]
    public void Bullets_beside_bullets_are_list_items_without_the_bullet()
    {
        Article article = RecordText.Read("The plan has two parts.\n\n• Close the bridge.\n\n• Open it again.\n\nThat is all.");

        Assert.Equal([ParagraphRole.Paragraph, ParagraphRole.ListItem, ParagraphRole.ListItem, ParagraphRole.Paragraph], article.Paragraphs.Select(one => one.Role));
        Assert.Equal("Close the bridge.", article.Paragraphs[1].Text);
        Assert.Equal(0, article.Paragraphs[1].Source!.Start);
    }

    [Fact]
    public void A_bullet_alone_is_a_paragraph_as_printed()
    {
        Article article = RecordText.Read("The plan has one part.\n\n- Close the bridge.\n\nThat is all.");

        Assert.Equal("- Close the bridge.", article.Paragraphs[1].Text);
        Assert.Equal(ParagraphRole.Paragraph, article.Paragraphs[1].Role);
    }

    [Fact]
    public void A_short_line_before_a_sentence_is_a_heading()
    {
        Assert.Equal([ParagraphRole.Paragraph, ParagraphRole.Heading, ParagraphRole.Paragraph], Roles("The bridge reopened.\n\nWhat comes next\n\nThe town will count the cars."));
    }

    [Theory]
    [InlineData("what comes next")]
    [InlineData("What comes next:")]
    [InlineData("What comes next?")]
    [InlineData("What comes next is a line of more than twelve words in all its length")]
    public void Other_short_lines_are_paragraphs(string line)
    {
        Assert.Equal(ParagraphRole.Paragraph, Roles($"The bridge reopened.\n\n{line}\n\nThe town will count the cars.")[1]);
    }

    [Fact]
    public void A_last_line_is_no_heading()
    {
        Assert.Equal([ParagraphRole.Paragraph, ParagraphRole.Paragraph], Roles("The bridge reopened.\n\nWhat comes next"));
    }

    [Fact]
    public void Numbered_sentences_with_nothing_around_them_are_paragraphs()
    {
        Article article = RecordText.Read("1. The bridge reopened.\n2. The town will count the cars.");

        Assert.Equal(["1. The bridge reopened.", "2. The town will count the cars."], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    private static ParagraphRole[] Roles(string text) => [.. RecordText.Read(text).Paragraphs.Select(paragraph => paragraph.Role)];
}
