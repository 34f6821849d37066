using System.Text.RegularExpressions;
using CsCheck;
using Typeset.Testing;

namespace Typeset.Schema.Tests;

public sealed class EcmaPatternTests
{
    [Theory]
    [InlineData("a)", 1, "found ')' without a '(' before it; a parenthesis that stands for itself is written '\\)'")]
    [InlineData("x(a", 1, "expected ')' for this '(', found the end of the pattern")]
    [InlineData("x[a", 1, "expected ']' for this '[', found the end of the pattern")]
    [InlineData("*", 0, "found '*' with nothing before it to repeat")]
    [InlineData("a**", 2, "found '*' with nothing before it to repeat")]
    [InlineData("^*", 1, "found the repetition '*' after an assertion; only characters, classes and groups can be repeated")]
    [InlineData("a{2,1}", 1, "the repetition '{2,1}' has a minimum above its maximum")]
    [InlineData("a{99999999999999999999,99999999999999999998}", 1, "the repetition '{99999999999999999999,99999999999999999998}' has a minimum above its maximum")]
    [InlineData("a{", 1, "expected a count such as '{3}', '{3,}' or '{3,5}'; a brace that stands for itself is written '\\{'")]
    [InlineData("a}", 1, "found '}'; where it stands for itself it is written '\\}'")]
    [InlineData("a\\", 1, "found a backslash at the end of the pattern; one that stands for itself is written '\\\\'")]
    [InlineData("^\\S(|(.|\\n)*\\S)\\Z", 15, "'\\Z' is not part of ECMA-262; the start of the text is '^', its end is '$'")]
    [InlineData("\\a", 0, "'\\a' has no meaning in ECMA-262")]
    [InlineData("\\-", 0, "a backslash before '-' is not allowed; the character stands for itself without it")]
    [InlineData("(a)\\2", 3, "'\\2' refers to group 2, but the pattern has 1 group")]
    [InlineData("(?i)a", 0, "expected '(?:', '(?=', '(?!', '(?<=', '(?<!' or '(?<name>', found '(?i'; inline options, comments, atomic groups and conditions are not part of ECMA-262")]
    [InlineData("(?<1>a)", 3, "expected a letter, '$' or '_' to begin a group name, found '1'")]
    [InlineData("(?<n>a)(?<n>b)", 10, "the group name 'n' is taken by another group of the same alternative")]
    [InlineData("\\k<m>", 3, "no group has the name 'm'")]
    [InlineData("[b-a]", 1, "the range from 'b' to 'a' is out of order: its first character comes after its last")]
    [InlineData("[a-\\d]", 1, "a range in a class goes from one character to another, not to or from a set of them; a hyphen that stands for itself is written '\\-'")]
    [InlineData("\\p{Greek}", 0, "'Greek' is not a Unicode property that ECMA-262 names; a script is written '\\p{Script=Greek}'")]
    [InlineData("\\p{lu}", 0, "'lu' is not a Unicode property that ECMA-262 names; names are case-sensitive, as in 'Lu', 'Letter' or 'Script=Greek'")]
    [InlineData("\\pL", 0, "expected a Unicode property in braces after '\\p', such as '\\p{Lu}'")]
    [InlineData("\\u{110000}", 0, "expected hexadecimal digits of a code point up to 10FFFF and '}' after '\\u{'")]
    [InlineData("\\x4", 0, "expected two hexadecimal digits after '\\x'")]
    [InlineData("😀\\c1", 2, "expected an ASCII letter after '\\c'")]
    public void An_error_says_where_and_what(string text, int offset, string message)
    {
        EcmaPattern pattern = EcmaPattern.Parse(text);

        Assert.Equal(new EcmaPatternError(offset, message), pattern.Error);
        Assert.Throws<InvalidOperationException>(pattern.ToDotNet);
    }

    [Theory]
    [InlineData("\\_\\@\\-", "_@-", "a-b")]
    [InlineData("[\\_\\@]", "@", "\\")]
    [InlineData("^[\\w-.]+$", "a-.", "a+")]
    [InlineData("^[.-\\w]+$", "a-.", "a+")]
    [InlineData("{{schema}}_{{table}}.*", "{{schema}}_{{table}}x", "schema_table")]
    [InlineData("^a]$", "a]", "a")]
    [InlineData("^{,2}$", "{,2}", "")]
    [InlineData("^x{$", "x{", "x")]
    public void The_tolerant_reading_takes_what_can_mean_only_one_thing(string text, string match, string miss)
    {
        EcmaPattern pattern = EcmaPattern.ParseTolerantly(text);

        Assert.Null(pattern.Error);
        Assert.Equal(EcmaPattern.Parse(text).Error, pattern.Departure);
        Assert.NotNull(pattern.Departure);
        Assert.Matches(pattern.ToDotNet(), match);
        Assert.DoesNotMatch(pattern.ToDotNet(), miss);
    }

    [Theory]
    [InlineData("\\Z")]
    [InlineData("\\h")]
    [InlineData("\\1")]
    [InlineData("(?i)a")]
    [InlineData("**/*.tsx?")]
    [InlineData("a{2}{3}")]
    [InlineData("[z-a]")]
    public void The_tolerant_reading_refuses_what_other_dialects_mean_differently(string text)
    {
        EcmaPattern pattern = EcmaPattern.ParseTolerantly(text);

        Assert.Equal(EcmaPattern.Parse(text).Error, pattern.Error);
        Assert.NotNull(pattern.Error);
    }

    [Fact]
    public void The_tolerant_reading_of_a_strict_pattern_is_the_strict_one()
    {
        EcmaPattern pattern = EcmaPattern.ParseTolerantly("^[a-z]+$");

        Assert.Null(pattern.Error);
        Assert.Null(pattern.Departure);
        Assert.Equal(EcmaPattern.Parse("^[a-z]+$").ToDotNet(), pattern.ToDotNet());
    }

    [Theory]
    [InlineData("^[a-z]+$", "\\A[a-z]+\\z")]
    [InlineData("^.*$", "\\A[^\\u000a\\u000d\\u2028\\u2029]*\\z")]
    [InlineData("^[^/]+$", "\\A(?:[^/\\ud800-\\udfff]|[\\ud800-\\udbff][\\udc00-\\udfff])[^/]*\\z")]
    [InlineData("(a)|b", "(?:a)|b")]
    [InlineData("^(?:(?:a?)*)+$", "\\A(?:(?:a?)*)+\\z")]
    public void A_regular_pattern_becomes_a_plain_one_for_well_formed_text(string text, string expected)
    {
        EcmaPattern pattern = EcmaPattern.Parse(text);

        Assert.True(pattern.IsRegular);
        Assert.True(pattern.SuitsNonBacktracking);
        Assert.Equal(expected, pattern.ToDotNetForWellFormedText());
    }

    [Theory]
    [InlineData("(a)\\1", false)]
    [InlineData("a(?=b)", false)]
    [InlineData("(?<!a)b", false)]
    [InlineData("\\ba", false)]
    [InlineData("^(a|b)*$", true)]
    [InlineData("", true)]
    public void Look_around_references_and_word_boundaries_are_not_regular(string text, bool regular) =>
        Assert.Equal(regular, EcmaPattern.Parse(text).IsRegular);

    [Theory]
    [InlineData("^\\P{L}$")] // more kinds of characters than the engine of .NET tells apart without error
    [InlineData("^.{0,65535}$")]
    public void A_regular_pattern_that_the_automaton_of_NET_cannot_take_is_left_to_backtracking(string text)
    {
        EcmaPattern pattern = EcmaPattern.Parse(text);

        Assert.Null(pattern.Error);
        Assert.True(pattern.IsRegular);
        Assert.False(pattern.SuitsNonBacktracking);
        Assert.Matches(pattern.ToDotNetForWellFormedText(), "-");
    }

    [Fact]
    public void Alternatives_may_share_a_group_name()
    {
        string pattern = EcmaPattern.Parse("^(?:(?<q>a)|(?<q>b))x\\k<q>$").ToDotNet();

        Assert.Matches(pattern, "axa");
        Assert.Matches(pattern, "bxb");
        Assert.DoesNotMatch(pattern, "axb");
        Assert.DoesNotMatch(pattern, "ax");
    }

    [Fact]
    public void Patterns_beyond_the_limits_are_errors_and_at_the_limits_are_not()
    {
        Assert.Null(EcmaPattern.Parse(new string('a', EcmaPattern.MaxLength)).Error);
        Assert.NotNull(EcmaPattern.Parse(new string('a', EcmaPattern.MaxLength + 1)).Error);
        Assert.Null(EcmaPattern.Parse(new string('(', EcmaPattern.MaxNesting) + new string(')', EcmaPattern.MaxNesting)).Error);
        Assert.Equal(
            "groups may be nested 200 deep at most",
            EcmaPattern.Parse(new string('(', EcmaPattern.MaxNesting + 1) + new string(')', EcmaPattern.MaxNesting + 1)).Error?.Message);
        Assert.NotNull(EcmaPattern.Parse(new string('(', 60_000)).Error);
        Assert.Null(EcmaPattern.Parse("(?:a{1000}){1000}").Error);
        Assert.Equal(
            "counts nested in each other repeat a part more than 1000000 times in all",
            EcmaPattern.Parse("(?:a{1000}){1001}").Error?.Message);
        Assert.NotNull(EcmaPattern.Parse("((((((a{0,100000}){0,100000}){0,100000}){0,100000}){0,100000}){0,100000})").Error);
    }

    [Theory]
    [InlineData("(?:a{99999999999999999999})")]
    [InlineData("a{2147483647}")]
    [InlineData("(?:ab?){0,2147483648}c")]
    [InlineData("(?:a?){1000000000}b")]
    public void A_count_larger_than_any_text_is_taken_as_it_is(string text)
    {
        EcmaPattern pattern = EcmaPattern.Parse(text);

        Assert.Null(pattern.Error);
        Regex regex = new(pattern.ToDotNet(), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(30));
        Assert.DoesNotMatch(regex, "aaa");
    }

    [Fact]
    public void Large_sets_repeated_without_end_are_refused()
    {
        string text = string.Concat(Enumerable.Repeat("\\p{L}", 13_000));

        Assert.Equal("the character sets of the pattern are too large together", EcmaPattern.Parse(text).Error?.Message);
    }

    [Fact]
    public void Any_text_is_read_without_an_exception()
    {
        const string Pieces = "a0()[]{}?*+|^$.\\-<>=!:,kpPuxdwsbB\u00e9\ud83d\ude00";
        Gen.Int[0, Pieces.Length - 1].Array[0, 24].Sample(indices =>
        {
            string text = string.Concat(indices.Select(index => Pieces[index]));
            foreach (EcmaPattern pattern in new[] { EcmaPattern.Parse(text), EcmaPattern.ParseTolerantly(text) })
            {
                if (pattern.Error is null)
                {
                    _ = new Regex(pattern.ToDotNet(), RegexOptions.CultureInvariant);
                    _ = new Regex(
                        pattern.ToDotNetForWellFormedText(),
                        RegexOptions.CultureInvariant | (pattern.SuitsNonBacktracking ? RegexOptions.NonBacktracking : RegexOptions.None));
                }
                else
                {
                    Assert.InRange(pattern.Error.Offset, 0, text.Length);
                }
            }
        });
    }

    [Fact]
    public void White_space_is_what_the_table_of_Unicode_has() => Assert.Equal(
        CodePointSet.Ranges('\t', '\r', 0x2028, 0x2029, 0xFEFF, 0xFEFF).Union(UnicodeProperties.Find("Zs")!),
        EcmaClasses.Space);

    [SharedDataFact("data/schemastore")]
    public void Patterns_of_published_schemas_are_read_but_for_the_two_that_no_dialect_of_ECMA_262_allows()
    {
        SortedSet<string> refused = new(StringComparer.Ordinal);
        int count = 0;
        foreach (string file in Directory.EnumerateFiles(SharedData.PathOf("data/schemastore"), "*.json", SearchOption.AllDirectories))
        {
            using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (string text in Patterns(document.RootElement))
            {
                count++;
                if (EcmaPattern.ParseTolerantly(text).Error is not null)
                {
                    refused.Add(text);
                }
            }
        }

        Assert.True(count > 100);
        Assert.Equal(["(?i)true|yes|[y1]<-TF->(?i)false|no|[n0]", "**/*.tsx?"], refused);
    }

    private static IEnumerable<string> Patterns(System.Text.Json.JsonElement element)
    {
        if (element.ValueKind == System.Text.Json.JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(Patterns);
        }

        if (element.ValueKind != System.Text.Json.JsonValueKind.Object)
        {
            return [];
        }

        return element.EnumerateObject().SelectMany(member =>
            member.Name == "pattern" && member.Value.ValueKind == System.Text.Json.JsonValueKind.String ? [member.Value.GetString()!]
            : member.Name == "patternProperties" && member.Value.ValueKind == System.Text.Json.JsonValueKind.Object
                ? member.Value.EnumerateObject().Select(child => child.Name).Concat(Patterns(member.Value))
            : Patterns(member.Value));
    }
}
