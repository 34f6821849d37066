namespace Typeset.News.Tests;

public sealed class AttributionTests
{
    [Theory]
    [InlineData("“We will wait here,” said Mary O’Neill.", "Mary O’Neill", "said", "say")]
    [InlineData("“We will wait here,” also added Mary O’Neill in an interview.", "Mary O’Neill", "added", "add")]
    [InlineData("“We will wait here,” Mary O’Neill has said.", "Mary O’Neill", "said", "say")]
    [InlineData("“Will we wait here?” Mary O’Neill, the clerk, asked.", "Mary O’Neill", "asked", "ask")]
    [InlineData("“We will wait here,” according to Mary O’Neill.", "Mary O’Neill", "according to", "according to")]
    [InlineData("According to Mary O’Neill, “we will wait here”.", "Mary O’Neill", "According to", "according to")]
    [InlineData("On Friday, Mary O’Neill replied: “We will wait here.”", "Mary O’Neill", "replied", "reply")]
    [InlineData("And Mary O’Neill argued that the town “will wait here for ever”.", "Mary O’Neill", "argued", "argue")]
    [InlineData("Mary O’Neill called the plan “a very bad idea indeed”.", "Mary O’Neill", "called", "call")]
    public void The_words_beside_a_quote_give_mention_cue_and_lemma(string text, string mention, string cue, string lemma)
    {
        Attributed attributed = Attribution(text);

        Assert.Equal((mention, cue, lemma), (attributed.Mention!.Text, attributed.Cue!.Text, attributed.CueLemma));
        Assert.Equal(AttributionMethod.Explicit, attributed.Method);
    }

    [Theory]
    [InlineData("“We will wait here,” said the report in a drawer by the door.", "say")]
    [InlineData("“We will wait here,” she confesses.", "confess")]
    [InlineData("“We will wait here,” he vowed.", "vow")]
    public void Irregular_and_regular_forms_lead_to_their_lemma(string text, string lemma)
    {
        Article article = RecordText.Read("Officer Kim Vega arrived.\n\n" + text);

        Assert.Equal(lemma, Assert.IsType<Attributed>(Assert.Single(article.Quotes).Attribution).CueLemma);
    }

    [Theory]
    [InlineData("“We will wait here,” saying nothing more.")]
    [InlineData("“We will wait here.” The clerk smiled.")]
    [InlineData("The claim “we will wait here now” was false.")]
    [InlineData("He wanted to say “we will wait here now” on Friday.")]
    [InlineData("But his appeal was drowned by chants of “no light and no bill!”")]
    [InlineData("A plaque at the pool reads “we will wait here now” in gold.")]
    [InlineData("A bedsheet hung from the second-floor balcony read, “We will wait here now.”")]
    [InlineData("The boss, who came late, was met with cries of “we will wait here now” at noon.")]
    public void Participles_nouns_and_infinitives_are_no_cue(string text)
    {
        Assert.Equal(ReasonNotAttributed.NoCue, Assert.IsType<Unattributed>(Assert.Single(RecordText.Read(text).Quotes).Attribution).Reason);
    }

    [Fact]
    public void A_name_that_ends_like_an_adverb_stays_a_name()
    {
        Assert.Equal("Megyn Kelly", Attribution("“We will wait here,” Megyn Kelly said.").Mention!.Text);
        Assert.Equal("George Will", Attribution("“We will wait here,” George Will said.").Mention!.Text);
    }

    [Fact]
    public void An_abbreviation_ends_no_sentence_before_or_after_a_quote()
    {
        Assert.Equal("Sen. Ann Lee", Attribution("“We will wait here,” said Sen. Ann Lee.").Mention!.Text);
        Assert.Equal("Gov. J. Ann Lee", Attribution("Gov. J. Ann Lee said: “We will wait here.”").Mention!.Text);
    }

    [Theory]
    [InlineData("“We will wait here,” Lee told The Daily Ledger on condition of anonymity.", "The Daily Ledger", "on condition of anonymity")]
    [InlineData("“We will wait here,” Lee told reporters.", "reporters", null)]
    [InlineData("“We will wait here,” Lee said in a statement, and left.", null, "in a statement")]
    [InlineData("“We will wait here,” said Lee at a rally on Monday.", null, "at a rally on Monday")]
    [InlineData("Lee told CNN on Monday: “We will wait here.”", "CNN", "on Monday")]
    [InlineData("Lee told aides she would “wait here until the end”.", "aides", null)]
    public void Addressee_and_occasion_are_read_as_printed(string text, string? addressee, string? occasion)
    {
        Attributed attributed = Attribution(text);

        Assert.Equal((addressee, occasion), (attributed.Addressee, attributed.Occasion));
    }

    [Fact]
    public void A_cue_far_before_the_quote_still_counts_when_it_is_the_nearest()
    {
        Assert.Equal("Ann Lee", Attribution("Ann Lee said the town and all of its people who live by the river for so long would “wait here until the end”.").Mention!.Text);
    }

    [Fact]
    public void Words_of_an_earlier_sentence_attribute_no_fragment()
    {
        Article article = RecordText.Read("Ann Lee said so. The town is “a cold and dark place in winter” for all.");

        Assert.IsType<Unattributed>(Assert.Single(article.Quotes).Attribution);
    }

    private static Attributed Attribution(string text) => Assert.IsType<Attributed>(Assert.Single(RecordText.Read(text).Quotes).Attribution);

    [Theory]
    [InlineData("A man in the back shouted, “Fix the building last year!” Ann Lee laughed and said that was fair.", "A man in the back")]
    [InlineData("A man in the back said, “You will be knee-deep by May,” and Ann Lee wrote it down.", "A man in the back")]
    public void What_leads_to_a_quote_comes_before_the_sentence_after_it(string text, string mention) =>
        Assert.Equal(mention, Attribution(text).Mention!.Text);
}
