using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Typeset.Datasets.Tests;

public sealed class ReportTests
{
    [Fact]
    public void The_text_report_lists_errors_kinds_files_and_totals() =>
        Assert.Equal(
            """
            a.json(1,10): error TYS1102: /words/0: expected a good word (found "bad")
            a.json(1,18): error TYS1102: /words/1: expected a good word (found "bad\u001b[31m")
            empty.json(1,1): error TYS1801: expected at least one record; the file is empty
            gone.json: error TYS1805: the file cannot be read: there is no such file

            Errors by kind
              count  share  code     keyword  where     first            values
                  2  66.7%  TYS1102  enum     /words/*  a.json(1,10)     "bad\u001b[31m" (1), "bad" (1)
                  1      -  TYS1801  -        -         empty.json(1,1)
                  1      -  TYS1805  -        -         gone.json

            Records with such errors
              TYS1102  a.json(1,10)  "bad"

            Files
              records  valid  invalid  share  errors  bytes  format      file
                    3      1        2  66.7%       2     29  json-array  a.json
                    0      0        0      -       1      0  json        empty.json
                    0      0        0      -       1      0  not read    gone.json

            3 files: 3 records, 1 valid, 2 invalid (66.7%); 4 errors; 29 bytes
            1 file could not be read, or not to the end

            """.ReplaceLineEndings("\n"),
            Text(new TextReportOptions(), Files()));

    [Theory]
    [InlineData(90)]
    [InlineData(120)]
    [InlineData(200)]
    public void A_terminal_has_as_much_of_values_and_records_as_fits(int width)
    {
        string records = string.Join('\n', Enumerable.Range(0, 40).Select(i => $"{{\"words\": [\"bad word number {i}\"], \"text\": \"{new string('x', 300)}\"}}"));
        string[] lines = Text(new TextReportOptions { Width = width, MaxListed = 0 }, DatasetInput.FromBytes("a.jsonl", Encoding.UTF8.GetBytes(records))).Split('\n');
        string values = lines.Single(static line => line.Contains(" more", StringComparison.Ordinal));
        string record = lines.Single(static line => line.Contains("{\"words\"", StringComparison.Ordinal));
        Assert.InRange(values.Length, width - 30, width);
        Assert.Equal(width, record.Length);
        Assert.DoesNotContain(lines[..^2], line => line.Length > width);
    }

    [Fact]
    public void A_clean_run_is_one_line() =>
        Assert.Equal("a.json (json): 1 record, all valid; 0 errors; 1 byte\n", Text(new TextReportOptions(), DatasetInput.FromBytes("a.json", "1"u8.ToArray())));

    [Fact]
    public void Errors_beyond_the_limit_are_counted_and_the_way_to_see_them_is_named()
    {
        string text = Text(new TextReportOptions { MaxListed = 1 }, Files());
        Assert.Contains("\n… 3 more not listed; --max-listed all lists every error\n", text, StringComparison.Ordinal);
        Assert.Contains("4 errors", text, StringComparison.Ordinal);
        Assert.DoesNotContain("a.json(1,18)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_is_all_that_a_terminal_adds()
    {
        string plain = Text(new TextReportOptions(), Files());
        string painted = Text(new TextReportOptions { Color = true }, Files());
        Assert.DoesNotContain('\e', plain);
        Assert.Contains("\e[1;31merror\e[0m", painted, StringComparison.Ordinal);
        Assert.Equal(plain, painted.Replace("\e[1;31m", "", StringComparison.Ordinal).Replace("\e[32m", "", StringComparison.Ordinal).Replace("\e[0m", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a\nb\e[2J", "a\\u000ab\\u001b[2J")]
    [InlineData("\u202Eevil\u2028", "\\u202eevil\\u2028")]
    [InlineData("plain é", "plain é")]
    public void Data_cannot_end_a_line_or_drive_a_terminal(string text, string printed) =>
        Assert.Equal(printed, PrintableText.Escape(text));

    [Fact]
    public void Half_a_surrogate_pair_is_spelled_out_and_a_whole_one_printed() =>
        Assert.Equal("half \\ud83d here, whole 😀", PrintableText.Escape("half \uD83D here, whole 😀"));

    [Fact]
    public void The_JSON_report_sums_up()
    {
        using JsonDocument report = JsonDocument.Parse(Json(Files()));
        JsonElement root = report.RootElement;
        Assert.Equal("3.0", root.GetProperty("reportVersion").GetString());
        Assert.Equal("words", root.GetProperty("contract").GetString());
        JsonElement group = root.GetProperty("groups")[0];
        Assert.Equal(
            "TYS1102 enum /words/* 2 2 2",
            string.Join(' ', new[] { "code", "keyword", "pointer", "count", "records", "distinctValues" }.Select(name => group.GetProperty(name).ToString())));
        Assert.Equal(
            "a.json 2 1 10 9 /words/0 \"bad\"",
            string.Join(' ', new[] { "file", "record", "line", "column", "byteOffset", "pointer", "excerpt" }.Select(name => group.GetProperty("first").GetProperty(name).ToString())));
        Assert.Equal(["\"bad\e[31m\" 1", "\"bad\" 1"], group.GetProperty("values").EnumerateArray().Select(value => $"{value.GetProperty("value")} {value.GetProperty("count")}"));
        Assert.Equal(["a.json", "empty.json", "gone.json"], root.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("file").GetString()));
        Assert.Equal([true, true, false], root.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("isReadToEnd").GetBoolean()));
        Assert.Equal(3, root.GetProperty("total").GetProperty("records").GetInt64());
        Assert.True(root.GetProperty("isComplete").GetBoolean());
    }

    [Fact]
    public void The_JSON_report_counts_exactly_however_many_there_are()
    {
        string lines = string.Concat(Enumerable.Range(0, 5000).Select(i => $"\"bad{i % 10}\"\n"));
        using JsonDocument report = JsonDocument.Parse(Json(DatasetInput.FromBytes("a", Encoding.UTF8.GetBytes(lines))));
        JsonElement group = Assert.Single(report.RootElement.GetProperty("groups").EnumerateArray());
        Assert.Equal((5000, 5000, 10), (group.GetProperty("count").GetInt64(), group.GetProperty("records").GetInt64(), group.GetProperty("distinctValues").GetInt64()));
        Assert.All(group.GetProperty("values").EnumerateArray(), value => Assert.Equal(500, value.GetProperty("count").GetInt64()));
        Assert.Equal(3, group.GetProperty("samples").GetArrayLength());
        Assert.Equal(5000, report.RootElement.GetProperty("total").GetProperty("errors").GetInt64());
    }

    [Theory]
    [InlineData(20_000, 4_000)]
    [InlineData(15_000, 10_000)]
    [InlineData(300_000, 200_000)]
    public void Of_more_values_than_are_counted_the_commonest_come_first_with_about_what_they_count(int errors, int rare)
    {
        // Three in ten are one value, one in ten another, and the rest are spread evenly over all others.
        StringBuilder lines = new();
        for (int i = 0; i < errors; i++)
        {
            lines.Append("\"bad").Append((i % 100) switch { < 30 => "common", < 40 => "usual", _ => (i % rare).ToString(CultureInfo.InvariantCulture) }).Append("\"\n");
        }

        DatasetInput[] inputs = [DatasetInput.FromBytes("a", Encoding.UTF8.GetBytes(lines.ToString()))];
        using JsonDocument report = JsonDocument.Parse(Json(inputs));
        JsonElement group = Assert.Single(report.RootElement.GetProperty("groups").EnumerateArray());
        Assert.InRange(group.GetProperty("distinctValues").GetInt64(), rare * 0.55, rare * 0.65);
        JsonElement[] values = [.. group.GetProperty("values").EnumerateArray()];
        Assert.Equal(["\"badcommon\"", "\"badusual\""], values[..2].Select(value => value.GetProperty("value").GetString()));
        Assert.InRange(values[0].GetProperty("count").GetInt64(), errors * 0.2, errors * 0.4);
        Assert.InRange(values[1].GetProperty("count").GetInt64(), errors * 0.04, errors * 0.16);

        // What is rare was met by chance: that it was says nothing of how often there is.
        Assert.All(values[2..], value => Assert.False(value.TryGetProperty("count", out _)));

        Assert.Matches(@"  ""badcommon"" \(≈[1-9][0-9]0+\),( ""badusual"" \(≈[1-9][0-9]0+\),)?( ""bad[0-9]+"",)* … about [0-9]+ more\n", Text(new TextReportOptions { MaxListed = 0 }, inputs));
        Assert.Matches(@"the commonest in a sample of 256 errors</caption>\n.*\n<tbody>\n.*&quot;badcommon&quot;</code></th><td>≈[1-9][0-9,]*0</td>.*\n.*badusual", Html(inputs));
    }

    [Fact]
    public void Of_few_errors_every_value_is_counted_whatever_their_number()
    {
        string lines = string.Concat(Enumerable.Range(0, 256).Select(i => $"\"bad{Math.Min(i, 110)}\"\n"));
        using JsonDocument report = JsonDocument.Parse(Json(DatasetInput.FromBytes("a", Encoding.UTF8.GetBytes(lines))));
        JsonElement[] values = [.. report.RootElement.GetProperty("groups")[0].GetProperty("values").EnumerateArray()];
        Assert.Equal(111, values.Length);
        Assert.Equal("\"bad110\" 146", $"{values[0].GetProperty("value")} {values[0].GetProperty("count")}");
        Assert.All(values[1..], value => Assert.Equal(1, value.GetProperty("count").GetInt64()));
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_file_name_does_not_break_the_JSON_report()
    {
        using JsonDocument report = JsonDocument.Parse(Json(DatasetInput.FromBytes("a\uD83D", "\"bad\""u8.ToArray())));
        Assert.Equal("a\uFFFD", report.RootElement.GetProperty("files")[0].GetProperty("file").GetString());
    }

    private static DatasetInput[] Files() =>
    [
        DatasetInput.FromBytes("a.json", "[\"good\", \"bad\", [\"bad\e[31m\"]]"u8.ToArray()),
        DatasetInput.FromBytes("empty.json", []),
        new DatasetInput("gone.json", () => throw new FileNotFoundException()),
    ];

    private static string Text(TextReportOptions options, params DatasetInput[] inputs)
    {
        using StringWriter text = new();
        DatasetRun.Validate(inputs, new WordValidator(), new(), new TextReport(text, options));
        return text.ToString();
    }

    private static string Html(params DatasetInput[] inputs)
    {
        using StringWriter page = new();
        DatasetRun.Validate(inputs, new WordValidator(), new(), new HtmlReport(page));
        return page.ToString();
    }

    private static byte[] Json(params DatasetInput[] inputs)
    {
        using MemoryStream stream = new();
        DatasetRun.Validate(inputs, new WordValidator(), new(), new JsonReport(stream));
        return stream.ToArray();
    }
}
