using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Typeset.Testing;

namespace Typeset.Schema.Tests;

public sealed class EcmaPatternDifferentialTests
{
    private static readonly string[] s_subjects =
    [
        "", "a", "b", "ab", "ba", "abc", "aab", "aabb", "abab", "aaa", "aaaa", "A", "z", "_", "-", "a-b", "0", "9", "12", "123", "1234", "2024-02-29",
        "a\n", "\n", "a\nb", "\r", "a\r\nb", "\u2028", "a\u2029", "\u0085", "\v", "\f", "\t", " ", " a ", "\u00A0", "\uFEFF", "\u180E", "\u200B", "\u3000",
        "\u0660", "\u0967", "\uFF11", "é", "É", "ß", "Ω", "я", "中", "ñandú", "e\u0301", "_é", "éa", "aé",
        "😀", "a😀", "😀a", "😀😀", "a😀b", "𝒳", "𝒳y", "𐐀", "𝟘", "🇩🇪", "\U0010FFFF", "👍🏽", "\U00010000",
        "\uD83D", "\uDE00", "a\uD83D", "\uDE00a", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "\uD83Dx\uD83D\uDE00", "x\uD83D", "\uD83D\uD83D", "\uDE00\uDE00", "\uD83D\uDE00\uDE00",
        "\0", "\b", "\u0001", "/", "\\", "]", "[", "{", "}", "(", ")", "^", "$", ".", "*", "+", "?", "|", "#", "a b", "foo", "foobar", "barfoo", "foo bar", "xfoox",
        "aXbX", "abba", "abcabc", "aabbaa", "zaacbbbcac", "abcd", "aba", "bab", "baaabac", "xyx", "xx", "x", "a=a", "b=a", "\"q\"", "'q'", "\"q'",
        "https://example.org/a?b#c", "user@example.org", "#ff00AA", "1.0.0-rc.1+b", "0x1F", "{{a}}_{{b}}",
    ];

    private static readonly string[] s_patterns =
    [
        "", "a", "^a$", "^$", "$", "^", "a$", "^a", "a|b", "|a", "a||b", "^(?:a|b)$", "(a)(b)?", "^(a)(?:b)$", "^a{2}$", "^a{2,}$", "^a{2,3}$", "^a{0}$", "a{0,0}b", "a*?b", "a+?$", "a??b", "^a{1,2}?b",
        ".", "^.$", "^..$", "^.{2}$", "^.*$", "^.+$", "^[^]$", "[]", "[^]", "^[^]*$", "^[^a]$", "^[^a]+$", "^[^a]*$", "^[^a]{2}$", "^[^a]+[^b]+$", "^[^a]*[^b]*$", "^.+.$", "^.*.$", "[^a]*b", "[^a]+b", ".*?b", "^(?:.)*$", "^(?:[^/]+/)*[^/]+$",
        "\\d", "^\\d+$", "\\D", "^\\D$", "\\w", "^\\w+$", "\\W", "^\\W$", "\\s", "^\\s$", "\\S", "^\\S$", "[\\d\\s]", "^[^\\d\\s]$", "^[\\D]$", "^[\\W\\d]$", "^[\\s\\S]$", "^[^\\s\\S]$",
        "\\b", "\\B", "\\bfoo\\b", "\\Bfoo", "foo\\B", "\\ba", "a\\b", "^\\b", "\\b$", "^\\B", "\\B$", "é\\b", "\\Bé", "^\\B.\\B$",
        "\\t", "\\n", "\\v", "\\f", "\\r", "\\0", "[\\b]", "\\cJ", "\\cj", "\\x41", "\\u0041", "\\u{41}", "\\u{000041}", "\\/", "\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|",
        "\\^", "\\$", "\\.", "\\[", "\\]", "\\{", "\\}", "[\\-]", "[a\\-z]", "[a-]", "[-a]", "[\\]]", "[\\\\]", "[\\^]", "[a^]", "[.]", "[$]", "[#]", "[[]", "[(]", "[*-/]", "[\\u0041-\\u005A]", "[\\x30-\\x39]", "[\\cA-\\cZ]", "[ -~]", "^[ -~]*$", "#", " ",
        "\\u{1F600}", "\\uD83D\\uDE00", "😀", "^😀$", "^😀+$", "^😀{2}$", "[😀]", "^[😀]$", "^[^😀]$", "[\\u{1F600}]", "[\\uD83D\\uDE00]", "^[\\u{1F600}-\\u{1F64F}]$", "^[a😀]+$", "[😀-😂]", "^[\\u{10000}-\\u{10FFFF}]$", "^[\\u{FFFF}-\\u{10000}]$", "^[^\\u{10000}-\\u{10FFFF}]$", "^[\\u{103FF}-\\u{10400}]$",
        "\\uD83D", "\\uDE00", "^\\uD83D", "\\uDE00$", "^\\uDE00", "\\uD83D$", "[\\uD83D]", "[\\uDE00]", "[\\uD800-\\uDFFF]", "^[^\\uD800-\\uDFFF]$", "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]", "^[\\uD83Da]+$", "\\uD83D\\u{DE00}", "\\u{D83D}\\uDE00", "\uD83D", "\uDE00", "\uD83D\\uDE00", "^\\u{D83D}$",
        "\\p{L}", "^\\p{L}+$", "\\P{L}", "^\\P{L}$", "\\p{Lu}", "\\p{Ll}", "\\p{Letter}", "\\p{Lowercase_Letter}", "\\p{gc=Nd}", "\\p{General_Category=Decimal_Number}", "\\p{Nd}", "\\p{N}", "\\p{P}", "\\p{punct}", "\\p{S}", "\\p{So}", "\\p{Z}", "\\p{Zs}", "\\p{C}", "\\p{Cc}", "\\p{Cs}", "^\\p{Cs}$", "\\p{Cn}", "\\p{M}", "\\p{LC}",
        "\\p{Script=Greek}", "\\p{sc=Grek}", "\\p{Script=Cyrillic}", "\\p{Script=Han}", "\\p{Script=Latin}", "\\p{sc=Latn}", "\\p{scx=Deva}", "\\p{Script_Extensions=Greek}", "\\p{scx=Zyyy}", "\\p{Script=Common}", "\\p{sc=Zinh}", "\\p{Script=Deseret}",
        "\\p{Alphabetic}", "\\p{Alpha}", "\\p{ASCII}", "\\P{ASCII}", "\\p{Any}", "\\P{Any}", "\\p{Assigned}", "\\p{Emoji}", "^\\p{Emoji_Presentation}+$", "\\p{Emoji_Modifier}", "\\p{Extended_Pictographic}", "\\p{White_Space}", "\\p{space}", "\\p{Uppercase}", "\\p{Lowercase}", "\\p{ID_Start}", "\\p{XIDC}", "\\p{AHex}", "\\p{Regional_Indicator}", "\\p{RI}{2}", "^[\\p{L}\\p{M}\\d_]+$", "^[^\\p{L}]+$", "^[\\P{L}]$", "[\\p{Lu}-]",
        "\\p{Foo}", "\\p{Greek}", "\\p{Script=Foo}", "\\p{lu}", "\\p{L", "\\pL", "\\p", "\\p{}", "\\p{=}", "\\p{Lu=Lu}", "\\p{gc=Greek}", "\\p{Script}", "\\p{Block=Latin}", "\\p{IsGreek}", "\\p{^L}", "\\p{ L}", "\\p{Other_Alphabetic}", "\\p{sc=latin}", "\\p{InBasicLatin}", "\\p{Line_Break=AL}", "\\p{Emoji=Y}", "\\p{ASCII=}",
        "(a)\\1", "^(a)\\1$", "^(.)\\1$", "^(a|b)*\\1$", "(a)|\\1b", "^\\1(a)$", "^(a\\1)$", "^(?:(a)|b)*\\1$", "^(?:(a)|(b)|c)*\\1\\2$", "(z)((a+)?(b+)?(c))*\\3", "^(?:(x)|y)*?\\1x", "(a*)*\\1b", "^(a?)*?\\1$", "^(?:(a?)){2}\\1$", "^(?:(a)|b){2}\\1$", "^(?:(?=(a))a|b)+\\1$", "^(?:(?=(a)))*\\1a", "(?:(?=(a))){1,2}\\1b", "^(a|)*\\1$", "^(?:(a|)x?)*\\1$", "^(?:(a|)x?){1,}\\1$", "(?=(a))\\1b", "(?!(a))\\1b", "^(?!(b))\\1a",
        "(?<n>a)\\k<n>", "^(?<n>.)x\\k<n>$", "\\k<n>(?<n>a)", "(?<q>[\"'])q\\k<q>", "(?<$>a)\\k<$>", "(?<_a1>a)", "(?<é>a)\\k<é>", "(?<\\u0061>b)\\k<a>", "(?<\\u{61}>b)\\k<a>", "(?<𝒳>a)\\k<𝒳>", "(?<a>a)(?<b>b)\\k<b>\\k<a>",
        "(\\uD83D)x\\1", "^(\\uD83D)\\1", "(.)\\1", "(?<=(.))\\1", "(?<=\\1(.))", "^.(?<=(.)(?=\\1))", "(?<=(a)\\1)b", "(?<=\\1(a))b", "(?<=(?:(a)|b)*)\\1c", "(?<=^(?:(a)|b)+)\\1", "(?<=(?:(a|)b?)*)\\1c", "(?<=(\\d+)(\\d+))$\\1", "(?<=([abc]+)([abc]+))\\2$", "(?<!(a)\\1)b",
        "(?=a)", "(?!a)", "^(?!a)", "^(?=.*a)(?=.*b)", "a(?!b)", "(?<=a)b", "(?<!a)b", "(?<=^a)b", "(?<=a|b)c", "(?<=a.)c", "(?<!😀)a", "(?<=😀)", "(?<=\\uD83D)", "(?<=\\uDE00)", "(?=\\uDE00)", "(?=\\uD83D)", "(?<!b)(?!a)(?!b)(?!$)", "(?<!^)(?!$)", "^(?!.*(.).*\\1)", "(?<=(?=a)a)", "(?=(?<=b)a)", "(?!)", "(?=)", "(?<=)", "(?<!)", "^(?:(?!foo).)*$", "^(?!foo$).*", "(?<=\\b)a", "(?=(?=a))", "(?!(?!a))",
        "*", "+a", "?", "a**", "a*+", "a++", "a{2}{3}", "(", ")", "(a", "a)", "(?", "(?:", "(?a)", "(?i)a", "(?#x)", "(?>a)", "(?|a)", "(?P<n>a)", "(?<n", "(?<>a)", "(?<1>a)", "(?<a-b>a)", "(?'n'a)", "(?<n>a)(?<n>b)", "\\k<m>", "\\k", "\\k<", "(?<n>a)\\k", "(?<n>a)\\k<n", "[", "[a", "[b-a]", "[a-\\d]", "[\\d-z]", "[\\w-.]", "[a\\", "\\", "a\\", "{", "}", "]", "a{", "a{1", "a{1,", "a{,2}", "a{2,1}", "{1}", "a{a}", "x{-1}", "^*", "$+", "\\b*", "(?=a)*", "(?!a)+", "(?<=a)?", "(?=a){2}",
        "\\a", "\\e", "\\A", "\\Z", "\\z", "\\h", "\\G", "\\Q", "\\-", "\\_", "\\@", "\\ ", "\\é", "\\😀", "\\1", "(a)\\2", "\\00", "\\01", "\\8", "[\\1]", "[\\0]", "[\\00]", "[\\B]", "[\\k]", "[\\c]", "\\c", "\\c1", "\\x", "\\x4", "\\xg0", "\\u", "\\u004", "\\u{}", "\\u{110000}", "\\u{41", "\\u{ 41}", "\\u{g}", "[\\u{110000}]",
        "a{99999999999999999999}", "a{0,99999999999999999999}b", "^a{00002}$", "^(?:a{0,3}){2}$", "^(?:ab)+$", "^(?:a*)*$", "^(?:a|b)+?$", "^((a)|b)+$", "^(a|ab)(c|bcd)$", "^(?:[a-z]+[0-9]*)+$",
        "^[a-z][a-z0-9_]*$", "^\\S+@\\S+$", "^#(?:[0-9a-fA-F]{3}){1,2}$", "^\\d{4}-\\d{2}-\\d{2}$", "^(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)\\.(?:0|[1-9]\\d*)(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?$", "^https?://[^\\s/?#]+", "^[^\\x00-\\x1F]*$", "^[^\\u0000]*$", "^\\S(|(.|\\n)*\\S)\\Z", "^\\S(|(.|\\n)*\\S)$", "[a-z-[aeiou]]", "[a&&b]", "[[:alpha:]]", "a#b", "(?x)a",
    ];

    [ToolFact("node")]
    public void Every_pattern_of_the_list_matches_what_Node_matches()
    {
        AssertNone(Disagreements(s_patterns, s_subjects));
    }

    [ToolFact("node")]
    public void Random_patterns_match_what_Node_matches()
    {
        Random random = new(20_120_526);
        List<string> patterns = [];
        for (int i = 0; i < 3000; i++)
        {
            patterns.Add(new RandomPattern(random).Next());
        }

        string[] subjects = [.. s_subjects.Where(subject => subject.Length < 9)];
        AssertNone(Disagreements(patterns, subjects));
    }

    [ToolFact("node")]
    public void Every_property_has_the_code_points_that_Node_gives_it()
    {
        // The edges of every set, and only what both sides' Unicode versions surely know: code points assigned long ago.
        List<string> expressions = [];
        foreach (string row in UnicodePropertyTable.Rows)
        {
            string[] cells = row.Split(' ');
            foreach (string name in cells[1..^1])
            {
                expressions.Add(row[0] switch { 'g' => "gc=" + name, 's' => "sc=" + name, 'x' => "scx=" + name, _ => name });
            }
        }

        StringBuilder sample = new();
        List<string> subjects = [];
        for (int point = 0; point <= 0x10FFFF; point += point < 0x3100 ? 1 : point < 0x20000 ? 37 : 4099)
        {
            subjects.Add(point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point));
        }

        string version = NodeRegExp.Run(["\\p{Script=Sidetic}"], [""])[0];
        if (version == "error")
        {
            // An older Unicode: its unassigned code points say nothing about the table.
            string unassigned = NodeRegExp.Run(["\\p{Cn}"], subjects)[0];
            subjects = [.. subjects.Where((_, index) => unassigned[index] == '0')];
            string[] known = NodeRegExp.Run([.. expressions.Select(expression => "\\p{" + expression + "}")], [""]);
            expressions = [.. expressions.Where((_, index) => known[index] != "error")];
        }

        string[] lines = NodeRegExp.Run([.. expressions.Select(expression => "\\p{" + expression + "}")], subjects);
        for (int i = 0; i < expressions.Count; i++)
        {
            int equals = expressions[i].IndexOf('=');
            CodePointSet set = equals < 0 ? UnicodeProperties.Find(expressions[i])! : UnicodeProperties.Find(expressions[i][..equals], expressions[i][(equals + 1)..])!;
            sample.Clear();
            foreach (string subject in subjects)
            {
                sample.Append(set.Contains(subject.Length == 1 ? subject[0] : char.ConvertToUtf32(subject, 0)) ? '1' : '0');
            }

            Assert.True(lines[i] == sample.ToString(), expressions[i]);
        }
    }

    private static List<string> Disagreements(IReadOnlyList<string> patterns, string[] subjects)
    {
        string[] lines = NodeRegExp.Run(patterns, subjects);
        List<string> found = [];
        for (int i = 0; i < patterns.Count && found.Count < 30; i++)
        {
            EcmaPattern pattern = EcmaPattern.Parse(patterns[i]);
            if (pattern.Error is not null || lines[i] == "error")
            {
                if (pattern.Error is null != (lines[i] != "error"))
                {
                    found.Add($"{Show(patterns[i])}: {(pattern.Error is null ? "accepted" : pattern.Error.ToString())}, Node: {lines[i]}");
                }

                continue;
            }

            Regex exact = new(pattern.ToDotNet(), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
            Regex wellFormed = new(
                pattern.ToDotNetForWellFormedText(),
                RegexOptions.CultureInvariant | (pattern.SuitsNonBacktracking ? RegexOptions.NonBacktracking : RegexOptions.None),
                TimeSpan.FromSeconds(2));
            for (int j = 0; j < subjects.Length; j++)
            {
                string expected = lines[i][j].ToString();
                string verdict = Verdict(exact, subjects[j]);
                if (verdict != expected)
                {
                    found.Add($"{Show(patterns[i])} on {Show(subjects[j])}: Node {expected}, ours {verdict}");
                }

                verdict = IsWellFormed(subjects[j]) ? Verdict(wellFormed, subjects[j]) : expected;
                if (verdict != expected)
                {
                    found.Add($"{Show(patterns[i])} on {Show(subjects[j])}: Node {expected}, ours {verdict}, well-formed, {wellFormed.Options}");
                }
            }
        }

        return found;
    }

    private static void AssertNone(List<string> disagreements) =>
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements\n" + string.Join('\n', disagreements.Take(40)));

    private static string Verdict(Regex regex, string subject)
    {
        try
        {
            return regex.IsMatch(subject) ? "1" : "0";
        }
        catch (RegexMatchTimeoutException)
        {
            return "timeout";
        }
    }

    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
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

    /// <summary>Makes patterns of every construct, mostly valid ones, over a small alphabet so that they match now and then.</summary>
    private sealed class RandomPattern(Random random)
    {
        private static readonly string[] s_atoms =
        [
            "a", "b", "c", "x", ".", "[ab]", "[^a]", "[^ab]", "\\w", "\\W", "\\s", "\\S", "\\d", "😀", "[😀a]", "[^😀]", "\\uD83D", "\\uDE00", "[\\uD83D-\\uDE00]", "\\p{L}", "\\P{L}", "[^]", "\\n", "é",
        ];

        private static readonly string[] s_places = ["^", "$", "\\b", "\\B"];

        private static readonly string[] s_repeats = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{2,}", "{0}", "{1,}?"];

        private int _groups;
        private int _terms;

        internal string Next()
        {
            _groups = 0;
            _terms = 12;
            string body = Disjunction(0);
            return random.Next(3) == 0 ? "^" + (body.Contains('|', StringComparison.Ordinal) ? "(?:" + body + ")" : body) + "$" : body;
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

            return random.Next(12) == 0 ? "" : text.ToString();
        }

        private string Term(int depth)
        {
            int kind = random.Next(depth > 3 || _terms < 2 ? 10 : 20);
            if (kind < 2)
            {
                return s_places[random.Next(s_places.Length)];
            }

            if (kind == 2 && _groups > 0)
            {
                return "\\" + random.Next(1, _groups + 1).ToString(CultureInfo.InvariantCulture) + "(?:)";
            }

            if (kind is >= 10 and < 13)
            {
                string look = new[] { "(?=", "(?!", "(?<=", "(?<!" }[random.Next(4)];
                return look + Disjunction(depth + 1) + ")";
            }

            string atom;
            if (kind >= 16)
            {
                _groups++;
                atom = "(" + Disjunction(depth + 1) + ")";
            }
            else if (kind >= 13)
            {
                atom = "(?:" + Disjunction(depth + 1) + ")";
            }
            else
            {
                atom = s_atoms[random.Next(s_atoms.Length)];
            }

            return random.Next(3) == 0 ? atom + s_repeats[random.Next(s_repeats.Length)] : atom;
        }
    }
}
