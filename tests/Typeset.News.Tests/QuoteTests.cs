namespace Typeset.News.Tests;

public sealed class QuoteTests
{
    [Fact]
    public void The_name_of_a_programme_that_was_told_something_is_no_quote()
    {
        Article article = RecordText.Read("“They have spent $40 million on this,” Larkin told “Fox & Friends” on Thursday. “It cannot fly,” he told “The Daily Hour.”");

        Assert.Equal(["They have spent $40 million on this,", "It cannot fly,"], article.Quotes.SelectMany(quote => quote.Segments).Select(segment => segment.Text));
    }

    [Theory]
    [InlineData("“We are not leaving the town,” he said.")]
    [InlineData("„We are not leaving the town,” he said.")]
    [InlineData("«We are not leaving the town,» he said.")]
    [InlineData("\"We are not leaving the town,\" he said.")]
    public void Double_marks_of_every_kind_hold_a_quote(string text)
    {
        Assert.Equal("We are not leaving the town", Assert.Single(RecordText.Read(text).Quotes).Text);
    }

    [Fact]
    public void Single_marks_hold_none()
    {
        Assert.Empty(RecordText.Read("‘We are not leaving the town,’ he said.").Quotes);
    }

    [Fact]
    public void A_straight_mark_after_a_number_is_a_measure()
    {
        Assert.Equal("the pipe is far too long", Assert.Single(RecordText.Read("The 12\" pipe, he said, \"the pipe is far too long\" for it.").Quotes).Text);
    }

    [Fact]
    public void A_mark_inside_an_open_one_leaves_the_first_unclosed()
    {
        Article article = RecordText.Read("He said “they called it “a very bad idea indeed” at noon.");

        Assert.Equal("a very bad idea indeed", Assert.Single(article.Quotes).Text);
        Assert.Equal("NR0301", Assert.Single(article.Provenance.Diagnostics).Code);
    }

    [Fact]
    public void A_quote_runs_on_only_into_the_next_paragraph_that_goes_on_with_it()
    {
        Article runsOn = RecordText.Read("Reyes said: “The river took the school.\n\n“It took the mill.”");
        Assert.Equal(2, Assert.Single(runsOn.Quotes).Segments.Count);
        Assert.Empty(runsOn.Provenance.Diagnostics);

        Article unclosed = RecordText.Read("Reyes said: “The river took the school.\n\nIt took the mill.");
        Assert.Empty(unclosed.Quotes);
        Assert.Equal("NR0301", Assert.Single(unclosed.Provenance.Diagnostics).Code);
    }

    [Fact]
    public void A_quote_without_attribution_takes_that_of_the_mark_that_goes_on_with_it()
    {
        Quote quote = Assert.Single(RecordText.Read("“The river took the school and the shop.\n\n“It took the mill,” Mayor Ana Reyes said.").Quotes);

        Assert.Equal(new Person { Name = "Ana Reyes", Role = "Mayor" }, Assert.IsType<Attributed>(quote.Attribution).Speaker);
        Assert.Equal("The river took the school and the shop. It took the mill", quote.Text);
    }

    [Theory]
    [InlineData("The “Green Wall” opened on Friday.")]
    [InlineData("He sang “A Summer in the Light” on Friday.")]
    public void A_name_or_a_title_in_marks_is_no_quote(string text)
    {
        Assert.Empty(RecordText.Read(text).Quotes);
    }

    [Fact]
    public void A_few_words_are_a_quote_when_the_words_beside_them_say_who_spoke()
    {
        Assert.Equal("No deal", Assert.Single(RecordText.Read("“No deal,” Jones said.").Quotes).Text);
        Assert.Equal("No deal.", Assert.Single(RecordText.Read("Jones said: “No deal.”").Quotes).Text);
        Assert.Empty(RecordText.Read("Jones said there was “no deal” on Friday.").Quotes);
    }

    [Theory]
    [InlineData("“It is a mess for us,” Lee said.", QuoteKind.Direct)]
    [InlineData("Lee said: “It is a mess for us.”", QuoteKind.Direct)]
    [InlineData("Lee said it is “a mess for all of us” now.", QuoteKind.Partial)]
    [InlineData("Lee came home, “a mess for all of us” in hand, and wept.", QuoteKind.Partial)]
    public void A_fragment_inside_a_sentence_is_partial(string text, QuoteKind kind)
    {
        Assert.Equal(kind, Assert.Single(RecordText.Read(text).Quotes).Kind);
    }

    [Fact]
    public void Marks_around_one_attribution_are_one_quote()
    {
        Quote quote = Assert.Single(RecordText.Read("“We will wait,” Lee said, “until the river falls.”").Quotes);

        Assert.Equal("We will wait, until the river falls.", quote.Text);
        Assert.Equal(2, quote.Segments.Count);
    }

    [Fact]
    public void A_comma_before_a_new_sentence_becomes_a_full_stop()
    {
        Quote quote = Assert.Single(RecordText.Read("“We will wait,” Lee said. “The river will fall.”").Quotes);

        Assert.Equal("We will wait. The river will fall.", quote.Text);
    }

    [Fact]
    public void A_paragraph_that_is_a_quote_and_nothing_else_floats_to_the_speaker_before()
    {
        Article article = RecordText.Read("“We will wait,” Ana Lee said.\n\n“The river will fall soon enough.”\n\n“And then we will go home.”");

        Assert.Equal(3, article.Quotes.Count);
        foreach (Quote quote in article.Quotes.Skip(1))
        {
            Attributed attributed = Assert.IsType<Attributed>(quote.Attribution);
            Assert.Equal(AttributionMethod.Floating, attributed.Method);
            Assert.Equal(new Person { Name = "Ana Lee" }, attributed.Speaker);
            Assert.Null(attributed.Mention);
        }
    }

    [Fact]
    public void Empty_marks_and_marks_around_a_comma_are_no_quotes()
    {
        Assert.Empty(RecordText.Read("“” he said. “,” she said. “ ” they said.").Quotes);
    }

    [Fact]
    public void White_space_before_the_comma_that_leads_into_the_attribution_goes()
    {
        Article article = RecordText.Read("“We will wait here ,” Lee said.");

        Assert.Equal("We will wait here", Assert.Single(article.Quotes).Text);
        Assert.Empty(ArticleChecks.Check(article, "“We will wait here ,” Lee said."u8));
    }

    [Fact]
    public void Quotes_are_read_in_list_items_and_not_in_headings_or_notes()
    {
        Article article = RecordText.Read("The council met.\n\n• “We will wait here,” Lee said.\n\n• “We will go now,” Park said.\n\nEditor’s note: “We will not go there,” Wood said.");

        Assert.Equal(["We will wait here", "We will go now"], article.Quotes.Select(quote => quote.Text));
    }

    [Theory]
    [InlineData("‘We aren’t leaving the town,’ said Mayor Ana Reyes. ‘The players’ bus can’t cross it.’\n\nTom Reed said the plan was ‘the best of a bad lot’ and left.\n\n‘It isn’t over by a mile,’ he said.")]
    [InlineData("'We aren't leaving the town,' said Mayor Ana Reyes. 'The players' bus can't cross it.'\n\nTom Reed said the plan was 'the best of a bad lot' and left.\n\n'It isn't over by a mile,' he said.")]
    public void A_text_that_quotes_in_single_marks_only_is_read_by_these(string text)
    {
        Article article = RecordText.Read(text);

        Assert.Equal(["Ana Reyes", "Tom Reed", "Tom Reed"], article.Quotes.Select(static quote => Assert.IsType<Person>(Assert.IsType<Attributed>(quote.Attribution).Speaker).Name));
        Assert.Equal(["We", "The", "the", "It"], article.Quotes.SelectMany(static quote => quote.Segments).Select(static segment => segment.Text.Split(' ')[0]));
        Assert.Equal("cross it.", article.Quotes[0].Segments[1].Text[^9..]);
    }

    [Fact]
    public void A_quote_in_single_marks_runs_on_and_holds_double_ones()
    {
        Article article = RecordText.Read("‘We are not leaving the town at all,’ said Mayor Ana Reyes.\n\nHe said: ‘My teacher used to say, “If you see the join, start again,” and I did.\n\n‘It was the best of advice, too.’");

        Assert.Equal(2, article.Quotes.Count);
        Assert.Equal(["My", "It"], article.Quotes[1].Segments.Select(static segment => segment.Text.Split(' ')[0]));
    }

    [Theory]
    [InlineData("“We aren’t leaving the town,” said Mayor Ana Reyes. She read ‘the story of it all,’ as ‘he called it then,’ twice.\n\n“It was over by noon,” she said. “It was cold.”")]
    [InlineData("The dogs’ owner, of ’90s fame, and the cats’ friend met ’em at the O’Briens’ house.")]
    [InlineData("He sang ’Tis the season, then rock ‘n’ roll, and the ‘big one’ too.")]
    public void Apostrophes_and_single_marks_beside_double_ones_hold_none(string text)
    {
        Assert.All(RecordText.Read(text).Quotes, static quote => Assert.DoesNotContain(quote.Segments, static segment => segment.Text.StartsWith("the story", StringComparison.Ordinal) || segment.Text.StartsWith("big", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_page_has_in_JSON_is_no_quote() =>
        Assert.Empty(RecordText.Read("The mill at Harlan was sold on Saturday.\n\n{ \"byline\":\"Ana Ruiz of the Harlan Times\", \"title\": \"Who has bought the mill at Harlan now\" }\n").Quotes);
}
