using System.Text.RegularExpressions;
using CsCheck;
using Typeset.News.Reading;

namespace Typeset.News.Tests;

/// <summary>A look in front of a pattern lets every text through that the pattern matches.</summary>
public sealed class LiteralGateTests
{
    private static readonly string[] s_names =
        [.. Lexicon.Default.Patterns.Where(static pattern => Regex.IsMatch(pattern.Name, "^(?:B\\d\\d|NOTE|LEAD|BY|W4|LABELLEDLINE)$")).Select(static pattern => pattern.Name)];

    private static readonly Regex[] s_patterns = [.. s_names.Select(static name => Lexicon.Default.Regex("%" + name + "%"))];

    // Words of the patterns themselves, so that many lines match.
    private static readonly string[] s_words =
    [
        .. s_names.SelectMany(static name => Regex.Matches(Lexicon.Default.Expand("%" + name + "%"), @"[A-Za-z’'-]+|©|@").Select(static match => match.Value)).Distinct(),
        "(", ")", ":", ".", "a@b.c", "2021", "www.x.y", "https://x", "Read more", "We’d like to hear from you", "We're", "Don't", "Log in", "use of cookies", "reCAPTCHA", "Copyright ©",
    ];

    [Fact]
    public void No_text_that_a_pattern_matches_is_held_back()
    {
        LiteralGate gate = Lexicon.Default.Gate(s_names);
        int matched = 0;
        Gen.Select(Gen.Int[0, s_words.Length - 1].Array[1, 6], Gen.Int[0, 2].Array[6]).Sample(
            (picks, spaces) =>
            {
                string line = string.Concat(picks.Select((pick, i) => (i > 0 && spaces[i] > 0 ? " " : "") + s_words[pick]));
                ulong candidates = gate.Candidates(line);
                for (int i = 0; i < s_patterns.Length; i++)
                {
                    if (s_patterns[i].IsMatch(line))
                    {
                        matched++;
                        Assert.True((candidates & (1UL << i)) != 0, s_names[i] + " matches and was held back: " + line);
                    }
                }
            },
            iter: 40_000,
            threads: 1);
        Assert.True(matched > 1000, $"only {matched} matches");
    }

    [Theory]
    [InlineData("^(?:Get|Install) the app", "Get the app", true)]
    [InlineData("^(?:Get|Install) the app", "Got the app", false)]
    [InlineData("^We[’']re", "We’re", true)]
    [InlineData("^(?:the )?app|many cookies", "use many cookies", true)]
    [InlineData("^(?:the )?app|many cookies", "use a cookie", false)]
    [InlineData("^a?b+c", "bbc", true)]
    [InlineData("^a?b+c", "cb", false)]
    [InlineData("\\d\\d", "12", true)]
    public void What_is_certain_of_a_pattern_is_looked_for(string pattern, string text, bool expected) =>
        Assert.Equal(expected, new LiteralGate([pattern]).MayMatch(text));
}
