using System.Text;
using System.Text.Json;
using Typeset.Testing;

namespace Typeset.Cli.Tests;

public sealed class ValidateCommandTests : IDisposable
{
    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://example.org/item.schema.json",
          "type": "object",
          "properties": { "id": { "type": "integer", "minimum": 1 }, "day": { "type": "string", "format": "date" }, "tags": { "type": "array", "items": { "type": "string" } } },
          "required": ["id"],
          "additionalProperties": false,
          "$defs": { "Row": { "type": "array", "items": { "type": "integer" } } }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public ValidateCommandTests() => _folder.Write("s.json", Schema);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Clean_data_is_exit_code_0_and_one_line_beside_the_fields_it_lacks()
    {
        _folder.Write("a.jsonl", "{\"id\":1}\n{\"id\":2}\n");
        _folder.Write("a.json", "{\"id\":1}\n");
        const string Line = "a.jsonl (jsonl): 2 records, all valid; 0 errors; 18 bytes\n";
        Assert.Equal(new CommandResult(0, "Fields\n  never seen         /day, /tags\n\n" + Line, ""), Validate("a.jsonl"));
        Assert.Equal(new CommandResult(0, Line, ""), Validate("a.jsonl", "--no-fields"));
        Assert.Equal(new CommandResult(0, "a.json (json): 1 record, all valid; 0 errors; 9 bytes\n", ""), Validate("a.json"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("8")]
    public void Fields_that_never_occur_are_always_null_or_unknown_are_in_the_reports(string threads)
    {
        _folder.Write("f.json", """{"properties": {"a": {}, "b": {"type": ["null", "string"]}, "l": {"items": {"properties": {"x": {}, "y": {}}}}}}""");
        _folder.Write("f.jsonl", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"b\": null, \"l\": [{{\"x\": {i}}}, {{\"z\": 1}}]}}\n")) + "{\"new\": 1}\n{\"l\n");
        CommandResult text = TypesetProcess.Run(["validate", "-s", "f.json", "f.jsonl", "--threads", threads, "--report", "json=f.report.json", "--force"], input: null, _folder.FullPath);
        Assert.Contains(
            """

            Fields
              never seen         /a, /l/*/y
              always null        /b (20000)
              not in the schema  /l/*/z (20000, first in f.jsonl(1,30)), /new (1, first in f.jsonl(20001,2))

            """.ReplaceLineEndings("\n"),
            text.Output,
            StringComparison.Ordinal);
        byte[] json = File.ReadAllBytes(Path.Combine(_folder.FullPath, "f.report.json"));
        Assert.Equal("valid", JsonContract.LoadFile(RepositoryRoot.Combine("schemas/report/report.schema.json")).Validate(json).ToString());
        using JsonDocument report = JsonDocument.Parse(json);
        Assert.Equal(
            ["/a 0 0", "/b 20000 20000", "/l 20000 0", "/l/*/x 20000 0", "/l/*/y 0 0"],
            report.RootElement.GetProperty("fields").GetProperty("described").EnumerateArray().Select(field => $"{field.GetProperty("pointer")} {field.GetProperty("seen")} {field.GetProperty("nulls")}"));
    }

    [Fact]
    public void Every_error_of_every_record_is_listed_where_it_is()
    {
        _folder.Write("a.jsonl", "{\"id\":1}\n{\"id\":0,\"tags\":[\"a\",1,2]}\n\n  {\"x\":1}\n");
        CommandResult result = Validate("a.jsonl");
        Assert.Equal(1, result.ExitCode);
        string[] lines = result.Output.Split('\n');
        Assert.StartsWith("a.jsonl(2,7): error TYS1", lines[0], StringComparison.Ordinal);
        Assert.Contains(": /id: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("a.jsonl(2,21): error TYS1", lines[1], StringComparison.Ordinal);
        Assert.Contains(": /tags/1: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("a.jsonl(2,23): error TYS1", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("a.jsonl(4,", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("a.jsonl(4,", lines[4], StringComparison.Ordinal);
        Assert.Contains("(root): ", lines[3] + lines[4], StringComparison.Ordinal);
        Assert.Contains("  /tags/*  a.jsonl(2,21)  1 (1), 2 (1)\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("a.jsonl (jsonl): 3 records, 1 valid, 2 invalid (66.7%); 5 errors; 46 bytes\n", result.Output, StringComparison.Ordinal);
        Assert.Equal("", result.Error);
    }

    [Theory]
    [InlineData("{\"id\":0}", "json", "(1,7)")]
    [InlineData("[{\"id\":1}, {\"id\":0}]", "json-array", "(1,18)")]
    [InlineData("{\"id\":1}\n{\"id\":0}", "jsonl", "(2,7)")]
    [InlineData("{\"id\":\n1} {\"id\":0}", "concatenated-json", "(2,10)")]
    public void Formats_are_found_from_the_content(string text, string format, string place)
    {
        _folder.Write("data", text);
        CommandResult result = Validate("data");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("data" + place + ": error TYS1", result.Output, StringComparison.Ordinal);
        Assert.Contains($"data ({format}): ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_that_is_named_overrides_what_the_content_looks_like()
    {
        _folder.Write("a.json", "{\"id\":1}\n{\"id\":2}\n");
        CommandResult result = Validate("a.json", "--format", "json");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.json (json): 1 record, 0 valid, 1 invalid (100%); 1 error;", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_records_are_arrays_a_file_with_an_array_is_one_record()
    {
        _folder.Write("a.json", "[1, 2, \"x\"]");
        CommandResult result = Run("validate", "--schema", "s.json#/$defs/Row", "a.json");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("a.json(1,8): error ", result.Output, StringComparison.Ordinal);
        Assert.Contains(": /2: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("a.json (json): 1 record,", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_a_file_called_dash()
    {
        CommandResult result = TypesetProcess.Run(["validate", "-s", "s.json", "-"], "{\"id\":1}\n{\"id\":0}\n"u8.ToArray(), _folder.FullPath);
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("-(2,7): error ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_files_are_counted_each_and_in_all()
    {
        _folder.Write("a.json", "{\"id\":1}");
        _folder.Write("b.json", "[{\"id\":0},{\"id\":2}]");
        CommandResult result = Validate("a.json", "b.json");
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith(
            """
            Files
              records  valid  invalid  share  errors  bytes  format      file
                    1      1        0     0%       0      8  json        a.json
                    2      1        1    50%       1     19  json-array  b.json

            2 files: 3 records, 2 valid, 1 invalid (33.3%); 1 error; 27 bytes

            """.ReplaceLineEndings("\n"),
            result.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\": }")]
    [InlineData("{\"id\":1,}")]
    [InlineData("{\"id\":1} x")]
    [InlineData("id=1")]
    public void Malformed_JSON_is_one_located_error_of_its_record(string broken)
    {
        _folder.Write("a.jsonl", $"{{\"id\":1}}\n{broken}\n{{\"id\":0}}\n{{\"id\":3}}\n");
        CommandResult result = Validate("a.jsonl");
        Assert.Equal(1, result.ExitCode);
        string[] lines = result.Output.Split('\n');
        Assert.StartsWith("a.jsonl(2,", lines[0], StringComparison.Ordinal);
        Assert.Contains(": error TYS1001: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("a.jsonl(3,7): error ", lines[1], StringComparison.Ordinal);
        Assert.Contains("4 records, 2 valid, 2 invalid (50%); 2 errors;", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_element_of_an_array_leaves_the_others_alone()
    {
        _folder.Write("a.json", "[\n{\"id\":1},\n{\"id\": {\"id\":2},\n{\"id\":0},\n{\"id\":3}\n]\n");
        CommandResult result = Validate("a.json");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("a.json(3,", result.Output, StringComparison.Ordinal);
        Assert.Contains("\na.json(4,7): error ", result.Output, StringComparison.Ordinal);
        Assert.Contains("4 records, 2 valid, 2 invalid (50%); 2 errors;", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_line_that_was_cut_is_an_error_of_that_record_only()
    {
        _folder.Write("a.jsonl", "{\"id\":1}\n{\"id\":2}\n{\"id\":3,\"ta");
        CommandResult result = Validate("a.jsonl");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("a.jsonl(3,", result.Output, StringComparison.Ordinal);
        Assert.Contains("error TYS1001: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("3 records, 2 valid, 1 invalid (33.3%); 1 error;", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_UTF_8_is_a_located_error_of_its_record()
    {
        _folder.Write("a.jsonl", [.. "{\"id\":1}\n{\"day\":\""u8, 0xC3, 0x28, .. "\",\"id\":2}\n{\"id\":3}\n"u8]);
        CommandResult result = Validate("a.jsonl");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("a.jsonl(2,9): error TYS1002: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("3 records, 2 valid, 1 invalid (33.3%); 1 error;", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_100_000_levels_deep_is_an_error_and_not_a_crash()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"id\":", 100_000));
        _folder.Write("a.jsonl", $"{{\"id\":1}}\n{deep}\n{{\"id\":3}}\n");
        _folder.Write("b.json", new string('[', 100_000) + new string(']', 100_000));
        CommandResult result = Validate("a.jsonl", "b.json");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("a.jsonl(2,", result.Output, StringComparison.Ordinal);
        Assert.Contains("error TYS1003: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nb.json(1,", result.Output, StringComparison.Ordinal);
        Assert.Contains("4 records, 2 valid, 2 invalid (50%); 2 errors;", result.Output, StringComparison.Ordinal);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public void An_empty_file_is_an_error_and_the_others_are_validated()
    {
        _folder.Write("empty.json", "");
        _folder.Write("a.json", "{\"id\":1}");
        CommandResult result = Validate("empty.json", "a.json");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("empty.json(1,1): error TYS1801: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("2 files: 1 record, 1 valid, 0 invalid; 1 error;", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_exit_code_4_and_the_others_are_validated()
    {
        _folder.Write("a.json", "{\"id\":0}");
        CommandResult result = Validate("missing.json", "a.json");
        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith("missing.json: error TYS1805: the file cannot be read: there is no such file\na.json(1,7): error ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0 }, "TYS1804", "xz -dc")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0, (byte)'}', 0 }, "TYS1803", "iconv -f UTF-16LE")]
    public void What_is_not_read_yet_is_refused_with_advice_and_exit_code_4(byte[] bytes, string code, string advice)
    {
        _folder.Write("data", bytes);
        CommandResult result = Validate("data");
        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith("data: error " + code + ": ", result.Output, StringComparison.Ordinal);
        Assert.Contains(advice, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_is_not_JSON_is_exit_code_3_with_its_place()
    {
        _folder.Write("bad.json", "{\n  \"type\": \n}");
        _folder.Write("a.json", "{}");
        CommandResult result = Run("validate", "--schema", "bad.json", "a.json");
        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("bad.json(3,1): error TYS0", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_with_a_bad_value_is_exit_code_3_with_its_place()
    {
        _folder.Write("bad.json", "{\n  \"minLength\": -1\n}");
        _folder.Write("a.json", "{}");
        CommandResult result = Run("validate", "--schema", "bad.json", "a.json");
        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("bad.json(2,16): error TYS0", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_keyword_is_a_warning_and_the_schema_is_used()
    {
        _folder.Write("typo.json", "{\n  \"minLenght\": 3,\n  \"type\": \"string\"\n}");
        _folder.Write("a.json", "1");
        CommandResult result = Run("validate", "--schema", "typo.json", "a.json");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("typo.json(2,3): warning TYS0", result.Error, StringComparison.Ordinal);
        Assert.Contains("minLength", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("a.json(1,1): error TYS1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_schema_is_exit_code_4()
    {
        CommandResult result = Run("validate", "--schema", "missing.json", "s.json");
        Assert.Equal(new CommandResult(4, "", "typeset: the schema cannot be read: missing.json: there is no such file\n"), result);
    }

    [Fact]
    public void A_part_of_a_schema_that_is_not_there_is_exit_code_3()
    {
        CommandResult result = Run("validate", "--schema", "s.json#/$defs/Nothing", "s.json");
        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.NotEqual("", result.Error);
    }

    [Theory]
    [InlineData("validate", "--schema", "s.json")]
    [InlineData("validate", "s.json")]
    [InlineData("validate", "--schema", "s.json", "a", "--report", "pdf")]
    [InlineData("validate", "--schema", "s.json", "a", "--format", "xml")]
    [InlineData("validate", "--schema", "s.json", "a", "--formats", "maybe")]
    [InlineData("validate", "--schema", "s.json", "a", "--formats", "=warn")]
    [InlineData("validate", "--schema", "s.json", "a", "--formats", "email=maybe")]
    [InlineData("validate", "--schema", "s.json", "a", "--max-listed", "-1")]
    [InlineData("validate", "--schema", "s.json", "a", "--max-record-size", "0")]
    [InlineData("validate", "--schema", "s.json", "-", "-")]
    [InlineData("validate", "--schema", "s.json", "--reprot", "json", "s.json")]
    [InlineData("validate", "--schema", "s.json", "s.json", "-x")]
    [InlineData("profile", "--reprot=json", "s.json")]
    [InlineData("explain", "-v", "TYS1501")]
    [InlineData("frobnicate")]
    [InlineData]
    public void Wrong_usage_is_exit_code_2_and_says_what_is_wrong(params string[] args)
    {
        CommandResult result = Run(args);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("typeset: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u00", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_named_like_an_option_is_one_after_two_dashes_and_by_its_path()
    {
        _folder.Write("--odd.jsonl", "{\"id\":1}\n");
        Assert.Contains("./--odd.jsonl", Validate("--odd.jsonl").Error, StringComparison.Ordinal);
        Assert.Equal(0, Validate("./--odd.jsonl").ExitCode);
        Assert.Equal(0, Validate("--", "--odd.jsonl").ExitCode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0, "--formats", "dialect")]
    [InlineData(1, "--formats", "assert")]
    [InlineData(0, "--formats", "annotate")]
    [InlineData(1, "--formats", "date=assert")]
    [InlineData(0, "--formats", "assert", "--formats", "date=annotate")]
    [InlineData(1, "--formats", "annotate", "--formats", "date=annotate", "--formats", "date=assert")]
    [InlineData(1, "--formats", "assert", "--formats", "email=annotate")]
    public void The_dialect_says_what_formats_mean_unless_the_command_line_does(int exitCode, params string[] options)
    {
        _folder.Write("a.json", "{\"id\":1,\"day\":\"tomorrow\"}");
        Assert.Equal(exitCode, Validate(["a.json", .. options]).ExitCode);
    }

    [Fact]
    public void Warnings_are_listed_and_counted_and_leave_the_record_valid()
    {
        _folder.Write("a.jsonl", "{\"id\":1,\"day\":\"tomorrow\"}\n{\"id\":0,\"day\":\"today\"}\n{\"id\":1,\"day\":\"2021-08-12\"}\n");
        CommandResult text = Validate("a.jsonl", "--formats", "warn");
        Assert.Equal(1, text.ExitCode);
        Assert.Equal(
            """
            a.jsonl(1,15): warning TYS1204: /day: expected an RFC 3339 full-date such as 2021-08-12, found "tomorrow"
            a.jsonl(2,7): error TYS1301: /id: expected a number of at least 1, found 0
            a.jsonl(2,15): warning TYS1204: /day: expected an RFC 3339 full-date such as 2021-08-12, found "today"

            Errors and warnings by kind
              count  share  code               keyword  where  first          values
                  2  66.7%  TYS1204 (warning)  format   /day   a.jsonl(1,15)  "today" (1), "tomorrow" (1)
                  1  33.3%  TYS1301            minimum  /id    a.jsonl(2,7)   0 (1)

            Records with such errors
              TYS1204  a.jsonl(2,1)  {"id":0,"day":"today"}

            Fields
              never seen         /tags

            a.jsonl (jsonl): 3 records, 2 valid, 1 invalid (33.3%); 1 error; 2 warnings; 77 bytes

            """.ReplaceLineEndings("\n"), text.Output);

        CommandResult json = Validate("a.jsonl", "--formats", "day=assert", "--formats", "date=warn", "--report", "json");
        Assert.True(JsonContract.LoadFile(RepositoryRoot.Combine("schemas/report/report.schema.json")).IsValid(Encoding.UTF8.GetBytes(json.Output)));
        using JsonDocument report = JsonDocument.Parse(json.Output);
        JsonElement[] groups = [.. report.RootElement.GetProperty("groups").EnumerateArray()];
        Assert.Equal([true, false], groups.Select(group => group.TryGetProperty("severity", out _)));
        Assert.Equal(2, report.RootElement.GetProperty("total").GetProperty("warnings").GetInt64());
    }

    [Fact]
    public void Strings_are_held_to_their_content_on_request()
    {
        _folder.Write("content.json", """{"contentEncoding":"base64"}""");
        _folder.Write("a.json", "\"%\"");
        Assert.Equal(0, Run("validate", "--schema", "content.json", "a.json").ExitCode);
        CommandResult result = Run("validate", "--schema", "content.json", "--assert-content", "a.json");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("a.json(1,1): error TYS1205: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_warnings_is_exit_code_0()
    {
        _folder.Write("a.json", "{\"id\":1,\"day\":\"tomorrow\"}");
        CommandResult result = Validate("a.json", "--formats", "warn");
        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("a.json (json): 1 record, all valid; 0 errors; 1 warning; 25 bytes\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_errors_are_listed_and_all_on_request()
    {
        _folder.Write("a.jsonl", string.Concat(Enumerable.Repeat("{\"id\":0}\n", 1200)));
        string some = Validate("a.jsonl").Output;
        string all = Validate("a.jsonl", "--max-listed", "all").Output;
        Assert.Equal(1000, some.Split('\n').Count(line => line.StartsWith("a.jsonl(", StringComparison.Ordinal)));
        Assert.Contains("\n… 200 more not listed; --max-listed all lists every error\n", some, StringComparison.Ordinal);
        Assert.Equal(1200, all.Split('\n').Count(line => line.StartsWith("a.jsonl(", StringComparison.Ordinal)));
        Assert.Contains("1200 errors", some, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_over_the_limit_is_an_error_and_the_others_are_validated()
    {
        _folder.Write("a.jsonl", "{\"id\":1}\n{\"id\":2,\"tags\":[\"" + new string('x', 2000) + "\"]}\n{\"id\":0}\n");
        CommandResult result = Validate("a.jsonl", "--max-record-size", "1K");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("a.jsonl(2,1): error TYS1802: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("\na.jsonl(3,7): error ", result.Output, StringComparison.Ordinal);
        Assert.Contains("3 records, 1 valid, 2 invalid (66.7%);", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_report_meets_its_own_contract_whatever_happened()
    {
        _folder.Write("a.jsonl", "{\"id\":1}\n{\"id\":0,\"x\":1}\n{\"id\"\n");
        _folder.Write("b.json", "[{\"id\":1},,{}]");
        _folder.Write("empty", "");
        CommandResult result = Validate("--report", "json", "a.jsonl", "b.json", "empty", "missing");
        Assert.Equal(4, result.ExitCode);
        JsonContract contract = JsonContract.LoadFile(RepositoryRoot.Combine("schemas/report/report.schema.json"));
        Assert.Empty(contract.Problems);
        Assert.Equal("valid", contract.Validate(Encoding.UTF8.GetBytes(result.Output)).ToString());

        using JsonDocument report = JsonDocument.Parse(result.Output);
        Assert.Equal(7, report.RootElement.GetProperty("total").GetProperty("errors").GetInt64());
        Assert.Equal(5, report.RootElement.GetProperty("total").GetProperty("records").GetInt64());
        Assert.Equal(3, report.RootElement.GetProperty("total").GetProperty("invalid").GetInt64());
    }

    [Fact]
    public void The_contract_of_the_report_refuses_what_is_no_report()
    {
        JsonContract contract = JsonContract.LoadFile(RepositoryRoot.Combine("schemas/report/report.schema.json"));
        Assert.False(contract.IsValid("{}"u8));
        _folder.Write("a.json", "{\"id\":1}");
        string report = Validate("--report", "json", "a.json").Output;
        Assert.True(contract.IsValid(Encoding.UTF8.GetBytes(report)));
        Assert.False(contract.IsValid(Encoding.UTF8.GetBytes(report.Replace("\"isComplete\": true", "\"isComplete\": null", StringComparison.Ordinal))));
    }

    [Fact]
    public void The_same_run_gives_the_same_report_to_the_byte()
    {
        _folder.Write("a.jsonl", "{\"id\":0}\n{\"x\":0}\n[\n");
        foreach (string form in new[] { "text", "json" })
        {
            Assert.Equal(Validate("--report", form, "a.jsonl"), Validate("--report", form, "a.jsonl"));
        }
    }

    [Fact]
    public void A_report_into_a_file_or_pipe_has_no_colour_and_no_progress()
    {
        _folder.Write("a.jsonl", "{\"id\":0}\n");
        CommandResult result = Validate("a.jsonl");
        Assert.DoesNotContain('\e', result.Output);
        Assert.Equal("", result.Error);
    }

    [ToolFact("script")]
    public void A_terminal_gets_colour_and_progress_and_the_same_words()
    {
        _folder.Write("a.jsonl", string.Concat(Enumerable.Repeat("{\"id\":1}\n", 400_000)) + "{\"id\":0}\n");
        const string Command = "script -qec \"$TYPESET validate -s s.json a.jsonl\" /dev/null";
        string painted = TypesetProcess.Bash("unset NO_COLOR; export TERM=xterm; " + Command, _folder.FullPath).Output;
        string plain = TypesetProcess.Bash("export TERM=xterm NO_COLOR=1; " + Command, _folder.FullPath).Output;
        Assert.Contains("\e[1;31merror\e[0m", painted, StringComparison.Ordinal);
        Assert.Contains(" records, 0 invalid: a.jsonl", painted, StringComparison.Ordinal);
        Assert.Contains("a.jsonl(400001,7): error ", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[1;31m", plain, StringComparison.Ordinal);
        Assert.Matches(@"400001 records, 400000 valid, 1 invalid \(under 0\.1%\); 1 error; 3600009 bytes\r\n(\r\e\[2K)?(typeset: 3\.6 MB, 400001 records in \d+\.\d s, \d+\.\d MB/s\r\n)?$", plain);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(130)]
    public void Tables_are_as_wide_as_the_terminal(int columns)
    {
        _folder.Write("a.jsonl", string.Concat(Enumerable.Range(0, 40).Select(i => $"{{\"id\":-{i},\"text\":\"{new string('x', 200)}\"}}\n")));
        string output = TypesetProcess.Bash($"export TERM=xterm NO_COLOR=1; script -qec \"stty cols {columns}; $TYPESET validate -s s.json --progress none --max-listed 0 a.jsonl\" /dev/null", _folder.FullPath).Output;
        string[] lines = output.Split("\r\n");
        Assert.InRange(lines.Single(static line => line.Contains(" more", StringComparison.Ordinal)).Length, columns - 20, columns - 1);
        Assert.Equal(columns - 1, lines.Single(static line => line.Contains("{\"id\"", StringComparison.Ordinal)).Length);
    }

    [Fact]
    public void A_broken_pipe_ends_quietly()
    {
        _folder.Write("a.jsonl", string.Concat(Enumerable.Repeat("{\"id\":0}\n", 300_000)));
        CommandResult result = TypesetProcess.Bash("$TYPESET validate -s s.json --max-listed all a.jsonl | head -n 1; echo ${PIPESTATUS[0]}", _folder.FullPath);
        string[] lines = result.Output.Split('\n');
        Assert.StartsWith("a.jsonl(1,7): error ", lines[0], StringComparison.Ordinal);
        Assert.Equal("141", lines[1]);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public void Output_is_appended_to_what_other_commands_write_to_the_same_file()
    {
        _folder.Write("a.json", "{\"id\":1}");
        TypesetProcess.Bash("(echo before; $TYPESET validate -s s.json a.json; echo after) > out.txt", _folder.FullPath);
        Assert.Equal("before\na.json (json): 1 record, all valid; 0 errors; 8 bytes\nafter\n", File.ReadAllText(Path.Combine(_folder.FullPath, "out.txt")));
    }

    [Fact]
    public void A_full_disk_is_exit_code_4_and_one_line()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        _folder.Write("a.json", "{\"id\":0}");
        CommandResult result = TypesetProcess.Bash("$TYPESET validate -s s.json a.json > /dev/full", _folder.FullPath);
        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith("typeset: cannot write the output: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Error.Count(character => character == '\n'));
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void An_interrupted_run_ends_with_the_counts_up_to_then(string signal, int exitCode)
    {
        // The writer of the pipe never ends by itself, so that only the signal can end the run.
        // A run in the background may have inherited that SIGINT is ignored, so the signals are reset for the command.
        string script = $"mkfifo pipe; (printf '{{\"id\":0}}\\n{{\"id\":1}}\\n'; sleep 100) > pipe & w=$!; env --default-signal=INT,TERM $TYPESET validate -s s.json --report text --report json=out.json --good good.jsonl - < pipe > out.txt & t=$!; "
            + "while ! grep -q error out.txt; do sleep 0.1; done; kill -" + signal + " $t; wait $t; code=$?; kill $w; exit $code";
        CommandResult result = TypesetProcess.Bash("set -m; " + script, _folder.FullPath);
        Assert.Equal(exitCode, result.ExitCode);
        string report = File.ReadAllText(Path.Combine(_folder.FullPath, "out.txt"));
        Assert.Contains("-(1,7): error ", report, StringComparison.Ordinal);
        Assert.Contains("- (jsonl): 2 records, 1 valid, 1 invalid (50%);", report, StringComparison.Ordinal);
        Assert.EndsWith("The run ended early; the counts are those up to then.\n", report, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder.FullPath, "out.json")));
        Assert.False(json.RootElement.GetProperty("isComplete").GetBoolean());

        // A part of the records would be taken for all of them.
        Assert.False(File.Exists(Path.Combine(_folder.FullPath, "good.jsonl")));
    }

    private CommandResult Validate(params string[] args) => Run(["validate", "--schema", "s.json", .. args]);

    private CommandResult Run(params string[] args) => TypesetProcess.Run(args, input: null, _folder.FullPath);
}
