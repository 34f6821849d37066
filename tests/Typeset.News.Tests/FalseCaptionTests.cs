using System.Text;

namespace Typeset.News.Tests;

/// <summary>
/// Body text that has the signs of captions and credits in it, ten thousand lines of it, in news texts with a byline and a dateline, where the rules for pictures
/// ask least: none of it is a picture.
/// </summary>
public sealed class FalseCaptionTests
{
    private const int Lines = 10_000;
    private const int LinesOfArticle = 40;

    private static readonly string[] s_people =
    [
        "Ana Ruiz", "Omar Haidari", "Robert F. Park", "Mara Lind", "Tom O’Shea", "Priya Nair", "Jean-Luc Moreau", "Siobhán O'Neill", "Kwame Mensah", "Lena van der Berg", "Hal Doyle Jr.", "Yuki Sato",
    ];

    private static readonly string[] s_bodies =
    [
        "Getty Images", "Reuters", "The Associated Press", "the BBC", "AFP", "the Allard Herald", "NASA", "the Ministry of Health", "ABC News", "PA", "the Department of Transport (DoT)", "Shutterstock", "the County Library", "KWQT", "Pool Corp.", "CNN",
    ];

    private static readonly string[] s_places = ["Tacoma", "St. Paul, Minn.", "Herat", "Washington, D.C.", "Leeds", "New Delhi", "Allard County", "the U.S.", "Lagos", "São Paulo"];

    // {0} and {3} are people, {1} is a body, {2} a place.
    private static readonly string[] s_sentences =
    [
        "{0} told {1} that the photo by {3} was taken in {2}.",
        "“We own the picture,” said {0}, who sued {1} in {2} last year.",
        "The picture shows {0} and {3} in {2}, according to {1}.",
        "The statement was first reported by {1} and confirmed by {0}.",
        "{0} posted the video on Twitter, and {1} shared it via Facebook.",
        "{0} (The Herald’s editor) and {3} (a photographer) left {2} on Friday.",
        "The deal, worth £4m, was signed by {0} for {1}, and by {3} for the council in {2}.",
        "In the photo, {0} stands beside {3} | a sign that says {2} hangs above them.",
        "It was the last image from {2} before the file was deleted by {1}, {0} said.",
        "Photo ID is required at polling places in {2}, said {0} of {1}.",
        "Images of the fire in {2} were seen by {1}.",
        "“It was a staff photo by {0},” {3} said of the print that {1} sold.",
        "The credit: {0} never got it, and {1} kept the money.",
        "The map (source: {1}) was wrong, {0} wrote from {2}.",
        "He works for {1}/{0} Partners, a firm in {2}.",
        "The ratio of dogs/cats in {2} is 3/1, {0} found in a study for {1}.",
        "Was it {0}? Or was it {3}, of {1}?",
        "“The book is a courtesy of {1},” {0} joked.",
        "© signs were painted out in {2}, {1} reported.",
        "Courtesy of the rain, {2} had no water shortage, {0} said.",
        "Pictured in her mind, {0} said, was {2} as a child sees it.",
        "Supplied by {1}, the pumps in {2} failed twice.",
        "Handout copies were given to {0} and {3} at {1} in {2}.",
        "{0}, {3} and {1} are named in the suit, filed in {2} (file number 22-104).",
        "The show is on {1} at 9 p.m. in {2}; {0} hosts.",
        "Illustration is what {0} studied in {2} before {1} hired her.",
        "The agency (see page 4) said {0} was in {2}; {1} could not confirm it (yet).",
        "“I saw it on {1}. {0} was there,” said {3} of {2}.",
        "The court in {2} heard from {0} (for {1}) and {3} (for the state).",
        "It was made by {0} / {3} for {1}, and shown in {2} in 1998.",
        "Follow the money, {0} says: it leads from {1} to {2}.",
        "Getty, the founder, met {0} in {2} in 1958.",
        "He sued over the use of the image, and {1} settled with {0}.",
        "That year {1} bought the pool in {2} from {0} and {3}.",
        "The winners were {0}, {1}; {3}, {2}; and two others.",
        "A spokesman for {1}, {0}, did not return calls.",
    ];

    private static readonly string[] s_headings =
    [
        "What {0} knew", "How {1} lost {2}", "Inside {2}", "The file", "‘A picture of {2}’", "The case against {1}", "{0} and {3}", "Photo finish in {2}", "The credit crunch: what {0} says", "A courtesy call", "In the pool",
    ];

    [Fact]
    public void Ten_thousand_lines_of_body_text_give_no_picture()
    {
        var random = new Random(20191);
        var wrong = new List<string>();
        for (int article = 0; article < Lines / LinesOfArticle; article++)
        {
            var text = new StringBuilder("Town to sell its old pier\n\nBy Clara Voss\n\nALLARD, Ohio (AP) — The town council voted 6-1 on Tuesday to sell the pier.\n\n");
            for (int line = 0; line < LinesOfArticle; line++)
            {
                if (line % 13 == 5)
                {
                    text.Append(Fill(random, s_headings)).Append("\n\n");
                    continue;
                }

                for (int sentence = random.Next(1, 4); sentence > 0; sentence--)
                {
                    text.Append(Fill(random, s_sentences)).Append(sentence > 1 ? " " : article % 2 == 0 ? "\n\n" : "\n");
                }
            }

            text.Append("A decision is due in June.");
            wrong.AddRange(RecordText.Read(text.ToString()).Images.Select(static image => $"{image.Caption} # {image.Credit?.Text}"));
        }

        Assert.Empty(wrong);
    }

    private static string Fill(Random random, string[] templates) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture,
        templates[random.Next(templates.Length)],
        s_people[random.Next(s_people.Length)],
        s_bodies[random.Next(s_bodies.Length)],
        s_places[random.Next(s_places.Length)],
        s_people[random.Next(s_people.Length)]);
}
