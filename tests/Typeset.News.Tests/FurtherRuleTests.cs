namespace Typeset.News.Tests;

/// <summary>Rules A6 to A29 and P5 to P9: speakers that the rules before them do not find.</summary>
public sealed class FurtherRuleTests
{
    private const string Known = "Ana Ruiz and Tom Reed met on Monday.\n\n";

    [Theory]
    [InlineData("A6", "Ana Ruiz", "\"We will wait here for now\", said Ana Ruiz.")]
    [InlineData("A6", "Ana Ruiz", "“She called and said ‘we need this today,’” Ana Ruiz recalled.")]
    [InlineData("A7", "Ruiz", "Ruiz told ABC’s “This Week” that the vote would be “the most important one of all.”")]
    [InlineData("A9", "Ruiz", "The plan is “dead before it even arrives” in the House, Ruiz told reporters on Monday.")]
    [InlineData("A9", "the report", "The gates had “not been looked at in years” when they failed, according to the report.")]
    [InlineData("A10", "Ruiz", "The move drew praise from Ruiz, who called it “the best news of the year.”")]
    [InlineData("A12", "Ruiz", "“Mice are not small people in coats,” Ruiz cautioned.")]
    [InlineData("A12", "Reed", "Reed shot back that Ruiz had “never met a tax she did not like.”")]
    [InlineData("A13", "Ana Ruiz", "Speaking in the square, Ana Ruiz set out the plan: “Those who want to win must wait.”")]
    [InlineData("A14", "Ruiz", "Ruiz left the rest open, noting only that “several questions remain on the table.”")]
    [InlineData("A14", "Ruiz", "Ruiz hastened to call the plan “the worst that anyone has seen.”")]
    [InlineData("A14", "Ana Ruiz", "Rates may rise, with Ana Ruiz warning last month that prices could be “higher than any of us like.”")]
    [InlineData("A27", "Ana Ruiz", "Ana Ruiz was quoted by the paper as saying that the talks were “a farce from the start.”")]
    [InlineData("A12", "Ruiz", "“It's absolutely disgusting,” fumed Ruiz.")]
    [InlineData("A12", "Ruiz", "Ruiz likes to say that the town “was built upside down by a drunk”.")]
    [InlineData("A12", "Ana Ruiz", "“We want our money back now,” Ana Ruiz, a nurse who rides the last bus to her shift at the hospital, shot back.")]
    [InlineData("A12", "the crowd", "“We want our money back now,” the crowd can be heard shouting.")]
    [InlineData("A15", "the mayor of the town", "The plan has been described by the mayor of the town as “a joke that nobody gets”.")]
    [InlineData("A15", "her boss", "The clerk was told by her boss to “make the whole thing go away”.")]
    [InlineData("A16", "one engineer", "The track was left, in the words of one engineer, “dangling like a washing line”.")]
    [InlineData("A16", "the report", "The bridge had, according to the report, “not been looked at in years”.")]
    [InlineData("A17", "campaigners", "But campaigners claim the road would “simply move the queue down the hill”.")]
    [InlineData("A17", "critics", "“It will only move the queue down the hill,” critics argue.")]
    [InlineData("A18", "Ruiz", "Ruiz said the plan was dead. “Nobody in this town wants it.”")]
    [InlineData("A18", "a clerk", "The plan was dead, a clerk said on Monday. “Nobody in this town wants it.”")]
    [InlineData("A19", "Ruiz", "Ruiz was not worried about the roof. “It has leaked for thirty years.”")]
    [InlineData("A13", "Ruiz", "Ruiz was asked what he would tell the farmers. His answer: “Pray, and check your hoses.”")]
    [InlineData("A14", "the judge", "The court sought a report, with the judge remarking that the state could not “wash its hands of its own people”.")]
    [InlineData("A14", "The paper itself", "The paper itself is cautious, noting that “other explanations cannot be excluded yet”.")]
    [InlineData("A20", "Ruiz", "“We will not wait here for long” said Ruiz.")]
    [InlineData("A20 P1", "she", "Ruiz shook her head. “We will not wait here for long.” she said.")]
    [InlineData("A21", "an editorial in the party’s newspaper", "State media were silent on the launch until late in the day on Monday, but an editorial in the party’s newspaper said that the drills were “lighting a fuse at the door”.")]
    [InlineData("A21", "Ruiz", "Ruiz, a 34-year-old mother of three from the cold north of the town, who sells shoes in it, said it was “the loudest place in town by far”.")]
    [InlineData("A22 P4", "he", "Then he turned around and put it this way: “You have sixty thousand tenants up here.”")]
    [InlineData("A22", "Ruiz", "Ruiz shook her head slowly and said, “You have sixty thousand tenants up here.”")]
    [InlineData("A14", "Ana Ruiz", "Ana Ruiz declined to comment beyond confirming that the clerk was “helping the police in full”.")]
    [InlineData("A14", "Ruiz", "In May, Ruiz likes to joke, the town is “a lake with a church in it”.")]
    [InlineData("A14", "Ruiz", "Ruiz took to Instagram on Monday to call the show “the worst that I have ever seen”.")]
    [InlineData("A14", "Ana Ruiz", "In a note, Ana Ruiz of Tern Brothers cut her rating to “hold,” writing that the firm was “caught between two cars”.")]
    [InlineData("A18", "Her editor, Ana Ruiz", "Her editor, Ana Ruiz, says that the first draft was 900 pages long. “I told her it had to be cut.”")]
    [InlineData("A19", "Marijke ten Hoeve", "A teacher from Utrecht, Marijke ten Hoeve, had been on the island for a week. “I looked at the bridge for a day.”")]
    [InlineData("A12", "Ruiz", "“We will not wait here for long,” Ruiz deadpanned.")]
    [InlineData("A12", "Ruiz", "“We will not wait here for long,” began Ruiz.")]
    [InlineData("A12", "Ruiz", "“We will not wait here for long,” Ruiz regretted.")]
    [InlineData("A12", "the landlady", "At the inn, the landlady suspected “that it was only the rain again”.")]
    [InlineData("A12", "The group", "The group welcomed the ruling as “a victory for every single mother”.")]
    [InlineData("A12 P4", "he", "Asked if the children would read it, he laughed: “Of course they will read it.”")]
    [InlineData("A13 P4", "he", "Asked to explain, he declined: “Of course they will read it.”")]
    [InlineData("A16", "its finance chief", "The maker said it would close two plants because, in the words of its finance chief, “there is no point in making things.”")]
    [InlineData("A22", "The office", "The office thanked Ana Ruiz and wrote, “You have sixty thousand tenants up here.”")]
    [InlineData("A22", "the office", "In a post, the office thanked Ana Ruiz and wrote, “You have sixty thousand tenants up here.”")]
    [InlineData("A22", "Lopez", "Lopez hugged Ana Ruiz and said, “You have sixty thousand tenants up here.”")]
    [InlineData("A22 P4", "She", "She thanked Ana Ruiz and added: “You have sixty thousand tenants up here.”")]
    [InlineData("A22", "His wife, Linda Tran", "His wife, Linda Tran, did not speak at the event but wrote on Monday: “You have sixty thousand tenants up here.”")]
    [InlineData("A10", "Dr Tunde Bakare of the University of Stirling", "She knows more than anyone alive, according to Dr Tunde Bakare of the University of Stirling, who called her “a naturalist with a phone”.")]
    [InlineData("A5", "Ana Ruiz", "Ana Ruiz last week called the trade “part of what makes Hong Kong Hong Kong.”")]
    [InlineData("A27", "Ana Ruiz", "State media quoted Ana Ruiz as saying “we will wait here for now”.")]
    [InlineData("A27", "Ana Ruiz", "“We will wait here for now,” the agency quoted Ana Ruiz as saying.")]
    [InlineData("A27", "the agency’s manager", "Two of four aircraft have flown, and the agency’s manager was quoted in the newsletter as saying that it went “rather better than the hotel”.")]
    [InlineData("A5", "her boss", "Ruiz said her boss had told her “you are a very bad nurse”.")]
    [InlineData("A30 P1", "she", "Ruiz had the phone in her hand. Asked if it had broken, she laughed. “Twice.”")]
    [InlineData("A19", "Tom Reed", "The roof has been leaking since Tom Reed moved in. “I own a lot of buckets.”")]
    [InlineData("A23", "residents", "The plan has been called “a slap in the face for the town” by residents.")]
    [InlineData("A23", "a parish councillor", "The skip was branded \"a monument to bad luck\" by a parish councillor on Monday.")]
    [InlineData("A23", "Ruiz", "The deal was hailed as “a great day for the whole county” by Ruiz.")]
    [InlineData("A24", "Tom Reed", "“I have said that about the last three.” Tom Reed laughs and pours the tea.")]
    [InlineData("A24", "Ruiz", "“It is only money and there was too much of it.” Ruiz shrugs.")]
    [InlineData("A25", "Ruiz", "Said Ruiz: “We are not going back to the old way.”")]
    [InlineData("A26", "Tom Reed", "“We will never go back to the old way.” — Tom Reed, mayor")]
    [InlineData("A12", "Ruiz", "“Not one case has reached a court,” Ruiz deplored.")]
    [InlineData("A12", "Ruiz", "Ruiz spoke of “a long and very dark winter ahead”.")]
    [InlineData("A5", "Ruiz", "According to the report, Ruiz told the clerk that the goat was “worth two nights at least.”")]
    [InlineData("A5", "the mayor", "When asked about the plan, the mayor said that it was “a waste of everybody’s time”.")]
    [InlineData("A22", "A spokesperson for the firm", "A spokesperson for the firm declined to comment on the case but said in a statement that it “takes the safety of its staff seriously”.")]
    [InlineData("A28", "Ruiz", "Ruiz told the council that she would rather pay now.\n\n“I use more water than anybody.”")]
    [InlineData("A28", "a clerk", "The plan was dead, a clerk said on Monday.\n\n“Nobody in this town wants it.”")]
    [InlineData("A29", "Reed", "Reed waded to the end of the road and found a dinghy tied to a fence.\n\n“It wasn’t even mine.”")]
    [InlineData("A29", "Ruiz", "Born by the sea, Ruiz worked in a bank for years.\n\n“I heckled the manager once and they let me go.”")]
    [InlineData("A29 P4", "She", "Ana Ruiz left on Friday. She went back to the window.\n\n“I would do it again tomorrow.”")]
    [InlineData("A6", "Ana Ruiz", "\"I said, 'Move,'\" Ana Ruiz remembered.")]
    [InlineData("A30", "Reed", "Told of this, Reed smiled. “I'll get the beers.”")]
    [InlineData("A5", "somebody", "In the front row somebody said “the law is a slow belt”.")]
    [InlineData("A14", "Ronke Soyinde", "Reacting, the Special Adviser on Schools, Mrs Ronke Soyinde, lauded the union, adding that “the state is committed to its teachers.”")]
    [InlineData("A3 P4", "him", "According to him, “those who are shouting loudest gained from it.”")]
    [InlineData("A30 P11", "the mayor", "Mayor Jo Best came late. Asked what it would cost, the mayor did not hesitate. “As much as it costs.”")]
    [InlineData("A30 P10", "The 58-year-old clerk", "The 58-year-old clerk broke into tears when asked about Reed. “He was a good man.”")]
    [InlineData("A10", "Ruiz", "They will go first, a rule Ruiz described as “the one line in this I would frame”.")]
    [InlineData("A13 P10", "the clerk", "Not satisfied with that, the clerk rose again: “Is it a rope or is it a noose?”")]
    [InlineData("A29 P4", "She", "Ana Ruiz left on Friday. She turned to face Tom Reed.\n\n“I would do it again tomorrow.”")]
    [InlineData("A4 P10", "the pastor", "Reed paid for a new roof, a new floor and, the pastor added, “a much better portrait of Luther”.")]
    [InlineData("A4 P11", "the prosecutor", "Prosecutor Jo Best rose. Judge Eva Lind struck the prosecutor’s reply — “You do not get to be the victim” — from the record.")]
    [InlineData("A5", "her brother", "She never sat down to play, her brother said, because “sitting was for the church”.")]
    [InlineData("A4", "Ruiz", "Her place will be left open, and, Ruiz said, “whoever likes can go on up there”.")]
    [InlineData("A5", "Acme", "The claim was turned down, and a second letter from Acme said that they could “send it in once more”.")]
    [InlineData("A4", "its clerk, Jo Best", "The statement, signed by its clerk, Jo Best, read in part, “We are glad of each of them.”")]
    [InlineData("A32 P1", "his", "Mayor Jo Best came late. “As much as it takes,” was his whole reply.")]
    [InlineData("A16 P1", "her", "Jo Best came late. The town had, in her words, “gone to the pub and to Canada”.")]
    [InlineData("A5", "the company", "The server kept no logs, the company said, and “had been set up by a firm that is gone”.")]
    [InlineData("A16", "the then manager, Jo Best", "He had, in the words of the then manager, Jo Best, “gone to the pub and to Canada”.")]
    public void The_words_beside_a_quote_say_who_spoke(string rule, string mention, string sentence)
    {
        (Attribution attribution, string used) = First(Known + sentence);

        Assert.Equal((rule, mention), (used, Assert.IsType<Attributed>(attribution).Mention!.Text));
    }

    [Theory]
    [InlineData("a Harlan spokesperson", "In an email, a Harlan spokesperson said the firm “does not comment on matters of its staff” but “respects the right of all to strike”.")]
    [InlineData("Reed", "“We lost the boat that night,” Reed said. And then, quietly: “And the boy with it.”")]
    [InlineData("Reed", "“We lost the boat that night,” Reed said. And to Mr Lind: “You had better go home now.”")]
    [InlineData("Ruiz", "Ruiz wrote that they “are billed as many parts of one” and that errors, while rare, “are put right as soon as we know”.")]
    public void A_second_quote_of_a_sentence_has_the_speaker_of_the_first(string mention, string sentence) =>
        Assert.Equal(mention, Assert.IsType<Attributed>(RecordText.Read(Known + sentence).Quotes[1].Attribution).Mention!.Text);

    [Fact]
    public void A_colon_at_the_end_of_a_paragraph_introduces_the_quote_that_opens_the_next()
    {
        (Attribution attribution, string rule) = First(Known + "In a statement on Monday, Ruiz said:\n\n“We will wait here for now.”");
        var attributed = Assert.IsType<Attributed>(attribution);

        Assert.Equal(("A8", 1, "Ana Ruiz"), (rule, attributed.Mention!.Paragraph, Assert.IsType<Person>(attributed.Speaker).Name));
    }

    [Theory]
    [InlineData("What did Ruiz make of it?\n\n“I would do it again tomorrow.”")]
    [InlineData("At the door stood Ruiz and Reed.\n\n“I would do it again tomorrow.”")]
    [InlineData("Ruiz left\n\n“I would do it again tomorrow.”")]
    [InlineData("The roof has been leaking for years.\n\n“I would do it again tomorrow.”")]
    public void A_quote_alone_below_a_question_or_two_people_or_nobody_has_no_speaker(string text)
    {
        Assert.IsType<Unattributed>(First(Known + text).Attribution);
    }

    [Fact]
    public void There_is_nobody() =>
        Assert.IsType<Unattributed>(First("There is a moment in the film when a clerk, who has not spoken in years, opens his door and says, “I was just about to write to you.”").Attribution);

    [Theory]
    [InlineData("In a brief statement read by their lawyer, the family thanked all. “He was the best of us.”")]
    public void What_somebody_says_something_in_is_no_speaker(string sentence) =>
        Assert.DoesNotContain("statement", (First(Known + sentence).Attribution as Attributed)?.Mention?.Text ?? "", StringComparison.Ordinal);

    [Fact]
    public void A_later_quote_of_the_sentence_has_the_speaker_of_the_one_before()
    {
        ArticleReadResult result = Read(Known + "Ruiz called it “a bad idea for all of us” and said it would “hurt a great many people.”");

        Assert.Equal(["A5", "A11"], result.Rules.Where(static use => use.Pointer.StartsWith("/quotes", StringComparison.Ordinal)).Select(static use => use.Rule));
        Assert.All(result.Article!.Quotes, static quote => Assert.Equal("Ruiz", Assert.IsType<Attributed>(quote.Attribution).Mention!.Text));
    }

    [Fact]
    public void The_speaker_goes_on_after_but_that()
    {
        Quote second = Read(Known + "A spokesman for Arcus said it “takes the views of all seriously” but that there was “no other place for the mast”.").Article!.Quotes[1];

        Assert.Equal("A spokesman for Arcus", Assert.IsType<Attributed>(second.Attribution).Mention!.Text);
    }

    [Theory]
    [InlineData("Ruiz called the news “a good day for the town,” but Reed said that it was “a day like any other.”", "Ruiz|Reed")]
    [InlineData("“It is a good day for us,” Ruiz said, but Reed said the plan “has no chance of being passed.”", "Ruiz|Reed")]
    public void Words_after_but_belong_to_the_quote_that_they_lead_to(string sentence, string mentions)
    {
        Assert.Equal(mentions, string.Join('|', Read(Known + sentence).Article!.Quotes.Select(static quote => Assert.IsType<Attributed>(quote.Attribution).Mention!.Text)));
    }

    [Theory]
    [InlineData("When Ana Ruiz walks in she is late.\n\nHer fourth album is out on Friday. It is her first in years.\n\nWhy so long? “I had a baby and nothing to say,” she says.", "Ana Ruiz")]
    [InlineData("Kim Ruiz came to the pier. Lee Reed left.\n\nThe album is out on Friday.\n\n“I had a baby and nothing to say,” she says.", null)]
    public void A_pronoun_means_the_only_person_named_some_paragraphs_before(string text, string? expected)
    {
        Attribution attribution = Read(text).Article!.Quotes[^1].Attribution;

        Assert.Equal(expected, (attribution as Attributed)?.Speaker is Person person ? person.Name : null);
    }

    [Theory]
    [InlineData("Ruiz called it “a bad idea for all of us”; the plan would “hurt a great many people.”")]
    [InlineData("Ruiz called it “a bad idea for all of us” while the plan would “hurt a great many people.”")]
    public void What_turns_to_somebody_else_ends_the_sharing(string sentence)
    {
        Assert.IsType<Unattributed>(Read(Known + sentence).Article!.Quotes[1].Attribution);
    }

    [Theory]
    [InlineData("Ana Ruiz and Tom Reed were plain about it: “We will wait here for now.”")]
    [InlineData("Ruiz wanted to say “we will wait here now” on Monday.")]
    [InlineData("The plan “will never see the light of day” in June, and Ruiz said so on Monday.")]
    [InlineData("It was “a very long and cold night” for all, while Ruiz said nothing.")]
    [InlineData("Ana Ruiz and Tom Reed were not worried about the roof. “It has leaked for thirty years.”")]
    [InlineData("The road had been closed by the time that “the whole of the town” heard of it.")]
    [InlineData("On whether Ana Ruiz will start on Thursday:\n\n“We will wait here for now.”")]
    [InlineData("“We will wait here for now,” Ruiz was told.")]
    [InlineData("A ruling welcomed as “a victory for every single mother” came on Monday.")]
    [InlineData("Ruiz opened the lecture with “the best of all the shops” in May.")]
    [InlineData("The claim that it is “the best of all towns” is older than the town.")]
    public void Where_it_could_be_several_people_or_nobody_no_speaker_is_guessed(string sentence)
    {
        Assert.IsType<Unattributed>(First(Known + sentence).Attribution);
    }

    [Theory]
    [InlineData("The note titled “Peak Pizza?”, Ana Ruiz wrote, was short.")]
    [InlineData("In a paper headlined “The End of the Road?”, analysts wrote that the road had ended.")]
    [InlineData("In 1990 Ana Ruiz wrote a memoir, “Strings and Sand,” about her time there.")]
    [InlineData("The mill beat “Taylor Drift,” the county said on Monday.")]
    [InlineData("Her new book, “How We Lost the River and Found It,” says that the town must change.")]
    public void What_is_called_a_title_is_no_quote(string text)
    {
        Assert.Empty(Read(text).Article!.Quotes);
    }

    [Fact]
    public void An_answer_is_not_given_to_who_was_quoted_in_the_question()
    {
        Article article = Read("The critic Tom Reed called it “the sound of somebody leaving a party.” Did that make you laugh?\n\n“It made me want to go back to the party.”").Article!;

        Assert.IsType<Unattributed>(article.Quotes[1].Attribution);
    }

    [Fact]
    public void An_answer_is_not_given_to_who_asked()
    {
        Article article = Read("“Was it a million-dollar ham?” Tom Reed asked.\n\n“It was a good ham, sir.”").Article!;

        Assert.IsType<Unattributed>(article.Quotes[1].Attribution);
    }

    [Fact]
    public void A_title_that_tells_a_story_has_no_speaker()
    {
        Assert.Empty(Read("The play, “The Year the River Came Up by Night,” tells the story of a clerk.").Article!.Quotes);
    }

    [Theory]
    [InlineData("The chair, Dr. Abel Tran, asked for quiet. “We can do this for as long as it takes,” he warned.", "P1", "Abel Tran")]
    [InlineData("The order came from Judge Alan Petrossian on Monday.\n\n“The burden is real,” he wrote.", "P4", "Alan Petrossian")]
    public void A_pronoun_means_the_only_person_named(string text, string by, string expected)
    {
        (Attribution attribution, string rule) = First(text);

        Assert.EndsWith(" " + by, rule, StringComparison.Ordinal);
        Assert.Equal(expected, Assert.IsType<Person>(Assert.IsType<Attributed>(attribution).Speaker).Name);
    }

    [Theory]
    [InlineData("P2", "the woman", "“They told me to tell nobody at all,” the woman said. “I told everybody,” she added.")]
    [InlineData("P6", "the ministry", "“We are watching this very closely,” the ministry said in a statement.\n\n“There is no cause for alarm yet,” it added.")]
    [InlineData("P7", "The victim", "The victim said on Monday that a man had called.\n\n“It was a long and ugly call,” she said.")]
    [InlineData("P8", "Ana Ruiz", "“Nothing would grow here except stones,” recalled Ana Ruiz.\n\nToday more than 12,000 trees cover the hill.\n\n“The young are coming back,” she said.")]
    public void A_pronoun_means_who_was_quoted_or_reported_last(string rule, string expected, string text)
    {
        ArticleReadResult result = Read(text);
        Quote last = result.Article!.Quotes[^1];
        Speaker speaker = Assert.IsType<Attributed>(last.Attribution).Speaker;

        Assert.EndsWith(" " + rule, result.Rules.Single(use => use.Pointer == "/quotes/" + (result.Article.Quotes.Count - 1)).Rule, StringComparison.Ordinal);
        Assert.Equal(expected, speaker.Match(static person => person.Name, static organization => organization.Name, static unnamed => unnamed.Description));
    }

    [Theory]
    [InlineData("“We are watching this very closely,” the officials said.\n\n“There is no cause for alarm yet,” she added.")]
    [InlineData("“We are watching this very closely,” Ana Ruiz said.\n\n“There is no cause for alarm yet,” it added.")]
    [InlineData("“Nothing would grow here except stones,” recalled Ana Ruiz.\n\nIt was Tom Reed and Jo Lund who planted trees.\n\n“The young are coming back,” she said.")]
    public void A_pronoun_that_does_not_fit_who_was_quoted_stays_open(string text)
    {
        Assert.Equal(ReasonNotAttributed.Ambiguous, Assert.IsType<Unattributed>(Read(text).Article!.Quotes[^1].Attribution).Reason);
    }

    [Theory]
    [InlineData("The order came from Ana Ruiz on Monday, and it was Ms. Ruiz who signed it.\n\n“The burden is real,” he wrote.")]
    [InlineData("The order was read to Lee Reed by Kim Ruiz.\n\n“The burden is real,” he wrote.")]
    public void A_pronoun_that_does_not_fit_or_could_mean_two_stays_open(string text)
    {
        Assert.Equal(ReasonNotAttributed.Ambiguous, Assert.IsType<Unattributed>(First(text).Attribution).Reason);
    }

    [Theory]
    [InlineData("Farmer Ana Best told the paper that the roof was new.", "Ana Best")]
    [InlineData("The school’s principal, Ana Best, had a cold.", "Ana Best")]
    [InlineData("His widow, Ernestine Best, had a cold.", "Ernestine Best")]
    [InlineData("Acme CEO Ana Best had a cold.", "Ana Best")]
    [InlineData("Dr Ana Best had a cold.", "Ana Best")]
    [InlineData("That is when Ana Best stepped in.", "Ana Best")]
    [InlineData("Then there is Ana Best.", "Ana Best")]
    [InlineData("Not far away, Ana Best was at work.", "Ana Best")]
    [InlineData("His agent, Ernestine, had a cold.", "Ernestine")]
    [InlineData("It was 11-year-old Sumaya who came first.", "Sumaya")]
    [InlineData("Asma al-Rifai sweeps the floor.", "Asma al-Rifai")]
    [InlineData("K. Sivakami was at work.", "K. Sivakami")]
    [InlineData("Ana “Annie” Best was at work.", "Ana Best")]
    [InlineData("Ana ole Nkurrunah was at work.", "Ana ole Nkurrunah")]
    public void A_person_of_the_paragraph_comes_before_the_speaker_of_the_one_above(string sentence, string expected)
    {
        ArticleReadResult result = Read("“We paid too much for that land,” said Kim Sawatzky.\n\n" + sentence + " “I wish them all well,” she said.");

        Assert.Equal(expected, Assert.IsType<Person>(Assert.IsType<Attributed>(result.Article!.Quotes[^1].Attribution).Speaker).Name);
    }

    [Theory]
    [InlineData("“It is late now,” said Mr. Sawatzky.\n\nTeacher Kim Carew said yes. “So it goes for all of us,” she said.", "Kim Carew")]
    [InlineData("“It is late now,” said Kim Carew.\n\nThe council had sent Kenneth Sawatzky to look.\n\n“He never came at all,” she said.", "Kim Carew")]
    [InlineData("Kim Carew and his brother came. “It is late now,” said Jo Best, his widow.\n\n“So it goes for all of us,” he said.", "Kim Carew")]
    public void A_pronoun_does_not_go_to_somebody_of_the_other_sex(string text, string expected)
    {
        Assert.Equal(expected, Assert.IsType<Person>(Assert.IsType<Attributed>(Read(text).Article!.Quotes[^1].Attribution).Speaker).Name);
    }

    private static (Attribution Attribution, string Rule) First(string text)
    {
        ArticleReadResult result = Read(text);
        return (result.Article!.Quotes[0].Attribution, result.Rules.FirstOrDefault(static use => use.Pointer == "/quotes/0")?.Rule ?? "");
    }

    private static ArticleReadResult Read(string text)
    {
        byte[] raw = System.Text.Encoding.UTF8.GetBytes(text);
        ArticleReadResult result = ArticleReader.Read(raw);
        Assert.Empty(ArticleChecks.Check(result.Article!, raw));
        return result;
    }
}
