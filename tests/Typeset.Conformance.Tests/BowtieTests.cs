using System.Text.Json;
using Typeset.Testing;

namespace Typeset.Conformance.Tests;

/// <summary>The harness for Bowtie, driven over its standard input and output as Bowtie does.</summary>
public sealed class BowtieTests
{
    private const string Start = """{"cmd": "start", "version": 1}""";
    private const string Stop = """{"cmd": "stop"}""";

    [Fact]
    public void It_introduces_itself()
    {
        JsonElement answer = Assert.Single(Talk(Start, Stop));
        Assert.Equal(1, answer.GetProperty("version").GetInt32());
        JsonElement implementation = answer.GetProperty("implementation");
        Assert.Equal(("dotnet", "typeset"), (implementation.GetProperty("language").GetString(), implementation.GetProperty("name").GetString()));
        Assert.All(["version", "os", "os_version", "language_version"], field => Assert.NotEmpty(implementation.GetProperty(field).GetString()!));
        Assert.All(["homepage", "documentation", "issues", "source"], field => Assert.True(Uri.TryCreate(implementation.GetProperty(field).GetString(), UriKind.Absolute, out _)));
        Assert.Equal(
            [
                "https://json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2019-09/schema", "http://json-schema.org/draft-07/schema#",
                "http://json-schema.org/draft-06/schema#", "http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-03/schema#",
            ],
            implementation.GetProperty("dialects").EnumerateArray().Select(dialect => dialect.GetString()));
    }

    [Fact]
    public void It_speaks_the_dialect_it_is_told()
    {
        string run = """{"cmd": "run", "seq": 1, "case": {"description": "", "schema": {"items": [{"type": "integer"}]}, "tests": [{"description": "", "instance": [1.5]}]}}""";
        JsonElement[] answers = Talk(
            Start,
            """{"cmd": "dialect", "dialect": "http://json-schema.org/draft-07/schema#"}""",
            run,
            """{"cmd": "dialect", "dialect": "https://example.org/none"}""",
            run,
            """{"cmd": "dialect", "dialect": "https://json-schema.org/draft/2020-12/schema"}""",
            run,
            Stop);
        Assert.Equal([true, false, true], new[] { 1, 3, 5 }.Select(index => answers[index].GetProperty("ok").GetBoolean()));
        Assert.Equal("[{\"valid\":false}]", answers[2].GetProperty("results").GetRawText());
        Assert.Equal("[{\"valid\":false}]", answers[4].GetProperty("results").GetRawText());
        Assert.True(answers[6].GetProperty("errored").GetBoolean());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"a \\\" ü\"")]
    [InlineData("{\"id\":[1,null]}")]
    public void An_answer_repeats_the_sequence_of_its_case(string sequence)
    {
        JsonElement answer = Talk(Start, "{\"cmd\": \"run\", \"seq\": " + sequence + ", \"case\": {\"description\": \"all\", \"schema\": true, \"tests\": []}}", Stop)[1];
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(sequence), answer.GetProperty("seq")));
        Assert.Equal(0, answer.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void A_case_finds_the_documents_of_its_registry()
    {
        JsonElement answer = Talk(
            Start,
            """
            {"cmd": "run", "seq": 1, "case": {"description": "registry", "schema": {"$ref": "http://localhost:1234/a.json"},
             "registry": {"http://localhost:1234/a.json": {"$schema": "http://json-schema.org/draft-04/schema#", "items": {"$ref": "b.json"}}, "http://localhost:1234/b.json": {"type": "integer"}},
             "tests": [{"description": "one", "instance": [1], "valid": true}, {"description": "two", "instance": ["x"], "comment": "no"}]}}
            """.ReplaceLineEndings(" "),
            Stop)[1];
        Assert.Equal("""{"seq":1,"results":[{"valid":true},{"valid":false}]}""", answer.GetRawText());
    }

    [Fact]
    public void What_has_no_verdict_is_an_error_or_skipped_and_the_next_case_is_answered()
    {
        JsonElement[] answers = Talk(
            Start,
            """{"cmd": "run", "seq": 1, "case": {"description": "no schema", "schema": {"type": 12}, "tests": [{"description": "", "instance": 1}]}}""",
            """{"cmd": "run", "seq": 2, "case": {"description": "foreign", "schema": {"$schema": "https://example.org/none"}, "tests": [{"description": "", "instance": 1}]}}""",
            """{"cmd": "run", "seq": 3, "case": {"description": "hostile", "schema": {"pattern": "^(a+)+\\1$"}, "tests": [{"description": "", "instance": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"}, {"description": "", "instance": 1}]}}""",
            """{"cmd": "run", "seq": 4, "case": {"description": "fine", "schema": {"const": 1}, "registry": null, "tests": [{"description": "", "instance": 1.0}]}}""",
            Stop);
        Assert.True(answers[1].GetProperty("errored").GetBoolean());
        Assert.Contains("TYS0", answers[1].GetProperty("context").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.True(answers[2].GetProperty("skipped").GetBoolean());
        Assert.Contains("https://example.org/none", answers[2].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.True(answers[3].GetProperty("results")[0].GetProperty("errored").GetBoolean());
        Assert.Contains("TYS19", answers[3].GetProperty("results")[0].GetProperty("context").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.True(answers[3].GetProperty("results")[1].GetProperty("valid").GetBoolean());
        Assert.Equal("""{"seq":4,"results":[{"valid":true}]}""", answers[4].GetRawText());
    }

    [Theory]
    [InlineData("{\"cmd\": \"start\", \"version\": 2}", "version 2")]
    [InlineData("{\"cmd\": \"stop\"}", "before 'start'")]
    [InlineData("not json", "no command")]
    [InlineData("{\"seq\": 1}", "no command")]
    public void A_line_that_is_no_command_ends_it_with_a_message(string line, string message)
    {
        (int exitCode, string[] output, string error) = TestProcess.Run("Typeset.Bowtie", [line, Stop]);
        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_ends_with_its_input() => Assert.Equal(0, TestProcess.Run("Typeset.Bowtie", [Start]).ExitCode);

    [SuiteTheory]
    [MemberData(nameof(SuiteTests.Drafts), MemberType = typeof(SuiteTests))]
    public void It_passes_the_required_tests_of_a_draft(string folder)
    {
        SuiteDraft draft = SuiteDraft.Find(folder)!;
        IReadOnlyList<SchemaCase> cases = new SuiteCheckout(SchemaTestSuite.FullPath).Read(draft, SuitePart.Required);
        JsonElement[] answers = Talk([Start, $$"""{"cmd": "dialect", "dialect": "{{draft.Dialect.Uri}}"}""", .. cases.Select(Command), Stop]);
        List<string> wrong = [];
        for (int i = 0; i < cases.Count; i++)
        {
            string expected = $$"""{"seq":{{i}},"results":[{{string.Join(',', cases[i].Instances.Select(instance => $$"""{"valid":{{(instance.IsValid ? "true" : "false")}}}"""))}}]}""";
            if (answers[i + 2].GetRawText() != expected)
            {
                wrong.Add($"{cases[i].Origin}: {answers[i + 2]}");
            }
        }

        Assert.Empty(wrong);
    }

    private static string Command(SchemaCase schemaCase, int sequence)
    {
        string registry = string.Join(',', schemaCase.References.Select(reference => $"{JsonSerializer.Serialize(reference.Path)}:{reference.Text}"));
        string tests = string.Join(',', schemaCase.Instances.Select(instance => $$"""{"description":"","instance":{{System.Text.Encoding.UTF8.GetString(instance.Utf8)}}}"""));
        return $$$"""{"cmd":"run","seq":{{{sequence}}},"case":{"description":"","schema":{{{schemaCase.Schema.Text}}},"registry":{ {{{registry}}} },"tests":[{{{tests}}}]}}""".ReplaceLineEndings(" ");
    }

    private static JsonElement[] Talk(params string[] commands)
    {
        (int exitCode, string[] output, string error) = TestProcess.Run("Typeset.Bowtie", commands);
        Assert.Equal(("", 0), (error, exitCode));
        return [.. output.Select(line => JsonElement.Parse(line))];
    }
}
