namespace Typeset.News.Tests;

public sealed class HeaderTests
{
    private const string Body = "\n\nPolice held three men on Thursday.";

    [Fact]
    public void A_first_line_before_a_blank_line_is_the_headline()
    {
        Article article = RecordText.Read("Three held after raid on depot" + Body);

        Assert.Equal("Three held after raid on depot", article.Headline);
        Assert.Equal(HeaderField.Headline, Assert.Single(article.Provenance.Header).Field);
    }

    [Theory]
    [InlineData("Three were held after a raid on a depot.")]
    [InlineData("By Ana Ruiz")]
    [InlineData("A man sells bread in Herat. Omar Haidari/Reuters")]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty")]
    public void A_sentence_a_byline_a_picture_line_or_a_long_line_is_no_headline(string first)
    {
        Assert.Null(RecordText.Read(first + Body).Headline);
    }

    [Theory]
    [InlineData("Aug. 12, 2021", null)]
    [InlineData("Aug. 12, 2021 at 10:15 a.m. EDT", null)]
    [InlineData("Published Aug. 12, 2021", null)]
    [InlineData("Aug. 12, 2021: what we know", "Aug. 12, 2021: what we know")]
    public void A_date_alone_is_no_headline(string first, string? headline)
    {
        Assert.Equal(headline, RecordText.Read(first + Body).Headline);
    }

    [Theory]
    [InlineData("Crime & Safety")]
    [InlineData("Hong Kong / Society")]
    [InlineData("Israel News")]
    [InlineData("Markets")]
    [InlineData("Manitoba")]
    [InlineData("WORLD NEWS")]
    [InlineData("The long read")]
    [InlineData("Monday, July 22, 2019 90° Light Rain")]
    [InlineData("Letters to the Editor")]
    public void The_section_above_a_headline_is_left_out(string section)
    {
        const string Under = "\nBaker says the mill will close\nMarta Oldfield\nPublished: 9:30pm, 14 Oct, 2023\nThe mill at Harlan stopped on Saturday, and forty people were sent home.";
        Article article = RecordText.Read(section + "\nLast mill in Harlan stops as prices rise" + Under);
        Assert.Equal("Last mill in Harlan stops as prices rise", article.Headline);
        Assert.Equal("Marta Oldfield", Assert.Single(article.Byline!.Contributors).Name);
        Assert.Equal(section, Assert.Single(article.Provenance.Dropped).Text);
    }

    [Theory]
    [InlineData("Markets\nStocks fall\nBy Marta Oldfield\nThe index fell on Friday.", "Markets")]
    [InlineData("Harlan mill stops\nBaker says the mill in Harlan will close\nBy Marta Oldfield\nThe mill at Harlan stopped on Saturday.", "Harlan mill stops")]
    public void A_short_first_line_is_no_section_where_less_speaks_for_it(string text, string? headline)
    {
        Article article = RecordText.Read(text);
        Assert.Equal(headline, article.Headline);
        Assert.Empty(article.Provenance.Dropped);
    }

    [Theory]
    [InlineData("By Ana Ruiz", "BBC News", "BBC News", null)]
    [InlineData("By Ana Ruiz", "Staff Writer", "Staff Writer", null)]
    [InlineData("By Ana Ruiz", "Special to The Herald", "Special to The Herald", null)]
    [InlineData("By Ana Ruiz", "Courts reporter, BBC News", "Courts reporter, BBC News", null)]
    [InlineData("By Ana Ruiz", "BBC Sport at Marsh Lane", "BBC Sport", "Marsh Lane")]
    [InlineData("By Ana Ruiz", "Times-Register", "Times-Register", null)]
    [InlineData("By Ana Ruiz", "The Ashport Sentinel", "The Ashport Sentinel", null)]
    public void The_line_below_a_byline_that_names_the_outlet_or_the_post_belongs_to_it(string byline, string below, string affiliation, string? location)
    {
        string text = "Last mill in Harlan stops\n" + byline + "\n" + below + "\nOct 14, 2023\nThe mill at Harlan stopped on Saturday, and forty people were sent home.";
        Article article = RecordText.Read(text);
        Contributor one = Assert.Single(article.Byline!.Contributors);
        Assert.Equal(("Ana Ruiz", affiliation, location), (one.Name, one.Affiliation, one.Location));
        Assert.Equal(byline + " " + below, article.Byline.Text);
        Assert.Single(article.Paragraphs);
        Assert.Empty(ArticleChecks.Check(article, System.Text.Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("Local News")]
    [InlineData("The mill stopped.")]
    [InlineData("Hal Doyle, Staff Writer")]
    public void Another_line_below_a_byline_does_not(string below)
    {
        Article article = RecordText.Read("Last mill in Harlan stops\nBy Ana Ruiz\n" + below + "\nThe mill at Harlan stopped on Saturday, and forty people were sent home.");
        Assert.Equal("By Ana Ruiz", article.Byline!.Text);
    }

    [Fact]
    public void Each_of_two_authors_has_a_post() =>
        Assert.Equal(
            [("Ana Ruiz", "Transportation Reporter"), ("Tom Reed", "Staff Reporter")],
            RecordText.Read("Last mill in Harlan stops\nBy Ana Ruiz Transportation Reporter, Tom Reed Staff Reporter\nThe mill at Harlan stopped on Saturday.").Byline!.Contributors.Select(static one => (one.Name, one.Affiliation)));

    [Theory]
    [InlineData("GTA\nExclusive")]
    [InlineData("Features|Health")]
    [InlineData("Travel | Eat Your Way")]
    [InlineData("Obituaries")]
    [InlineData("North")]
    [InlineData("Water companies")]
    [InlineData("Israel & the Region")]
    [InlineData("New Zealand / Te Ao Māori")]
    [InlineData("The Harker Tribune\nHome Obituaries Legals Classifieds e-Edition")]
    [InlineData("The Northern Echo\nNews Sport What's On Business Memories Announcements")]
    [InlineData("The Orbit\nTech / Gadgets / Interview")]
    [InlineData("Subscribe | Log In\nLocal")]
    [InlineData("Culture | Odd news")]
    [InlineData("Harker Politics & Diplomacy  World  Business & Economy  Space")]
    [InlineData("Harker Press Service\nBiodiversity, Central America, Development & Aid, Featured, Food, Business")]
    [InlineData("The Harker Tribune\nThe Harker Tribune reported on the events of the day as they unfolded.")]
    [InlineData("Home > Film > Reviews")]
    [InlineData("Home / Towns / Harlan / Last mill in Harlan stops as prices rise")]
    [InlineData("News\nTowns, Last mill in Harlan stops as prices rise")]
    [InlineData("Got a Tip? | Newsletters | U.S. | Click to expand the menu")]
    [InlineData("The Harker Courier\nServing Harker County since 1889\nHome | News | Sports | Obituaries | Classifieds")]
    [InlineData("Skip to more Harker sites\nTowns")]
    [InlineData("We’re sorry, this feature is currently unavailable. We’re working to restore it.\nTowns")]
    [InlineData("The Bridge is a nonprofit newsroom that looks into power. Sign up to receive our stories.\nTowns")]
    public void Labels_above_a_headline_are_left_out(string labels)
    {
        Article article = RecordText.Read(labels + "\nLast mill in Harlan stops as prices rise\nBy Ana Ruiz\nOct 14, 2023\nThe mill at Harlan stopped on Saturday, and forty people were sent home.");
        Assert.Equal("Last mill in Harlan stops as prices rise", article.Headline);
        Assert.Equal(labels.Split('\n'), article.Provenance.Dropped.Select(static line => line.Text));
    }

    [Theory]
    [InlineData("October 14, 2023 / 8:36 AM")]
    [InlineData("OCTOBER 14, 2023 / 3:22 PM / UPDATED 2 HOURS AGO")]
    [InlineData("Published Oct. 14, 2023 10:14am EDT")]
    [InlineData("Issued on: 14/10/2023 - 06:12")]
    [InlineData("News\nOct 14, 2023 9:02am PT")]
    [InlineData("Published:Saturday | October 14, 2023 | 12:07 AM")]
    [InlineData("Updated / Saturday, 14 Oct 2023 19:04")]
    [InlineData("Last modified: 14 October 2023 at 03:15pm")]
    [InlineData("RESEARCH NEWS | 14 October 2023")]
    public void A_date_may_stand_above_the_headline(string above)
    {
        Article article = RecordText.Read(above + "\nLast mill in Harlan stops as prices rise\nBy Ana Ruiz\nThe mill at Harlan stopped on Saturday, and forty people were sent home.");
        Assert.Equal("Last mill in Harlan stops as prices rise", article.Headline);
        Assert.Equal("Ana Ruiz", Assert.Single(article.Byline!.Contributors).Name);
        Assert.Single(article.Paragraphs);
    }

    [Theory]
    [InlineData("News")]
    [InlineData("October 14, 2023")]
    public void Below_a_section_or_a_date_the_headline_may_stand_over_the_text(string above) =>
        Assert.Equal("Last mill in Harlan stops as prices rise", RecordText.Read(above + "\nLast mill in Harlan stops as prices rise\nThe mill at Harlan stopped on Saturday, and forty of its people were sent home.\nNobody spoke.").Headline);

    [Theory]
    [InlineData("When the last tuner retires, who will keep the pipes singing?")]
    [InlineData("She paid for her son’s monitor for 14 months. He was never charged.")]
    [InlineData("Llama flees from police across the U.S.")]
    public void A_headline_may_ask_or_have_several_sentences_over_a_byline(string headline)
    {
        Assert.Equal(headline, RecordText.Read(headline + "\nBy Ana Ruiz\nThe mill at Harlan stopped on Saturday.").Headline);
        Assert.Null(RecordText.Read(headline + "\nThe mill at Harlan stopped on Saturday.").Headline);
    }

    [Fact]
    public void A_headline_may_stand_over_points_or_directly_over_a_dateline()
    {
        Assert.Equal("Harlan’s mill budget melts", RecordText.Read("The Harker Tribune\nHarlan’s mill budget melts\nAna Ruiz\nMay 3, 2024\nThe council met on Saturday.").Headline);
        Assert.Equal("Duck house must go", RecordText.Read("Duck house must go\nIt stood on the pond\nA petition has 2,300 names\nOwner vows to go to prison\nCouncil sees no way round\nBy Ana Ruiz\nThe council met on Saturday.").Headline);
        Assert.Equal("Peruvian potato named after singer", RecordText.Read("Peruvian potato named after singer\nLIMA (EFE) – A new potato has the name of a singer.").Headline);
    }

    [Theory]
    [InlineData("Ana Ruiz")]
    [InlineData("Key points")]
    [InlineData("Harlan mill stops")]
    public void Other_short_lines_are_not_left_out(string first)
    {
        Article article = RecordText.Read(first + "\nThe mill in Harlan will close in May, says its baker\nOctober 14, 2023\nThe mill at Harlan stopped on Saturday, and forty of its people were sent home.");
        Assert.Empty(article.Provenance.Dropped);
    }

    [Fact]
    public void A_number_alone_between_the_header_and_the_text_is_left_out()
    {
        Article article = RecordText.Read("Last mill in Harlan stops\nBy Ana Ruiz\nOct 14, 2023\n38.2k\nThe mill at Harlan stopped on Saturday.\n12\nNobody spoke.");
        Assert.Equal(["The mill at Harlan stopped on Saturday.", "12", "Nobody spoke."], article.Paragraphs.Select(static paragraph => paragraph.Text));
        Assert.Equal("38.2k", Assert.Single(article.Provenance.Dropped).Text);
    }

    [Fact]
    public void The_headline_of_a_news_release_is_the_line_below_the_one_that_says_so() =>
        Assert.Equal("Hungry snails may help kelp forests", RecordText.Read("NEWS RELEASE 19-JUL-2021\nHungry snails may help kelp forests\nPeer-Reviewed Publication\nThe snails eat what grows on the kelp.").Headline);

    [Theory]
    [InlineData("May 3, 2020 was a bad day.")]
    [InlineData("June 6, 1944, was a Tuesday.")]
    [InlineData("12 May 2019: Rovers are relegated.")]
    [InlineData("Posted on Monday, the notice drew a crowd.")]
    public void A_sentence_that_begins_with_a_date_is_no_date_line(string sentence)
    {
        Article article = RecordText.Read("Council votes to close the library\n\nBy Ana Ruiz\n\n" + sentence + "\n\nThe council met again.");
        Assert.Null(article.PublishedOn);
        Assert.Equal(sentence, article.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("Published On 8 Mar 2023")]
    [InlineData("Mumbai | Published: March 8, 2023 09:14 IST")]
    [InlineData("Published\n8 March 2023")]
    [InlineData("PUBLISHED: March 8, 2023 at 12:31 am | UPDATED: March 8, 2023 at 2:03 am")]
    public void A_date_may_stand_behind_or_below_its_label(string line) =>
        Assert.Equal(new DateOnly(2023, 3, 8), RecordText.Read("Last mill in Harlan stops\nBy Ana Ruiz\n" + line + "\nThe mill at Harlan stopped on Saturday.").PublishedOn);

    [Fact]
    public void A_deck_and_a_picture_may_stand_between_a_headline_and_its_byline()
    {
        Article article = RecordText.Read("Last mill in Harlan stops\nDecision a blow to the town, says baker\nThe mill at Harlan, seen from the bridge. Photograph: Leland Graves\nMarta Oldfield\nEnvironment Correspondent\nThu Feb 15 2024 - 06:00\nThe mill at Harlan stopped on Saturday, and forty people were sent home.");
        Assert.Equal("Last mill in Harlan stops", article.Headline);
        Assert.Equal("Marta Oldfield", Assert.Single(article.Byline!.Contributors).Name);
    }

    [Fact]
    public void A_headline_of_capitalised_words_is_no_person_for_an_outlet() =>
        Assert.Equal("Raccoon Blamed For Power Outage At Harlan Middle School", RecordText.Read("Raccoon Blamed For Power Outage At Harlan Middle School\nAbout 500 students were sent home.\nBy Marta Oldfield\nThe school was dark on Wednesday.").Headline);

    [Theory]
    [InlineData("Leland Grovenor and Sunyoung Parkin", "Leland Grovenor,Sunyoung Parkin")]
    [InlineData("Conall Ó Ceallaigh\n\nTue Mar 8 2022 - 06:00", "Conall Ó Ceallaigh")]
    [InlineData("Marguerite Thériault · CBC News · Posted: Jan 17, 2022 5:00 AM AT", "Marguerite Thériault,CBC News")]
    [InlineData("Leland Graves and Sunyoung Park", "Leland Graves,Sunyoung Park")]
    [InlineData("Elena Park, CNN Business", "Elena Park,CNN Business")]
    [InlineData("Adeola Fakunle, Abeokuta", "Adeola Fakunle")]
    [InlineData("Ober Quillan, Abeokuta", "Ober Quillan")]
    [InlineData("ANI | Updated: Mar 11, 2021 10:14 IST", "ANI")]
    [InlineData("January 5, 2021 | By Ana Ruiz", "Ana Ruiz")]
    [InlineData("Author: Ana Ruiz", "Ana Ruiz")]
    [InlineData("Elland Stadium, Leeds", null)]
    [InlineData("Power Struggle", null)]
    [InlineData("Taylor Quick", null)]
    [InlineData("Depot Raid", null)]
    public void A_first_line_of_names_is_a_byline_and_no_headline_when_enough_speaks_for_it(string first, string? names)
    {
        const string Text = """


            The senator had been on hold for eleven minutes when he put the phone face down on the table. Taylor Quick was not there, a depot away.

            He is one of nine lawmakers who have spent the past year trying to reach the agency that manages their own benefits.

            They play the same song, and he has come to hate that song more than he hates the wait.
            """;
        Article article = RecordText.Read(first + Text);

        Assert.Equal(names is null ? first : null, article.Headline);
        Assert.Equal(names, article.Byline is null ? null : string.Join(',', article.Byline.Contributors.SelectMany(one => one.Affiliation is { } outlet ? new[] { one.Name, outlet } : [one.Name])));
    }

    [Theory]
    [InlineData("Source: Ana Ruiz\n2nd September 2024 8:14:55am", "Ana Ruiz")]
    [InlineData("Source: Xinhua\n2nd September 2024", "Xinhua")]
    [InlineData("Words Ana Ruiz", "Ana Ruiz")]
    [InlineData("Edited by: Ana Ruiz", "Ana Ruiz")]
    [InlineData("KLMR | By Ana Ruiz", "KLMR,Ana Ruiz")]
    [InlineData("Source: Xinhua\nEditor: huaxia\n2nd September 2024", "Xinhua")]
    [InlineData("KSRA Sierra Public Media | By Ana Ruiz", "KSRA Sierra Public Media,Ana Ruiz")]
    [InlineData("Reuters | Mangesh Thaware | Jun 9, 2019, 04:12 IST", "Reuters,Mangesh Thaware")]
    [InlineData("By:\n\nNasreen Abdulla", "Nasreen Abdulla")]
    [InlineData("Text by: Ana Ruiz Follow", "Ana Ruiz")]
    [InlineData("By Ana Ruiz · Listen to article", "Ana Ruiz")]
    public void A_byline_may_follow_a_label_or_the_letters_of_a_station(string byline, string names) =>
        Assert.Equal(names, string.Join(',', RecordText.Read("Last mill in Harlan stops\n\n" + byline + Body).Byline!.Contributors.Select(static one => one.Name)));

    [Fact]
    public void The_headline_of_a_release_stands_below_both_lines_that_say_so() =>
        Assert.Equal("Last mill in Harlan stops", RecordText.Read("PRESS RELEASE\n\nFor immediate release: Wednesday 22 March 2023\n\nLast mill in Harlan stops\n\nLONDON – The mill stopped on Monday.\n\nNobody spoke.").Headline);

    [Fact]
    public void Two_spaces_in_what_may_be_a_place_of_a_byline_do_not_stop_the_reader()
    {
        Article article = RecordText.Read("Three held after raid on depot\n\nBy Ana Ruiz in Leeds, Room  2021 and Tom Reed" + Body);

        Assert.Equal("Leeds", article.Byline!.Contributors[0].Location);
    }

    [Fact]
    public void A_sentence_of_the_text_that_starts_with_by_is_no_byline()
    {
        Article article = RecordText.Read("Students occupy library roof\nZadie Brookner & Ravi Mehrotra, Senior Staff Writers\nApril 11, 2024\nThe owls mean to stay.\nBy Wednesday evening she had been joined by 22 students, a dean and, by her own account, “one raccoon.”");
        Assert.Equal(["Zadie Brookner", "Ravi Mehrotra"], article.Byline!.Contributors.Select(static one => one.Name));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Fact]
    public void The_body_that_a_release_comes_from_may_stand_above_the_headline()
    {
        Article article = RecordText.Read("Back to Resources\nNews provided by\nNorthgrain Foods, Inc.\nOct 07, 2025, 08:00 ET\nNorthgrain Foods to Acquire Lindqvist Mills\nThe mills grind oats for forty towns in the north, and they have done so for years.");
        Assert.Equal("Northgrain Foods to Acquire Lindqvist Mills", article.Headline);
        Assert.Equal("Northgrain Foods, Inc.", Assert.Single(article.Byline!.Contributors).Name);
    }

    [Fact]
    public void The_date_of_a_release_and_whom_to_ask_may_stand_above_its_headline()
    {
        Article article = RecordText.Read("FOR IMMEDIATE RELEASE\nDate: October 3, 2023\nContact: Lt. Ron Pike, Public Information Officer\nThree Arrested Following Investigation\nDetectives have arrested three people in Harlan.");
        Assert.Equal(("Three Arrested Following Investigation", new DateOnly(2023, 10, 3)), (article.Headline, article.PublishedOn!.Value));
    }

    [Fact]
    public void The_date_of_a_news_release_is_read()
    {
        Article article = RecordText.Read("News Release 26-Jul-2023\nMoss on city walls records a decade of traffic\nThe moss is old.\nCredit: Ana Ruiz, University of Bergen\nIt grows on walls.");
        Assert.Equal((new DateOnly(2023, 7, 26), "Moss on city walls records a decade of traffic"), (article.PublishedOn!.Value, article.Headline));
        Assert.Equal("Credit: Ana Ruiz, University of Bergen", Assert.Single(article.Images).Credit!.Text);
    }

    [Fact]
    public void What_somebody_said_is_no_byline() =>
        Assert.Null(RecordText.Read("Trooper J.T. Haskins of the State Police said the first call came in at 5:38 a.m.\nThe road was shut.").Byline);

    [Fact]
    public void A_first_line_that_text_follows_directly_is_no_headline()
    {
        Assert.Null(RecordText.Read("Three held after raid on depot\nPolice held three men on Thursday.").Headline);
    }

    [Fact]
    public void A_headline_longer_than_the_contract_holds_stays_a_paragraph()
    {
        Article article = RecordText.Read(new string('x', 301) + Body);

        Assert.Null(article.Headline);
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Fact]
    public void The_headline_of_a_row_comes_first_and_its_repetition_is_recorded()
    {
        var options = new ArticleReaderOptions { Origin = Origin.CcNews, Headline = "Three held" };

        Article repeated = RecordText.Read("Three held" + Body, options);
        Assert.Equal("Three held", repeated.Headline);
        Assert.Single(repeated.Provenance.Header);
        Assert.Single(repeated.Paragraphs);

        Article other = RecordText.Read("Another line" + Body, options);
        Assert.Equal("Three held", other.Headline);
        Assert.Empty(other.Provenance.Header);
        Assert.Equal(2, other.Paragraphs.Count);
    }

    [Theory]
    [InlineData("By Ana Ruiz/The Herald", "Ana Ruiz", "The Herald", null)]
    [InlineData("By Ana Ruiz - The Herald", "Ana Ruiz", "The Herald", null)]
    [InlineData("By Ana Ruiz | The Herald", "Ana Ruiz", "The Herald", null)]
    [InlineData("By Ana Ruiz (CNN)", "Ana Ruiz", "CNN", null)]
    [InlineData("By Ana Ruiz of the Allard Tribune", "Ana Ruiz", "the Allard Tribune", null)]
    [InlineData("By Ana Ruiz For The Daily Mail", "Ana Ruiz", "The Daily Mail", null)]
    [InlineData("By Ana Ruiz Associated Press", "Ana Ruiz", "Associated Press", null)]
    [InlineData("By Maria Lopez Garcia Staff Writer", "Maria Lopez Garcia", "Staff Writer", null)]
    [InlineData("By Ana Ruiz, Chief Reporter", "Ana Ruiz", "Chief Reporter", null)]
    [InlineData("By Ana Ruiz, The Oregonian/OregonLive", "Ana Ruiz", "The Oregonian/OregonLive", null)]
    [InlineData("By Ana Ruiz, BBC News, Leeds", "Ana Ruiz", "BBC News", "Leeds")]
    [InlineData("By Ana Ruiz in Portland, Oregon", "Ana Ruiz", null, "Portland, Oregon")]
    [InlineData("By Ana Ruiz in Washington, D.C.", "Ana Ruiz", null, "Washington, D.C.")]
    [InlineData("By Ana Ruiz Jan. 5, 2021", "Ana Ruiz", null, null)]
    [InlineData("By Ana Ruiz, back from Munshiganj", "Ana Ruiz", null, "Munshiganj")]
    [InlineData("By Ana Ruiz2025-02-06T10:45:00+00:00", "Ana Ruiz", null, null)]
    [InlineData("By Ana Ruiz (now)", "Ana Ruiz", null, null)]
    [InlineData("By Ana Ruiz • Published January 5, 2021", "Ana Ruiz", null, null)]
    [InlineData("By Ana Ruiz, 10:15 a.m. ET", "Ana Ruiz", null, null)]
    [InlineData("By Ana Ruiz | Published Jan. 5, 2021 at 4:50 p.m.", "Ana Ruiz", null, null)]
    [InlineData("By Ana Ruiz, CNN Business", "Ana Ruiz", "CNN Business", null)]
    [InlineData("By ANA RUIZ, AP Business Writer", "ANA RUIZ", "AP Business Writer", null)]
    [InlineData("By Ana Ruiz – Senior Reporter, Allard Business Journal", "Ana Ruiz", "Senior Reporter, Allard Business Journal", null)]
    [InlineData("By Ana Ruiz Ledger Staff Writer", "Ana Ruiz", "Ledger Staff Writer", null)]
    [InlineData("By North Asia correspondent Ana Ruiz in Tokyo", "Ana Ruiz", null, "Tokyo")]
    [InlineData("By political reporter Ana Ruiz", "Ana Ruiz", null, null)]
    [InlineData("By Ana Ruiz KXAN Staff", "Ana Ruiz", "KXAN Staff", null)]
    [InlineData("By Ana Ruiz Capital News Service", "Ana Ruiz", "Capital News Service", null)]
    [InlineData("By Ana Ruiz • Harker Public Radio", "Ana Ruiz", "Harker Public Radio", null)]
    [InlineData("By Ana Ruiz, author of The Bridge", "Ana Ruiz", "author of The Bridge", null)]
    [InlineData("By Ana Ruiz, Professor of Law, University of Harker", "Ana Ruiz", "Professor of Law, University of Harker", null)]
    [InlineData("By ANA RUIZ, SHOWBUSINESS REPORTER FOR MAILONLINE", "ANA RUIZ", "SHOWBUSINESS REPORTER FOR MAILONLINE", null)]
    [InlineData("By Ana Ruiz, Senior Reporter For Dailymail.com", "Ana Ruiz", "Senior Reporter For Dailymail.com", null)]
    [InlineData("Exclusive by Ana Ruiz, Scottish Political Editor", "Ana Ruiz", "Scottish Political Editor", null)]
    [InlineData("EXCLUSIVE By ANA RUIZ", "ANA RUIZ", null, null)]
    [InlineData("WORDS BY ANA RUIZ", "ANA RUIZ", null, null)]
    [InlineData("By Ana Ruiz and agencies", "Ana Ruiz", null, null)]
    [InlineData("By\n\nAna Ruiz", "Ana Ruiz", null, null)]
    [InlineData("By Ana Ruiz, a reporter who has covered rail since 2015.", "Ana Ruiz", null, null)]
    public void A_person_is_told_from_what_is_printed_beside_the_name(string byline, string name, string? affiliation, string? location)
    {
        Contributor one = Assert.Single(RecordText.Read(byline + Body).Byline!.Contributors);

        Assert.Equal((name, affiliation, location), (one.Name, one.Affiliation, one.Location));
        Assert.Equal(ContributorType.Person, one.Type);
    }

    [Fact]
    public void Names_places_outlets_suffixes_and_addresses_of_a_byline_are_told_apart()
    {
        Article article = RecordText.Read("By Ana Ruiz, Tom de Groot Jr. in Kabul, and Lee Park, The Associated Press lee.park@example.org @leepark" + Body);

        Assert.Equal(
            [
                new Contributor { Name = "Ana Ruiz", Role = ContributorRole.Author },
                new Contributor { Name = "Tom de Groot Jr.", Role = ContributorRole.Author, Location = "Kabul" },
                new Contributor { Name = "Lee Park", Role = ContributorRole.Author, Affiliation = "The Associated Press", Email = "lee.park@example.org" },
            ],
            article.Byline!.Contributors);
    }

    [Fact]
    public void An_outlet_alone_is_a_contributor_with_its_full_name()
    {
        Article article = RecordText.Read("By AFP" + Body);

        Assert.Equal(
            new Contributor { Name = "Agence France-Presse", Type = ContributorType.Organization, Role = ContributorRole.Author },
            Assert.Single(article.Byline!.Contributors));
    }

    [Fact]
    public void An_outlet_whose_name_has_an_and_is_not_split()
    {
        Article article = RecordText.Read("By Ana Ruiz, The Globe and Mail" + Body);

        Assert.Equal("The Globe and Mail", Assert.Single(article.Byline!.Contributors).Affiliation);
    }

    [Theory]
    [InlineData("By John Smith Jr.")]
    [InlineData("By John Smith, Jr.")]
    [InlineData("By Ana R.")]
    public void The_full_stop_of_a_suffix_or_an_initial_ends_no_byline(string line)
    {
        Assert.Equal(line, RecordText.Read(line + Body).Byline?.Text);
    }

    [Theory]
    [InlineData("Gwen Harker Transport correspondent", "Gwen Harker", "Transport correspondent")]
    [InlineData("Jenna Kowalczyk | Staff Writer", "Jenna Kowalczyk", "Staff Writer")]
    [InlineData("Noor Haddad, The Canadian Press", "Noor Haddad", "The Canadian Press")]
    [InlineData("Ingrid Solano @ingrid / 3 years", "Ingrid Solano", null)]
    [InlineData("SASHA PRUETT AP Sports Writer", "SASHA PRUETT", "AP Sports Writer")]
    [InlineData("Sasha Pruett ESPN Senior Writer", "Sasha Pruett", "ESPN Senior Writer")]
    [InlineData("Xanthe Quill, ESPN Senior Writer", "Xanthe Quill", "ESPN Senior Writer")]
    [InlineData("KYODO NEWS - Feb 8, 2024 - 19:04", "Kyodo News", null)]
    [InlineData("Xanthe Quill and Ana Ruiz, Staff Writers", "Xanthe Quill|Ana Ruiz", "Staff Writers")]
    [InlineData("Sam Whitlock and Nadia Rahim", "Sam Whitlock|Nadia Rahim", null)]
    [InlineData("Eoin Dalaigh", "Eoin Dalaigh", null)]
    [InlineData("Bronte Calloway and AAP", "Bronte Calloway|Australian Associated Press", null)]
    [InlineData("NOAM ELBAZ JANUARY 7, 2020 21:14", "NOAM ELBAZ", null)]
    [InlineData("Reuters", "Reuters", null)]
    [InlineData("CBC News · Posted: Mar 02, 2021 6:00 AM ET", "CBC News", null)]
    [InlineData("TNN | Jan 5, 2021, 08:12 IST", "TNN", null)]
    [InlineData("dpa, AFP", "Deutsche Presse-Agentur|Agence France-Presse", null)]
    [InlineData("PTI | New Delhi", "PTI", null)]
    [InlineData("Ana Ruiz Staff Writer", "Ana Ruiz", "Staff Writer")]
    [InlineData("Ana Ruiz, Senior Lecturer in Economics, University of Otago", "Ana Ruiz", "Senior Lecturer in Economics, University of Otago")]
    [InlineData("From Ana Ruiz, Abuja", "Ana Ruiz", null)]
    [InlineData("Words Ana Ruiz", "Ana Ruiz", null)]
    [InlineData("Ana Ruiz and agencies", "Ana Ruiz", null)]
    [InlineData("NEWS By Xanthe Quill News Reporter", "Xanthe Quill", "News Reporter")]
    [InlineData("Xanthe Quill North of England correspondent", "Xanthe Quill", "North of England correspondent")]
    [InlineData("Xanthe Quill South East Asia correspondent", "Xanthe Quill", "South East Asia correspondent")]
    [InlineData("Xanthe Quill | BridgeWatch.com | January 27, 2023 10:02am EST", "Xanthe Quill", "BridgeWatch.com")]
    [InlineData("Xanthe Quill in Seoul and Kang Byung-ho in Hong Kong", "Xanthe Quill|Kang Byung-ho", null)]
    public void A_line_of_names_under_the_headline_is_a_byline(string line, string names, string? affiliation)
    {
        Article article = RecordText.Read("Bridge closed again\n" + line + Body);

        Assert.Equal("Bridge closed again", article.Headline);
        Assert.Equal((line, names, affiliation), (article.Byline?.Text, string.Join('|', article.Byline!.Contributors.Select(one => one.Name)), article.Byline.Contributors[^1].Affiliation));
    }

    [Theory]
    [InlineData("SAN FRANCISCO, Jan. 3, 2020 /PRNewswire/ -- The bank kept its rate.")]
    [InlineData("PETALING JAYA, Jan 3 — The bank kept its rate.")]
    [InlineData("Xanthe Quill, 5 January 2021 and after, was the one who kept the bridge.")]
    public void A_short_paragraph_with_a_day_after_two_capitals_is_no_byline(string line)
    {
        Article article = RecordText.Read("Bridge closed again\n\n" + line + Body);

        Assert.Null(article.Byline);
        Assert.EndsWith(article.Paragraphs[0].Text, line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_may_stand_between_a_byline_and_the_date()
    {
        Article article = RecordText.Read("Bridge closed again\nXanthe Quill\nGear\nSep 3, 2019 7:00 AM" + Body);

        Assert.Equal("Xanthe Quill", article.Byline?.Text);
        Assert.Equal(new DateOnly(2019, 9, 3), article.PublishedOn);
    }

    [Theory]
    [InlineData("World News")]
    [InlineData("Middle East")]
    [InlineData("Xanthe Quill")]
    [InlineData("Allard River Authority")]
    [InlineData("Sam Whitlock was there.")]
    [InlineData("Why Sam Whitlock Left")]
    [InlineData("Victoria Park")]
    [InlineData("Sam: Nadia Rahim")]
    public void A_section_a_body_or_a_line_that_may_be_anything_is_no_byline(string line)
    {
        Assert.Null(RecordText.Read("Bridge closed again\n\n" + line + Body).Byline);
    }

    [Fact]
    public void A_name_without_a_headline_above_it_is_no_byline() => Assert.Null(RecordText.Read("Sam Whitlock" + Body).Byline);

    [Theory]
    [InlineData("By Tilly Prowse For Mailonline", "Tilly Prowse")]
    [InlineData("By TILLY PROWSE FOR THE DAILY MAIL", "TILLY PROWSE")]
    [InlineData("By Phil Mottershead Football Writer", "Phil Mottershead")]
    [InlineData("Posted by Josh Amaral on Sep 14, 2020", "Josh Amaral")]
    [InlineData("ByMALIK GRANTHAM", "MALIK GRANTHAM")]
    [InlineData("By Tunde Bakare-Okoro, Ibadan", "Tunde Bakare-Okoro")]
    [InlineData("By Hal Doyle, Deputy Political Editor, and Rita Sanz", "Hal Doyle|Rita Sanz")]
    public void Posts_outlets_places_and_dates_are_no_part_of_a_name(string line, string names)
    {
        Assert.Equal(names, string.Join('|', RecordText.Read(line + Body).Byline!.Contributors.Select(one => one.Name)));
    }

    private const string LongBody =
        "\nThe bridge over the Allard was shut on Monday for the third time since it was opened in the spring, and drivers had to go round by the mill.\n" +
        "Engineers found cracks in two of the piers and said that repairs would take until June at the least, and perhaps longer if the river is high.";

    [Theory]
    [InlineData("Xanthe Quill", "Xanthe Quill")]
    [InlineData("Xanthe Quill\nTransport Correspondent", "Xanthe Quill")]
    [InlineData("Oct 4, 2021\nFionnuala Dargan-Roe", "Fionnuala Dargan-Roe")]
    [InlineData("Abiodun Nejo-Fashola, Ekiti", "Abiodun Nejo-Fashola")]
    [InlineData("The mill road is full again\nOct 4, 2021\nXanthe Quill\n3 min read\nOct 5, 2021", "Xanthe Quill")]
    public void An_unknown_name_that_the_article_does_not_speak_of_is_a_byline_where_one_stands(string lines, string names)
    {
        Assert.Equal(names, string.Join('|', RecordText.Read("Span closed again\n\n" + lines + LongBody).Byline?.Contributors.Select(one => one.Name) ?? []));
    }

    [Fact]
    public void The_place_that_the_article_speaks_of_is_no_author()
    {
        Contributor one = Assert.Single(RecordText.Read("Span closed again\n\nAbiodun Nejo-Fashola, Ado Ekiti" + LongBody + "\nA bus goes round from Ado Ekiti.").Byline!.Contributors);

        Assert.Equal(("Abiodun Nejo-Fashola", "Ado Ekiti"), (one.Name, one.Location));
    }

    [Theory]
    [InlineData("Allard Bridge")]
    [InlineData("Allard River")]
    [InlineData("Lower Mill")]
    [InlineData("Buenos Aires")]
    public void A_name_that_the_article_speaks_of_is_no_byline(string line)
    {
        Assert.Null(RecordText.Read("Span closed again\n\n" + line + LongBody).Byline);
    }

    [Theory]
    [InlineData("Words by Ana Ruiz; photographs by Omar Haidari", "Ana Ruiz Author|Omar Haidari Photographer")]
    [InlineData("BY ANA RUIZ PHOTOGRAPHY BY OMAR HAIDARI", "ANA RUIZ Author|OMAR HAIDARI Photographer")]
    [InlineData("Story by Ana Ruiz. Photos by Omar Haidari", "Ana Ruiz Author|Omar Haidari Photographer")]
    [InlineData("Written by Ana Ruiz | Edited by Omar Haidari", "Ana Ruiz Author|Omar Haidari Editor")]
    public void Words_before_by_say_what_somebody_did(string line, string expected) =>
        Assert.Equal(expected, string.Join('|', RecordText.Read(line + Body).Byline!.Contributors.Select(static one => one.Name + " " + one.Role)));

    [Theory]
    [InlineData("Ana Ruiz, The Canadian Press", "Ana Ruiz")]
    [InlineData("-- Xanthe Quill, xanthe.quill@herald.example", "Xanthe Quill")]
    [InlineData("Ana Ruiz, Leeds", null)]
    [InlineData("— Ana Ruiz", null)]
    [InlineData("Ana Ruiz is a writer, The Herald", null)]
    public void A_name_with_an_outlet_or_an_address_may_sign_the_text(string last, string? name)
    {
        string text = "The bridge was shut." + Body + "\n\n" + last;
        Article article = RecordText.Read(text);

        Assert.Equal(name, article.Byline is null ? null : Assert.Single(article.Byline.Contributors).Name);
        Assert.Empty(ArticleChecks.Check(article, System.Text.Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("Abigail Renner\nMarcus Tolliver\nJi-woo Kim")]
    [InlineData("These were honoured:\nAbigail Renner\nThe hall was full.")]
    public void Names_of_a_list_under_the_headline_are_no_byline(string lines)
    {
        Assert.Null(RecordText.Read("Sutton Valley graduates 212\n\n" + lines + LongBody).Byline);
    }

    [Fact]
    public void Names_in_a_list_are_no_byline()
    {
        Assert.Null(RecordText.Read("Sutton graduates\n\nThe following received diplomas:\nZuri Renner\nOber Tolliver\nXanthe Quill" + LongBody).Byline);
    }

    [Theory]
    [InlineData("Writer: Xanthe Quill", "Xanthe Quill")]
    [InlineData("ABC Riverina / By Xanthe Quill", "Xanthe Quill")]
    [InlineData("Reuters | Posted by Xanthe Quill, New Delhi", "Reuters|Xanthe Quill")]
    [InlineData("Oct 4, 2021 by Xanthe Quill", "Xanthe Quill")]
    [InlineData("Photos – By Xanthe Quill", "")]
    [InlineData("Held up by Xanthe Quill", "")]
    public void A_byline_may_follow_a_label_an_outlet_or_a_date(string line, string names)
    {
        Assert.Equal(names, string.Join('|', RecordText.Read("Span closed again\n" + line + Body).Byline?.Contributors.Select(one => one.Name) ?? []));
    }

    [Theory]
    [InlineData("By Ana Ruiz, Allard Ledger", "Ana Ruiz", "Allard Ledger", null)]
    [InlineData("By Odell Granger St. Louis Ledger-Dispatch", "Odell Granger", "St. Louis Ledger-Dispatch", null)]
    [InlineData("By Nina dos Reis, CNN", "Nina dos Reis", "CNN", null)]
    [InlineData("By PTI | Jaipur", "PTI", null, "Jaipur")]
    [InlineData("By Ana Ruiz, New Delhi", "Ana Ruiz", null, "New Delhi")]
    public void Papers_and_places_beside_a_name_are_told_apart(string byline, string name, string? affiliation, string? location)
    {
        Contributor one = Assert.Single(RecordText.Read(byline + Body).Byline!.Contributors);

        Assert.Equal((name, affiliation, location), (one.Name, one.Affiliation, one.Location));
    }

    [Fact]
    public void A_sentence_that_starts_with_by_is_no_byline()
    {
        Assert.Null(RecordText.Read("By Friday the water was gone." + Body).Byline);
    }

    [Theory]
    [InlineData("Published Aug. 12, 2021", "2021-08-12")]
    [InlineData("12th August 2021", "2021-08-12")]
    [InlineData("7:00 AM PST • August 12, 2021", "2021-08-12")]
    [InlineData("harlan.com / 06:21 PM August 12, 2021", "2021-08-12")]
    [InlineData("Posted: Thursday, 10:15 a.m. EST on September 3, 2020", "2020-09-03")]
    [InlineData("2019-02-28", "2019-02-28")]
    [InlineData("November 30, 2023 6:12 AM UTC Updated 2 hours ago", "2023-11-30")]
    [InlineData("12:41, 9 Apr 2024 Updated 15:02, 9 Apr 2024", "2024-04-09")]
    [InlineData("Published: 11:07, 3 January 2023 | Updated: 12:45, 3 January 2023", "2023-01-03")]
    [InlineData("JANUARY 14 2021", "2021-01-14")]
    [InlineData("14 SEPT. 2021", "2021-09-14")]
    public void A_date_line_gives_the_day_of_publication(string line, string day)
    {
        Article article = RecordText.Read(line + Body);

        Assert.Equal(DateOnly.Parse(day, null), article.PublishedOn);
        Assert.Null(article.PublishedAt);
        Assert.Equal(HeaderField.PublishedOn, Assert.Single(article.Provenance.Header).Field);
    }

    [Fact]
    public void A_moment_with_a_zone_is_kept_and_an_update_after_it_too()
    {
        Article article = RecordText.Read("Published 2021-08-12T15:04:00-04:00\nUpdated 2021-08-12T16:00:00-04:00" + Body);

        Assert.Equal(new DateTimeOffset(2021, 8, 12, 15, 4, 0, TimeSpan.FromHours(-4)), article.PublishedAt);
        Assert.Equal(new DateOnly(2021, 8, 12), article.PublishedOn);
        Assert.Equal(new DateTimeOffset(2021, 8, 12, 16, 0, 0, TimeSpan.FromHours(-4)), article.UpdatedAt);
        Assert.Equal([HeaderField.PublishedAt, HeaderField.UpdatedAt], article.Provenance.Header.Select(line => line.Field));
    }

    [Theory]
    [InlineData("Aug. 12, 2021 – Updated guidance for schools is out")]
    [InlineData("Aug. 12, 2021: Updated rules leave schools in doubt.")]
    public void A_line_that_speaks_of_something_updated_is_no_date_line(string line) =>
        Assert.Contains(line, RecordText.Read("Bridge closed again\n\n" + line + Body).Paragraphs.Select(paragraph => paragraph.Text));

    [Theory]
    [InlineData("Updated Aug. 12, 2021")]
    [InlineData("Published yesterday")]
    [InlineData("Feb. 30, 2021")]
    [InlineData("Updated 10 minutes ago")]
    public void A_date_line_that_gives_nothing_to_store_is_dropped_with_a_note(string line)
    {
        Article article = RecordText.Read(line + Body);

        Assert.Null(article.PublishedOn);
        Assert.Null(article.UpdatedAt);
        Assert.Equal(ReasonDropped.UnreadDate, Assert.Single(article.Provenance.Dropped).Reason);
        Assert.Equal("NR0202", Assert.Single(article.Provenance.Diagnostics).Code);
    }

    [Fact]
    public void An_update_before_the_publication_is_not_stored()
    {
        Article article = RecordText.Read("Published 2021-08-12T15:04:00Z\nUpdated 2021-08-12T14:00:00Z" + Body);

        Assert.Null(article.UpdatedAt);
        Assert.Single(article.Provenance.Dropped);
    }

    [Fact]
    public void Author_values_become_a_byline_unless_they_are_no_names()
    {
        Article article = RecordText.Read("The bridge reopened.", new ArticleReaderOptions { Origin = Origin.Realnews, Authors = ["Ana Ruiz", "Updated", "Page 2", "", "Reuters"] });

        Assert.Equal("Ana Ruiz, Reuters", article.Byline!.Text);
        Assert.Null(article.Byline.Source);
        Assert.Equal(["Ana Ruiz", "Reuters"], article.Byline.Contributors.Select(one => one.Name));
        Assert.Equal("NR0201", Assert.Single(article.Provenance.Diagnostics).Code);
    }

    [Theory]
    [InlineData("By BECKY SPRIGGS FOR MAILONLINE\nPUBLISHED: 08:14, 4 August 2016", true)]
    [InlineData("It rained.", false)]
    public void A_headline_of_twenty_words_or_more_stands_over_a_byline(string below, bool isHeadline)
    {
        const string Long = "‘He is sleeping in the pool house!’ Soap star Tamsin Vale and her husband Rory in ‘crisis talks’ after THAT night";

        Assert.Equal(isHeadline ? Long : null, RecordText.Read(Long + "\n\n" + below + "\n\nThey met only a year ago.").Headline);
    }

    [Fact]
    public void Labels_above_the_headline_are_no_header_lines()
    {
        Article article = RecordText.Read("Hong Kong\nHong Kong / Society\nLandlord who fitted beds into one flat is fined\nMagistrate calls it a firetrap\nTopic | Hong Kong housing\nJasper Mok and Fiona Leung\nPublished: 8:15pm, 14 Nov, 2019\nUpdated: 10:40pm, 14 Nov, 2019\nA landlord was fined on Thursday.");

        Assert.Equal(new DateOnly(2019, 11, 14), article.PublishedOn);
        Assert.Equal(["Magistrate calls it a firetrap", "A landlord was fined on Thursday."], article.Paragraphs.Select(static paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("YARMOUTH, N.S.\nTHE CANADIAN PRESS", "THE CANADIAN PRESS", "YARMOUTH, N.S.")]
    [InlineData("TORONTO\nTHE CANADIAN PRESS", "THE CANADIAN PRESS", "TORONTO")]
    [InlineData("TORONTO", null, "TORONTO")]
    public void A_place_may_stand_between_the_names_and_their_outlet_or_the_date(string lines, string? affiliation, string location)
    {
        Article article = RecordText.Read("Lobster prices sink to lowest in a decade\nSHELAGH MACISAAC\n" + lines + "\nPUBLISHED DECEMBER 9, 2022\nThe price of lobster fell to its lowest in ten years on Friday.");

        Contributor one = Assert.Single(article.Byline!.Contributors!);
        Assert.Equal(("SHELAGH MACISAAC", affiliation, location), (one.Name, one.Affiliation, one.Location));
        Assert.Equal(new DateOnly(2022, 12, 9), article.PublishedOn);
    }

    [Fact]
    public void A_release_names_the_body_that_it_comes_from()
    {
        Article article = RecordText.Read("Oak Foods Reports Results\nNEWS PROVIDED BY\nOak Foods Corp.\nOct 29, 2020, 16:05 ET\nTOPEKA, Kan., Oct. 29, 2020 /PRNewswire/ -- Oak Foods grew.");

        Assert.Equal("Oak Foods Reports Results", article.Headline);
        Assert.Equal(("Oak Foods Corp.", ContributorType.Organization), (Assert.Single(article.Byline!.Contributors!).Name, article.Byline.Contributors![0].Type));
        Assert.Equal(new DateOnly(2020, 10, 29), article.PublishedOn);
    }

    [Fact]
    public void A_date_may_stand_behind_the_source()
    {
        Article article = RecordText.Read("New railway brings durian and guests to a mountain town\nSource: Xinhua| 2022-06-18 15:22:41|Editor: huaxia\nby Zhang Weiran\nMUANG SOY, Laos, June 18 (Xinhua) -- Before the railway came, it was quiet.");

        Assert.Equal(new DateOnly(2022, 6, 18), article.PublishedOn);
        Assert.Single(article.Paragraphs);
    }

    [Fact]
    public void A_kicker_with_a_dash_is_left_out() =>
        Assert.Equal("A backup was thought erased. Then someone baked the tape", RecordText.Read("LOST AND FOUND —\nA backup was thought erased. Then someone baked the tape\nJessamyn Orlik - 9/14/2020, 1:15 PM\nIn 1983, a student wrote the first model.").Headline);

    [Fact]
    public void Names_in_capitals_are_split_too() =>
        Assert.Equal(["ANA RUIZ", "TOM BERG"], RecordText.Read("Bridge reopens\nBy ANA RUIZ AND TOM BERG\n\nThe bridge reopened.").Byline!.Contributors!.Select(static one => one.Name));

    [Theory]
    [InlineData("News\nWeather\nSports\nWatch Live\n")]
    [InlineData("The Daily Heron\nThe student voice of the state university since 1924\nNews\nOpinion\nSports\nArts\n")]
    [InlineData("HoopsNation > Horizon Plains > Kestrels\n")]
    [InlineData("KXGF | Your Station for the Red River Valley\n")]
    [InlineData("NEWS DEEP DIVE OPINION WEATHER EVENTS\n")]
    [InlineData("EFE\nMundo en inglés\n")]
    [InlineData("Presented by Harlan Savings Bank\n")]
    [InlineData("harlanjournal.ie\n")]
    public void A_menu_above_the_headline_is_left_out(string menu)
    {
        Article article = RecordText.Read(menu + "Family of six escapes as fire guts home\nBy Ana Ruiz\nThe family was asleep when the fire began.");

        Assert.Equal("Family of six escapes as fire guts home", article.Headline);
        Assert.Equal("Ana Ruiz", Assert.Single(article.Byline!.Contributors!).Name);
        Assert.Equal(menu.Split('\n', StringSplitOptions.RemoveEmptyEntries), article.Provenance.Dropped.Select(static line => line.Text));
    }

    [Fact]
    public void A_headline_whose_last_word_papers_are_called_by_is_no_byline() =>
        Assert.Equal("Tiny Taranaki cheesemaker takes on the world", RecordText.Read("Tiny Taranaki cheesemaker takes on the world\nAna Ruiz\n05:00, May 02 2021\nIt began with a cow that nobody wanted.").Headline);

    [Theory]
    [InlineData("Ana Ruiz05:00, May 02 2021")]
    [InlineData("Ana RuizUpdated 5 hours ago")]
    [InlineData("Ana Ruiz14 January 2020")]
    public void A_date_may_be_glued_to_the_name(string line)
    {
        Article article = RecordText.Read("Cheese takes on the world\n" + line + "\nIt began with a cow that nobody wanted.");

        Assert.Equal("Ana Ruiz", Assert.Single(article.Byline!.Contributors!).Name);
    }

    [Theory]
    [InlineData("Issued on: 22/08/2019 - 06:14")]
    [InlineData("Updated - June 02, 2024 06:58 pm IST")]
    public void A_date_line_may_have_another_sign_behind_its_first_word(string line) =>
        Assert.Equal(["It began with a cow that nobody wanted."], RecordText.Read("Cheese takes on the world\nBy Ana Ruiz\n" + line + "\nIt began with a cow that nobody wanted.").Paragraphs.Select(static one => one.Text));

    [Fact]
    public void By_stands_below_pictures_and_points_too()
    {
        Article article = RecordText.Read("Seal pup found in village shop\n14 August 2023\nImage source, Reuters\nImage caption, The pup was found on Monday\nIt is well.\nIt sleeps\nIt eats\nBy Ana Ruiz\nA seal pup was found in a shop.");

        Assert.Equal("Ana Ruiz", Assert.Single(article.Byline!.Contributors!).Name);
    }

    [Theory]
    [InlineData("Photo: The mill at Harlan in the rain. (ABC Harlan: Tom Reed)\n\nThe mill at Harlan stopped on Saturday.")]
    [InlineData("Home News Business\nBy Ana Ruiz\nThe mill at Harlan stopped on Saturday.")]
    [InlineData("Workers march past the mill. Their contract ends in May.\nPhoto by Tom Reed\nBy Ana Ruiz\nThe mill at Harlan stopped on Saturday.")]
    [InlineData("Ana Ruiz photographed on Aug. 21, 2019 at The Line in Harlan. Tom Lind\n\nBy Jo Best\n\nThe mill at Harlan stopped on Saturday.")]
    public void A_menu_or_a_caption_over_a_byline_is_no_headline(string text) => Assert.Null(RecordText.Read(text).Headline);

    [Fact]
    public void A_byline_that_names_nobody_stands_below_a_headline_too()
    {
        Article article = RecordText.Read("Last mill in Harlan stops as prices rise\nOur Correspondent October 14, 2023\nThe mill at Harlan stopped on Saturday.");

        Assert.Equal("Last mill in Harlan stops as prices rise", article.Headline);
        Assert.Null(article.Byline);
    }

    [Theory]
    [InlineData("Council sells the mill at Harlan", "Council sells the mill at Harlan")]
    [InlineData("Mill sold", null)]
    [InlineData("The council has sold the mill at Harlan to a brewer.", null)]
    public void In_a_text_without_blank_lines_the_first_line_may_be_the_headline(string line, string? headline)
    {
        Article article = RecordText.Read(line + "\nThe mill at Harlan was sold on Saturday, the council said in a statement.\nIt had stood empty for eleven years and needs a new roof.\nA brewer plans to move in next spring.\n");

        Assert.Equal(headline, article.Headline);
    }

    [Theory]
    [InlineData("DONORS PLEDGE LOANS FOR AFRICAN AID")]
    [InlineData("HARLAN DISAPPOINTED BY COFFEE TALKS FAILURE")]
    [InlineData("COFFEE SPOTLIGHT - HARLAN DEBT PLAN")]
    [InlineData("IRON TALKS CHAIRMAN CITES SLIGHT PROGRESS")]
    [InlineData("TALKING POINT/BANK STOCKS")]
    [InlineData("ACME (ACM) URGES JUSTICE DEPT. PLAN APPROVAL")]
    public void A_headline_in_capitals_is_no_byline_and_no_dateline_and_no_picture(string line)
    {
        Article article = RecordText.Read(line + "\nThe mill at Harlan was sold on Saturday, the council said in a statement.\nIt had stood empty for eleven years and needs a new roof.\nA brewer plans to move in next spring.\n");

        Assert.Equal(line, article.Headline);
        Assert.Null(article.Byline);
        Assert.Null(article.Dateline);
        Assert.Empty(article.Images);
    }

    [Fact]
    public void A_place_and_a_date_above_the_dateline_are_the_date()
    {
        Article article = RecordText.Read("Harlan sells its mill\nWOLF HARLAN | Fri Jul 19, 2013 1:38am EDT\nWOLF HARLAN (Reuters) - The mill at Harlan was sold on Saturday.");

        Assert.Null(article.Byline);
        Assert.Equal(new DateOnly(2013, 7, 19), article.PublishedOn);
        Assert.Equal("WOLF HARLAN (Reuters)", article.Dateline!.Text);
    }

    [Theory]
    [InlineData("Council sells the mill at Harlan | Crime | Harlan Herald")]
    [InlineData("Council sells the mill at Harlan - Telegraph")]
    [InlineData("Council sells the mill at Harlan - Harlan Times")]
    [InlineData("Council sells the mill at Harlan – herald.com")]
    [InlineData("Council sells the mill at Harlan • The Register")]
    public void The_name_of_the_site_is_no_part_of_the_headline(string title)
    {
        Article article = RecordText.Read(title + "\n\nThe mill at Harlan was sold on Saturday, the council said in a statement.\n");

        Assert.Equal("Council sells the mill at Harlan", article.Headline);
        Assert.Single(article.Provenance!.Dropped!);
    }

    [Theory]
    [InlineData("Council sells the mill - and the bridge")]
    [InlineData("Sold | Harlan Herald")]
    [InlineData("Council sells mill: Harlan - Who pays for the roof?")]
    public void A_dash_may_stand_in_the_headline(string title) =>
        Assert.Equal(title, RecordText.Read(title + "\nBy Ana Ruiz\n\nThe mill at Harlan was sold on Saturday, the council said.\n").Headline);

    [Theory]
    [InlineData("To contact the reporter on this story: Ana Ruiz in Harlan at aruiz@herald.example", "Ana Ruiz")]
    [InlineData("Written by Ana Ruiz", "Ana Ruiz")]
    [InlineData("By ANA RUIZ", "ANA RUIZ")]
    public void A_text_may_be_signed_below(string line, string name)
    {
        Article article = RecordText.Read("The mill at Harlan was sold on Saturday.\nIt had stood empty for years.\nIt needs a roof.\nA brewer moves in.\nHe is late.\n" + line + "\n");

        Assert.Equal(name, Assert.Single(article.Byline!.Contributors!).Name);
    }

    [Fact]
    public void By_may_be_printed_twice() =>
        Assert.Equal("Ana Ruiz", Assert.Single(RecordText.Read("Harlan sells its mill\nBy By Ana Ruiz\n\nThe mill at Harlan was sold on Saturday.").Byline!.Contributors!).Name);

    [Theory]
    [InlineData("Can the council save its mill?", true)]
    [InlineData("Are you ready for your mill?", false)]
    public void A_headline_may_ask_in_a_text_without_blank_lines(string line, bool isHeadline) =>
        Assert.Equal(isHeadline, RecordText.Read(line + "\nThe mill at Harlan was sold on Saturday, the council said in a statement.\nIt had stood empty for eleven years and needs a new roof.\nA brewer plans to move in next spring.\n").Headline is not null);
}
