using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Tests.Json;

/// <summary>Holds the automata on bytes to the translation for .NET's engine, which is itself held to ECMA-262.</summary>
public sealed class BytePatternTests
{
    private static readonly string[] s_subjects =
    [
        "", "a", "b", "ab", "ba", "abc", "aab", "abab", "aaaa", "A", "z", "_", "-", "a-b", "0", "12", "1234", "2024-02-29", "a b", " a", "a ", " ", "  ", "foo", "foobar", "barfoo", "foo bar", "xfoox", "foo.", "org.bukkit.A",
        "a\n", "\n", "a\nb", "\r", "a\r\nb", "\u2028", "a\u2029", "\u0085", "\v", "\t", "\u00A0", "a\u00A0", "\uFEFF", "a\uFEFFb", "\u1680", "\u2000", "\u200A", "\u200B", "\u202F", "\u3000", "a\u3000b",
        "\u0660", "é", "É", "aé", "éa", "aéb", "é é", "\u007F", "\u0080", "\u07FF", "\u0800", "\uD7FF", "\uE000", "\uFFFF", "中", "中a", "e\u0301", "_é",
        "😀", "a😀", "😀a", "😀😀", "a😀b", "𐐀", "𐐨", "𝟘", "\U0010FFFF", "\U00010000", "\U0003FFFF", "\U00040000", "\U000FFFFF", "\U00100000", "👍🏽",
        "\uD83D", "\uDE00", "a\uD83D", "\uDE00a", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "\uD83Dx\uD83D\uDE00", "\uD83D\uD83D", "\uDE00\uDE00", "\uD83D\uDE00\uDE00", "\uD800", "\uDBFF", "\uDC00", "\uDFFF",
        "\0", "\b", "[", "]", "$", ".", "..", "./a", "user@example.org", "#ff00AA", "1.0.0-rc.1+b", "https://example.org/a?b#c", "{{a}}",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("^")]
    [InlineData("$")]
    [InlineData("^$")]
    [InlineData("$^")]
    [InlineData("$^|a")]
    [InlineData("a$|^b")]
    [InlineData("a$b")]
    [InlineData("(?:^a|b)*$")]
    [InlineData("^a$")]
    [InlineData("abab")]
    [InlineData("a|b|foo")]
    [InlineData("^(?:a|b|foo)$")]
    [InlineData("[]")]
    [InlineData("[^]")]
    [InlineData("^[^]$")]
    [InlineData("^[^]{2}$")]
    [InlineData("^.$")]
    [InlineData("^.{0,2}$")]
    [InlineData("^.*$")]
    [InlineData("^\\S(?:[^\\r\\n]*\\S)?$")]
    [InlineData("^\\S+$")]
    [InlineData("\\S\\s\\S")]
    [InlineData("^[^\\s]*$")]
    [InlineData("^[\\s\\S]$")]
    [InlineData("\\bfoo\\b")]
    [InlineData("\\b")]
    [InlineData("\\B")]
    [InlineData("^\\B")]
    [InlineData("\\B$")]
    [InlineData("^\\b")]
    [InlineData("\\b$")]
    [InlineData("^\\B.\\B$")]
    [InlineData("\\Bé")]
    [InlineData("é\\b")]
    [InlineData("é\\B")]
    [InlineData("(?:\\b|a)*b")]
    [InlineData("(?:^\\b|\\B)b")]
    [InlineData("\\b^a")]
    [InlineData("a\\B$|\\B😀")]
    [InlineData("^[^a]*$")]
    [InlineData("^[^é]+$")]
    [InlineData("^[à-ü]+$")]
    [InlineData("^[\\u{7FF}-\\u{800}]$")]
    [InlineData("^[\\u{FFFF}-\\u{10000}]$")]
    [InlineData("^[\\u{10000}-\\u{10FFFF}]$")]
    [InlineData("^[^\\u{10000}-\\u{10FFFF}]$")]
    [InlineData("^[\\u{3FFFF}-\\u{40000}]$")]
    [InlineData("^[\\u{FFFFF}-\\u{100000}]$")]
    [InlineData("^😀+$")]
    [InlineData("[😀-😂]")]
    [InlineData("\\uD83D")]
    [InlineData("\\uDE00$")]
    [InlineData("^[\\uD800-\\uDFFF]$")]
    [InlineData("^[^\\uD800-\\uDFFF]+$")]
    [InlineData("^[\\uD83Da]+$")]
    [InlineData("^\\p{L}+$")]
    [InlineData("\\P{L}")]
    [InlineData("^[^\\p{L}]+$")]
    [InlineData("\\p{Cs}")]
    [InlineData("^\\p{Script=Deseret}$")]
    [InlineData("^\\p{Lu}\\p{Ll}*$")]
    [InlineData("^\\p{Emoji}+$")]
    [InlineData("^(?!foo$).*$")]
    [InlineData("^(?!org\\.bukkit\\.)([a-zA-Z_$][a-zA-Z\\d_$]*\\.)*[a-zA-Z_$][a-zA-Z\\d_$]*$")]
    [InlineData("^(?!\\.)(?!\\./).+")]
    [InlineData("^(?=.*a)(?=.*b)")]
    [InlineData("^(?!.*\\bfoo\\b)[a-z]")]
    [InlineData(".*(?<!\\.)$")]
    [InlineData("^(?!a)[^]*(?<!a)(?<=b|\\W)$")]
    [InlineData("^(?=a)$")]
    [InlineData("^[a-z][a-z0-9_]*$")]
    [InlineData("^#(?:[0-9a-fA-F]{3}){1,2}$")]
    [InlineData("^\\d{4}-\\d{2}-\\d{2}$")]
    [InlineData("^(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?$")]
    [InlineData("^https?://[^\\s/?#]+")]
    [InlineData("^[^\\x00-\\x1F]*$")]
    [InlineData("^(?:a*)*$")]
    [InlineData("^(?:a?){3}$")]
    [InlineData("^(?:a|ab)(?:c|bcd)?$")]
    [InlineData("^.{1,1000}$")]
    public void The_verdict_is_that_of_the_translated_expression(string pattern)
    {
        EcmaPattern parsed = EcmaPattern.Parse(pattern);
        Assert.Null(parsed.Error);
        BytePattern? bytes = BytePattern.TryCreate(parsed);
        Assert.NotNull(bytes);
        AssertNone(Disagreements(parsed, bytes, s_subjects));
    }

    [Theory]
    [InlineData("(a)\\1")]
    [InlineData("a(?=b)c|d")]
    [InlineData("^a(?!b)")]
    [InlineData("(?<=a)b")]
    [InlineData("(?=a)")]
    [InlineData("^a{3000}$")]
    [InlineData("(?:a|b)*a(?:a|b){14}c")]
    [InlineData("^(?:\\p{L}\\p{M}*){1,400}$")]
    public void What_automata_of_moderate_size_cannot_decide_is_left_to_others(string pattern) =>
        Assert.Null(BytePattern.TryCreate(EcmaPattern.Parse(pattern)));

    [Fact]
    public void Random_patterns_have_the_verdict_of_the_translated_expression()
    {
        Random random = new(7_050_126);
        List<string> found = [];
        int compared = 0;
        for (int i = 0; i < 1500 && found.Count < 10; i++)
        {
            EcmaPattern pattern = EcmaPattern.Parse(new RandomPattern(random).Next());
            if (pattern.Error is null && BytePattern.TryCreate(pattern) is { } bytes)
            {
                compared++;
                found.AddRange(Disagreements(pattern, bytes, [.. Enumerable.Range(0, 40).Select(_ => RandomSubject(random, 12))]));
            }
        }

        AssertNone(found);
        Assert.InRange(compared, 1000, 1500);
    }

    [Theory]
    [InlineData("^\\S(?:[^\\r\\n]*\\S)?$")]
    [InlineData("^[^\\r\\n]*$")]
    [InlineData("^(?:[^,]*,)*[^,]*x$")]
    [InlineData("foo")]
    [InlineData("\\bfoo\\b")]
    [InlineData("é😀$")]
    [InlineData("^[^\\s]+(?:\\s[^\\s]+)*$")]
    [InlineData("^\\w+(?: \\w+)*$")]
    [InlineData("[^a]b$")]
    [InlineData("^.*\\.(?:a|foo)$")]
    public void Runs_that_are_skipped_over_are_decided_by_their_last_bytes(string pattern)
    {
        Random random = new(81);
        EcmaPattern parsed = EcmaPattern.Parse(pattern);
        BytePattern bytes = BytePattern.TryCreate(parsed)!;
        List<string> subjects = [];
        string[] plain = ["the quick brown fox ", "foofoofofo", "é中😀\u3000 ", "a", " ", "x,"];
        for (int i = 0; i < 600; i++)
        {
            StringBuilder subject = new();
            while (subject.Length < i / 4)
            {
                subject.Append(random.Next(9) == 0 ? RandomSubject(random, 4) : plain[random.Next(plain.Length)]);
            }

            subjects.Add(subject + RandomSubject(random, 3));
        }

        AssertNone(Disagreements(parsed, bytes, subjects));
    }

    [Fact]
    public void Every_property_has_its_code_points()
    {
        foreach (string row in UnicodePropertyTable.Rows)
        {
            string name = row.Split(' ')[1];
            string expression = row[0] switch { 'g' => "gc=" + name, 's' => "sc=" + name, 'x' => "scx=" + name, _ => name };
            EcmaPattern pattern = EcmaPattern.Parse("^\\p{" + expression + "}$");
            BytePattern? bytes = BytePattern.TryCreate(pattern);
            Assert.True(bytes is not null, expression);
            CodePointSet set = ((EcmaNode.Character)((EcmaNode.Sequence)pattern.Root!).Items[1]).Set;
            for (int i = 0; i < set.RangeCount; i++)
            {
                (int first, int last) = set[i];
                foreach (int point in new[] { first - 1, first, last, last + 1 })
                {
                    if (point is >= 0 and <= CodePointSet.Last)
                    {
                        string subject = point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point);
                        Assert.True(bytes.IsMatch(JsonStrings.ToUtf8(subject)) == set.Contains(point), $"{expression} at U+{point:X4}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Time_is_linear_where_backtracking_would_take_for_ever()
    {
        BytePattern bytes = BytePattern.TryCreate(EcmaPattern.Parse("^(?:a+)+(?:a|aa)*(?:.*x.*)*$"))!;
        byte[] subject = new byte[5_000_000];
        Array.Fill(subject, (byte)'a');
        subject[^1] = (byte)'\n';
        Assert.False(bytes.IsMatch(subject));
    }

    private static List<string> Disagreements(EcmaPattern pattern, BytePattern bytes, IEnumerable<string> subjects)
    {
        Regex regex = new(pattern.ToDotNet(), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        List<string> found = [];
        foreach (string subject in subjects)
        {
            byte[] utf8 = JsonStrings.ToUtf8(subject);
            bool ours = bytes.IsMatch(utf8);
            bool isRaw = !utf8.Any(static value => value is < (byte)' ' or (byte)'"' or (byte)'\\');
            if (ours != regex.IsMatch(subject) || (isRaw && bytes.IsMatch(utf8, isRaw: true) != ours))
            {
                found.Add($"{Show(pattern.Text)} on {Show(subject)}: {ours}");
            }
        }

        return found;
    }

    private static void AssertNone(List<string> disagreements) =>
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements\n" + string.Join('\n', disagreements.Take(40)));

    private static string RandomSubject(Random random, int most)
    {
        string[] parts = ["a", "b", "ab", "c", "x", "_", "1", " ", "\n", "\r", "-", ".", "é", "É", "\u00A0", "\u2028", "中", "😀", "𐐀", "𐐨", "\uD83D", "\uDE00"];
        StringBuilder subject = new();
        for (int i = random.Next(most); i > 0; i--)
        {
            subject.Append(parts[random.Next(parts.Length)]);
        }

        return subject.ToString();
    }

    private static string Show(string text)
    {
        StringBuilder shown = new("\"");
        foreach (char c in text)
        {
            shown.Append(c is >= ' ' and <= '~' ? c.ToString() : "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return shown.Append('"').ToString();
    }

    /// <summary>Makes patterns of what automata decide, over a small alphabet so that they match now and then.</summary>
    private sealed class RandomPattern(Random random)
    {
        private static readonly string[] s_atoms =
        [
            "a", "b", "c", "x", "é", ".", "[ab]", "[^a]", "[^ab\\n]", "[^é]", "\\w", "\\W", "\\s", "\\S", "\\d", "😀", "[😀a]", "[^😀]", "[𐐀-𐐨]", "\\uD83D", "\\uDE00", "[\\uD83D-\\uDE00]", "\\p{L}", "\\P{Lu}", "\\p{Ll}", "[^]", "\\n", "^", "$", "\\b", "\\B",
        ];

        private static readonly string[] s_repeats = ["*", "+", "?", "*?", "+?", "{2}", "{1,2}", "{0,3}", "{2,}", "{0}"];

        private int _terms = 14;

        internal string Next()
        {
            string body = Disjunction(0);
            return random.Next(4) switch
            {
                0 => "^(?:" + body + ")$",
                1 => "^" + (random.Next(2) == 0 ? "(?=" : "(?!") + Disjunction(1) + ")(?:" + body + ")" + (random.Next(2) == 0 ? "(?<!" + Disjunction(2) + ")$" : ""),
                _ => body,
            };
        }

        private string Disjunction(int depth)
        {
            StringBuilder text = new(Alternative(depth));
            while (random.Next(4) == 0)
            {
                text.Append('|').Append(Alternative(depth));
            }

            return text.ToString();
        }

        private string Alternative(int depth)
        {
            StringBuilder text = new();
            for (int terms = random.Next(0, 4); terms >= 0 && _terms-- > 0; terms--)
            {
                text.Append(Term(depth));
            }

            return text.ToString();
        }

        private string Term(int depth)
        {
            if (depth < 4 && _terms > 2 && random.Next(5) == 0)
            {
                return Repeated("(?:" + Disjunction(depth + 1) + ")");
            }

            string atom = s_atoms[random.Next(s_atoms.Length)];
            return atom is "^" or "$" or "\\b" or "\\B" ? atom : Repeated(atom);
        }

        private string Repeated(string atom) => random.Next(3) == 0 ? atom + s_repeats[random.Next(s_repeats.Length)] : atom;
    }
}
