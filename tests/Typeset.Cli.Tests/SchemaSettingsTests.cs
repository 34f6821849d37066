namespace Typeset.Cli.Tests;

/// <summary>The options that say how a schema is loaded, which all commands share that load one.</summary>
public sealed class SchemaSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_schema_without_a_dialect_has_the_one_of_the_command_line()
    {
        _folder.Write("a.schema.json", """{ "divisibleBy": 2 }""");
        _folder.Write("a.json", "3");

        Assert.Equal(0, Run("validate", "-s", "a.schema.json", "a.json").ExitCode);
        Assert.Equal(1, Run("validate", "-s", "a.schema.json", "--dialect", "draft-03", "a.json").ExitCode);
        Assert.Equal(0, Run("evaluate", "-s", "a.schema.json", "a.json").ExitCode);
        Assert.Equal(1, Run("evaluate", "-s", "a.schema.json", "--dialect", "draft-03", "a.json").ExitCode);
        Assert.Equal(1, Run("lint", "a.schema.json").ExitCode);
        Assert.Equal(0, Run("lint", "--dialect", "draft-03", "a.schema.json").ExitCode);
        Assert.Equal(2, Run("lint", "--dialect", "draft-99", "a.schema.json").ExitCode);
    }

    [Fact]
    public void A_meta_schema_is_given_by_reference()
    {
        _folder.Write("a.schema.json", "{ \"$schema\": \"https://example.org/titled\",\n  \"title\": 3 }");
        _folder.Write("titled.json", """{ "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://example.org/titled", "required": ["title"], "properties": {"title": {"maxLength": 2}} }""");
        _folder.Write("b.schema.json", """{ "$schema": "https://example.org/titled", "title": "long" }""");

        Assert.Contains("TYS0211", Run("lint", "b.schema.json").Output, StringComparison.Ordinal);
        Assert.StartsWith("b.schema.json(1,53): error TYS0325: ", Run("lint", "--reference", "titled.json", "b.schema.json").Output, StringComparison.Ordinal);
        Assert.Equal(4, Run("lint", "--reference", "gone.json", "b.schema.json").ExitCode);
    }

    [Fact]
    public void Limits_can_be_set()
    {
        _folder.Write("a.schema.json", """{ "items": { "$ref": "#" } }""");
        _folder.Write("a.json", "[[[]]]");

        Assert.Equal(0, Run("validate", "-s", "a.schema.json", "a.json").ExitCode);
        CommandResult deep = Run("validate", "-s", "a.schema.json", "--set-limit", "depth=1", "a.json");
        Assert.Equal(1, deep.ExitCode);
        Assert.Contains("TYS10", deep.Output, StringComparison.Ordinal);
        _folder.Write("b.schema.json", """{ "anyOf": [{ "type": "object" }, { "anyOf": [{ "minItems": 5 }, { "items": { "not": { "anyOf": [{ "minItems": 3 }, { "items": false, "minItems": 1 }] } } }] }] }""");
        CommandResult steps = Run("validate", "-s", "b.schema.json", "--set-limit", "steps=1", "--set-limit", "steps-per-value=1", "a.json");
        Assert.Contains("TYS1904", steps.Output, StringComparison.Ordinal);
        CommandResult values = Run("lint", "--set-limit", "schema-values=2", "a.schema.json");
        Assert.Contains("TYS0009", values.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("depth")]
    [InlineData("depth=")]
    [InlineData("depth=0")]
    [InlineData("depth=-1")]
    [InlineData("schema-depth=5000")]
    [InlineData("depths=3")]
    public void A_limit_that_cannot_be_set_is_wrong_usage(string limit)
    {
        _folder.Write("a.schema.json", "true");

        CommandResult result = Run("lint", "--set-limit", limit, "a.schema.json");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--set-limit", result.Error, StringComparison.Ordinal);
    }

    private CommandResult Run(params string[] args) => TypesetProcess.Run(args, null, _folder.FullPath);
}
