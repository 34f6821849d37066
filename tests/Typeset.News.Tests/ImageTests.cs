using System.Text;

namespace Typeset.News.Tests;

public sealed class ImageTests
{
    private const string Before = "The market reopened on Sunday.\n\n";

    [Theory]
    [InlineData("The pier at dusk ( Getty Images/Ana Ruiz )", "The pier at dusk", "Getty Images/Ana Ruiz")]
    [InlineData("Crews load supplies in Tacoma. (Robert F. Park/The News Herald via AP, File)", "Crews load supplies in Tacoma.", "Robert F. Park/The News Herald via AP, File")]
    [InlineData("Crews load supplies (AP Photo/Ana Ruiz)", "Crews load supplies", "AP Photo/Ana Ruiz")]
    [InlineData("The pier at dusk. Photograph: Robert F. Park/Reuters", "The pier at dusk.", "Photograph: Robert F. Park/Reuters")]
    [InlineData("The pier at dusk | Photo by Ana Ruiz", "The pier at dusk", "Photo by Ana Ruiz")]
    [InlineData("A man sells bread in Herat.Omar Haidari / AFP via Getty Images", "A man sells bread in Herat.", "Omar Haidari / AFP via Getty Images")]
    [InlineData("A man sells bread in Herat. Omar Haidari/Reuters file", "A man sells bread in Herat.", "Omar Haidari/Reuters")]
    [InlineData("A man sells bread in Herat. Courtesy of the Lind family", "A man sells bread in Herat.", null)]
    [InlineData("A man sells bread in Herat. Courtesy of Mara Lind", "A man sells bread in Herat.", "Courtesy of Mara Lind")]
    [InlineData("A man sells bread in Herat ©Omar Haidari", "A man sells bread in Herat", "©Omar Haidari")]
    [InlineData("A man sells bread in Herat | Omar Haidari", "A man sells bread in Herat", "Omar Haidari")]
    [InlineData("Troops of the U.S.Omar Haidari / AP", "Troops of the U.S.", "Omar Haidari / AP")]
    [InlineData("Lava flows from a fissure. REUTERS/Ana Ruiz", "Lava flows from a fissure.", "REUTERS/Ana Ruiz")]
    [InlineData("Lava flows, May 3, 2021. REUTERS/Ana Ruiz/File Photo", "Lava flows, May 3, 2021.", "REUTERS/Ana Ruiz/File Photo")]
    [InlineData("The pier at dusk (REUTERS/Ana Ruiz)", "The pier at dusk", "REUTERS/Ana Ruiz")]
    [InlineData("The pier at dusk. Ana Ruiz | The Allard Herald", "The pier at dusk.", "Ana Ruiz | The Allard Herald")]
    [InlineData("The pier at dusk (Ana Ruiz/Allard Herald)", "The pier at dusk", "Ana Ruiz/Allard Herald")]
    [InlineData("The pier at dusk [Photo: Ana Ruiz/AFP]", "The pier at dusk", "Photo: Ana Ruiz/AFP")]
    [InlineData("The pier at dusk [Ana Ruiz/Allard Herald]", "The pier at dusk", "Ana Ruiz/Allard Herald")]
    [InlineData("The pier at dusk. Mandatory Credit: Ana Ruiz/AFP", "The pier at dusk.", "Mandatory Credit: Ana Ruiz/AFP")]
    [InlineData("The pier at dusk. Composite: Getty/Rex", "The pier at dusk.", "Composite: Getty/Rex")]
    [InlineData("Osei shoots over Vik at Pier Arena. Hank Dooley-USA TODAY Sports", "Osei shoots over Vik at Pier Arena.", "Hank Dooley-USA TODAY Sports")]
    [InlineData("Osei shoots over Vik. Mandatory Credit: Ana Bell-USA TODAY Sports", "Osei shoots over Vik.", "Mandatory Credit: Ana Bell-USA TODAY Sports")]
    [InlineData("The pier at dusk. (ABC News: Lachlan Burke)", "The pier at dusk.", "ABC News: Lachlan Burke")]
    [InlineData("The pier at dusk. (Supplied: Jess O'Dea)", "The pier at dusk.", "Supplied: Jess O'Dea")]
    [InlineData("Pilgrims climb the path to the shrine. (CNS/Paolo Ricci)", "Pilgrims climb the path to the shrine.", "CNS/Paolo Ricci")]
    [InlineData("The pier at dusk. (photo credit: ANA RUIZ/IAA)", "The pier at dusk.", "photo credit: ANA RUIZ/IAA")]
    [InlineData("The pier at dusk. Photo / Ana Ruiz", "The pier at dusk.", "Photo / Ana Ruiz")]
    [InlineData("The pier at dusk. Harbour Patrol / via Facebook", "The pier at dusk.", "Harbour Patrol / via Facebook")]
    [InlineData("The pier at dusk. Ana Ruiz/EPA, via Shutterstock", "The pier at dusk.", "Ana Ruiz/EPA, via Shutterstock")]
    public void A_picture_line_is_split_into_caption_and_credit(string line, string caption, string? credit)
    {
        Article article = RecordText.Read(Before + line);

        if (credit is null)
        {
            Assert.Empty(article.Images);
            return;
        }

        Image image = Assert.Single(article.Images);
        Assert.Equal((caption, credit), (image.Caption, image.Credit!.Text));
        Assert.Equal(1, image.Position);
        Assert.Empty(ArticleChecks.Check(article, Encoding.UTF8.GetBytes(Before + line)));
    }

    [Theory]
    [InlineData("(ANI)", 0)]
    [InlineData("(PTI)", 0)]
    [InlineData("(Reuters)", 0)]
    [InlineData("(Ana Ruiz/Reuters)", 1)]
    public void An_agency_alone_behind_the_last_paragraph_signs_the_text(string last, int images)
    {
        Article article = RecordText.Read("New Delhi: The Opposition walked out on Wednesday.\n\nThe Chair rejected the demand.\n\nThe House was adjourned till 2 pm. " + last);

        Assert.Equal(images, article.Images.Count);
        Assert.Equal(3 - images, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("The rebels took the port on Sunday, according to Reuters.")]
    [InlineData("Park later joined The New York Times.")]
    [InlineData("He joined the paper. Then he left.")]
    [InlineData("Dusk (AP Photo/Ana Ruiz)")]
    [InlineData("He met J. Omar Haidari / AP")]
    [InlineData("The work went on. (Photo by Ana Ruiz is missing)")]
    [InlineData("Home | News | Local Sport")]
    [InlineData("Man held after raid on depot | Allard Herald")]
    [InlineData("Operations can return fewer bytes than expected. Retry I/O")]
    [InlineData("Entries were ignored before. It's UTF-16/UCS-2")]
    [InlineData("* Menus no longer flicker. (credit: Owen Taylor)")]
    [InlineData("Bug 77\tPressure is lost (Surface Book/MyPaint)")]
    [InlineData("of the United States of America (NASA)")]
    [InlineData("Menus no longer flicker. (Owen Taylor)")]
    [InlineData("Credit: Owen Taylor")]
    [InlineData("Pics : PictureArray;")]
    [InlineData("Image source, which was wrong.")]
    public void A_sentence_a_single_word_or_a_credit_with_a_verb_is_no_picture_line(string line)
    {
        Assert.Empty(RecordText.Read(Before + line).Images);
    }

    [Fact]
    public void A_line_whose_caption_has_no_end_is_left_alone_with_a_note()
    {
        Article article = RecordText.Read(Before + "Fighters stand guard at the gate of the old town Omar Haidari/AFP");

        Assert.Empty(article.Images);
        Assert.Equal(2, article.Paragraphs.Count);
        Assert.Equal("NR0401", Assert.Single(article.Provenance.Diagnostics).Code);
    }

    [Fact]
    public void A_lone_credit_takes_the_line_directly_above_as_its_caption()
    {
        Article article = RecordText.Read(Before + "Fighters stand guard at the gate\nOmar Haidari/AFP\n\nThe gate is old.");

        Image image = Assert.Single(article.Images);
        Assert.Equal("Fighters stand guard at the gate", image.Caption);
        Assert.Equal(new SourceSpan { Line = 3, Start = 0, EndLine = 4, End = 16 }, image.Source);
        Assert.Equal(1, image.Position);
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Fact]
    public void A_lone_credit_after_a_blank_line_has_no_caption()
    {
        Image image = Assert.Single(RecordText.Read(Before + "Photo: Omar Haidari").Images);

        Assert.Null(image.Caption);
        Assert.Equal("Photo: Omar Haidari", image.Credit!.Text);
    }

    [Fact]
    public void Makers_suppliers_markers_and_the_medium_are_told_apart()
    {
        Assert.Equal(
            (Medium.Photo, "Kevin Park", "Getty Images, Comic Relief", ""),
            Parts("The stage at night. Kevin Park/Getty Images for Comic Relief"));
        Assert.Equal((Medium.Photo, "Ana Ruiz", "The Associated Press", "File"), Parts("The stage at night. (AP Photo/Ana Ruiz, File)"));
        Assert.Equal((Medium.Photo, "Ana Ruiz", "Agence France-Presse", "File"), Parts("FILE - The stage at night. Ana Ruiz / AFP"));
        Assert.Equal((Medium.Illustration, "Ana Ruiz", "", ""), Parts("The stage at night. Illustration: Ana Ruiz"));
        Assert.Equal((Medium.Photo, "", "The Globe and Mail", "Handout"), Parts("The stage at night. Handout / The Globe and Mail"));
        Assert.Equal((Medium.Photo, "", "Reuters", "Stringer"), Parts("The stage at night. STR/Reuters"));
        Assert.Equal((Medium.Photo, "", "", "Courtesy"), Parts("The stage at night. Courtesy of Mara Lind"));
    }

    [Fact]
    public void A_picture_given_beside_the_text_comes_first()
    {
        Article article = RecordText.Read(Before + "A man sells bread. Omar Haidari/AFP", new ArticleReaderOptions { Origin = Origin.CcNews, ImageUrl = new Uri("https://news.example/1.jpg") });

        Assert.Equal(2, article.Images.Count);
        Assert.Equal("https://news.example/1.jpg", article.Images[0].Url!.OriginalString);
        Assert.Null(article.Images[0].Position);
    }

    private static (Medium Medium, string Creators, string Agencies, string Markers) Parts(string line)
    {
        MediaCredit credit = Assert.Single(RecordText.Read(Before + line).Images).Credit!;
        return (credit.Medium, string.Join(", ", credit.Creators), string.Join(", ", credit.Agencies), string.Join(", ", credit.Markers));
    }

    [Theory]
    [InlineData("Image copyright Getty Images\nImage caption The trust runs three hospitals", "The trust runs three hospitals", "Getty Images", "Getty Images", 2)]
    [InlineData("Image source, PA Media\n\nImage caption, The pups were cold", "The pups were cold", "PA Media", "PA Media", 3)]
    [InlineData("Image copyright AFP Image caption Crowds at the gate", "Crowds at the gate", "AFP", "Agence France-Presse", 1)]
    [InlineData("Media caption Lorna Pike: 'He went in'", "Lorna Pike: 'He went in'", null, null, 1)]
    public void A_line_that_says_what_it_is_gives_a_caption_or_a_credit(string lines, string caption, string? credit, string? agency, int lastLine)
    {
        byte[] text = Encoding.UTF8.GetBytes(lines + "\n\n" + Before);
        Article article = RecordText.Read(lines + "\n\n" + Before);

        Image image = Assert.Single(article.Images);
        Assert.Equal((caption, credit, agency), (image.Caption, image.Credit?.Text, image.Credit?.Agencies is [string first, ..] ? first : null));
        Assert.Equal(lastLine, image.Source!.EndLine ?? image.Source.Line);
        Assert.Single(article.Paragraphs);
        Assert.Empty(ArticleChecks.Check(article, text));
    }

    [Theory]
    [InlineData("The pier at dusk.\nAna Ruiz/CapRadio\nhide caption\n\ntoggle caption\n\nAna Ruiz/CapRadio", "The pier at dusk.", "Ana Ruiz/CapRadio", 3)]
    [InlineData("Enlarge this image\n\ntoggle caption\n\nAna Ruiz for NPR\n\nThe pier at dusk.\n\nAna Ruiz for NPR", "The pier at dusk.", "Ana Ruiz for NPR", 3)]
    [InlineData("Enlarge this image\ntoggle caption\nAna Ruiz for NPR\nThe pier was built in 1911.", null, "Ana Ruiz for NPR", 2)]
    [InlineData("The pier at dusk.\nAna  Ruiz Archive\nhide caption", "The pier at dusk.", "Ana  Ruiz Archive", 1)]
    [InlineData("The pier at dusk.\n\nhide caption", null, null, 1)]
    public void Buttons_of_a_picture_show_its_credit(string lines, string? caption, string? credit, int dropped)
    {
        string text = Before + lines + "\n\nIt rained.";
        Article article = RecordText.Read(text);

        Assert.Equal(credit is null ? [] : [(caption, credit)], article.Images.Select(static image => (image.Caption, image.Credit!.Text)));
        Assert.Equal(dropped, article.Provenance.Dropped.Count);
        Assert.Empty(ArticleChecks.Check(article, Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void A_credit_above_no_caption_is_a_picture_by_itself()
    {
        Article article = RecordText.Read("Image copyright Getty Images\n\n" + Before);

        Image image = Assert.Single(article.Images);
        Assert.Null(image.Caption);
        Assert.Equal("Getty Images", image.Credit!.Text);
    }

    [Theory]
    [InlineData("Sen. Larkin speaks during a hearing. (Ana Ruiz)", "Ana Ruiz")]
    [InlineData("A drone is prepared for takeoff. (U.S. Customs and Border Protection)", "U.S. Customs and Border Protection")]
    public void In_a_news_text_a_name_or_a_body_in_brackets_after_a_sentence_is_a_credit(string line, string credit)
    {
        Assert.Equal(credit, Assert.Single(RecordText.Read("By Tom Reed\n\n" + Before + line).Images).Credit!.Text);
        Assert.Empty(RecordText.Read(Before + line).Images);
    }

    [Theory]
    [InlineData("The pier at dusk in Allard (Express photo by Ana Ruiz)", "The pier at dusk in Allard", "Express photo by Ana Ruiz")]
    [InlineData("The pier at dusk in Allard. (Herald photo/Ana Ruiz)", "The pier at dusk in Allard.", "Herald photo/Ana Ruiz")]
    [InlineData("The pier at dusk in Allard. (Submitted by Ana Ruiz)", "The pier at dusk in Allard.", "Submitted by Ana Ruiz")]
    [InlineData("The pier at dusk in Allard (File photo)", "The pier at dusk in Allard", "File photo")]
    [InlineData("The pier at dusk. REUTERS/Ana Ruiz/File Photo Acquire Licensing Rights, opens new tab", "The pier at dusk.", "REUTERS/Ana Ruiz/File Photo")]
    [InlineData("The pier at dusk in Allard. Ana Ruiz/NPR hide caption", "The pier at dusk in Allard.", "Ana Ruiz/NPR")]
    [InlineData("1of4The pier at dusk.Ana Ruiz / Reuters", "The pier at dusk.", "Ana Ruiz / Reuters")]
    [InlineData("Caption: The pier at dusk. Photo by Ana Ruiz", "The pier at dusk.", "Photo by Ana Ruiz")]
    [InlineData("The pier at dusk. Photo by Ana Ruiz, ana@example.org", "The pier at dusk.", "Photo by Ana Ruiz, ana@example.org")]
    [InlineData("The pier at dusk\nPHOTOGRAPHY BY ANA RUIZ", "The pier at dusk", "PHOTOGRAPHY BY ANA RUIZ")]
    [InlineData("The pier at dusk.Credit...Ana Ruiz for The New York Times", "The pier at dusk.", "Credit...Ana Ruiz for The New York Times")]
    [InlineData("The pier at dusk in Allard. Staff photo by Ana Ruiz", "The pier at dusk in Allard.", "Staff photo by Ana Ruiz")]
    [InlineData("The pier at dusk in Allard. Provided photo", "The pier at dusk in Allard.", "Provided photo")]
    [InlineData("The pier at dusk in Allard. INQUIRER FILE PHOTO", "The pier at dusk in Allard.", "INQUIRER FILE PHOTO")]
    [InlineData("The pier at dusk in Allard. ST PHOTO: LIM YAOHUI", "The pier at dusk in Allard.", "ST PHOTO: LIM YAOHUI")]
    [InlineData("The pier at dusk in Allard. — Reuters pic", "The pier at dusk in Allard.", "Reuters pic")]
    [InlineData("The pier at dusk. Photo courtesy of the Allard Sheriff's Office", "The pier at dusk.", "Photo courtesy of the Allard Sheriff's Office")]
    [InlineData("The pier at dusk. Source: Getty Images", "The pier at dusk.", "Source: Getty Images")]
    [InlineData("The pier at dusk. Ana Ruiz/staff", "The pier at dusk.", "Ana Ruiz/staff")]
    [InlineData("The pier at dusk. Antara/Yusuf Nugrahadi", "The pier at dusk.", "Antara/Yusuf Nugrahadi")]
    [InlineData("Ana Ruiz: 'No offer, no trains'Image: Omar Haidari/IMAGO", "Ana Ruiz: 'No offer, no trains'", "Image: Omar Haidari/IMAGO")]
    [InlineData("He plans to buy a van (Image: Cavendish Press (Manchester) Ltd)", "He plans to buy a van", "Image: Cavendish Press (Manchester) Ltd")]
    [InlineData("Ana Ruiz waves from the pier on Saturday PA Wire", "Ana Ruiz waves from the pier on Saturday", "PA Wire")]
    [InlineData("The pier at dusk in Allard. Photographer: Xanthe Ødegaard/Bloomberg", "The pier at dusk in Allard.", "Photographer: Xanthe Ødegaard/Bloomberg")]
    [InlineData("The pier at dusk in Carver City, Nev.Xanthe Quill / for NBC News", "The pier at dusk in Carver City, Nev.", "Xanthe Quill / for NBC News")]
    [InlineData("The pier could cut the traffic in Allard by 90% Image: Xanthe Bär/dpa/picture alliance", "The pier could cut the traffic in Allard by 90%", "Image: Xanthe Bär/dpa/picture alliance")]
    [InlineData("Children do sums on the wall of the pier [Mohammed al-Wafi/Al Jazeera]", "Children do sums on the wall of the pier", "Mohammed al-Wafi/Al Jazeera")]
    [InlineData("The moon's interior as an artist sees it NASA/JPL-Caltech", "The moon's interior as an artist sees it", "NASA/JPL-Caltech")]
    [InlineData("Image: The pier at dusk in Allard. Pic: Reuters", "The pier at dusk in Allard.", "Pic: Reuters")]
    [InlineData("Image caption,\nThe pier at dusk", "The pier at dusk", null)]
    public void Credits_say_by_their_words_what_they_are(string line, string caption, string? credit) => AssertPicture(Before + line, caption, credit);

    [Theory]
    [InlineData("The pier at dusk in Allard (HT Archive)", "The pier at dusk in Allard", "HT Archive")]
    [InlineData("The pier at dusk in Allard (ABC Riverina: Ana Ruiz)", "The pier at dusk in Allard", "ABC Riverina: Ana Ruiz")]
    [InlineData("The pier was built in Allard. Xanthe Quill", "The pier was built in Allard.", "Xanthe Quill")]
    [InlineData("The pier was built in Allard. Robert F. Keane, The Denver Post", "The pier was built in Allard.", "Robert F. Keane, The Denver Post")]
    [InlineData("The pier was built in Allard. Xanthe Quill for The Local Paper", "The pier was built in Allard.", "Xanthe Quill for The Local Paper")]
    [InlineData("The pier was built in Allard. Allard County Library", "The pier was built in Allard.", "Allard County Library")]
    [InlineData("1of4The pier was built in Allard.Xanthe Quill / Special to The Chronicle", "The pier was built in Allard.", "Xanthe Quill / Special to The Chronicle")]
    [InlineData("Happy ending for the bears / Ana Ruiz", "Happy ending for the bears", "Ana Ruiz")]
    [InlineData("The pier was built in Allard.\nXANTHE QUILL / ALLARD STAR", "The pier was built in Allard.", "XANTHE QUILL / ALLARD STAR")]
    [InlineData("The pier was built in Allard.\n(Photo: Ana Ruiz)", "The pier was built in Allard.", "Photo: Ana Ruiz")]
    [InlineData("The pier at dusk\nphoto: Pixabay", "The pier at dusk", "photo: Pixabay")]
    [InlineData("Pictured: The pier at dusk", "Pictured: The pier at dusk", null)]
    [InlineData("Pictured: the pier, which was shut", "Pictured: the pier, which was shut", null)]
    [InlineData("The pier was built in Allard. (KWQT)", "The pier was built in Allard.", "KWQT")]
    [InlineData("The pier was built in Allard. (KIRO 7)", "The pier was built in Allard.", "KIRO 7")]
    [InlineData("The pier was built in Allard. (MnDOT)", "The pier was built in Allard.", "MnDOT")]
    [InlineData("The pier was built in Allard. (Ana Ruiz, The Denver Post)", "The pier was built in Allard.", "Ana Ruiz, The Denver Post")]
    [InlineData("The pier was built in Allard. (Twitter/@pier)", "The pier was built in Allard.", "Twitter/@pier")]
    [InlineData("Ana Ruiz waves from the pier on Saturday Getty Images", "Ana Ruiz waves from the pier on Saturday", "Getty Images")]
    [InlineData("FILE - The pier at dusk.", "FILE - The pier at dusk.", null)]
    [InlineData("Image: Quill celebrates a late winner at the pier", "Quill celebrates a late winner at the pier", null)]
    [InlineData("The pier which is used as a market.—Dawn", "The pier which is used as a market.", "Dawn")]
    [InlineData("The pier which is used as a market. — AFP", "The pier which is used as a market.", "AFP")]
    [InlineData("Boats at the pier of Allard AFP/File / ANA RUIZ", "Boats at the pier of Allard", "AFP/File / ANA RUIZ")]
    [InlineData("Boats at the pier of Allard AFP / Ana Ruiz", "Boats at the pier of Allard", "AFP / Ana Ruiz")]
    [InlineData("The pier which is used as a market.—Photo by writer", "The pier which is used as a market.", "Photo by writer")]
    [InlineData("The pier which is used as a market. —XANTHE QUILL", "The pier which is used as a market.", "XANTHE QUILL")]
    [InlineData("The pier which is used as a market. – Xanthe Quill/White Star", "The pier which is used as a market.", "Xanthe Quill/White Star")]
    [InlineData("The pier was built in Allard. Xanthe Quill xquill@ledger.example", "The pier was built in Allard.", "Xanthe Quill xquill@ledger.example")]
    [InlineData("The pier was built in Allard.\nGetty Images", "The pier was built in Allard.", "Getty Images")]
    [InlineData("The pier was built in Allard.\nCBS", "The pier was built in Allard.", "CBS")]
    [InlineData("The pier was built in Allard.\nSupplied", "The pier was built in Allard.", "Supplied")]
    [InlineData("Getty Images\nThe minister said the pier was fully costed", "The minister said the pier was fully costed", "Getty Images")]
    [InlineData("Xanthe Quill (left) walks the pier in Allard with a friend", "Xanthe Quill (left) walks the pier in Allard with a friend", null)]
    [InlineData("Xanthe Quill (pictured last year) was walking in Allard when the pier fell", "Xanthe Quill (pictured last year) was walking in Allard when the pier fell", null)]
    [InlineData("The minister said the pier was fully costed PA Media", "The minister said the pier was fully costed", "PA Media")]
    public void In_a_news_text_names_and_archives_credit_a_picture(string line, string caption, string? credit)
    {
        AssertPicture("By Ana Ruiz\n\n" + Before + line + "\n\nIt rained.", caption, credit);
        Assert.DoesNotContain(
            RecordText.Read(Before + line.Replace("\n", "\n\n", StringComparison.Ordinal) + "\n\nIt rained.").Images,
            image => image.Caption is not null);
    }

    [Theory]
    [InlineData("“We built the pier for all.” Xanthe Quill")]
    [InlineData("The pier was built by Mr. Xanthe Quill")]
    [InlineData("The pier belongs to Robert F. Park")]
    [InlineData("The pier was shut for a day. PTI DJI")]
    [InlineData("The pier was shut. What now")]
    [InlineData("The pier was shut. Read More News")]
    [InlineData("Wolves 61, Saints 58 (Tre Mabry)")]
    [InlineData("He was in a photo by Ana Ruiz.")]
    [InlineData("The picture shows him (pictured left)")]
    [InlineData("She joined the board in 2015 (see the Allard report)")]
    [InlineData("LOCAL NEWS / SPORT")]
    [InlineData("The pier was shut for a day. (MORE)")]
    [InlineData("“We shut the pier for a day.” (KWQT)")]
    [InlineData("Why nobody in the town now works for Getty Images")]
    [InlineData("The council saw the pictures and then sued Getty Images.")]
    [InlineData("Courtesy of the Red Cross, tents had been put up by noon.")]
    [InlineData("Pictured on state television, the minister shook hands and left.")]
    [InlineData("The council said that the pier is shut. — AFP")]
    [InlineData("He liked the line best of all. — Keats")]
    [InlineData("The council said that the pier is shut.\nReuters")]
    [InlineData("The pier was built in Allard.\nStaff")]
    [InlineData("The council said that the pier is shut.\nGetty Images\nWhat happens next")]
    [InlineData("Xanthe Quill, 29, (pictured) was walking in Allard when the pier fell.")]
    [InlineData("Getty Images")]
    public void In_a_news_text_too_other_lines_are_no_pictures(string line)
    {
        Assert.Empty(RecordText.Read("By Ana Ruiz\n\n" + Before + line + "\n\nIt rained.").Images);
    }

    private static void AssertPicture(string text, string caption, string? credit)
    {
        Article article = RecordText.Read(text);
        Image image = Assert.Single(article.Images);
        Assert.Equal((caption, credit), (image.Caption, image.Credit?.Text));
        Assert.Empty(ArticleChecks.Check(article, Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("Ana Ruiz for NPR")]
    [InlineData("Ana Ruiz / Daily Journal")]
    [InlineData("Ana Ruiz Toronto Star")]
    [InlineData("Ledger photo by Ana Ruiz")]
    [InlineData("ST PHOTO: ANA RUIZ")]
    [InlineData("Provided by NHTSA")]
    public void A_line_that_names_its_maker_credits_the_caption_above(string credit)
    {
        string text = "By Tom Reed\n\nIt rained.\n\nThe pier in Allard on Tuesday, the sixth day of the strike.\n" + credit + "\n\nNobody was hurt.";
        AssertPicture(text, "The pier in Allard on Tuesday, the sixth day of the strike.", credit);
    }

    [Theory]
    [InlineData("Caption: The pier in Allard.", "Provided by NHTSA", "The pier in Allard.")]
    [InlineData("IMAGE: THE PIER IN ALLARD. view more", "CREDIT: ANA RUIZ / ALLARD UNIVERSITY", "THE PIER IN ALLARD.")]
    public void The_label_of_a_caption_above_its_credit_is_no_part_of_it(string line, string credit, string caption) =>
        AssertPicture("By Tom Reed\n\nIt rained.\n\n" + line + "\n" + credit + "\n\nNobody was hurt.", caption, credit);

    [Theory]
    [InlineData("The mayor said it was raining.", "Ana Ruiz for NPR")]
    [InlineData("The pier in Allard on Tuesday.", "Photos: The women rebuilding a school by hand")]
    public void A_report_has_no_credit_and_a_headline_is_none(string above, string line) =>
        Assert.Empty(RecordText.Read("By Tom Reed\n\nIt rained.\n\n" + above + "\n" + line + "\n\nNobody was hurt.").Images);

    [Fact]
    public void The_source_of_a_text_is_no_picture_and_its_headline_no_caption()
    {
        Article article = RecordText.Read("Minister opens new market\nSource: AFP\nThe market is new.\n\nIt has a roof.\nSource: AFP");

        Assert.Empty(article.Images);
    }

    [Fact]
    public void A_source_behind_what_is_no_sentence_credits_no_picture()
    {
        Assert.Empty(RecordText.Read("Bees tell flowers from plastic\nDate: May 3, 2024\nSource: University of Allard\nBees learned it within an afternoon.\n\nThey like the blue ones.").Images);
    }

    [Theory]
    [InlineData("Workers carry the animal out of the hall early on Tuesday", "Workers carry the animal out of the hall early on Tuesday", null)]
    [InlineData("Growers sit on the highway near the pier on Monday.—Dawn", "Growers sit on the highway near the pier on Monday.", "Dawn")]
    [InlineData("PHOTO: Courtesy Ana Ruiz\nA teacher with her class at the school in an undated photo.", "A teacher with her class at the school in an undated photo.", "PHOTO: Courtesy Ana Ruiz")]
    public void A_line_between_the_header_and_the_dateline_is_a_caption(string lines, string caption, string? credit)
    {
        Article article = RecordText.Read("The pier is shut for a day\nBy Tom Reed\nUpdated May 3, 2023\n" + lines + "\nPUNE: It rained for a day, and the pier was shut for it.\nNobody was hurt.");

        Image image = Assert.Single(article.Images);
        Assert.Equal((caption, credit, 0), (image.Caption, image.Credit?.Text, image.Position));
        Assert.Equal("Pune", article.Dateline?.Place);
    }

    [Theory]
    [InlineData("A queue at a filling station in Benin on Tuesday", true)]
    [InlineData("Commuters on the pier in Allard in October 2019", true)]
    [InlineData("Why the queues return to Benin on Tuesday, and what to do?", false)]
    [InlineData("A queue was seen at a filling station in Benin on Tuesday", false)]
    [InlineData("Five things to know about the queues in town", false)]
    public void Below_the_date_a_line_that_ends_in_a_day_and_no_sentence_is_a_caption(string line, bool isCaption) =>
        Assert.Equal(isCaption ? [line] : [], RecordText.Read("Commuters stranded as queues return\nOsaretin Igbin, Benin\nPublished 9 February 2022\nKindly share this story:\n" + line + "\nCommuters in Benin were left stranded on Tuesday.\nIt rained.").Images.Select(static image => image.Caption));

    [Theory]
    [InlineData("The minister said the pier will be shut for a day")]
    [InlineData("It was the worst storm that the town had seen in years.")]
    [InlineData("INQUIRER.net / 05:14 PM at the desk of the paper in town")]
    [InlineData("Correction: an earlier version of this story misstated the year.")]
    [InlineData("Bridges and piers")]
    public void A_deck_a_note_or_a_label_there_is_none(string line) =>
        Assert.Empty(RecordText.Read("The pier is shut for a day\nBy Tom Reed\nMay 3, 2023\n" + line + "\nPUNE: It rained for a day, and the pier was shut for it.\nNobody was hurt.").Images);

    [Fact]
    public void The_name_of_a_photographer_below_the_author_has_no_caption_below() =>
        Assert.Null(Assert.Single(RecordText.Read("The pier is shut for a day\nBy Tom Reed\nPhotos by Ana Ruiz\nI came to the pier by accident in a year of much rain.\nIt rained.\nNobody came.").Images).Caption);

    [Fact]
    public void Who_says_something_above_a_credit_is_in_no_caption_of_it() =>
        Assert.Null(Assert.Single(RecordText.Read("By Tom Reed\n\nIt rained.\n\n“Where is it, my home?” he said. “Ask him to write it down.”\nPhoto: Ana Ruiz\n\nNobody was hurt.").Images).Caption);

    [Theory]
    [InlineData("[1/2] Workers walk past the pier in Allard, Chile, May 4, 2022. REUTERS/Ana Ruiz/File Photo Acquire Licensing Rights", "Workers walk past the pier in Allard, Chile, May 4, 2022.", "REUTERS/Ana Ruiz/File Photo")]
    [InlineData("[Ana Ruiz, left, and Tom Reed meet at the pier. Mandatory Credit: Mara Lind-USA TODAY Sports]", "Ana Ruiz, left, and Tom Reed meet at the pier.", "Mandatory Credit: Mara Lind-USA TODAY Sports")]
    [InlineData("Ana Ruiz works on the pier on Thursday. (AP Photo/Mara Lind) Photo: Mara Lind, AP", "Ana Ruiz works on the pier on Thursday.", "Photo: Mara Lind, AP")]
    [InlineData("Ana Ruiz at the pier in Allard on Wednesday\n© Splash News", "Ana Ruiz at the pier in Allard on Wednesday", "© Splash News")]
    public void Counts_brackets_and_a_second_credit_are_no_part_of_a_caption(string line, string caption, string credit) =>
        AssertPicture("By Tom Reed\n\nIt rained.\n\nIt went on.\n\nAnd on.\n\n" + line + "\n\nNobody was hurt.\n\nIt stopped.\n\nThe sun came out.", caption, credit);

    [Theory]
    [InlineData("Enlarge / The reel, before it went into the oven.\nUniversity of Allard", "The reel, before it went into the oven.", "University of Allard")]
    [InlineData("Crews worked for hours to free a manatee, officials say. Florida Fish and Wildlife Conservation Commission", "Crews worked for hours to free a manatee, officials say.", "Florida Fish and Wildlife Conservation Commission")]
    [InlineData("The court in 2019, when the hedge was high (left), and in 2022 (right)", "The court in 2019, when the hedge was high (left), and in 2022 (right)", null)]
    [InlineData("Nigel Reed, 81, pictured with Duchess, one of the swans he has fed for years", "Nigel Reed, 81, pictured with Duchess, one of the swans he has fed for years", null)]
    public void In_a_news_text_a_button_a_body_or_a_word_that_points_tells_a_caption(string lines, string caption, string? credit) =>
        AssertPicture("By Tom Reed\n\nIt rained.\n\n" + lines + "\n\nNobody was hurt.", caption, credit);

    [Fact]
    public void The_picture_of_lists_of_articles_has_no_caption() =>
        Assert.Null(Assert.Single(RecordText.Read("By Tom Reed\n\nIt rained.\n\nNobody was hurt.\nListing image by University of Allard").Images).Caption);

    [Theory]
    [InlineData("“We will stay,” Ruiz said. (AP)")]
    [InlineData("The pier is open, Ruiz told AP. (AFP)")]
    [InlineData("“We will stay,” Ruiz said on Monday. Reuters")]
    public void An_agency_behind_what_somebody_said_signs_a_paragraph(string paragraph) =>
        Assert.Empty(RecordText.Read("By Tom Reed\n\nIt rained.\n\n" + paragraph + "\n\nNobody was hurt.").Images);

    [Theory]
    [InlineData("Residents cover their faces on a road of ash Dante ESPIRITU AFP", "Residents cover their faces on a road of ash", "Dante ESPIRITU AFP")]
    [InlineData("Residents cover their faces on a road. PHOTO | ANA RUIZ | NATION MEDIA GROUP", "Residents cover their faces on a road.", "PHOTO | ANA RUIZ | NATION MEDIA GROUP")]
    [InlineData("The farmer arrives at the court (Ana Ruiz/PA) / PA Wire", "The farmer arrives at the court", "Ana Ruiz/PA")]
    [InlineData("An Oakes store in Paramus.\nScott Lindgren | Bloomberg | Getty Images", "An Oakes store in Paramus.", "Scott Lindgren | Bloomberg | Getty Images")]
    [InlineData("A trader works on the floor.\nBrendan Reed | Reuters", "A trader works on the floor.", "Brendan Reed | Reuters")]
    [InlineData("A truck leaves Decatur. (PRNewsfoto/Oak Farms, Inc.)", "A truck leaves Decatur.", "PRNewsfoto/Oak Farms, Inc.")]
    [InlineData("Ana Best and Jo Reed in the film\n©Neon/Courtesy Everett Collection", "Ana Best and Jo Reed in the film", "©Neon/Courtesy Everett Collection")]
    [InlineData("The farmer arrives at the court / Getty Images", "The farmer arrives at the court", "Getty Images")]
    [InlineData("The farmer arrives at the court.\nANA RUIZ, Valley Courier", "The farmer arrives at the court.", "ANA RUIZ, Valley Courier")]
    [InlineData("The farmer arrives at the court. (Photo by Ana Ruiz/Xinhua) ■", "The farmer arrives at the court.", "Photo by Ana Ruiz/Xinhua")]
    [InlineData("The farmer arrives at the court.\nPhoto credit: File | Allard Media Group", "The farmer arrives at the court.", "Photo credit: File | Allard Media Group")]
    [InlineData("Senate of the Philippines building in Pasay City (INQUIRER FILE PHOTO)", "Senate of the Philippines building in Pasay City", "INQUIRER FILE PHOTO")]
    [InlineData("A man used a citation in a drawing. File Photo by Gary Mellott/UPI", "A man used a citation in a drawing.", "File Photo by Gary Mellott/UPI")]
    [InlineData("The bridge in May. (Photo courtesy: Tolliver County Commission)", "The bridge in May.", "Photo courtesy: Tolliver County Commission")]
    [InlineData("Passengers sing in Haifa, December 11, 2025. (X/used in accordance with Clause 27a of the Copyright Law)", "Passengers sing in Haifa, December 11, 2025.", "X/used in accordance with Clause 27a of the Copyright Law")]
    [InlineData("The farmer arrives at the court. (Courtesy)", "The farmer arrives at the court.", "Courtesy")]
    [InlineData("The farmer at the court. “It is late,” she said.\nCredit...Ana Ruiz for The New York Times", "The farmer at the court. “It is late,” she said.", "Credit...Ana Ruiz for The New York Times")]
    [InlineData("Minister of Agriculture, Hon. Ana Ruiz (second left), examines the pipes on the farm of Eva Reed (left) in Flagaman, St. Elizabeth, on Thursday (March 27). Looking on are the chief of the board, Tom Reed, and the members of the board who had come with them from town.\nPhoto: Adrian Walcott", "Minister of Agriculture, Hon. Ana Ruiz (second left), examines the pipes on the farm of Eva Reed (left) in Flagaman, St. Elizabeth, on Thursday (March 27). Looking on are the chief of the board, Tom Reed, and the members of the board who had come with them from town.", "Photo: Adrian Walcott")]
    [InlineData("The farmer arrives at the court.\nCourtesy Ana Ruiz", "The farmer arrives at the court.", "Courtesy Ana Ruiz")]
    [InlineData("The farmer arrives at the court.\nCredit: iStock Photo", "The farmer arrives at the court.", "Credit: iStock Photo")]
    [InlineData("The farmer outside the court she was sued in, near Harker\nHNS photo/Ana Ruiz", "The farmer outside the court she was sued in, near Harker", "HNS photo/Ana Ruiz")]
    [InlineData("The farmer has been to the court since 1949\nSource: Ruiz & Sons", "The farmer has been to the court since 1949", "Source: Ruiz & Sons")]
    [InlineData("The farmer arrives at the court.\nThe farmer arrives at the court.\nKUOW Photo/Ana Ruiz", "The farmer arrives at the court.", "KUOW Photo/Ana Ruiz")]
    [InlineData("The farmer arrives at the court.\nAlet Swanepoel/News24", "The farmer arrives at the court.", "Alet Swanepoel/News24")]
    public void Further_houses_print_their_credits_so(string lines, string caption, string credit)
    {
        Image image = Assert.Single(RecordText.Read("By Tom Reed\n\nIt rained.\n\n" + lines + "\n\nNobody was hurt.").Images);

        Assert.Equal((caption, credit), (image.Caption, image.Credit!.Text));
    }

    [Theory]
    [InlineData("Farmers inspect young trees in Nandi County. [Tom Lagat, Standard]", "Farmers inspect young trees in Nandi County.", "Tom Lagat, Standard")]
    [InlineData("Workers sort leaves at a factory. [File, Standard]", "Workers sort leaves at a factory.", "File, Standard")]
    [InlineData("The bishop blesses the kitchen of a house in Preston (Mazur/catholicnews.org.uk)", "The bishop blesses the kitchen of a house in Preston", "Mazur/catholicnews.org.uk")]
    public void Brackets_may_be_square_and_hold_an_outlet_or_a_site(string line, string caption, string credit)
    {
        Image image = Assert.Single(RecordText.Read("By Tom Reed\n\nIt rained.\n\n" + line + "\n\nNobody was hurt.").Images);

        Assert.Equal((caption, credit), (image.Caption, image.Credit!.Text));
    }

    [Fact]
    public void A_caption_that_the_page_prints_twice_is_in_the_record_once()
    {
        const string Text = "By Tom Reed\n\nIt rained.\n\nThe farmer arrives at the court.\nThe farmer arrives at the court.\nKUOW Photo/Ana Ruiz\n\nNobody was hurt.";

        Assert.Empty(ArticleChecks.Check(RecordText.Read(Text), Encoding.UTF8.GetBytes(Text)));
    }

    [Fact]
    public void A_button_above_a_credit_is_no_caption() =>
        Assert.Null(Assert.Single(RecordText.Read("Pier opens\nBy Tom Reed\nIt rained on the pier.\nSee All\nCourtesy of Ana Ruiz\nNobody was hurt.").Images).Caption);

    [Theory]
    [InlineData("The pier is open. (ANI)")]
    [InlineData("The pier is open.\nSource: CNA/cq(nj)")]
    public void Who_signs_the_text_above_the_links_of_the_page_credits_no_picture(string end) =>
        Assert.Empty(RecordText.Read("Pier opens\nBy Tom Reed\n\nIt rained.\n\nThe pier was shut.\n" + end + "\nMore on this\nHarker news").Images);

    [Fact]
    public void A_date_below_a_headline_makes_a_text_one_of_news()
    {
        Image image = Assert.Single(RecordText.Read("Goose in laundromat\nMar 30, 2024\nA police cruiser is parked outside the station.\nSentinel file photo\nThe following is a summary of calls.").Images);

        Assert.Equal(("A police cruiser is parked outside the station.", "Sentinel file photo"), (image.Caption, image.Credit!.Text));
    }

    [Fact]
    public void An_item_of_a_list_is_no_caption() =>
        Assert.Null(Assert.Single(RecordText.Read("By Tom Reed\n\nIt rained.\n* Farmers' market shuts up shop after 20 years\nANA RUIZ/STUFF\nNobody was hurt.").Images).Caption);

    [Theory]
    [InlineData("Photo: The causeway has been under water since May. (ABC News: Ana Ruiz)", "The causeway has been under water since May.", "ABC News: Ana Ruiz")]
    [InlineData("A shelf of plays damaged by the roof.—Photo by the writer", "A shelf of plays damaged by the roof.", "Photo by the writer")]
    public void A_label_before_a_caption_is_no_part_of_it(string line, string caption, string credit)
    {
        Image image = Assert.Single(RecordText.Read("By Tom Reed\n\nIt rained.\n\n" + line + "\n\nNobody was hurt.").Images);

        Assert.Equal((caption, credit), (image.Caption, image.Credit!.Text));
    }

    [Theory]
    [InlineData("Source: CNA/wt(rw)")]
    [InlineData("Source: AFP/ec")]
    [InlineData("© The Harlan Group (P) Ltd")]
    public void Who_wrote_a_text_or_owns_the_page_credits_no_picture(string line) =>
        Assert.Empty(RecordText.Read("By Tom Reed\n\nIt rained.\nNobody was hurt in the rain.\n" + line + "\nTagged Topics\ncrime").Images);

    [Theory]
    [InlineData("Ana Ruiz in what she hoped would be her kitchen\n\n(Image: Kennedy News)", "Ana Ruiz in what she hoped would be her kitchen", "Image: Kennedy News")]
    [InlineData("Ana Ruiz and Tom Best at the opening of the pier in 2019\n\nCredit: Xanthe Quill/Getty", "Ana Ruiz and Tom Best at the opening of the pier in 2019", "Credit: Xanthe Quill/Getty")]
    [InlineData("Omondi Ruiz with some of his stock at the market.\n\nPhoto credit: Ana Ruiz | Harlan Media Group", "Omondi Ruiz with some of his stock at the market.", "Photo credit: Ana Ruiz | Harlan Media Group")]
    [InlineData("It was shut for a day.\n\n(Image: Kennedy News)", null, "Image: Kennedy News")]
    [InlineData("Ana Ruiz ladles soup at the mill on Monday.\n\nXanthe Quill/Harlan-Times", "Ana Ruiz ladles soup at the mill on Monday.", "Xanthe Quill/Harlan-Times")]
    [InlineData("The old mill at Harlan in the snow\n\nAna Ruiz | MBL", "The old mill at Harlan in the snow", "Ana Ruiz | MBL")]
    [InlineData("The key ring.\n\nTom Lind", "The key ring.", "Tom Lind")]
    [InlineData("Ana Ruiz, center, at the fair in 2022.\n\nProvided photo", "Ana Ruiz, center, at the fair in 2022.", "Provided photo")]
    [InlineData("Ana Ruiz checks the pit. She says it is full.\n\nTom Lind tlind@herald.example", "Ana Ruiz checks the pit. She says it is full.", "Tom Lind tlind@herald.example")]
    [InlineData("Courtesy of Harlan Historical Society\n\nMain Street in July 1993, looking toward the mill.", "Main Street in July 1993, looking toward the mill.", "Courtesy of Harlan Historical Society")]
    [InlineData("Ana Ruiz holds her cap at home.\n\nTom Lind/Staff photographer", "Ana Ruiz holds her cap at home.", "Tom Lind/Staff photographer")]
    public void Where_blank_lines_part_all_lines_one_that_ends_no_sentence_is_the_caption_of_the_credit_below(string lines, string? caption, string credit)
    {
        Image image = Assert.Single(RecordText.Read("By Tom Reed\n\nIt rained for a day.\n\n" + lines + "\n\nNobody was hurt.").Images);

        Assert.Equal((caption, credit), (image.Caption, image.Credit?.Text));
    }

    [Theory]
    [InlineData("Ms Ana Ruiz inspects the trees on her farm in Harlan.", "Ms Ana Ruiz inspects the trees on her farm in Harlan.")]
    [InlineData("Ms Ana Ruiz said that it was the end of the farm.", null)]
    public void A_line_above_all_text_is_the_caption_of_the_credit_below_unless_it_tells_something(string line, string? caption)
    {
        Image image = Assert.Single(RecordText.Read("How the farm changed the town\n\nBy Tom Reed\n\n" + line + "\n\nPhoto credit: Tom Reed | Harlan Media Group\n\nIt rained for a day.\n\nNobody was hurt.").Images);

        Assert.Equal((caption, "Photo credit: Tom Reed | Harlan Media Group"), (image.Caption, image.Credit?.Text));
    }

    [Theory]
    [InlineData("The pier at dusk. It has been shut since May, the city says.\n\nPhoto credit: Tom Reed | Harlan Media\n\nBy Ana Ruiz", "The pier at dusk. It has been shut since May, the city says.", "Photo credit: Tom Reed | Harlan Media")]
    [InlineData("By Ana Ruiz\n\nIt rained for a day.\n\nTOM REED/STUFF\nWhat is left of the pier. It is the third that was lost.", "What is left of the pier. It is the third that was lost.", "TOM REED/STUFF")]
    [InlineData("By Ana Ruiz\n\nIt rained for a day.\n\nTOM REED/STUFF\n\nThe mayor said that it was the third that was lost.", null, "TOM REED/STUFF")]
    public void A_caption_may_stand_above_the_byline_or_directly_below_its_credit(string lines, string? caption, string credit)
    {
        Image image = Assert.Single(RecordText.Read("How the pier changed the town\n\n" + lines + "\n\nIt rained for a day.\n\nNobody was hurt.").Images);

        Assert.Equal((caption, credit), (image.Caption, image.Credit?.Text));
    }

    [Theory]
    [InlineData("A bear wanders past the pier on Tuesday morning. (Mika Ishikawa photo)", "A bear wanders past the pier on Tuesday morning.", "Mika Ishikawa")]
    [InlineData("Vendors stand in front of the pier on Monday | U Rakesh Kannan", "Vendors stand in front of the pier on Monday", "U Rakesh Kannan")]
    public void A_name_before_photo_or_with_an_initial_is_that_of_the_maker(string line, string caption, string maker)
    {
        Image image = Assert.Single(RecordText.Read("By Tom Reed\n\n" + line + "\n\nIt rained for a day.\n\nNobody was hurt.").Images);

        Assert.Equal((caption, maker), (image.Caption, Assert.Single(Assert.IsType<MediaCredit>(image.Credit).Creators)));
    }

    [Fact]
    public void A_labelled_line_with_a_credit_in_brackets_needs_no_news_around_it()
    {
        Image image = Assert.Single(RecordText.Read("Photo: A farmer feeds hay to her sheep in Harlan. (ABC Harlan: Ana Ruiz)\n\nIt rained for a day.\n\nNobody was hurt.").Images);

        Assert.Equal(("A farmer feeds hay to her sheep in Harlan.", "ABC Harlan: Ana Ruiz"), (image.Caption, image.Credit?.Text));
    }

    [Fact]
    public void An_agency_signs_a_text_with_notes_of_the_page_below_it() =>
        Assert.Empty(RecordText.Read("PUNE, May 3 (ANI): It rained for a day.\n\nIt was dry.\n\nIn May, a fox was found on the road. (ANI)\n\n(This story has been taken from a feed and was not changed.)\n\nGet Latest India News along with Latest News and Top Headlines from around the world.").Images);

    [Fact]
    public void A_label_in_small_letters_is_no_part_of_a_caption_either() =>
        Assert.Equal("A fox crosses the road.", Assert.Single(RecordText.Read("By Tom Reed\n\nimage: A fox crosses the road.\nCredit: Ana Ruiz / University of Bergen\nNobody was hurt.").Images).Caption);

    [Theory]
    [InlineData("A fox crosses the road. (Courtesy: Ring/A. Ruiz)", "A fox crosses the road.", "Courtesy: Ring/A. Ruiz")]
    [InlineData("A drawing shows the planned pier. Rendering: Harlan Architects", "A drawing shows the planned pier.", "Rendering: Harlan Architects")]
    [InlineData("ABOVE: A note on the pier warns that the rail is “not a rail.”", "ABOVE: A note on the pier warns that the rail is “not a rail.”", null)]
    [InlineData("Picture: Supplied The step that residents built. Someone has left a dish", "The step that residents built. Someone has left a dish", "Picture: Supplied")]
    [InlineData("Ana Ruiz on the floor of the exchange in November. Source: Acme", "Ana Ruiz on the floor of the exchange in November.", "Source: Acme")]
    [InlineData("A row of replaced pipes waits on Dillon Street Ana Ruiz / The Harlan Courier", "A row of replaced pipes waits on Dillon Street", "Ana Ruiz / The Harlan Courier")]
    [InlineData("Volunteers with carts carry compost up nine flights of stairs (Ana Ruiz)", "Volunteers with carts carry compost up nine flights of stairs", "Ana Ruiz")]
    [InlineData("HAPPY LANDING Guests help the couple. Behind them is the “tuba” boat. —ANA RUIZ-REED/INQUIRER", "HAPPY LANDING Guests help the couple. Behind them is the “tuba” boat.", "ANA RUIZ-REED/INQUIRER")]
    [InlineData("The singers warm up below an old alley in Durango.\nAna Ruiz\n/\nKLMR News", "The singers warm up below an old alley in Durango.", "Ana Ruiz / KLMR News")]
    [InlineData("The scale is from 1951 and has never cheated.\nPhoto courtesy of the Ruiz family", "The scale is from 1951 and has never cheated.", "Photo courtesy of the Ruiz family")]
    [InlineData("Halvard Moe at the opening of “The Salt Year” in Venice.\nGetty Images for Lido", "Halvard Moe at the opening of “The Salt Year” in Venice.", "Getty Images for Lido")]
    [InlineData("Photo: Imago\nHarlan fans run on to the pitch at the park", "Harlan fans run on to the pitch at the park", "Photo: Imago")]
    public void Captions_and_credits_have_many_forms(string lines, string caption, string? credit)
    {
        Image image = Assert.Single(RecordText.Read("By Tom Reed\n\nIt rained for a day.\n" + lines + "\nNobody was hurt.\nIt was dry.").Images);

        Assert.Equal((caption, credit), (image.Caption, image.Credit?.Text));
    }

    [Theory]
    [InlineData("Xanthe Quill celebrates after her late winner at the Harlan Stadium", true)]
    [InlineData("The old case against the clerk of Harlan and Xanthe Quill", false)]
    [InlineData("Why Xanthe Quill will not go back to the mill", false)]
    [InlineData("Xanthe Quill says the fight is far from over", false)]
    [InlineData("Quill: We were kicked in the teeth by the town", false)]
    [InlineData("Jo Best celebrates after her late winner at the ground", false)]
    public void Between_paragraphs_a_line_that_names_somebody_of_the_text_and_ends_no_sentence_is_a_caption(string line, bool isCaption) =>
        Assert.Equal(isCaption ? [line] : [], RecordText.Read("By Tom Reed\n\nIt rained for a day, said Xanthe Quill, who plays in Harlan.\n\n" + line + "\n\nNobody was hurt in the rain.\n\nIt was dry on the next day.").Images.Select(static image => image.Caption!));

    [Fact]
    public void A_picture_that_the_page_prints_twice_is_in_the_record_once()
    {
        Article article = RecordText.Read("By Tom Reed\n\nIt rained for a day.\nThe goose in the harness it wore on board Credit: Supplied\nThe goose in the harness it wore on board\nCredit: Supplied\nNobody was hurt.\nIt was dry.");

        Assert.Equal("The goose in the harness it wore on board", Assert.Single(article.Images).Caption);
        Assert.Equal(["The goose in the harness it wore on board", "Credit: Supplied"], article.Provenance.Dropped.Select(static line => line.Text));
    }

    [Fact]
    public void Below_a_paragraph_that_is_a_quote_a_labelled_credit_has_its_caption_below_it() =>
        Assert.Equal("Mussels being unloaded at the school, which opened its hall.", Assert.Single(RecordText.Read("By Tom Reed\n\nIt rained for a day.\n“It was luck, and there was no wind.”\nPhoto: Supplied / Sunil Prakash\nMussels being unloaded at the school, which opened its hall.\nTom Reed wanted to know more.\nIt was dry.").Images).Caption);

    [Fact]
    public void A_maker_and_a_station_above_all_text_credit_the_line_below() =>
        Assert.Equal("Wes Ruiz checks a line on the land of his family in Harlan.", Assert.Single(RecordText.Read("A warm winter starts early this year\n\nBy Noor Best\n\nFebruary 27, 2025\n\nTom Reed / Vermont Hill Radio\nWes Ruiz checks a line on the land of his family in Harlan.\n\nIt is early, and he is up to his knees in mud.\n\nIt rained.").Images).Caption);

    [Fact]
    public void A_name_and_an_agency_above_a_line_that_ends_no_sentence_credit_its_picture()
    {
        Article article = RecordText.Read("On the shore, the dead must move first\n\nIssa Ruiz / AFP\n\nA gravedigger marks out plots at the new cemetery\n\nLahou (Ivory Coast) (AFP) – The sea took her grandfather on a Tuesday.\n\nHe was old.");

        Assert.Equal(("A gravedigger marks out plots at the new cemetery", "Issa Ruiz / AFP"), (Assert.Single(article.Images).Caption, article.Images[0].Credit?.Text));
        Assert.Null(article.Byline);
    }

    [Fact]
    public void A_line_above_the_byline_that_ends_in_a_day_of_a_year_is_a_caption() =>
        Assert.Equal("A hyena looks into a camera outside a house in Harlan, on March 2, 2025.", Assert.Single(RecordText.Read("The hyena that has learnt to open doors\n\nA hyena looks into a camera outside a house in Harlan, on March 2, 2025.\n\nBy Ana Ruiz\n\nMonday, March 10, 2025\n\nWhen she came down, somebody was in her kitchen.\n\nIt was a hyena.").Images).Caption);

    [Fact]
    public void A_caption_and_the_dateline_of_the_text_on_one_line_are_told_apart()
    {
        Article article = RecordText.Read("FILE - In this photo, a worker walks past cars east of Havre. (AP Photo/Ana Ruiz, File) HELENA, Mont. (AP) — A cracked wheel caused it.\n\nNobody was hurt.");

        Assert.Equal(("FILE - In this photo, a worker walks past cars east of Havre.", "AP Photo/Ana Ruiz, File"), (article.Images[0].Caption, article.Images[0].Credit!.Text));
        Assert.Equal(("Helena", "A cracked wheel caused it."), (article.Dateline!.Place, article.Paragraphs[0].Text));
    }

    [Theory]
    [InlineData("Ana Ruiz, (pictured with her dog at home) in the rain +6", "Ana Ruiz, (pictured with her dog at home) in the rain")]
    [InlineData("Item 1 of 2 Ana Ruiz waits at the bridge. REUTERS/Tom Best", "Ana Ruiz waits at the bridge.")]
    [InlineData("One of the new pods in Harlan. KT Photo: Tom Best", "One of the new pods in Harlan.")]
    [InlineData("Ana Ruiz in “The Salt Wives of Harlan” Courtesy of Harlan Pictures", "Ana Ruiz in “The Salt Wives of Harlan”")]
    public void Counts_of_galleries_and_labels_of_papers_are_no_part_of_a_caption(string line, string caption) =>
        Assert.Equal(caption, Assert.Single(RecordText.Read("By Tom Reed\n\nIt rained for a day.\n\n" + line + "\n\nNobody was hurt.").Images).Caption);

    [Fact]
    public void A_text_without_a_header_is_news_by_what_it_says() =>
        Assert.Equal("Tom Lind", Assert.Single(RecordText.Read("A baker sealed a vent on Monday, police said.\nRuiz points to the vent that he covered with dough. Tom Lind\nThe agency said in a statement that it was not amused.\nNobody was hurt.").Images).Credit?.Text);

    [Fact]
    public void A_story_is_no_news_by_its_quotes() =>
        Assert.Empty(RecordText.Read("“We will wait,” said the baker.\nRuiz points to the vent that he covered with dough. Tom Lind\n“Why?” she said.\nNobody was hurt.").Images);

    [Theory]
    [InlineData("Tom Reed/The Harlan Times")]
    [InlineData("Tom Reed/Getty Images")]
    public void Who_made_the_picture_below_the_headline_is_not_the_author(string credit)
    {
        Article article = RecordText.Read("At Harlan, the mill draws a crowd\n" + credit + "\nA race past the mill at Harlan in July 2003.\nHARLAN, Texas — I owe the mill more than I can say, as anybody would who grew up beside it.\nBut that was long ago, and it was sold on Saturday.");

        Assert.Null(article.Byline);
        Assert.Equal("A race past the mill at Harlan in July 2003.", Assert.Single(article.Images).Caption);
    }

    [Theory]
    [InlineData("Thursday, June 06, 2013 | Ashley Reed")]
    [InlineData("The mill at Harlan was sold... View Full Size")]
    [InlineData("PHOTO: The mill's crazy new roof")]
    [InlineData("Harlan Weather Gang | Ana Ruiz")]
    [InlineData("The bank did not intervene, dealers said. (NRAN 0125)")]
    [InlineData("“We bought the mill because nobody else did,” Ruiz explained. [Harlan News]")]
    [InlineData("But an overlifting of flour by Ana Ruiz in the first quarter allowed the mill to rest")]
    public void What_lists_and_digests_print_is_no_picture(string line) =>
        Assert.Empty(RecordText.Read("Harlan sells its mill\nBy Jo Best\nHARLAN, Texas (AP) — Ana Ruiz sold the mill on Saturday.\n" + line + "\nIt had stood empty for eleven years.\nA brewer plans to move in next spring.").Images);

    [Theory]
    [InlineData("In this Nov. 22, 2010, file photo, Ana Ruiz, left, greets Tom Reed at the mill.", null)]
    [InlineData("This image made from video shows smoke over the mill at Harlan.", null)]
    [InlineData("Photo credit: AP | Ana Ruiz greets Tom Reed at the mill.", "Photo credit: AP")]
    [InlineData("Ana Ruiz greets Tom Reed at the mill. (Jo Best, Harlan Times / April 28, 2013)", "Jo Best, Harlan Times / April 28, 2013")]
    [InlineData("Ana Ruiz, a student at Harlan, shows the roof of the mill. (Tom Best, Harlan Engineering)", "Tom Best, Harlan Engineering")]
    public void Agencies_and_papers_print_captions_so(string line, string? credit)
    {
        Image image = Assert.Single(RecordText.Read("Harlan sells its mill\nBy Jo Lind\nHARLAN, Texas (AP) — The mill was sold on Saturday.\n" + line + "\nIt had stood empty for eleven years.\nA brewer plans to move in next spring.").Images);

        Assert.Equal(credit, (image.Credit as MediaCredit)?.Text);
    }

    [Fact]
    public void Captions_of_a_page_whose_captions_end_no_sentence_stand_below_its_date_and_between_paragraphs()
    {
        Article article = RecordText.Read("Harlan mill sold\n18 July 2013 Last updated at 11:25 GMT\nThe roof of the mill has leaked for years\nThe mill at Harlan was sold on Saturday.\nIt had stood empty for eleven years.\nThe two owners signed the deal in the yard\nA brewer plans to move in next spring.\nShort heading\nHe is late.");

        Assert.Equal(["The roof of the mill has leaked for years", "The two owners signed the deal in the yard"], article.Images.Select(static image => image.Caption));
    }

    [Theory]
    [InlineData("Tom Reed/Reuters")]
    [InlineData("Pool photo by Tom Reed")]
    public void Below_the_headline_a_credit_has_its_caption_below_it_above_the_dateline(string credit)
    {
        Article article = RecordText.Read("Judge frees the miller of Harlan\n" + credit + "\nAna Ruiz embraced her brother on Friday after a judge released him.\nHARLAN, Texas — The miller was released from custody on Friday, a day after his trial.\nIt is the first such release.");

        Image image = Assert.Single(article.Images);
        Assert.Equal("Ana Ruiz embraced her brother on Friday after a judge released him.", image.Caption);
        Assert.Null(article.Byline);
    }
}
