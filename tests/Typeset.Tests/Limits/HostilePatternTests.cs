using System.Text;

namespace Typeset.Tests.Limits;

/// <summary>Patterns and strings made for each other to take for ever.</summary>
public sealed class HostilePatternTests
{
    private static readonly JsonContractOptions s_impatient = new() { RegexTimeout = TimeSpan.FromMilliseconds(200) };

    /// <summary>Regular patterns: an automaton decides them in time linear in the string.</summary>
    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a*)*$")]
    [InlineData("^(a|a)*$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("^(.*a){12}$")]
    [InlineData("(x+x+)+y")]
    [InlineData("^([a-zA-Z]+)*$")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$")]
    [InlineData("^(?:.*?,){11}P")]
    public void A_regular_pattern_is_decided_whatever_the_string(string pattern)
    {
        JsonContract contract = JsonContract.Load("{\"pattern\": \"" + pattern + "\"}");

        ValidationResult result = Bounded.Run(() => contract.Validate(Encoding.UTF8.GetBytes("\"" + new string('a', 100_000) + "!\"")));

        Assert.Equal(["TYS1203"], result.Errors.Select(error => error.Code));
    }

    /// <summary>Look-around and references backtrack: the limit ends what would take for ever, and the error says which pattern it was.</summary>
    [Theory]
    [InlineData(@"^(a+)+\\1!$")]
    [InlineData("^(?=(a+)+$)")]
    [InlineData("^(?!(a|a)*$)")]
    [InlineData(@"(?<=^(a+)+)b")]
    [InlineData(@"\\b(a+)+$")]
    public void A_pattern_that_backtracks_without_end_is_an_error_that_names_it(string pattern)
    {
        JsonContract contract = JsonContract.Load("{\"pattern\": \"" + pattern + "\"}", s_impatient);

        ValidationResult result = Bounded.Run(() => contract.Validate(Encoding.UTF8.GetBytes("\"" + new string('a', 60) + "?\"")));

        if (result.IsValid)
        {
            // Some the engine sees through; what counts is that it ends.
            return;
        }

        ValidationError error = Assert.Single(result.Errors);
        Assert.True(error.Code is "TYS1902" or "TYS1203", error.ToString());
        Assert.Contains(pattern.Replace("\\\\", "\\", StringComparison.Ordinal), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undecided_pattern_never_makes_an_instance_valid()
    {
        foreach (string schema in (string[])
            [
                """{"not": {"pattern": "^(a+)+\\1!$"}}""",
                """{"if": {"pattern": "^(a+)+\\1!$"}, "then": {"type": "string"}, "else": {"type": "string"}}""",
                """{"oneOf": [{"pattern": "^(a+)+\\1!$"}, {"type": "string"}]}""",
                """{"contains": {"pattern": "^(a+)+\\1!$"}, "minContains": 0, "maxContains": 0, "type": "string", "not": {"pattern": "^(a+)+\\1!$"}}""",
            ])
        {
            JsonContract contract = JsonContract.Load(schema, s_impatient);

            ValidationResult result = Bounded.Run(() => contract.Validate(Encoding.UTF8.GetBytes("\"" + new string('a', 60) + "?\"")));

            ValidationError error = Assert.Single(result.Errors);
            Assert.Equal(("TYS1902", "pattern"), (error.Code, error.Keyword));
            Assert.False(contract.IsValid(Encoding.UTF8.GetBytes("\"" + new string('a', 60) + "?\"")));
        }
    }

    [Fact]
    public void Many_slow_strings_cost_a_few_times_the_limit_together()
    {
        JsonContract contract = JsonContract.Load("""{"items": {"pattern": "^(a+)+\\1!$"}}""", s_impatient);
        string items = string.Join(",", Enumerable.Repeat("\"" + new string('a', 60) + "?\"", 10_000));

        ValidationResult result = Bounded.Run(() => contract.Validate(Encoding.UTF8.GetBytes("[" + items + "]")));

        Assert.All(result.Errors, error => Assert.Equal("TYS1902", error.Code));
        Assert.NotEmpty(result.Errors);
    }

    [Fact]
    public void A_hostile_name_is_bounded_like_a_hostile_string()
    {
        JsonContract contract = JsonContract.Load("""{"patternProperties": {"^(a+)+\\1!$": false}}""", s_impatient);

        ValidationResult result = Bounded.Run(() => contract.Validate(Encoding.UTF8.GetBytes("{\"" + new string('a', 60) + "?\": 1}")));

        Assert.Equal(("TYS1902", "patternProperties"), (Assert.Single(result.Errors).Code, result.Errors[0].Keyword));
    }

    [Theory]
    [InlineData("^a{1,100000}$", true)]
    [InlineData("^(?:a{1,1000}){1,1000}$", true)]
    [InlineData("^(?:a?){50000}$", true)]
    [InlineData("^(?:a|b|c|aa){1,5000}$", true)]
    [InlineData("^[^a]{0,100000}$", false)]
    public void Large_counts_are_decided_or_bounded(string pattern, bool matches)
    {
        JsonContract contract = JsonContract.Load("{\"pattern\": \"" + pattern + "\"}", s_impatient);

        ValidationResult result = Bounded.Run(() => contract.Validate(Encoding.UTF8.GetBytes("\"" + new string('a', 3_000) + "\"")));

        Assert.True(result.IsValid == matches || result.Errors[0].Code == "TYS1902", string.Join("\n", result.Errors));
    }

    [Fact]
    public void An_alternation_of_thousands_is_decided()
    {
        string alternation = string.Join("|", Enumerable.Range(0, 8_000).Select(i => System.FormattableString.Invariant($"w{i}x")));
        JsonContract contract = JsonContract.Load("{\"pattern\": \"^(?:" + alternation + ")$\"}", s_impatient);

        Assert.True(Bounded.Run(() => contract.Validate("\"w7999x\""u8)).IsValid);
        Assert.False(Bounded.Run(() => contract.Validate("\"w8000x\""u8)).IsValid);
    }
}
