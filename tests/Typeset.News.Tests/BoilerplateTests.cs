namespace Typeset.News.Tests;

public sealed class BoilerplateTests
{
    [Theory]
    [InlineData("Download the NBC News app for breaking news", "app-promo")]
    [InlineData("CLICK HERE TO GET THE FOX NEWS APP", "app-promo")]
    [InlineData("Sign up for our daily newsletter", "newsletter")]
    [InlineData("Follow Ana Ruiz on Twitter @anaruiz.", "social-follow")]
    [InlineData("Share this article", "social-ui")]
    [InlineData("Facebook Twitter Flipboard Comments Print Email", "social-ui")]
    [InlineData("Share | Tweet | Email", "social-ui")]
    [InlineData("CBC's Journalistic Standards and Practices|About CBC News", "related-link")]
    [InlineData("You have 2 free articles remaining this month.", "login")]
    [InlineData("Print this page Email A Friend!", "social-ui")]
    [InlineData("accreditation", "social-ui")]
    [InlineData("Get money-saving tips straight to your inbox", "newsletter")]
    [InlineData("Sign up", "newsletter")]
    [InlineData("Get Latest India News along with Latest News and Top Headlines from around the world.", "related-link")]
    [InlineData("TWEET SHARE MORE", "social-ui")]
    [InlineData("facebook twitter whatsapp linkedin email", "social-ui")]
    [InlineData("12 comments", "social-ui")]
    [InlineData("Share or comment on this article:", "social-ui")]
    [InlineData("Skip to main content", "related-link")]
    [InlineData("Jump directly to the content", "related-link")]
    [InlineData("Read More", "related-link")]
    [InlineData("MOST READ IN NEWS", "related-link")]
    [InlineData("4 minute read", "player-ui")]
    [InlineData("Read Time: 3 mins", "player-ui")]
    [InlineData("@anaruiz", "contact")]
    [InlineData("This was published 2 months ago", "unread-date")]
    [InlineData("This article is more than 3 years old", "unread-date")]
    [InlineData("Duration: 48 seconds", "player-ui")]
    [InlineData("Copy this code to your website or blog", "player-ui")]
    [InlineData("toggle caption", "player-ui")]
    [InlineData("READ MORE: Council votes on the bridge", "related-link")]
    [InlineData("Story continues below advertisement", "advertisement")]
    [InlineData("Forgot your details?", "login")]
    [InlineData("We're not around right now. But you can send us an email.", "chat-widget")]
    [InlineData("This site uses cookies", "cookie-notice")]
    [InlineData("All rights reserved.", "copyright")]
    [InlineData("Comments are closed.", "comments")]
    [InlineData("Got a tip for our reporters?", "tip-line")]
    [InlineData("newsroom@ledger.example", "contact")]
    public void A_boilerplate_line_is_dropped_with_its_reason(string line, string reason)
    {
        Article article = RecordText.Read("The bridge reopened on Monday.\n\n" + line);

        DroppedText dropped = Assert.Single(article.Provenance.Dropped);
        Assert.Equal(line, dropped.Text);
        Assert.Equal(reason, dropped.Reason.Value);
        Assert.Equal(3, dropped.Source.Line);
    }

    [Theory]
    [InlineData("Skip to the content of the bill, and it says nothing, he said.")]
    [InlineData("Read more books, the teacher said.")]
    [InlineData("3 minutes later it was over.")]
    [InlineData("Join the club and you will get free updates, he told the crowd on Friday.")]
    [InlineData("Continue reading to children every night, the teacher said.")]
    [InlineData("Have a story to tell, she says, and people will listen to you.")]
    [InlineData("Have a story of your own and people will listen to you.")]
    [InlineData("Privacy Policy changes angered users of the site, which has 3 million of them.")]
    [InlineData("The firm’s use of cookies broke the law, the court ruled.")]
    [InlineData("“We'd like to hear from you,” Ruiz told the owners.")]
    public void A_sentence_of_the_article_is_no_boilerplate(string sentence) =>
        Assert.Empty(RecordText.Read("The bridge reopened on Monday.\n\n" + sentence).Provenance.Dropped);

    [Fact]
    public void A_long_line_is_no_boilerplate()
    {
        string line = "Sign up for our newsletter, " + new string('x', 260);

        Assert.Empty(RecordText.Read("The bridge reopened.\n\n" + line).Provenance.Dropped);
    }

    [Fact]
    public void A_list_item_between_list_items_is_no_boilerplate()
    {
        Article article = RecordText.Read("Do this:\n\n1. Open the door\n\nSign up for our newsletter\n\n2. Close the door\n\nThat is all.");

        Assert.Empty(article.Provenance.Dropped);
    }

    [Fact]
    public void A_subscription_with_a_price_is_no_newsletter_line()
    {
        Assert.Empty(RecordText.Read("The bridge reopened.\n\nJoin the club for $20 and get free updates.").Provenance.Dropped);
    }

    [Fact]
    public void A_copyright_line_in_the_middle_is_left_alone()
    {
        string[] lines = [.. Enumerable.Range(1, 21).Select(i => $"Sentence number {i} is here.")];
        lines[10] = "Copyright 2020 is the name of the show.";

        Assert.Empty(RecordText.Read(string.Join("\n\n", lines)).Provenance.Dropped);
    }
}
