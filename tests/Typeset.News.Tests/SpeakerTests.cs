namespace Typeset.News.Tests;

public sealed class SpeakerTests
{
    [Theory]
    [InlineData("Mayor Ana Reyes", "Ana Reyes", "Mayor")]
    [InlineData("Taliban spokesperson Zabihullah Mujahid", "Zabihullah Mujahid", "Taliban spokesperson")]
    [InlineData("the Rev. Al Sharp", "Al Sharp", "Rev.")]
    [InlineData("Mr. Trump", "Trump", null)]
    [InlineData("Republican Sen. John Cane (R-Ohio)", "John Cane", "Republican Sen.")]
    [InlineData("Obama’s Press Secretary Josh Ernst", "Josh Ernst", "Obama’s Press Secretary")]
    [InlineData("Ana Reyes of the river board", "Ana Reyes", null)]
    [InlineData("Producer Ana Reyes", "Ana Reyes", "Producer")]
    [InlineData("Assistant U.S. Attorney Ana Reyes", "Ana Reyes", "Assistant U.S. Attorney")]
    [InlineData("Orchard Chief Executive Ana Reyes", "Ana Reyes", "Orchard Chief Executive")]
    public void A_person_has_a_name_and_the_words_before_it_as_role(string mention, string name, string? role)
    {
        Assert.Equal(new Person { Name = name, Role = role }, Speaker($"“We will wait here,” {mention} said."));
    }

    [Fact]
    public void An_apposition_gives_the_role_or_the_name()
    {
        Assert.Equal(new Person { Name = "Mary O’Neill", Role = "the town’s clerk" }, Speaker("“We will wait here,” said Mary O’Neill, the town’s clerk."));
        Assert.Equal(new Person { Name = "Dee Cole", Role = "The guard" }, Speaker("The guard, Dee Cole, said it was “like glass on the far side”."));
    }

    [Theory]
    [InlineData("The Associated Press", "The Associated Press")]
    [InlineData("CNN", "CNN")]
    [InlineData("the Kremlin", "Kremlin")]
    [InlineData("Germany", "Germany")]
    [InlineData("The River Board", "The River Board")]
    [InlineData("the Department of Justice", "Department of Justice")]
    [InlineData("Acme Inc.", "Acme Inc.")]
    [InlineData("the Executive Board", "Executive Board")]
    [InlineData("The Harlan County Sheriff’s Office", "The Harlan County Sheriff’s Office")]
    public void An_outlet_a_body_or_a_country_is_an_organization(string mention, string name)
    {
        Assert.Equal(new Organization { Name = name }, Speaker($"“We will wait here,” {mention} said."));
    }

    [Theory]
    [InlineData("one U.S. defense official", 1)]
    [InlineData("Three officials", 3)]
    [InlineData("12 U.S. officials", 12)]
    [InlineData("the president", null)]
    [InlineData("the Mayor", null)]
    [InlineData("a spokesman for the Kremlin", null)]
    [InlineData("A Department for Education spokesperson", null)]
    [InlineData("Tom Berg and Jo Li", 2)]
    public void A_description_is_an_unnamed_source(string mention, int? count)
    {
        Assert.Equal(new UnnamedSource { Description = mention, Count = count }, Speaker($"“We will wait here,” {mention} said."));
    }

    [Fact]
    public void A_surname_becomes_the_last_full_name_before_it()
    {
        const string text = "President Joe Biden came. Jill Biden came too. “We will wait here,” Biden said. Hunter Biden left.";

        Assert.Equal(new Person { Name = "Jill Biden" }, Speaker(text));
    }

    [Fact]
    public void A_surname_keeps_its_own_name_when_no_full_name_stands_before_it()
    {
        Assert.Equal(new Person { Name = "Biden" }, Speaker("“We will wait here,” Biden said. Joe Biden left."));
    }

    [Fact]
    public void A_title_printed_with_the_full_name_is_the_role_later()
    {
        Assert.Equal(new Person { Name = "Ana Reyes", Role = "Mayor" }, Speaker("Mayor Ana Reyes came in.\n\n“We will wait here,” Ana Reyes said."));
        Assert.Equal(new Person { Name = "Ana Reyes", Role = "Mayor" }, Speaker("On Friday Mayor Ana Reyes came in.\n\n“We will wait here,” Reyes said."));
    }

    [Theory]
    [InlineData("Officer Luis Vega arrived. “We will wait here,” he said.", "Luis Vega")]
    [InlineData("Officer Luis Vega arrived.\n\n“We will wait here,” he said.", "Luis Vega")]
    [InlineData("“We will go now,” Luis Vega said.\n\n“We will wait here,” he said.", "Luis Vega")]
    [InlineData("Jaylen Mabry shot well. The St. Louis Steamers beat Oak City on Friday.\n\n“We will wait here,” he said.", "Jaylen Mabry")]
    [InlineData("Luis Vega spoke outside Hartlow Town Hall on Friday.\n\n“We will wait here,” he said.", "Luis Vega")]
    [InlineData("MUANG SOY, Laos, June 18 (Xinhua) -- Luis Vega left. The people of Muang Soy stayed.\n\n“We will wait here,” he said.", "Luis Vega")]
    [InlineData("Luis Vega shot well, and they beat the Philadelphia Liberty on Friday.\n\n“We will wait here,” he said.", "Luis Vega")]
    [InlineData("Paris Marlow shot well for the town on Friday.\n\n“We will wait here,” she said.", "Paris Marlow")]
    [InlineData("Luis Vega was a decoy. Ann Lee left.\n\nVega's shot fell as the horn sounded.\n\n“We will wait here,” he said.", "Luis Vega")]
    [InlineData("Luis Vega lives near Carrick Mohill with two dogs.\n\n“We will wait here,” he said.", "Luis Vega")]
    [InlineData("Luis Vega and Ann Lee met. Vega aide Ann Lee arrived. “We will wait here,” she said.", "Ann Lee")]
    public void He_and_she_are_the_last_person_that_the_text_makes_its_subject(string text, string name)
    {
        Article article = RecordText.Read(text);

        Attributed attributed = Assert.IsType<Attributed>(article.Quotes[^1].Attribution);
        Assert.Equal(AttributionMethod.Pronoun, attributed.Method);
        Assert.Equal(name, Assert.IsType<Person>(attributed.Speaker).Name);
    }

    [Theory]
    [InlineData("Garcia met Chen on Monday.\n\n“We will wait here,” he said.")]
    [InlineData("Luis Vega arrived.\n\n“We will wait here,” they said.")]
    [InlineData("Kim Vega arrived. Jo Lee arrived.\n\n“We will wait here,” she said.")]
    [InlineData("“We will wait here,” he said.")]
    public void A_pronoun_that_could_be_anyone_is_ambiguous(string text)
    {
        Assert.Equal(ReasonNotAttributed.Ambiguous, Assert.IsType<Unattributed>(Assert.Single(RecordText.Read(text).Quotes).Attribution).Reason);
    }

    [Theory]
    [InlineData("said the trust’s chief executive, Edmund Tate.", "Edmund Tate", "the trust’s chief executive")]
    [InlineData("said the president of the union, Karl Best.", "Karl Best", "the president of the union")]
    [InlineData("said Cole’s aunt, Andrea Best.", "Andrea Best", "Cole’s aunt")]
    [InlineData("said Cole’s daughter, Mereana.", "Mereana", "Cole’s daughter")]
    [InlineData("said Cpl. Ann Carew.", "Ann Carew", "Cpl.")]
    [InlineData("Cpl. Ann Carew said.", "Ann Carew", "Cpl.")]
    [InlineData("Det. Insp. Ann Carew said.", "Ann Carew", "Det. Insp.")]
    [InlineData("Acme CEO Anna Best said.", "Anna Best", "Acme CEO")]
    [InlineData("Ms Anna Best said.", "Anna Best", null)]
    [InlineData("Comrade Anna Best said.", "Anna Best", null)]
    [InlineData("Member of Parliament Grace Ong said.", "Grace Ong", "Member of Parliament")]
    [InlineData("Superintendent of Police Anna Best said.", "Anna Best", "Superintendent of Police")]
    [InlineData("The Chairman of the market association, Alhaji Rasaki Best, said.", "Rasaki Best", "The Chairman of the market association")]
    [InlineData("Counsel for the traders, Olusegun Best, said.", "Olusegun Best", "Counsel for the traders")]
    public void A_name_behind_a_role_is_the_name_without_the_role(string words, string name, string? role)
    {
        Assert.Equal(new Person { Name = name, Role = role }, Speaker("“It is all done now,” " + words));
    }

    [Theory]
    [InlineData("Mr Cubitt")]
    [InlineData("Cubitt")]
    [InlineData("Terry")]
    public void Part_of_a_name_stands_for_the_name_before(string words)
    {
        Assert.Equal(new Person { Name = "Terry Cubitt" }, Speaker("Terry Cubitt was late.\n\n“It is all done now,” " + words + " said."));
    }

    [Theory]
    [InlineData("Officials")]
    [InlineData("MPs")]
    [InlineData("Critics")]
    [InlineData("Someone")]
    public void A_word_that_describes_many_names_nobody(string word) =>
        Assert.Equal(word, Assert.IsType<UnnamedSource>(Speaker(word + " said the plan was “a mistake from start to finish”.")).Description);

    private static Speaker Speaker(string text) => Assert.IsType<Attributed>(Assert.Single(RecordText.Read(text).Quotes).Attribution).Speaker;

    [Fact]
    public void A_surname_of_two_letters_is_one_behind_a_given_name() =>
        Assert.Equal("Jasmine Ng", Assert.IsType<Person>(Assert.IsType<Attributed>(RecordText.Read("Ng Swee Hock closed his stall. His granddaughter Jasmine Ng took leave.\n\n“We will wait here,” said Ms Ng.").Quotes[0].Attribution).Speaker).Name);

    [Theory]
    [InlineData("Ms Merrick", "Susan Merrick")]
    [InlineData("Mrs. Merrick", "Susan Merrick")]
    [InlineData("Mr. Merrick", "David Merrick")]
    [InlineData("Merrick", "David Merrick")]
    public void A_title_tells_two_people_of_one_surname_apart(string mention, string name) =>
        Assert.Equal(name, Assert.IsType<Person>(Assert.IsType<Attributed>(RecordText.Read($"Susan Merrick came with David Merrick.\n\n“We will wait here,” said {mention}.").Quotes[0].Attribution).Speaker).Name);

    [Fact]
    public void A_body_is_named_to_its_end_across_and() =>
        Assert.Equal("The Department of Fisheries and Oceans", Assert.IsType<Organization>(Assert.IsType<Attributed>(RecordText.Read("The Department of Fisheries and Oceans said in a statement that it “does not regulate the price of fish”.").Quotes[0].Attribution).Speaker).Name);

    [Fact]
    public void The_year_of_a_class_is_no_part_of_a_name() =>
        Assert.Equal("Maddie Kohl", Assert.IsType<Person>(Speaker("“We will wait here,” said Maddie Kohl ’22, who lives in the hall.")).Name);

    [Theory]
    [InlineData("Homeowner Deon Gaither")]
    [InlineData("Vocalist Deon Gaither")]
    [InlineData("Leader of Opposition Deon Gaither")]
    [InlineData("Enter Deon Gaither, who")]
    public void Words_before_a_name_are_no_part_of_it(string words) =>
        Assert.Equal("Deon Gaither", Assert.IsType<Person>(Assert.IsType<Attributed>(RecordText.Read(words + " woke up.\n\n“We will wait here,” Gaither said.").Quotes[0].Attribution).Speaker).Name);

    [Theory]
    [InlineData("Commissioner K. Raghavan said that the tank would be cleaned.", "K. Raghavan")]
    [InlineData("Trooper J.T. Haskins said that the road was closed.", "J.T. Haskins")]
    [InlineData("U.S. District Judge Mark Shapiro was unmoved.", "Mark Shapiro")]
    [InlineData("Tom Reed came late. She doesn’t say why.", "Tom Reed")]
    [InlineData("Lincoln Crown Court heard that Tom Reed came late.", "Tom Reed")]
    [InlineData("Luka Jurić said that the road was closed.", "Luka Jurić")]
    [InlineData("Publican Mícheál Ó Sé said that the road was closed.", "Mícheál Ó Sé")]
    [InlineData("Ibrahima Ka, whose hotel filled up, said that the road was closed.", "Ibrahima Ka")]
    [InlineData("Moussa Faye of the Cheikh Anta Diop University said that the road was closed.", "Moussa Faye")]
    [InlineData("Tom Reed was funded by the Natural Environment Research Council.", "Tom Reed")]
    [InlineData("It was the first win of Dean Hartwell.", "Dean Hartwell")]
    [InlineData("Back on the shore, their son Khadim, 19, helps with the salt.", "Khadim")]
    [InlineData("According to S. Pandian, secretary of the Harlan Farmers’ Forum, nobody came.", "S. Pandian")]
    [InlineData("BORIS HOLLANDER, who has died aged 101, broke naval signals.", "Boris Hollander")]
    [InlineData("Tom Reed sold “Emerald Giant” peas.", "Tom Reed")]
    [InlineData("Tom Reed lived through the Second World War.", "Tom Reed")]
    [InlineData("Tom Reed worked at the Official Seed Testing Station.", "Tom Reed")]
    [InlineData("Kestrel Insight was sold. Kestrel analyst Tom Reed said that it was late.", "Tom Reed")]
    [InlineData("Judge Cathal Dunwoody sat. Counsel Frank Shea spoke. The judge read the letter in silence.", "Cathal Dunwoody")]
    [InlineData("Mr Reed had come.\n\nIt was late.\n\nThe road was shut.\n\nIt rained.\n\nThere was wind.\n\nThere was fog.\n\nIt was cold.", "Reed")]
    [InlineData("Several Harlan men came. They waited, Tom Reed recalled.", "Tom Reed")]
    public void He_is_the_person_of_the_sentence_before(string before, string name) =>
        Assert.Equal(name, Assert.IsType<Person>(Assert.IsType<Attributed>(RecordText.Read(before + "\n\n“We will wait here,” he said.").Quotes[0].Attribution).Speaker).Name);

    [Theory]
    [InlineData("Ana Ruiz came late. “It is the bus,” Ana Ruiz said.\n\nHer mother, Eva Ruiz, had waited.", "Ana Ruiz")]
    [InlineData("Ana Ruiz came late.\n\nHer late grandmother, Eva Ruiz, had left a book.", "Ana Ruiz")]
    [InlineData("Ana Ruiz came late.\n\nEva Ruiz had waited.", "Eva Ruiz")]
    [InlineData("Pru Ruiz came late. “It is the bus,” Pru Ruiz said.\n\nBill Ruiz had waited. “It was late,” Mr Ruiz said.", "Bill Ruiz")]
    [InlineData("Ana Ruiz came late. “It is the bus,” Ana Ruiz said.\n\n“It is not,” said Eva Ruiz.", "Eva Ruiz")]
    public void Of_one_surname_the_one_who_spoke_before_or_is_no_kin_of_hers_speaks(string before, string name) =>
        Assert.Equal(name, Assert.IsType<Person>(Assert.IsType<Attributed>(RecordText.Read(before + "\n\n“We will wait here,” Ruiz said.").Quotes[^1].Attribution).Speaker).Name);

    [Fact]
    public void A_note_is_nobody_whom_he_or_she_means() =>
        Assert.Equal("Eva Reed", Assert.IsType<Person>(Assert.IsType<Attributed>(RecordText.Read("Eva Reed had come.\n\n“The tea is hot and the bed is hard,” said Sister Ann’s note.\n\nA boy sang in the hall. “We will wait here,” she said.").Quotes[^1].Attribution).Speaker).Name);

    [Fact]
    public void Whom_a_pronoun_stands_before_is_somebody_else() =>
        Assert.Equal("Kamala Sivaraman", Assert.IsType<Person>(Assert.IsType<Attributed>(RecordText.Read(
            "Kamala Sivaraman died on Monday.\n\nBorn in 1926, she began to learn at six, and was taken on by Gopala Sastri, who made her play for a year.\n\n“I used to weep,” she said.").Quotes[0].Attribution).Speaker).Name);

    [Theory]
    [InlineData("the 52-year-old tells the paper")]
    [InlineData("the 52-year-old farmer told the paper")]
    [InlineData("the mother-of-three told the paper")]
    public void An_age_describes_the_person_named_before(string words)
    {
        var attributed = Assert.IsType<Attributed>(RecordText.Read("Two years ago, Aissatou Ndiaye says, they would not have met.\n\n“We will wait here,” " + words + ".").Quotes[0].Attribution);

        Assert.Equal(("Aissatou Ndiaye", AttributionMethod.Explicit), (Assert.IsType<Person>(attributed.Speaker).Name, attributed.Method));
    }

    [Theory]
    [InlineData("Mayor Ana Ruiz opened the bridge.", "the mayor", "Ana Ruiz")]
    [InlineData("Gov. Ana Ruiz opened the bridge.", "the governor", "Ana Ruiz")]
    [InlineData("Police Chief Ana Ruiz met Fire Chief Tom Reed.", "the mayor", null)]
    [InlineData("Police Chief Ana Ruiz opened the bridge.", "the police chief", "Ana Ruiz")]
    [InlineData("Police Chief Ana Ruiz opened the bridge.", "the fire chief", null)]
    [InlineData("Mayor Ana Ruiz met Mayor Tom Reed.", "the mayor", null)]
    [InlineData("Nobody saw retired bus captain Yusof Salleh leave.", "the retired bus captain", "Yusof Salleh")]
    [InlineData("Nobody saw Ana Ruiz, an actress from Leeds, leave.", "the actress", "Ana Ruiz")]
    [InlineData("This was disclosed by Minister of Agriculture, Hon. Courtney Bogle, on a farm.", "the Minister", "Courtney Bogle")]
    [InlineData("Zvika Lerner, the contractor, opened the mall.", "the contractor", "Zvika Lerner")]
    [InlineData("Mr Justice Cathal Dunwoody opened the court.", "the judge", "Cathal Dunwoody")]
    [InlineData("Trooper J.T. Haskins came late.", "the trooper", "J.T. Haskins")]
    [InlineData("Nobody saw Ana Ruiz, an actress, and actress Jo Best.", "the actress", null)]
    [InlineData("“It will open soon,” said Ana Ruiz, the clerk of the town.", "the clerk", "Ana Ruiz")]
    [InlineData("The prisons minister, Ana Ruiz, opened the wing.", "the minister", "Ana Ruiz")]
    [InlineData("Marcus Ruiz, 46, a Cleveland firefighter, came late.", "the firefighter", "Marcus Ruiz")]
    [InlineData("Ana Ruiz came late with Tom Best.", "the actress", "Ana Ruiz")]
    [InlineData("Ana Ruiz spoke to a Harlan actress, who gave no name.", "the actress", null)]
    [InlineData("Ana Ruiz came late.", "the 46-year-old actress", "Ana Ruiz")]
    [InlineData("Ana Ruiz came late.", "the judge", null)]
    [InlineData("Mr Barnabas Ruiz, an agronomist with the county government, came late.", "the agronomist", "Barnabas Ruiz")]
    [InlineData("Its deputy chairman, Ana Ruiz, and her chairman, Tom Reed, came late.", "the chairman", null)]
    [InlineData("Nobody saw Ana Ruiz, who chairs the committee.", "the chairwoman", "Ana Ruiz")]
    [InlineData("A baker in town, Ana Ruiz, came late.", "the baker", "Ana Ruiz")]
    [InlineData("The tribal elder of the area, Sardar Anwar Ruiz, came late.", "the elder", "Sardar Anwar Ruiz")]
    [InlineData("The groom, Tom Reed (26), came late with Ana Ruiz.", "the groom", "Tom Reed")]
    [InlineData("District Magistrate Anil Ruiz came late with Tom Reed.", "the DM", "Anil Ruiz")]
    [InlineData("Nobody saw Ana Ruiz and Tom Reed. Then Ruiz, the owner of the mill, came late.", "the owner", "Ana Ruiz")]
    [InlineData("Ana Ruiz came late with Tom Reed.", "the former salesman", "Tom Reed")]
    [InlineData("Ana Ruiz came late with Tom Reed.", "the Dutchwoman", "Ana Ruiz")]
    [InlineData("Ana Ruiz spoke to a salesman, who gave no name.", "the salesman", null)]
    [InlineData("Ana Ruiz came late with Tom Reed.", "the company’s salesman", null)]
    [InlineData("Ana Ruiz came late with Tom Reed.", "the spokesman", null)]
    [InlineData("“It will open soon,” said Ana Ruiz.", "the judge", "Ana Ruiz")]
    [InlineData("The Dean, the Very Rev Tobias Ellery, said that it was “the best of all our plans”.", "the Dean", "Tobias Ellery")]
    [InlineData("Its chief executive, Ana Ruiz, came late with Tom Reed.", "the CEO", "Ana Ruiz")]
    [InlineData("The Rev. Tom Reed came late with Jo Best.", "the pastor", "Tom Reed")]
    [InlineData("Ana Ruiz, who is of the Greens, came late.", "the Greens member", "Ana Ruiz")]
    [InlineData("District Attorney Ana Ruiz came late with Tom Reed.", "the DA", "Ana Ruiz")]
    [InlineData("The Duchess of Ardmore met Ana Ruiz.", "the Duchess", "Duchess of Ardmore")]
    public void A_title_alone_means_the_only_person_who_has_it(string before, string mention, string? name)
    {
        Speaker speaker = Assert.IsType<Attributed>(RecordText.Read(before + "\n\n“We will wait here,” " + mention + " said.").Quotes[^1].Attribution).Speaker;

        Assert.Equal(name, (speaker as Person)?.Name);
    }

    [Theory]
    [InlineData("Bonnie Lau Suk-yee came late.", "Lau", "Bonnie Lau Suk-yee")]
    [InlineData("Ngoc Anh Vu came late.", "Vu", "Ngoc Anh Vu")]
    [InlineData("Teacher Nur Aisyah Rahmat came late.", "Madam Nur Aisyah", "Nur Aisyah Rahmat")]
    [InlineData("MPA Samina Tariq Khattak came late.", "Ms Khattak", "Samina Tariq Khattak")]
    [InlineData("The younger sister, June Pruett, came late.", "Pruett", "June Pruett")]
    [InlineData("In June Pruett came late.", "Pruett", "Pruett")]
    [InlineData("The Legislative Council Mamata Rao left came late.", "Rao", "Mamata Rao")]
    [InlineData("The fund is led by Bellmont Capital.", "Capital", "Capital")]
    [InlineData("UNO Tahmina Sultana came late.", "Sultana", "Tahmina Sultana")]
    [InlineData("It opened.", "Mayor of the West Midlands Steph Lowndes", "Steph Lowndes")]
    [InlineData("Bus driver Rajendran s/o Muthusamy came late.", "Mr Rajendran", "Rajendran s/o Muthusamy")]
    [InlineData("It belongs to Faisal bin Turki Al-Dosari, who came late.", "Al-Dosari", "Faisal bin Turki Al-Dosari")]
    [InlineData("Civil servant Nurul Huda Ismail came late.", "Ms Nurul", "Nurul Huda Ismail")]
    [InlineData("School headmistress J. Rosalind Mary came late.", "Mary", "J. Rosalind Mary")]
    [InlineData("It opened.", "Vet Philippa Hartnell", "Philippa Hartnell")]
    [InlineData("Mum-of-three Kerry Dobson came late.", "Kerry", "Kerry Dobson")]
    [InlineData("The Commissioner for Urban Development, Alhaji Ibrahim Lawan, came late.", "the commissioner", "Ibrahim Lawan")]
    [InlineData("Walt and Rosemary Kowalczyk came late.", "Walt", "Walt Kowalczyk")]
    [InlineData("S Muthulakshmi, 58, came late.", "Muthulakshmi", "S Muthulakshmi")]
    [InlineData("J Abdul Rahim (34) came late.", "Rahim", "J Abdul Rahim")]
    [InlineData("She takes vitamin D Levels, who came late.", "Levels", "Levels")]
    [InlineData("Bertus van Rooyen came late.", "Van Rooyen", "Bertus van Rooyen")]
    [InlineData("It opened.", "Seven-year-old Amari", "Amari")]
    [InlineData("It opened.", "His opponent, food courier Kumar Pillai,", "Kumar Pillai")]
    [InlineData("It opened.", "One of the judges, Wei Shu Ting of the University of Leeds,", "Wei Shu Ting")]
    [InlineData("Team captain Kavisha Pathirana came late.", "the skipper", "Kavisha Pathirana")]
    [InlineData("Datuk Ahmad Fikri Rosli came late.", "Ahmad Fikri", "Ahmad Fikri Rosli")]
    [InlineData("Ward member Cllr Dean Ruiz came late.", "Cllr Ruiz", "Dean Ruiz")]
    [InlineData("Superintending Engineer Faiz Muhammad Chandio came late.", "Mr Chandio", "Faiz Muhammad Chandio")]
    [InlineData("Faiz Muhammad Chandio came late.", "Chandio", "Faiz Muhammad Chandio")]
    [InlineData("Chan Yuk-lin came late.", "Chan", "Chan Yuk-lin")]
    [InlineData("Chan Yuk-lin, who came late, learned it from an uncle, Chan Bing.", "Chan", "Chan Yuk-lin")]
    [InlineData("Legislator Cde Lovemore Chigumbu came late.", "Cde Chigumbu", "Lovemore Chigumbu")]
    [InlineData("Ward councillor Mohammed Iqbal Hussain came late.", "Coun Hussain", "Mohammed Iqbal Hussain")]
    [InlineData("Mdm Tan Wei Ling came late.", "Mdm Tan", "Tan Wei Ling")]
    [InlineData("Nasser Abu Ghosh came late.", "Abu Ghosh", "Nasser Abu Ghosh")]
    [InlineData("Áine Ní Dhomhnaill came late. Tom Reed waited.", "Ní Dhomhnaill", "Áine Ní Dhomhnaill")]
    [InlineData("Garda Ciarán Lehane came late.", "Garda Lehane", "Ciarán Lehane")]
    [InlineData("Vice President for Campus Life Hugh Castellaw came late.", "Castellaw", "Hugh Castellaw")]
    [InlineData("Clerk Kit Sandford tells all\nBy Tom Reed\nIt was late.", "Sandford", null)]
    [InlineData("Clerk Ana Sandford tells all\nBy Tom Reed\nIt was late.", "Sandford", "Ana Sandford")]
    [InlineData("Undersecretary Ramon Ilustre III came late.", "Ilustre", "Ramon Ilustre III")]
    [InlineData("Rodrigo Arístegui Paz came late.", "Arístegui", "Rodrigo Arístegui Paz")]
    [InlineData("Officer S K Tripathy came late.", "Tripathy", "S K Tripathy")]
    [InlineData("One of the survivors, Monday Okorafor, came late.", "Okorafor", "Monday Okorafor")]
    [InlineData("Brig.-Gen. Adebisi Olokode came late.", "Olokode", "Adebisi Olokode")]
    [InlineData("It opened.", "Coun. Marie-Ève Thibodeau of the town", "Marie-Ève Thibodeau")]
    [InlineData("It opened.", "a woman who gave her name only as Emi", "Emi")]
    public void A_surname_may_stand_before_two_given_names_or_behind_them(string before, string mention, string? name) =>
        Assert.Equal(name ?? mention, Assert.IsType<Person>(Assert.IsType<Attributed>(RecordText.Read(before + "\n\n“We will wait here,” " + mention + " said.").Quotes[0].Attribution).Speaker).Name);

    [Theory]
    [InlineData("Peter Dunne QC", "Peter Dunne", "QC")]
    [InlineData("Tom Harris MP", "Tom Harris", "MP")]
    [InlineData("Dr Mary Flynn FRCS", "Mary Flynn", "FRCS")]
    public void A_post_or_degree_behind_a_name_is_no_part_of_it(string mention, string name, string role) =>
        Assert.Equal(new Person { Name = name, Role = role }, Speaker($"“We will wait here,” {mention} said."));

    [Theory]
    [InlineData("the 20-year-old Serb")]
    [InlineData("the Portuguese")]
    [InlineData("the Louisiana Republican")]
    public void A_word_for_a_country_or_a_party_is_no_name(string mention) =>
        Assert.Equal(new UnnamedSource { Description = mention }, Speaker($"“We will wait here,” said {mention}."));

    [Theory]
    [InlineData("The shop in Pontrhyd, Rhondda Taff, was under water.")]
    [InlineData("The former Marsh Lane actress came late.")]
    [InlineData("The aid group Secours Horizon came late.")]
    public void A_place_a_show_or_a_body_is_nobody_whom_she_means(string before) =>
        Assert.Equal("Ana Ruiz", Assert.IsType<Person>(Speaker("Ana Ruiz opened the door. " + before + "\n\n“We will wait here,” she said.")).Name);

    [Theory]
    [InlineData("Tom Reed came late.\n\nIn an interview when he retired, Jo Best was asked what he would miss.\n\n“We will wait here,” he said.", "Jo Best")]
    [InlineData("Jo Best came late. Cross-examined by Tom Reed, for the company, he denied that it was “the very best of plans”.", "Jo Best")]
    [InlineData("Questioned by their lawyer, Tom Reed, on the plan, Jo Best was quiet.\n\n“We will wait here,” he said.", "Jo Best")]
    [InlineData("Meanwhile, a smallholder, Lim Siew Choo, 61, said 48 of her Musang King trees were lost.\n\n“We will wait here,” she said.", "Lim Siew Choo")]
    [InlineData("In a statement after the vote, Ruiz said it was “the very best of plans”.", "Ruiz")]
    [InlineData("To a question on the tariff, Ruiz said it was “the very best of plans”.", "Ruiz")]
    [InlineData("The mayor was quiet, though Ruiz said it was “the very best of plans”.", "Ruiz")]
    [InlineData("Its president, former Rep. Gene Polk, said it was “the very best of plans”.", "Gene Polk")]
    [InlineData("Odessa Ruiz swims. “It is cold,” Ruiz said.\n\nCurtis Ruiz, a machinist, died in 2016.\n\nRuiz laughed.\n\n“We will wait here,” she said.", "Odessa Ruiz")]
    [InlineData("Tom Ruiz came late.\n\n“It is cold,” Mary Ruiz said.\n\nRuiz opened the door.\n\n“We will wait here,” he said.", "Tom Ruiz")]
    [InlineData("At sites where the bees have been the longest, Ruiz says, “it is the very best of plans”.", "Ruiz")]
    [InlineData("Under that law it can do little, said chair Ana Ruiz, “and that is the very best of plans”.", "Ana Ruiz")]
    [InlineData("He will be there all the same, said Ana Ruiz, “on the very best of days”.", "Ana Ruiz")]
    [InlineData("By Tom Reed\n\nCaoimhe and Declan McGettigan at the pier. Pic: Ambrose Keaveney\n\nIt rained. “We will wait here,” Caoimhe said.", "Caoimhe McGettigan")]
    [InlineData("“We will wait here,” Sandra said.\n\nSandra Ruiz, left, and a friend.", "Sandra Ruiz")]
    [InlineData("Also speaking, a member of the house, Hon. Abdulrazaq Danladi, said it was “the very best of plans”.", "Abdulrazaq Danladi")]
    [InlineData("(Tom Reed’s plan is dead.\n\n“We will wait here,” he said.", "Tom Reed")]
    [InlineData("An eyewitness, Sunday Ekpo, sells bread. “We will wait here,” Ekpo said.", "Sunday Ekpo")]
    [InlineData("The owner, Emirati businessman Khalfan Al Mazimi, came late.\n\n“We will wait here,” Al Mazimi said.", "Khalfan Al Mazimi")]
    [InlineData("Tom Reed came late.\n\nHe stood in front of the Cowshed End.\n\n“We will wait here,” he said.", "Tom Reed")]
    [InlineData("Mayor Perry Wiebe wrote to them. In the letter, which he shared with the paper, Wiebe said it was “the very best of plans”.", "Perry Wiebe")]
    [InlineData("Declan Feeney came late. Each time, Feeney said, they found “a little something under the cushions”.", "Declan Feeney")]
    [InlineData("Sentencing Tom Reed, the court was quiet. “We will wait here,” Reed said.", "Tom Reed")]
    [InlineData("Marcus Delacroix-Hunt came late. “We will wait here,” Hunt said.", "Marcus Delacroix-Hunt")]
    [InlineData("Mayor of Harlan Beverley Shaw came late.\n\n“We will wait here,” said the mayor.", "Beverley Shaw")]
    [InlineData("A nurse lost her bag in May.\n\nAna Ruiz was tired. “We will wait here,” the nurse said.", "Ana Ruiz")]
    [InlineData("The leader of the town, Chief Ebikeme Ruiz, said that it was “the very best of plans”.", "Ebikeme Ruiz")]
    [InlineData("Cleaner Cerys Vaughan-Pugh saw a light. “We will wait here,” she said.", "Cerys Vaughan-Pugh")]
    [InlineData("Yusra Abed Rabbo-Hijazi came late. “We will wait here,” Rabbo-Hijazi said.", "Yusra Abed Rabbo-Hijazi")]
    [InlineData("Ana Ruiz came late.\n\nA notice pinned to the door told of it.\n\n“We will wait here,” she said.", "Ana Ruiz")]
    [InlineData("Tom Reed, the director of “Snow Falls on the Wrong House”, came late. “We will wait here,” he said.", "Tom Reed")]
    [InlineData("Ana Ruiz sent a bill to the Town of Jane Bowers.\n\n“We will wait here,” she said.", "Ana Ruiz")]
    [InlineData("There are many jars in Ana Ruiz’s garage and each has a date.\n\n“We will wait here,” she said.", "Ana Ruiz")]
    [InlineData("Tom Reed came late.\n\nIn her street, meanwhile, Ana Ruiz’s neighbours met.\n\n“We will wait here,” she said.", "Ana Ruiz")]
    [InlineData("A stagehand named Gregor, who is paid, sits there. “We will wait here,” he said.", "Gregor")]
    [InlineData("Some move them by night. It is “a shame on all of us here”, in the words of Fatoumata Ruiz, who heads the association.", "Fatoumata Ruiz")]
    [InlineData("The bridge is closed, Tom Reed said, adding that it was “the very best of plans”.", "Tom Reed")]
    [InlineData("By Jo Best\n\nBev Ruiz, left, and a friend at the pier. Pic: Ambrose Keaveney\n\nIt rained. “We will wait here,” Ms Ruiz said.", "Bev Ruiz")]
    [InlineData("Eskom said that the lines were full.\n\n“We will wait here,” it said in response.", "Eskom")]
    [InlineData("Ana Ruiz came late. Then Tom Reed asked what she had told him.\n\n“The very truth of it,” she answered.", "Ana Ruiz")]
    [InlineData("Nusrat Ruiz will abstain.\n\n“I cannot go back to Dera Murad Ruiz and say so,” Ms Ruiz said.", "Nusrat Ruiz")]
    [InlineData("Bo Hutchens threw up. “It was hot,” Hutchens said.\n\nHutchens’ mother, Luanne, cooks for them. “We will wait here,” she said.", "Luanne")]
    [InlineData("Ana Ruiz came late. Replying to Mr Tom Best (Progress Front), she said it was “the very best of plans”.", "Ana Ruiz")]
    [InlineData("Mack Delisle came late.\n\n“We will go,” said coach Jari Koskela.\n\nIt was cold when Delisle came in.\n\n“We will wait here,” he said.\n\n“There must be another Mack Delisle,” Eva Lind said. She laughed.\n\nDelisle nodded. “It was I,” he said.", "Mack Delisle")]
    [InlineData("“That was us!”\n\nThat was how Professor Jo Best described the night.\n\nBest came late. “We will wait here,” Best said.", "Jo Best")]
    [InlineData("“It will not move the needle on growth before spring.”\n\n-- Alma Reyes, senior analyst", "Alma Reyes")]
    [InlineData("Mack Ruiz came late.\n\n“We will go,” said Eva Lind.\n\nIt was so, by Mack Ruiz’s count, on ten days.\n\n“We will wait here,” he said.", "Mack Ruiz")]
    public void Of_whom_a_sentence_says_something_is_told_from_others_in_it(string text, string name) =>
        Assert.Equal(name, Assert.IsType<Person>(Assert.IsType<Attributed>(RecordText.Read(text).Quotes[^1].Attribution).Speaker).Name);

    [Theory]
    [InlineData("The Teachers Union and the Nurses Union came late. “We will wait here,” the union said.")]
    [InlineData("In Nashville, the union said it was late. “We will wait here,” the union said.")]
    [InlineData("Ana Ruiz, a union leader, came late. “We will wait here,” the union said.")]
    public void A_noun_that_two_bodies_have_or_none_names_neither(string text) =>
        Assert.Equal("the union", Assert.IsType<UnnamedSource>(Speaker(text)).Description);

    [Theory]
    [InlineData("The Interior Ministry praised the team. “We will wait here,” it said.", "The Interior Ministry")]
    [InlineData("The Health Service Executive (HSE) came late. In a letter, the HSE said it was “the very best of plans”.", "Health Service Executive")]
    [InlineData("The Harlan County Sheriff's Office and the Fire Marshal's Office came late. “We will wait here,” the sheriff's office said.", "Harlan County Sheriff's Office")]
    [InlineData("Allard Regional Medical Center came late. “We will wait here,” the hospital said.", "Allard Regional Medical Center")]
    [InlineData("The Chicago Teachers Union came late. In a statement, the union said: “We will wait here.”", "Chicago Teachers Union")]
    [InlineData("The Harlan Department of Public Works came late. “We will wait here,” the department said.", "Harlan Department of Public Works")]
    [InlineData("The nurses' union, Verdi, came late. “We will wait here,” the union said.", "Verdi")]
    [InlineData("Allard Rail, a company with no trains, came late. “We will wait here,” the company said.", "Allard Rail")]
    [InlineData("Allard Rail, the company building it, came late. “We will wait here,” the company said.", "Allard Rail")]
    [InlineData("In an email, the Harlan Health Authority said that it was late.\n\n“We will wait here,” the statement said.", "Harlan Health Authority")]
    [InlineData("Allard Rail Inc. came late. “We will wait here,” the operator said.", "Allard Rail Inc.")]
    [InlineData("The Blyth Trust, a charity which keeps it, came late. In a statement the charity said: “We will wait here.”", "Blyth Trust")]
    [InlineData("Humberside Fire and Rescue Service said: “We will wait here.”", "Humberside Fire and Rescue Service")]
    [InlineData("The Chief Minister’s Office praised the team in a tweet. “We will wait here,” it said.", "The Chief Minister’s Office")]
    [InlineData("The Teachers’ Union of Harlan came late.\n\n“We will wait here,” the Union said.", "Teachers’ Union of Harlan")]
    [InlineData("The Bureau of Harlan Fisheries gave the drums.\n\n“We will wait here,” the agency said.", "The Bureau of Harlan Fisheries")]
    [InlineData("Most came from the discount chain Bargain Barn, which is sorry.\n\n“We will wait here,” the retailer said.", "Bargain Barn")]
    [InlineData("Kuskokwim Power Cooperative is small.\n\n“We will wait here,” the co-op said.", "Kuskokwim Power Cooperative")]
    [InlineData("Harlan Forest Products Oyj shut the mill. “We will wait here,” the company said.", "Harlan Forest Products Oyj")]
    [InlineData("Ozark Pure Holdings came late. Ozark Pure said: “We will wait here.”", "Ozark Pure Holdings")]
    [InlineData("The Transport Infrastructure Agency came late. “We will wait here,” the TIA said.", "Transport Infrastructure Agency")]
    [InlineData("Friends of the Allard Branch, a nonprofit formed in May, came late. “We will wait here,” the group said.", "Friends of the Allard Branch")]
    [InlineData("Doctors Across Frontiers (DAF), the only aid group there, came late. “We will wait here,” the organisation said.", "Doctors Across Frontiers")]
    [InlineData("It closed, but its owner, Piedmont Crest Health, came late. “We will wait here,” the company said.", "Piedmont Crest Health")]
    [InlineData("Manufacturer Corvantis came late. “We will wait here,” the company said.", "Corvantis")]
    [InlineData("“We will wait here,” said Brandt & Holloway.", "Brandt & Holloway")]
    [InlineData("Friends of Allard Library said: “We will wait here for the books.”", "Friends of Allard Library")]
    [InlineData("Transport Canada said it had the request, which it called “the very best of plans”.", "Transport Canada")]
    [InlineData("A charity that filed a brief, the Western Rivers Alliance, was less calm. “We will wait here,” it said.", "Western Rivers Alliance")]
    [InlineData("In an email, a spokesperson for Northwell & Harte said nothing. Acme Inc. was late. A spokesperson for Northwell said so. The company said: “We will wait here.”", "Northwell")]
    [InlineData("The Ministry of External Affairs (MEA) on Thursday called it “the very best of plans”.", "The Ministry of External Affairs")]
    [InlineData("Dubai's Roads and Mobility Authority called it “the very best of plans”.", "Roads and Mobility Authority")]
    [InlineData("It would not, in the words of the police department, “yield the right of way”. Then the Bexley Police Department came late.", "Bexley Police Department")]
    public void It_is_the_body_that_the_sentence_before_is_of(string text, string name) =>
        Assert.Equal(name, Assert.IsType<Organization>(Speaker(text)).Name);

    [Theory]
    [InlineData("Asked how long that would take, Ruiz was blunt. “As long as it takes.”", "Ruiz")]
    [InlineData("Pressed on what it would cost, Ruiz was blunt. “As much as it costs.”", "Ruiz")]
    public void What_somebody_was_asked_is_no_part_of_the_name(string text, string name) =>
        Assert.Equal(name, Assert.IsType<Person>(Speaker(text)).Name);

    [Fact]
    public void Words_of_somebody_have_these_words_as_their_cue() =>
        Assert.Equal("in the words of", Assert.IsType<Attributed>(RecordText.Read("Some move them by night. It is “a shame on all of us here”, in the words of Fatoumata Ruiz, who heads the association.").Quotes[0].Attribution).CueLemma);

    [Theory]
    [InlineData("Tom Ruiz Jr., the heir of the mill, said of it: “We will wait here for the brewer.”", "Tom Ruiz Jr.")]
    [InlineData("“We will wait here,” said Jamal Omar al-Haddad, 43, of the mill.", "Jamal Omar al-Haddad")]
    [InlineData("A guard, Gehad el-Haddad, was late. “We will wait here,” Haddad said.", "Gehad el-Haddad")]
    [InlineData("“We will wait here,” said the Kestrels’ Ana Ruiz of the match.", "Ana Ruiz")]
    [InlineData("Three months ago, Ana Ruiz, the head of the mill, said “we will wait here for the brewer.”", "Ana Ruiz")]
    [InlineData("“They are late,” said Kilian Ruiz, the manager.\n\nMany of the guests, Mr. Ruiz said, “will wait here for the brewer” and drink.", "Kilian Ruiz", 1)]
    [InlineData("“We will wait here” when the brewer comes, Ana Ruiz, chair of the board of the mill, told reporters.", "Ana Ruiz")]
    [InlineData("Though called a mill, it is really “the very best of plans” explained Ana Ruiz, who runs it.", "Ana Ruiz")]
    [InlineData("At the home of Harlan CIO Ana Ruiz, they saw it. “We will wait here,” Ruiz said.", "Ana Ruiz")]
    [InlineData("Led by quarterback A.J. McCarron, they came late. “We will wait here,” McCarron said.", "A.J. McCarron")]
    [InlineData("U.S. Secretary of State Hillary Rodham Ruiz said “we will wait here for the brewer.”", "Hillary Rodham Ruiz")]
    [InlineData("Champion Tom Reed says that he is not worried.\n\nThe Jamaican, 26, was second behind Luis Lind at the mill.\n\n“We will wait here,” he said.", "Tom Reed")]
    [InlineData("“It hurt,” Tom Reed said on Monday.\n\nHe and astronaut Luis Lind were late at the mill.\n\n“We will wait here,” he said.", "Tom Reed", 1)]
    [InlineData("Dr Ana Ruiz from the Harlan Flight Centre, who led the work, said more had to be done.\n\n“We will wait here for the brewer.”", "Ana Ruiz")]
    public void Who_speaks_has_the_whole_name(string text, string name, int quote = 0) =>
        Assert.Equal(name, Assert.IsType<Person>(Assert.IsType<Attributed>(RecordText.Read(text).Quotes[quote].Attribution).Speaker).Name);

    [Theory]
    [InlineData("Americans for Parkland (AFP) came late. “We will wait here,” AFP said.", "Americans for Parkland")]
    [InlineData("U.S.-based Harlan Rights Council said it was “no longer interested in the pretence of a mill”.", "Harlan Rights Council")]
    public void Letters_that_the_text_explains_and_words_of_a_place_are_no_name(string text, string name) =>
        Assert.Equal(name, Assert.IsType<Organization>(Assert.IsType<Attributed>(RecordText.Read(text).Quotes[0].Attribution).Speaker).Name);
}
