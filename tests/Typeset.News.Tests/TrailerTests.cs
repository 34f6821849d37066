namespace Typeset.News.Tests;

public sealed class TrailerTests
{
    private const string Before = "The rebels took the port on Sunday.\n\n";

    [Theory]
    [InlineData("The Associated Press contributed.", "The Associated Press")]
    [InlineData("Reuters and AFP contributed to this report.", "Reuters, Agence France-Presse")]
    [InlineData("With files from The Canadian Press", "The Canadian Press")]
    [InlineData("The Local/DPA/hc", "The Local, Deutsche Presse-Agentur")]
    public void Outlets_alone_make_a_wire_credit(string line, string organizations)
    {
        WireCredit credit = Assert.IsType<WireCredit>(Assert.Single(RecordText.Read(Before + line).Credits));

        Assert.Equal(organizations, string.Join(", ", credit.Organizations));
        Assert.Equal(line, credit.Text);
    }

    [Fact]
    public void People_and_outlets_make_a_contribution_credit_in_their_order()
    {
        ContributionCredit credit = Contribution("Nolan J. Park, Ana Ruiz and Reuters contributed reporting from Washington, D.C.");

        Assert.Equal(["Nolan J. Park", "Ana Ruiz", "Reuters"], credit.Contributors.Select(one => one.Name));
        Assert.All(credit.Contributors, one => Assert.Equal(ContributorRole.Reporter, one.Role));
        Assert.Equal("Washington, D.C", credit.Contributors[0].Location?.TrimEnd('.'));
        Assert.Equal(ContributorType.Organization, credit.Contributors[2].Type);
    }

    [Theory]
    [InlineData("Nolan Park contributed.", ContributorRole.Contributor)]
    [InlineData("Nolan Park contributed research.", ContributorRole.Researcher)]
    [InlineData("Additional reporting by Nolan Park", ContributorRole.Reporter)]
    [InlineData("Editing by Nolan Park", ContributorRole.Editor)]
    [InlineData("Writing by Nolan Park", ContributorRole.Author)]
    public void The_words_of_a_credit_give_the_role(string line, ContributorRole role)
    {
        Assert.Equal(role, Assert.Single(Contribution(line).Contributors).Role);
    }

    [Fact]
    public void A_source_with_initials_may_have_lines_of_the_page_below_it() =>
        Assert.Equal(["Agence France-Presse"], Assert.IsType<WireCredit>(Assert.Single(RecordText.Read(Before + "Source: AFP/ec(rw)\n\nTagged Topics\n\ncrime").Credits)).Organizations);

    [Fact]
    public void Editing_may_stand_in_small_letters() =>
        Assert.Equal([ContributorRole.Reporter, ContributorRole.Editor], Contribution("Reporting by Lee Chan; editing by Nolan Park").Contributors.Select(static one => one.Role));

    [Fact]
    public void Reporters_get_the_place_they_reported_from()
    {
        ContributionCredit credit = Contribution("Nolan Park reported from Kabul and Ana Ruiz from New York.");

        Assert.Equal([("Nolan Park", "Kabul"), ("Ana Ruiz", "New York")], credit.Contributors.Select(one => (one.Name, one.Location!)));
    }

    [Fact]
    public void A_line_in_brackets_is_split_into_what_each_did()
    {
        ContributionCredit credit = Contribution("(Reporting by Nolan Park in Kabul; Additional reporting by Lee Chan; Editing by Ana Ruiz)");

        Assert.Equal(
            [("Nolan Park", ContributorRole.Reporter, "Kabul"), ("Lee Chan", ContributorRole.Reporter, null), ("Ana Ruiz", ContributorRole.Editor, null)],
            credit.Contributors.Select(one => (one.Name, one.Role, one.Location)));
    }

    [Theory]
    [InlineData("The firm contributed.")]
    [InlineData("Rain and wind contributed to the fire.")]
    [InlineData("Nolan Park contributed. It was a long night.")]
    public void A_sentence_of_the_text_is_no_credit(string line)
    {
        Assert.Empty(RecordText.Read(Before + line).Credits);
    }

    [Fact]
    public void Only_the_last_five_units_are_looked_at()
    {
        Assert.Empty(RecordText.Read("Nolan Park contributed.\n\nOne came.\n\nTwo came.\n\nThree came.\n\nFour came.\n\nFive came.").Credits);
    }

    private static ContributionCredit Contribution(string line) =>
        Assert.IsType<ContributionCredit>(Assert.Single(RecordText.Read(Before + line).Credits));
}
