namespace Typeset.Cli.Tests;

public sealed class LintCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_clean_schema_is_one_line()
    {
        _folder.Write("a.schema.json", """{ "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object" }""");
        Assert.Equal(new CommandResult(0, "1 schema: 0 errors, 0 warnings, 0 remarks\n", ""), Lint("a.schema.json"));
    }

    [Fact]
    public void Problems_of_every_schema_are_at_their_tokens()
    {
        _folder.Write("one/a.schema.json", "{\n  \"type\": \"string\",\n  \"minLenght\": 3\n}");
        _folder.Write("two/b.schema.json", "{ \"type\": \"strin\" }");
        _folder.Write("two/c.json", "{");
        CommandResult result = Lint(".");
        Assert.Equal(1, result.ExitCode);
        string[] lines = result.Output.Split('\n');
        Assert.StartsWith("./one/a.schema.json(3,3): warning TYS0101: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("./two/b.schema.json(1,11): error TYS0", lines[1], StringComparison.Ordinal);
        Assert.Equal("2 schemas: 1 error, 1 warning, 0 remarks", lines[2]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0, "--fail-on", "error")]
    [InlineData(0, "--fail-on", "never")]
    [InlineData(1, "--fail-on", "info")]
    public void The_gate_decides_what_fails(int exitCode, params string[] options)
    {
        _folder.Write("a.schema.json", "{ \"minLenght\": 3 }");
        Assert.Equal(exitCode, Lint(["a.schema.json", .. options]).ExitCode);
    }

    [Fact]
    public void A_schema_that_cannot_be_read_does_not_hide_the_others()
    {
        _folder.Write("a.schema.json", "{ \"minLenght\": 3 }");
        CommandResult result = Lint("gone.schema.json", "a.schema.json");
        Assert.Equal((4, "typeset: the schema cannot be read: gone.schema.json: there is no such file\n"), (result.ExitCode, result.Error));
        Assert.Contains("TYS0101", result.Output, StringComparison.Ordinal);
        Assert.Equal(2, Lint("*.nothing").ExitCode);
    }

    private CommandResult Lint(params string[] args) => TypesetProcess.Run(["lint", .. args], null, _folder.FullPath);
}
