using System.Text.Json;

namespace Typeset.Cli.Tests;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EvaluateCommandTests()
    {
        _folder.Write("s.json", """{"$id":"https://example.org/s","title":"Item","properties":{"id":{"minimum":1},"day":{"format":"date"},"raw":{"contentEncoding":"base64"}},"$defs":{"n":{"type":"integer"}}}""");
        _folder.Write("good.json", """{"id":1}""");
        _folder.Write("bad.json", """{"id":0,"day":"x","raw":"%"}""");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_valid_document_is_exit_code_0_and_has_annotations()
    {
        CommandResult result = Evaluate("good.json");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.EndsWith("}\n", result.Output, StringComparison.Ordinal);
        JsonElement first = JsonDocument.Parse(result.Output).RootElement.GetProperty("annotations")[0];
        Assert.Equal(("/title", "Item"), (first.GetProperty("keywordLocation").GetString(), first.GetProperty("annotation").GetString()));
    }

    [Theory]
    [InlineData(1, "--output", "flag")]
    [InlineData(1, "--output", "basic", "/properties/id/minimum")]
    [InlineData(2, "--output", "detailed", "/properties/id/minimum", "/properties/day/format", "--formats", "assert")]
    [InlineData(3, "--output", "detailed", "/properties/id/minimum", "/properties/day/format", "/properties/raw/contentEncoding", "--formats", "date=assert", "--assert-content")]
    [InlineData(1, "--output", "verbose", "/properties/id/minimum", "/title")]
    public void An_invalid_document_is_exit_code_1_and_the_output_says_why(int errors, params string[] arguments)
    {
        string[] places = [.. arguments.Where(argument => argument.StartsWith('/'))];

        CommandResult result = Evaluate(["bad.json", .. arguments.Except(places)]);

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.All(places, place => Assert.Contains($"\"keywordLocation\":\"{place}\"", result.Output, StringComparison.Ordinal));
        Assert.True(arguments.Contains("flag") ? result.Output == "{\"valid\":false}\n" : result.Output.Split("\"error\":\"expected").Length - 1 == errors, result.Output);
    }

    [Fact]
    public void A_part_of_a_schema_and_standard_input_can_be_named() =>
        Assert.Equal(
            new CommandResult(1, "{\"valid\":false}\n", ""),
            TypesetProcess.Run(["evaluate", "--schema", "s.json#/$defs/n", "--output", "flag", "-"], "1.5"u8.ToArray(), _folder.FullPath));

    [Fact]
    public void What_is_missing_or_wrong_has_the_exit_codes_of_every_command()
    {
        Assert.Equal(4, Evaluate("missing.json").ExitCode);
        Assert.Equal(2, Evaluate("good.json", "--output", "loud").ExitCode);
        Assert.Equal(4, TypesetProcess.Run(["evaluate", "--schema", "missing.json", "good.json"], null, _folder.FullPath).ExitCode);
    }

    private CommandResult Evaluate(params string[] arguments) => TypesetProcess.Run(["evaluate", "--schema", "s.json", .. arguments], null, _folder.FullPath);
}
