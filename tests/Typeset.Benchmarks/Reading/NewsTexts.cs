using System.Text;

namespace Typeset.Benchmarks.Reading;

/// <summary>
/// Made-up news texts as scraped pages give them: headline, byline, dateline, paragraphs of which a third quote somebody, a picture line now and then, lines
/// of the page around them. The same seed gives the same texts.
/// </summary>
internal sealed class NewsTexts
{
    private static readonly string[] s_words =
        ("the of to and a in for on with at from by after before under over near between during against about into while because although since until " +
         "council river bridge harbor market school train winter garden committee report village teacher doctor engineer budget ferry tunnel road " +
         "forest island station library museum orchestra festival season farmer fisherman miner baker weather storm flood repair vote plan delay promise " +
         "answer question meeting morning evening street window children families workers officials residents lawmakers investigators prosecutors " +
         "was were is are has had been would could will may might should did not also more than less most other another several many few two three " +
         "opened closed built carried counted found gave held kept left lost made moved paid planned raised reached saw sent announced expected " +
         "slow quiet early late narrow new old public small strong tall wide local federal national foreign political economic").Split(' ');

    private static readonly string[] s_names =
        ["Ana Reyes", "Ivo Strand", "Mara Lind", "Tomas Oyelaran", "Lena Voss", "Dee Cole", "Nolan Park", "Zoe Brandt", "Robert F. Keane", "Maria de la Cruz"];

    private static readonly string[] s_titles = ["President", "Sen.", "Mayor", "Rep.", "Dr.", "Police Chief", "Gov."];
    private static readonly string[] s_places = ["Port Allard", "Kestrel Bay", "Washington", "Geneva", "North Holm", "the State Department", "the United Nations"];
    private static readonly string[] s_lines =
        ["Sign up for our newsletter and get the news in your inbox", "Advertisement", "Follow us on Twitter", "Read more: What the council knew", "Share this", "Copyright 2021 The Allard Herald"];

    private readonly Random _random;

    private NewsTexts(int seed) => _random = new Random(seed);

    /// <summary>Texts in UTF-8 of at least <paramref name="bytes"/> in all.</summary>
    public static List<byte[]> Make(long bytes, int seed)
    {
        var made = new NewsTexts(seed);
        var texts = new List<byte[]>();
        for (long total = 0; total < bytes; total += texts[^1].Length)
        {
            texts.Add(Encoding.UTF8.GetBytes(made.Text()));
        }

        return texts;
    }

    private string Text()
    {
        var lines = new List<string> { Capital(Words(8)), $"By {Pick(s_names)} and {Pick(s_names)}", "Published March 5, 2021" };
        int paragraphs = _random.Next(10, 40);
        for (int i = 0; i < paragraphs; i++)
        {
            string paragraph = _random.Next(3) == 0 ? Speech() : Prose(_random.Next(1, 4));
            lines.Add(i == 0 ? "KESTREL BAY, Maine (AP) — " + paragraph : paragraph);
            if (_random.Next(20) == 0)
            {
                lines.Add(Prose(1) + Pick(s_names) + " / AFP via Getty Images");
            }
        }

        lines.Add("The Associated Press contributed to this report.");
        lines.Insert(_random.Next(2, lines.Count), Pick(s_lines));
        return string.Join("\n\n", lines) + "\n";
    }

    private string Speech() => _random.Next(5) switch
    {
        0 => $"“{Capital(Words(12))},” {Pick(s_titles)} {Pick(s_names)} said. “{Prose(1)}”",
        1 => $"“{Capital(Words(9))},” said {Pick(s_names)}, the director of {Pick(s_places)}. {Prose(1)}",
        2 => $"{Pick(s_names)} told reporters in {Pick(s_places)} that the {Words(4)} was “{Words(6)}.” {Prose(1)}",
        3 => $"“{Capital(Words(15))},” he said. “{Prose(2)}”",
        _ => $"According to {Pick(s_names)}, “{Words(7)}” {Words(9)}.",
    };

    private string Prose(int sentences)
    {
        var text = new StringBuilder();
        for (int i = 0; i < sentences; i++)
        {
            string sentence = _random.Next(4) switch
            {
                0 => $"{Pick(s_titles)} {Pick(s_names)} {Words(12)} in {Pick(s_places)}.",
                1 => $"In {Pick(s_places)}, {Words(10)}, and {Pick(s_names)} {Words(8)}.",
                _ => Capital(Words(_random.Next(9, 25))) + ".",
            };
            text.Append(i > 0 ? " " : "").Append(sentence);
        }

        return text.ToString();
    }

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Pick(s_words)));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
