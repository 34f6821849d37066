using System.Text;
using CsCheck;

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
            static text =>
            {
                byte[] raw = Encoding.UTF8.GetBytes(text);
                ArticleReadResult result = ArticleReader.Read(raw);
                if (result.HasArticle)
                {
                    IReadOnlyList<ValidationError> findings = ArticleChecks.Check(result.Article, raw);
                    Assert.True(findings.Count == 0, string.Join('\n', findings));
                    ValidationResult verdict = result.Article.Validate();
                    Assert.True(verdict.IsValid, verdict.ToString());
                }
            },
            iter: 1000,
            threads: 1);
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
