using System.Text.RegularExpressions;
using Typeset.Testing;

namespace Typeset.Cli.Tests;

public sealed partial class HelpAndExplainTests
{
    [Theory]
    [InlineData]
    [InlineData("read")]
    [InlineData("validate")]
    [InlineData("evaluate")]
    [InlineData("merge")]
    [InlineData("lint")]
    [InlineData("explain")]
    [InlineData("completions")]
    public void Every_help_has_examples_and_exit_codes(params string[] command)
    {
        CommandResult result = TypesetProcess.Run([.. command, "--help"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("Usage:\n  typeset", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nExamples:\n  typeset ", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nExit codes:\n  0  clean\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("{", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate", "--schema", "s.json", "")]
    [InlineData("validate", "--schema", "", "a.jsonl")]
    [InlineData("validate", "--schema", "s.json", "a.jsonl", "--good", "")]
    [InlineData("merge", "")]
    [InlineData("lint", "")]
    [InlineData("read", "")]
    [InlineData("infer", "a.jsonl", "-o", "")]
    public void An_empty_argument_is_wrong_usage(params string[] arguments)
    {
        CommandResult result = TypesetProcess.Run(arguments);
        Assert.Equal((2, "", "typeset: an argument is empty; is a variable of the shell not set?\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Theory]
    [InlineData("TYS1001")]
    [InlineData("tys1801")]
    public void Explain_says_what_a_code_means(string code)
    {
        CommandResult result = TypesetProcess.Run("explain", code);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith(code.ToUpperInvariant() + "\n", result.Output, StringComparison.Ordinal);
        Assert.True(result.Output.Length > 40);
    }

    [Fact]
    public void Explain_knows_every_code_that_the_code_has()
    {
        string[] codes =
        [
            .. new[] { "src", "generators" }
                .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.cs", SearchOption.AllDirectories))
                .Where(path => !path.Split(Path.DirectorySeparatorChar).Contains("obj", StringComparer.Ordinal))
                .SelectMany(path => Code().Matches(File.ReadAllText(path)))
                .Select(match => match.Groups[1].Value)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        Assert.True(codes.Length > 100);
        CommandResult result = TypesetProcess.Run(["explain", .. codes]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(codes, result.Output.Split('\n').Where(line => line.StartsWith("TYS", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_code_that_does_not_exist_is_wrong_usage()
    {
        CommandResult result = TypesetProcess.Run("explain", "TYS9999");
        Assert.Equal(new CommandResult(2, "", "typeset: there is no code 'TYS9999'; codes look like TYS1001\n"), result);
    }

    [Fact]
    public void Version_is_a_version()
    {
        CommandResult result = TypesetProcess.Run("--version");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", result.Output);
    }

    // A code of its own in a string: the catalogues, and nothing that only speaks of codes.
    [GeneratedRegex("\"(TYS[0-9]{4})\"")]
    private static partial Regex Code();
}
