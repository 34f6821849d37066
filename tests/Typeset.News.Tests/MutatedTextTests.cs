using System.Globalization;
using System.Text;
using CsCheck;
using Typeset.Testing;

namespace Typeset.News.Tests;

/// <summary>Whatever happens to a text, nothing throws and every character stays accounted for.</summary>
public sealed class MutatedTextTests
{
    private static readonly string[] s_lines =
    [
        "Three held after raid on depot", "By Ana Ruiz and Tom Reed, The Associated Press", "Published Aug. 12, 2021", "Updated yesterday",
        "KABUL, Afghanistan (AP) — Fighters entered the city on Sunday.", "“We will wait,” Mayor Ana Reyes said. “The river will fall.",
        "“It took the mill,” he said.", "Reyes told reporters on Monday: “No deal.”", "He said “they called it “a bad idea” at noon.",
        "A man sells bread in Herat.Omar Haidari / AFP via Getty Images", "Omar Haidari/AFP", "Fighters at the gate Omar Haidari/AFP",
        "FILE - Crews load supplies. (Robert F. Park/The News Herald via AP, File)", "Log in with your credentials", "Sign up for our newsletter",
        "• First thing", "2. Second thing", "What comes next", "Correction: An earlier version was wrong.", "Reuters contributed to this report.",
        "(Reporting by Nolan Park; Editing by Ana Ruiz)", "The 6'2\" guard, Dee Cole, said the floor was \"like glass on the far side\" on Friday.",
        "The river rose.", "The river rose.", "According to the clerk, «we will see about that».", "", "", " \t", "\uFEFF", "\u001C“x,”\u001C",
    ];

    private static readonly string[] s_ends = ["\n", "\n\n", "\r\n", "\r"];

    private static readonly char[] s_edits = ['“', '”', '"', '\n', ' ', ',', '.', '/', '(', ')', '\u00A0', '\u0085'];

    private static readonly Gen<string> s_text = Gen.Select(
        Gen.Int[0, s_lines.Length - 1].Select(i => s_lines[i]).Array[0, 30],
        Gen.Int[0, 3].Select(i => s_ends[i]),
        Gen.Select(Gen.Int[0, 2000], Gen.OneOf(Gen.Char, Gen.Int[0, s_edits.Length - 1].Select(i => s_edits[i]))).Array[0, 6],
        static (lines, end, edits) =>
        {
            var text = new StringBuilder(string.Join(end, lines));
            foreach ((int at, char c) in edits)
            {
                if (text.Length > 0 && at % 3 == 0)
                {
                    text.Remove(at % text.Length, 1);
                }
                else
                {
                    text.Insert(at % (text.Length + 1), c);
                }
            }

            return text.ToString();
        });

    [Fact]
    public void Shuffled_and_mutated_texts_keep_every_rule_of_a_record()
    {
        s_text.Sample(
            Keeps,
            iter: 1000,
            threads: 1);
    }

    // Each broke a record once: a line of one mark, a line left out between a credit and its caption, the count of a gallery, a dateline under a slash, two spaces behind a word that is no part of a name, the count of a gallery with a stop, a label and a credit with a bar.
    [Theory]
    [InlineData("By Ana Ruiz\n\nThe river rose on Sunday.\n\n”\n\nIt fell again on Monday, when the rain had stopped in the hills above the town and the gates were open.")]
    [InlineData("By Ana Ruiz\n\nThe river rose on Sunday.\n\nPhoto courtesy of the Ruiz family\nComments\nAna Ruiz waits at the mill with her dog\n\nIt fell again.")]
    [InlineData("By Ana Ruiz\n\nItem 1 of 2 A bulk carrier waits at the bridge, March 13, 2024. REUTERS/Tom Reed/File Photo\n\nIt rose on Sunday.")]
    [InlineData("KLMR | By Ana Ruiz\n\nThe singers warm up below an old alley in Durango.\nAna Ruiz\n/\nKLMR—  News\n\nOn a Monday, 26 grown adults sing.")]
    [InlineData("By Ana Ruiz\n\n“Customers are waiting for gold,” said a Kochi-based  China, which sells it.")]
    [InlineData("By Ana Ruiz\n\nIt rose.\n1 of 11. Harlan's mayor, Tom Reed, attends a meeting at the mill, July 15, 2013.\nCredit: Reuters/Tom Lind\n\nIt fell.")]
    [InlineData("By Ana Ruiz\n\nIt rose.\nPhoto credit: AP | In this Nov. 22, 2010, file photo, Ana Ruiz, left, greets Tom Reed at the mill.\nIt fell.")]
    public void What_broke_a_record_once_does_so_no_more(string text) => Keeps(text);

    [Fact]
    public void Every_page_of_the_sets_keeps_every_rule_of_a_record()
    {
        foreach (string page in s_pages.Value)
        {
            Keeps(page);
        }
    }

    // The same pages every time: what a rare one shows should not stop somebody else's work. TYPESET_PAGES=100000 reads more of them.
    [Fact]
    public void Shuffled_cut_and_mutated_pages_keep_every_rule_of_a_record()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("TYPESET_PAGES"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : 4000;
        var random = new Random(1);
        for (int i = 0; i < count; i++)
        {
            int[] numbers = new int[random.Next(1, 26)];
            for (int at = 0; at < numbers.Length; at++)
            {
                numbers[at] = random.Next();
            }

            Keeps(Changed(s_pages.Value[random.Next(s_pages.Value.Length)], random.Next(4), numbers));
        }
    }

    // Lines in another order, a stretch behind a sign, words and signs in other places.
    private static string Changed(string page, int kind, int[] numbers)
    {
        switch (kind)
        {
            case 0:
                string[] lines = page.Split('\n');
                var shuffled = new StringBuilder();
                foreach (int number in numbers)
                {
                    shuffled.Append(lines[number % lines.Length]).Append('\n', 1 + (number % 2));
                }

                return shuffled.ToString();
            case 1:
                int start = numbers[0] % page.Length;
                return s_signs[numbers[^1] % s_signs.Length] + page[start..Math.Min(page.Length, start + 1500)];
            default:
                string[] words = page.Split(' ');
                foreach (int number in numbers)
                {
                    int at = number % words.Length;
                    int sign = number / words.Length % s_signs.Length;
                    words[at] = (number % 3) switch { 0 => s_signs[sign] + words[at], 1 => words[at] + s_signs[sign], _ => "" };
                }

                return string.Join(' ', words);
        }
    }

    private static readonly string[] s_signs = ["(", "“", "\"", "'", "‘", "[", "— ", "/ ", "\n", "\n\n", ". ", ", ", "The ", "A ", "’s", "”", ")", ":", "Photo: ", "Credit: "];

    private static readonly Lazy<string[]> s_pages = new(static () => [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("tests/Typeset.News.Evaluation"), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(static line => line.Length > 0)
            .Select(static line => Evaluation.GoldText.Parse(line).Text),
    ]);

    private static void Keeps(string text)
    {
        byte[] raw = Encoding.UTF8.GetBytes(text);
        ArticleReadResult result = ArticleReader.Read(raw);
        if (result.HasArticle)
        {
            IReadOnlyList<ValidationError> findings = ArticleChecks.Check(result.Article, raw);
            Assert.True(findings.Count == 0, string.Join('\n', findings) + "\n" + text);
            ValidationResult verdict = result.Article.Validate();
            Assert.True(verdict.IsValid, verdict + "\n" + text);
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_record()
    {
        s_text.Sample(
            static text =>
            {
                byte[] raw = Encoding.UTF8.GetBytes(text);
                Assert.Equal(ArticleReader.Read(raw).Article, ArticleReader.Read(raw).Article);
            },
            iter: 200,
            threads: 1);
    }
}
