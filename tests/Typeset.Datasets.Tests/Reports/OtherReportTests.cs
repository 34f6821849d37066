using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Typeset.Testing;

namespace Typeset.Datasets.Tests;

public sealed class OtherReportTests
{
    [Fact]
    public void Json_lines_has_a_line_for_each_error_that_meets_its_contract()
    {
        JsonContract contract = JsonContract.LoadFile(RepositoryRoot.Combine("schemas/report/error.schema.json"));
        string[] lines = Write(stream => new JsonLinesReport(stream)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["TYS1102", "TYS1102", "TYS1801", "TYS1805"], lines.Select(line => JsonElement.Parse(line).GetProperty("code").GetString()));
        Assert.All(lines, line => Assert.Equal("valid", contract.Validate(Encoding.UTF8.GetBytes(line)).ToString()));
    }

    [Fact]
    public void Sarif_has_a_result_for_each_error_with_its_rule_and_place()
    {
        using JsonDocument sarif = JsonDocument.Parse(Write(stream => new SarifReport(stream)));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        JsonElement run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Equal(["TYS1102", "TYS1102", "TYS1801", "TYS1805"], run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString()));
        Assert.Equal(["TYS1102", "TYS1801", "TYS1805"], run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        JsonElement location = run.GetProperty("results")[1].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("a%20b.json", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((1, 18), (location.GetProperty("region").GetProperty("startLine").GetInt32(), location.GetProperty("region").GetProperty("startColumn").GetInt32()));
        Assert.False(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void Junit_has_a_test_for_each_file()
    {
        XElement suite = XDocument.Parse(Write(stream => new JunitReport(stream))).Root!.Element("testsuite")!;
        Assert.Equal(("4", "2", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("errors")!.Value));
        Assert.Equal(["a b.json", "empty.json", "gone.json", "good.json"], suite.Elements("testcase").Select(test => test.Attribute("name")!.Value));
        Assert.Contains("a b.json(1,18): error TYS1102: /words/1: expected a good word (found \"bad\\u001b[31m\")", suite.Element("testcase")!.Element("failure")!.Value, StringComparison.Ordinal);
        Assert.Empty(suite.Elements("testcase").Last().Elements());
    }

    [Fact]
    public void Annotations_are_commands_that_data_cannot_end()
    {
        DatasetInput input = DatasetInput.FromBytes("a,b:%\n]c;", "\"bad::\\n%0A]\""u8.ToArray());
        Assert.Equal(
            "::error file=a%2Cb%3A%25%0A]c;,line=1,col=1,title=TYS1102::/words/*: expected a good word (found \"bad::\\n%250A]\")\n".Replace("/words/*", "/words/0", StringComparison.Ordinal),
            Text(AnnotationReport.ForGitHub, input));
        Assert.Equal(
            "##vso[task.logissue type=error;sourcepath=a,b:%AZP25%0A%5Dc%3B;linenumber=1;columnnumber=1;code=TYS1102]/words/0: expected a good word (found \"bad::\\n%0A]\")\n",
            Text(AnnotationReport.ForAzure, input));
    }

    [Fact]
    public void Every_report_with_a_sum_says_when_the_run_ended_early()
    {
        DatasetInput input = DatasetInput.FromBytes("a", "\"bad\"\n1\n"u8.ToArray());
        DatasetRunOptions early = new() { FailFast = true };
        XElement suite = XDocument.Parse(Partial(early, stream => new JunitReport(stream))).Root!.Element("testsuite")!;
        Assert.Equal(("2", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("skipped")!.Value));
        Assert.Single(suite.Elements("testcase").Last().Elements("skipped"));
        Assert.EndsWith("\n::warning::The run ended early; what came after was not looked at.\n", Partial(early, stream => AnnotationReport.ForGitHub(new StreamWriter(stream))), StringComparison.Ordinal);
        Assert.EndsWith("\n##vso[task.logissue type=warning]The run ended early; what came after was not looked at.\n", Partial(early, stream => AnnotationReport.ForAzure(new StreamWriter(stream))), StringComparison.Ordinal);
        foreach (Func<Stream, IReportWriter> report in (Func<Stream, IReportWriter>[])[
            stream => new MarkdownReport(new StreamWriter(stream)), stream => new HtmlReport(new StreamWriter(stream)), stream => new TextReport(new StreamWriter(stream), new TextReportOptions())])
        {
            Assert.Contains("The run ended early; the counts are those up to then.", Partial(early, report), StringComparison.Ordinal);
            Assert.DoesNotContain("ended early", Partial(new(), report), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("skipped", Partial(new(), stream => new JunitReport(stream)).Replace("skipped=\"0\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("ended early", Partial(new(), stream => AnnotationReport.ForGitHub(new StreamWriter(stream))), StringComparison.Ordinal);

        string Partial(DatasetRunOptions options, Func<Stream, IReportWriter> make)
        {
            using MemoryStream stream = new();
            DatasetRun.Validate([input], new WordValidator(), options, make(stream));
            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    [Fact]
    public void Annotations_are_no_more_than_a_server_shows()
    {
        DatasetInput input = DatasetInput.FromBytes("a", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\"bad\"\n", 500))));
        Assert.Equal(AnnotationReport.MaxListed, Text(AnnotationReport.ForGitHub, input).Count(character => character == '\n'));
    }

    [Fact]
    public void Markdown_has_counts_kinds_and_the_first_errors() =>
        Assert.Equal(
            """
            # `words`: 2 of 4 records are invalid

            | file | format | records | valid | invalid | share | errors | bytes |
            |---|---|--:|--:|--:|--:|--:|--:|
            | `a b.json` | json-array | 3 | 1 | 2 | 66.7% | 2 | 29 |
            | `empty.json` | json | 0 | 0 | 0 | - | 1 | 0 |
            | `gone.json` | not read to its end | 0 | 0 | 0 | - | 1 | 0 |
            | `good.json` | json | 1 | 1 | 0 | 0% | 0 | 1 |

            ## Kinds

            | count | share | code | keyword | where | first | values |
            |--:|--:|---|---|---|---|---|
            | 2 | 50% | TYS1102 | `enum` | `/words/*` | `a b.json(1,10)` | `"bad\u001b[31m" (1), "bad" (1)` |
            | 1 | - | TYS1801 | - | `(root)` | `empty.json(1,1)` | - |
            | 1 | - | TYS1805 | - | `(root)` | `gone.json` | - |

            ## Records

            TYS1102 at `/words/*`, `a b.json(1,10)`:

                "bad"

            ## Errors

            - `a b.json(1,10)` error TYS1102: `/words/0: expected a good word (found "bad")`
            - `a b.json(1,18)` error TYS1102: `/words/1: expected a good word (found "bad\u001b[31m")`
            - `empty.json(1,1)` error TYS1801: `expected at least one record; the file is empty`
            - `gone.json` error TYS1805: `the file cannot be read: there is no such file`

            """.ReplaceLineEndings("\n"),
            Text(writer => new MarkdownReport(writer), Files()));

    [Fact]
    public void Fields_are_in_every_report_for_people()
    {
        ContractFields fields = ContractFields.Of(JsonContract.Load("""{"properties": {"a": {}, "n": {}, "o": {"properties": {"x": {}}}, "z": {"properties": {"y": {}}}}}"""));
        DatasetInput input = DatasetInput.FromBytes("f|.jsonl", Encoding.UTF8.GetBytes("{\"a\": 1, \"n\": null, \"new|\\u0007\": 1}\n{\"n\": null, \"o\": {\"<u>\": 1}, \"new|\\u0007\": 2}\n"));
        using StringWriter text = new();
        using StringWriter markdown = new();
        using StringWriter html = new();
        ContractValidator anything = new(JsonContract.Load("true"), "words");
        DatasetRun.Validate([input], anything, new() { Fields = fields }, new ReportSet([new TextReport(text, new()), new MarkdownReport(markdown), new HtmlReport(html)]));
        Assert.Equal(
            """
            Fields
              never seen         /o/x, /z
              always null        /n (2)
              not in the schema  /new|\u0007 (2, first in f|.jsonl(1,21)), /o/<u> (1, first in f|.jsonl(2,19))

            f|.jsonl (jsonl): 2 records, all valid; 0 errors; 83 bytes

            """.ReplaceLineEndings("\n"),
            text.ToString());
        Assert.EndsWith(
            """
            ## Fields

            | field | what | objects | first |
            |---|---|--:|---|
            | `/o/x` | never seen | 0 | - |
            | `/z` | never seen | 0 | - |
            | `/n` | always null | 2 | - |
            | `/new\|\u0007` | not in the schema | 2 | `f\|.jsonl(1,21)` |
            | `/o/<u>` | not in the schema | 1 | `f\|.jsonl(2,19)` |

            """.ReplaceLineEndings("\n"),
            markdown.ToString(),
            StringComparison.Ordinal);
        Assert.Contains("<tr data-state=\"not in the schema\"><th scope=\"row\"><code>/o/&lt;u&gt;</code></th>", html.ToString(), StringComparison.Ordinal);
        Assert.Contains("<tr data-state=\"always null\"><th scope=\"row\"><code>/n</code></th><td class=\"text\"><span class=\"warn\">always null</span></td><td>2</td><td>2</td>", html.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_and_records_are_shown_in_a_line_that_is_not_too_wide()
    {
        string records = string.Concat(Enumerable.Range(0, 150).Select(i => $"{{\"pad\": \"{new string('x', 300)}\",\t\"w\": \"bad{i}{new string('é', 60)}\"}}\n"));
        using StringWriter text = new();
        DatasetRun.Validate([DatasetInput.FromBytes("a.jsonl", Encoding.UTF8.GetBytes(records))], new WordValidator(), new(), new TextReport(text, new() { MaxListed = 0 }));
        string[] lines = text.ToString().Split('\n');
        Assert.Matches("^    150   100%  TYS1102  enum     /words/\\*  a.jsonl\\(1,318\\)  \"bad[0-9é]+… \\(1\\), … about [0-9]+ more$", lines[2]);
        Assert.Matches("^  TYS1102  a.jsonl\\([0-9]+,1\\) +\\{\"pad\": \"x+…$", lines[5]);
        Assert.All(lines, line => Assert.True(line.Length < 200, line));
    }

    [Fact]
    public void Data_cannot_break_a_table_of_Markdown()
    {
        string text = Text(writer => new MarkdownReport(writer), DatasetInput.FromBytes("a|`b``", "\"good\""u8.ToArray()));
        Assert.Contains("| ``` a\\|`b`` ``` | json |", text, StringComparison.Ordinal);
    }

    private static DatasetInput[] Files() =>
    [
        DatasetInput.FromBytes("a b.json", "[\"good\", \"bad\", [\"bad\e[31m\"]]"u8.ToArray()),
        DatasetInput.FromBytes("empty.json", []),
        new DatasetInput("gone.json", () => throw new FileNotFoundException()),
        DatasetInput.FromBytes("good.json", "1"u8.ToArray()),
    ];

    private static string Write(Func<Stream, IReportWriter> make)
    {
        using MemoryStream stream = new();
        IReportWriter report = make(stream);
        DatasetRun.Validate(Files(), new WordValidator(), new(), report);
        (report as IDisposable)?.Dispose();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Text(Func<TextWriter, IReportWriter> make, params DatasetInput[] inputs)
    {
        using StringWriter text = new();
        DatasetRun.Validate(inputs, new WordValidator(), new(), make(text));
        return text.ToString();
    }
}
