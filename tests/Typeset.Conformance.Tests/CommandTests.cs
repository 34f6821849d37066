using System.Text.Json;

namespace Typeset.Conformance.Tests;

/// <summary>The command, driven as a person does: on a suite and a list of cases that are partly wrong.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("typeset-conformance-").FullName;

    public CommandTests()
    {
        Write("tests/draft7/type.json", """
            [{ "description": "strings", "schema": { "type": "string" }, "tests": [
                { "description": "a string", "data": "é", "valid": true },
                { "description": "a number", "data": 1e400, "valid": true }]}]
            """);
        Write("tests/draft7/optional/format/date.json", """
            [{ "description": "dates", "schema": { "format": "date" }, "tests": [{ "description": "no date", "data": "x", "valid": false }]}]
            """);
        Write("tests/draft2020-12/refRemote.json", """
            [{ "description": "remote", "schema": { "$ref": "http://localhost:1234/folder/whole.json" }, "tests": [
                { "description": "a fraction", "data": 0.5, "valid": false },
                { "description": "a whole number", "data": 5, "valid": true }]},
             { "description": "nowhere", "schema": { "$ref": "http://localhost:1234/none.json" }, "tests": [{ "description": "anything", "data": null, "valid": true }]}]
            """);
        Write("remotes/folder/whole.json", """{ "type": "integer" }""");
        Write("list/cases.ndjson", """
            {"schema": "schema.json", "instance": "one.json", "valid": true}
            {"schema": "schema.json", "instance": "two.json", "valid": true, "note": "is not"}

            {"schema": "other.json", "instance": "one.json", "valid": true}

            """);
        Write("list/schema.json", """{ "$id": "https://example.org/one", "const": 1 }""");
        Write("list/other.json", """{ "$ref": "https://example.org/one" }""");
        Write("list/one.json", "1");
        Write("list/two.json", "2");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("evaluator")]
    [InlineData("generated")]
    public void Each_failure_is_a_line_of_json_and_the_last_line_counts(string engine)
    {
        (int exitCode, string[] output, string error) = Run("--suite", _folder, "--engine", engine);
        Assert.Equal(("", 1, "4 passed, 2 failed"), (error, exitCode, output[^1]));
        Assert.Equal(3, output.Length);
        JsonElement wrong = JsonElement.Parse(output[0]);
        Assert.Equal(
            (engine, "draft7", "type.json", "strings", "a number", "valid", "invalid"),
            (Text(wrong, "engine"), Text(wrong, "draft"), Text(wrong, "file"), Text(wrong, "group"), Text(wrong, "test"), Text(wrong, "expected"), Text(wrong, "found")));
        Assert.Contains("TYS1101", Text(wrong, "explanation"), StringComparison.Ordinal);
        JsonElement none = JsonElement.Parse(output[1]);
        Assert.Equal(("nowhere", "none"), (Text(none, "group"), Text(none, "found")));
        Assert.Contains("TYS02", Text(none, "explanation"), StringComparison.Ordinal);
    }

    [Fact]
    public void Outputs_and_annotations_are_held_against_what_the_suite_expects()
    {
        string folder = Path.Combine(_folder, "second");
        Directory.CreateDirectory(Path.Combine(folder, "tests/draft2020-12"));
        Write("second/output-tests/draft2020-12/output-schema.json", """{ "$id": "https://example.org/output/schema", "required": ["valid"] }""");
        Write("second/output-tests/draft2020-12/content/type.json", """
            [{ "description": "strings", "schema": { "type": "string" }, "tests": [
                { "description": "a number", "data": 1, "output": {
                    "flag": { "$ref": "https://example.org/output/schema", "properties": { "valid": { "const": false } } },
                    "basic": { "$id": "https://example.org/output/mine", "$ref": "schema", "required": ["annotations"] },
                    "list": true }}]}]
            """);
        Write("second/annotations/tests/title.json", """
            { "description": "titles", "suite": [{ "description": "one", "schema": { "title": "A", "items": { "title": "B" } }, "tests": [{ "instance": [1], "assertions": [
                { "location": "", "keyword": "title", "expected": { "#": "A" } },
                { "location": "/0", "keyword": "title", "expected": { "#/items": "C" } },
                { "location": "/0", "keyword": "title", "expected": {} },
                { "location": "", "keyword": "description", "expected": {} }]}]}]}
            """);
        (_, string[] output, _) = Run("--suite", folder);
        Assert.Equal("3 passed, 4 failed", output[^1]);
        Assert.Equal(["a number: basic", "a number: list", "[1]: 'title' at '/0'", "[1]: 'title' at '/0'"], output[..^1].Select(line => Text(JsonElement.Parse(line), "test")));
        Assert.Contains("annotations", Text(JsonElement.Parse(output[0]), "explanation"), StringComparison.Ordinal);
        Assert.EndsWith("schema.json#/items: \"C\"", Text(JsonElement.Parse(output[2]), "expected"), StringComparison.Ordinal);
        Assert.EndsWith("schema.json#/items: \"B\"", Text(JsonElement.Parse(output[2]), "found"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_can_be_chosen_by_folder_or_by_name()
    {
        Assert.Equal("2 passed, 1 failed", Run("--suite", _folder, "--draft", "draft2020-12").Output[^1]);
        Assert.Equal("2 passed, 1 failed", Run("--suite", _folder, "--draft", "draft-07").Output[^1]);
        Assert.Equal("4 passed, 2 failed", Run("--suite", _folder, "--draft", "draft2020-12", "--draft", "draft7").Output[^1]);
        (int exitCode, _, string error) = Run("--suite", _folder, "--draft", "draft5");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("There is no draft 'draft5'; those known are draft3, draft4", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_engines_run_a_list_of_cases()
    {
        (int exitCode, string[] output, _) = Run("--cases", Path.Combine(_folder, "list/cases.ndjson"), "--engine", "both");
        Assert.Equal((1, "4 passed, 2 failed"), (exitCode, output[^1]));
        Assert.Equal(["evaluator", "generated"], output[..2].Select(line => Text(JsonElement.Parse(line), "engine")));
        Assert.All(output[..2], line => Assert.Equal(("schema.json", "two.json"), (Text(JsonElement.Parse(line), "file"), Text(JsonElement.Parse(line), "test"))));
    }

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        (int exitCode, _, string error) = Run("--suite", Path.Combine(_folder, "remotes"));
        Assert.Equal(2, exitCode);
        Assert.Contains("is no checkout of JSON-Schema-Test-Suite", error, StringComparison.Ordinal);

        Write("list/bad.ndjson", """{"schema": "schema.json", "instance": "one.json", "valid": "yes"}""");
        (exitCode, _, error) = Run("--cases", Path.Combine(_folder, "list/bad.ndjson"));
        Assert.Equal(2, exitCode);
        Assert.Contains("bad.ndjson(1): expected", error, StringComparison.Ordinal);

        (exitCode, string[] output, error) = Run();
        Assert.Equal((2, "0 passed, 0 failed"), (exitCode, output[^1]));
        Assert.Contains("nothing to run", error, StringComparison.Ordinal);
    }

    private static (int ExitCode, string[] Output, string Error) Run(params string[] arguments) => TestProcess.Run("Typeset.Conformance", [], arguments);

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
