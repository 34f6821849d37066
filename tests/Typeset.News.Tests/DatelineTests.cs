namespace Typeset.News.Tests;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("KABUL, Afghanistan (AP) — Fighters entered.", "KABUL, Afghanistan (AP)", "Kabul", "Afghanistan", "The Associated Press")]
    [InlineData("WASHINGTON (Reuters) - The Senate met.", "WASHINGTON (Reuters)", "Washington", null, "Reuters")]
    [InlineData("GETAFE, BOHOL, Philippines — Snow fell.", "GETAFE, BOHOL, Philippines", "Getafe", "BOHOL, Philippines", null)]
    [InlineData("NEW YORK, Aug. 12 — The market fell.", "NEW YORK, Aug. 12", "New York", null, null)]
    [InlineData("ST. PAUL, Minn. – Snow fell.", "ST. PAUL, Minn.", "St. Paul", "Minn.", null)]
    [InlineData("Berlin (dpa) - Snow fell.", "Berlin (dpa)", "Berlin", null, "Deutsche Presse-Agentur")]
    [InlineData("ST. LOUIS • A jury met.", "ST. LOUIS", "St. Louis", null, null)]
    [InlineData("OAKTON, Mo. | A school opens.", "OAKTON, Mo.", "Oakton", "Mo.", null)]
    [InlineData("MUMBAI: The rupee fell.", "MUMBAI", "Mumbai", null, null)]
    [InlineData("Kathmandu: The river rose.", "Kathmandu", "Kathmandu", null, null)]
    [InlineData("Nagpur (PTI): Two men were held.", "Nagpur (PTI)", "Nagpur", null, "PTI")]
    [InlineData("New Delhi, Nov 27 (IANS) Farmers will march.", "New Delhi, Nov 27 (IANS)", "New Delhi", null, "IANS")]
    [InlineData("New Delhi [India], August 9 (ANI): Farmers will march.", "New Delhi [India], August 9 (ANI)", "New Delhi", "India", "ANI")]
    [InlineData("Jaipur (Rajasthan) [India], Nov 12 (ANI): A wall fell in.", "Jaipur (Rajasthan) [India], Nov 12 (ANI)", "Jaipur", "Rajasthan", "ANI")]
    [InlineData("KHARGARH: A bridge that links two suburbs was closed to heavy traffic on Monday.", "KHARGARH", "Khargarh", null, null)]
    [InlineData("LONDON and CHICAGO, June 5, 2017 /PRNewswire/ -- Oak Foods has a new chief.", "LONDON and CHICAGO, June 5, 2017 /PRNewswire/", "London and Chicago", null, "PRNewswire")]
    [InlineData("CHICAGO, June 5, 2017 /PRNewswire/ -- Oak Foods has a new chief.", "CHICAGO, June 5, 2017 /PRNewswire/", "Chicago", null, "PRNewswire")]
    [InlineData("PALO CREST, Calif., Oct. 30, 2018 (GLOBE NEWSWIRE) -- A maker of robots grew.", "PALO CREST, Calif., Oct. 30, 2018 (GLOBE NEWSWIRE)", "Palo Crest", "Calif.", "GLOBE NEWSWIRE")]
    [InlineData("(Harlan City, ND) -- An emu is back home.", "(Harlan City, ND)", "Harlan City", "ND", null)]
    [InlineData("Tamasi (Ash), Feb. 12, GNA – The market is new.", "Tamasi (Ash), Feb. 12, GNA", "Tamasi", null, "GNA")]
    [InlineData("Tamasi (N/R), Sept. 5, GNA – The market is new.", "Tamasi (N/R), Sept. 5, GNA", "Tamasi", null, "GNA")]
    [InlineData("London – The bank kept its rate.", "London", "London", null, null)]
    [InlineData("Cox's Bazar, Bangladesh – The bank kept its rate.", "Cox's Bazar, Bangladesh", "Cox's Bazar", "Bangladesh", null)]
    [InlineData("Wilson, N.C. — The bank kept its rate.", "Wilson, N.C.", "Wilson", "N.C.", null)]
    [InlineData("Tacana, Guatemala (CNN)A bank kept its rate.", "Tacana, Guatemala (CNN)", "Tacana", "Guatemala", "CNN")]
    [InlineData("WASHINGTON (AP) The bank kept its rate.", "WASHINGTON (AP)", "Washington", null, "The Associated Press")]
    [InlineData("CORRAL PASS, Calif. —\nThe bank kept its rate.", "CORRAL PASS, Calif.", "Corral Pass", "Calif.", null)]
    [InlineData("PORT-AU-PRINCE, Haiti (AP) — The bank kept its rate.", "PORT-AU-PRINCE, Haiti (AP)", "Port-au-Prince", "Haiti", "The Associated Press")]
    [InlineData("WILKES-BARRE, Pa. — The bank kept its rate.", "WILKES-BARRE, Pa.", "Wilkes-Barre", "Pa.", null)]
    [InlineData("Chennai:\nThe bank kept its rate.", "Chennai", "Chennai", null, null)]
    [InlineData("BLACK CREEK, St Helen:\nThe bank kept its rate.", "BLACK CREEK, St Helen", "Black Creek", "St Helen", null)]
    [InlineData("SENDAI, Japan, Kyodo - A bank kept its rate.", "SENDAI, Japan, Kyodo", "Sendai", "Japan", "Kyodo News")]
    [InlineData("New York CNN — A bank kept its rate.", "New York CNN", "New York", null, "CNN")]
    [InlineData("Suva (Fiji) (AFP) – A bank kept its rate.", "Suva (Fiji) (AFP)", "Suva", "Fiji", "Agence France-Presse")]
    [InlineData("SEOUL, Sept. 1 (Yonhap) -- A bank kept its rate.", "SEOUL, Sept. 1 (Yonhap)", "Seoul", null, "Yonhap")]
    [InlineData("OAKTON (FOX 9) - A bank kept its rate.", "OAKTON (FOX 9)", "Oakton", null, "FOX 9")]
    [InlineData("OAKTON, Ohio (WSYX/WTTE) — A bank kept its rate.", "OAKTON, Ohio (WSYX/WTTE)", "Oakton", "Ohio", "WSYX/WTTE")]
    [InlineData("MOSCOW, January 5. /TASS/. A bank kept its rate.", "MOSCOW, January 5. /TASS/", "Moscow", null, "TASS")]
    [InlineData("Sydney, Jan 5 AAP - A bank kept its rate.", "Sydney, Jan 5 AAP", "Sydney", null, "Australian Associated Press")]
    [InlineData("GENEVA (5 January 2021) – A bank kept its rate.", "GENEVA (5 January 2021)", "Geneva", null, null)]
    [InlineData("ST. JOHN'S, N.L. — A bank kept its rate.", "ST. JOHN'S, N.L.", "St. John's", "N.L.", null)]
    [InlineData("PHOENIX (3TV/CBS 5) - A bank kept its rate.", "PHOENIX (3TV/CBS 5)", "Phoenix", null, "3TV/CBS 5")]
    [InlineData("GENEVA/NEW YORK, 3 January 2020 – A bank kept its rate.", "GENEVA/NEW YORK, 3 January 2020", "Geneva/New York", null, null)]
    [InlineData("PETALING JAYA, Jan 3 — A bank kept its rate.", "PETALING JAYA, Jan 3", "Petaling Jaya", null, null)]
    [InlineData("GEORGE TOWN, Jan 3 (Bernama) -- A bank kept its rate.", "GEORGE TOWN, Jan 3 (Bernama)", "George Town", null, "Bernama")]
    [InlineData("Rio de Janeiro (AFP) - A bank kept its rate.", "Rio de Janeiro (AFP)", "Rio de Janeiro", null, "Agence France-Presse")]
    [InlineData("Dar es Salaam, Tanzania (AFP) - A bank kept its rate.", "Dar es Salaam, Tanzania (AFP)", "Dar es Salaam", "Tanzania", "Agence France-Presse")]
    [InlineData("JAKARTA, KOMPAS.com - A bank kept its rate.", "JAKARTA, KOMPAS.com", "Jakarta", null, "KOMPAS.com")]
    [InlineData("TORONTO, ON / ACCESSWIRE / January 3, 2020 / A bank kept its rate.", "TORONTO, ON / ACCESSWIRE / January 3, 2020", "Toronto", "ON", "ACCESSWIRE")]
    [InlineData("Chiang Mai – A bank kept its rate.", "Chiang Mai", "Chiang Mai", null, null)]
    public void A_dateline_is_taken_apart(string line, string text, string place, string? region, string? agency)
    {
        Article article = RecordText.Read(line);
        Dateline dateline = article.Dateline!;
        Assert.Empty(ArticleChecks.Check(article, System.Text.Encoding.UTF8.GetBytes(line)));

        Assert.Equal((text, place, region, agency), (dateline.Text, dateline.Place, dateline.Region, dateline.Agency));
    }

    [Fact]
    public void The_rest_of_the_line_is_a_paragraph_with_its_own_source()
    {
        Article article = RecordText.Read("KABUL (AP) — Fighters entered.");

        Assert.Equal(new SourceSpan { Line = 1, Start = 0, End = 12 }, article.Dateline!.Source);
        Assert.Equal("Fighters entered.", article.Paragraphs[0].Text);
        Assert.Equal(new SourceSpan { Line = 1, Start = 13, End = 30 }, article.Paragraphs[0].Source);
    }

    [Theory]
    [InlineData("EXCLUSIVE — For years the depot has been watched.")]
    [InlineData("The army — weather permitting — will answer.")]
    [InlineData("Fighters entered Kabul (AP) today.")]
    [InlineData("SPORTS | The team won again.")]
    [InlineData("Agence France-Presse (AFP) The agency has a new chief.")]
    [InlineData("Ana Ruiz, Harker – The bank kept its rate.")]
    [InlineData("Chennai:")]
    [InlineData("TUESDAY, Feb. 14, 2023 (HealthDay News) -- The bank kept its rate.")]
    [InlineData("(CNN) — The bank kept its rate.")]
    [InlineData("Allard Foods (ALRD) – The bank kept its rate.")]
    [InlineData("Harker:\nThe bank kept its rate.")]
    [InlineData("KYODO NEWS - Feb 8, 2024 - 19:04")]
    [InlineData("PRESS RELEASE – FOR IMMEDIATE RELEASE")]
    [InlineData("CHANGES - Menus no longer flicker.")]
    [InlineData("SPOILER ALERT: The butler did it in the library with a candlestick and a rope.")]
    [InlineData("ANNA SMITH: Good evening, and welcome to the programme that nobody watches any more.")]
    [InlineData("NASA: The probe has reached the planet after a journey of seven long years.")]
    [InlineData("Ruiz: The probe has reached the planet after a journey of seven long years.")]
    [InlineData("HARKER: Is the bridge safe to cross at night, and who says so?\n\nBOONE: It is as safe as it ever was.")]
    public void A_label_or_a_sentence_is_no_dateline(string line)
    {
        Assert.Null(RecordText.Read(line).Dateline);
    }

    [Theory]
    [InlineData("RALEIGH\nThe man is a gifted salesman.", "Raleigh")]
    [InlineData("A farmer arrives at the court.\nCourtesy Ana Ruiz\nAnother one arrives.\nANA RUIZ/STUFF\nBERGEN, Norway – The moss is old.", "Bergen")]
    public void Below_a_header_a_place_may_stand_alone_or_below_pictures(string body, string place) =>
        Assert.Equal(place, RecordText.Read("Clerk testifies in heist trial\nBy Tom Reed\nUPDATED SEPTEMBER 12, 2024 7:31 PM\n" + body).Dateline?.Place);

    [Fact]
    public void A_place_before_a_colon_may_stand_below_labels_and_a_picture() =>
        Assert.Equal("Khargarh", RecordText.Read("Bridge closed to traffic\npublished : 5 Jun 2023\nnewspaper section: News\nThe bridge on Sunday. (Photo: Ana Ruiz)\nKHARGARH: A bridge that links two suburbs was closed to heavy traffic on Monday.").Dateline?.Place);

    [Fact]
    public void Picture_lines_before_it_are_passed_over()
    {
        Article article = RecordText.Read(string.Concat(Enumerable.Range(1, 5).Select(i => $"A view of street {i}. Omar Haidari/AFP\n\n")) + "KABUL (AP) — Fighters entered.");

        Assert.Equal("Kabul", article.Dateline?.Place);
        Assert.Equal(5, article.Images.Count);
    }

    [Fact]
    public void A_summary_in_points_before_it_is_passed_over_where_it_names_an_agency()
    {
        const string Summary = "Fields are being cleared\n\nSummary\nMines have hurt 41 people in the district\nTeams lack fuel and detectors\nDonors have given less\n";
        Assert.Equal("Tel hamra", RecordText.Read(Summary + "TEL HAMRA, Syria, Nov 30 (Reuters) - Farmers returned.").Dateline?.Place, ignoreCase: true);
        Assert.Null(RecordText.Read(Summary + "TEL HAMRA - Farmers returned.").Dateline);
        Assert.Equal("Mesa Grande", RecordText.Read("Ducks get stuck\nBy Ana Ruiz\nIt rained.\nA duck sat in a drain.\nIt was cold.\nIt was wet.\nMESA GRANDE, Colo. — Eleven ducks are back.").Dateline?.Place);
        Assert.Equal("Hollis Township", RecordText.Read("Fields are being cleared\n\nKey Points\nMines have hurt 41 people.\nTeams lack fuel.\nDonors gave less.\nHOLLIS TOWNSHIP ― There are 900 people.").Dateline?.Place);
    }

    [Fact]
    public void A_place_in_capitals_with_its_region_may_have_a_line_of_its_own()
    {
        Article article = RecordText.Read("By Ana Ruiz\n\nELLERBE FORK, S.C.\n\nThe bell has a crack in it that nobody will fix.");
        Assert.Equal(("ELLERBE FORK, S.C.", "Ellerbe Fork", "S.C."), (article.Dateline!.Text, article.Dateline.Place, article.Dateline.Region));
        Assert.Single(article.Paragraphs);
    }

    [Fact]
    public void A_dateline_after_the_first_four_units_is_left_in_the_text()
    {
        Assert.Null(RecordText.Read("One came.\n\nTwo came.\n\nThree came.\n\nFour came.\n\nKABUL (AP) — Fighters entered.").Dateline);
    }

    [Fact]
    public void The_name_of_a_company_before_it_is_no_sentence() =>
        Assert.Equal("Topeka", RecordText.Read("Oak Foods Reports Results\nNet sales up 6 percent; outlook raised\nNEWS PROVIDED BY\nOak Foods Corp.\nTOPEKA, Kan., Oct. 29, 2020 /PRNewswire/ -- Oak Foods grew.").Dateline?.Place);

    [Theory]
    [InlineData("CHENNAI, October 05, 2017 01:12 IST", "CHENNAI", "Chennai")]
    [InlineData("NEW DELHI: October 05, 2017 01:12 IST", "NEW DELHI", "New Delhi")]
    [InlineData("Published - October 05, 2017 06:41 pm IST - MALLAPUR", "MALLAPUR", "Mallapur")]
    public void A_place_beside_the_date_of_the_page_is_the_dateline(string line, string text, string place)
    {
        Article article = RecordText.Read("Player of the veena dies\n" + line + "\nShe had taught three generations of players.");

        Assert.Equal((text, place), (article.Dateline!.Text, article.Dateline.Place));
        Assert.Equal(new DateOnly(2017, 10, 5), article.PublishedOn);
        Assert.Single(article.Paragraphs);
    }

    [Theory]
    [InlineData(" –")]
    [InlineData("")]
    public void One_with_an_agency_may_have_a_line_of_its_own(string dash)
    {
        Article article = RecordText.Read("Volcano spews ash\nAFP\nSanta Ines (Philippines) (AFP)" + dash + "\nThousands left their homes on Thursday.");

        Assert.Equal(("Santa Ines", "Philippines", "Agence France-Presse"), (article.Dateline!.Place, article.Dateline.Region, article.Dateline.Agency));
    }
}
