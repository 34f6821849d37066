using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Typeset.News;

namespace Typeset.Cli.Tests;

/// <summary><c>typeset read</c> on files of dataset rows and on directories.</summary>
public sealed class ReadRowsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_become_one_record_a_line_in_the_order_of_the_input()
    {
        _folder.Write("rows.jsonl", string.Concat(Enumerable.Range(0, 500).Select(static i => Row(i) + "\n")));
        CommandResult one = Run("read", "--threads", "1", "rows.jsonl");
        CommandResult many = Run("read", "--threads", "7", "rows.jsonl");

        Assert.Equal((0, "warning NR0104, 500 times: this dataset keeps only lines that end in . ! ? or a straight quotation mark: about half of the quotes and nearly all captions are gone\n"), (one.ExitCode, one.Error));
        Assert.Equal(one, many);
        Assert.Equal(
            Enumerable.Range(0, 500).Select(static i => $"https://news.example/{i}"),
            one.Output.TrimEnd('\n').Split('\n').Select(static line => Article.Parse(line).Url!.OriginalString));
    }

    [Fact]
    public void A_bad_row_is_reported_where_it_is_and_the_others_are_read()
    {
        _folder.Write("rows.jsonl", Row(1) + "\n{\"text\": 5, \"timestamp\": \"2019-04-25T12:57:54Z\", \"url\": \"https://news.example/2\"}\n{\"text\n" + Row(4) + "\n");
        CommandResult result = Run("read", "rows.jsonl", "-o", "out.jsonl");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("rows.jsonl: 4 rows, 2 records -> out.jsonl\n", result.Output);
        string[] lines = result.Error.Split('\n');
        Assert.StartsWith("rows.jsonl(2,10): error TYS1101: /text: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("rows.jsonl(3,", lines[1], StringComparison.Ordinal);
        Assert.Contains("error TYS1001", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("warning NR0104, 2 times: ", lines[2], StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(Path.Combine(_folder.FullPath, "out.jsonl")).Length);
    }

    [Theory]
    [InlineData("not json", "(2,2): error TYS1001: ")]
    [InlineData("}", "(2,1): error TYS1001: ")]
    [InlineData("{\"\\ud800\": 1, \"maintext\": 5}", "(2,27): error TYS1101: /maintext: ")]
    [InlineData("{\"\\ud800\": 1, \"uri\": 2, \"headlines\": 5}", "(2,1): error NR0103: ")]
    [InlineData("{\"\\ud800\": 1, \"schemaVersion\": \"1.0\", \"paragraphs\": 5}", "(2,")]
    public void A_row_that_no_reader_understands_is_an_error_like_any_other(string row, string message)
    {
        _folder.Write("rows.jsonl", Row(1) + "\n" + row + "\n" + Row(3) + "\n");
        CommandResult result = Run("read", "rows.jsonl", "-o", "out.jsonl");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("rows.jsonl" + message, result.Error, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(Path.Combine(_folder.FullPath, "out.jsonl")).Length);
    }

    [Fact]
    public void A_row_without_a_paragraph_is_reported_and_is_exit_code_1()
    {
        _folder.Write("rows.jsonl", """{"maintext": null, "url": null}""" + "\n");
        CommandResult result = Run("read", "rows.jsonl");

        Assert.Equal(new CommandResult(1, "", "rows.jsonl(1,1): error NR0103: no paragraph was found\n"), result);
    }

    [Fact]
    public void Columns_that_are_null_are_absent()
    {
        _folder.Write("rows.jsonl", """{"title": "Road closed", "text": "Rain closed the road.", "domain": null, "date": null, "description": null, "url": "https://news.example/1", "image_url": null}""" + "\n");
        CommandResult result = Run("read", "rows.jsonl");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Article article = Article.Parse(result.Output);
        Assert.Equal((Origin.CcNews, "Road closed", null), (article.Provenance.Origin, article.Headline, article.Deck));
    }

    [Fact]
    public void Rows_on_standard_input_are_told_from_a_text_by_their_first_bytes()
    {
        CommandResult result = TypesetProcess.Run(["read", "-"], Encoding.UTF8.GetBytes(Row(7) + "\n" + Row(8) + "\n"), _folder.FullPath);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, result.Output.TrimEnd('\n').Split('\n').Length);
        CommandResult text = TypesetProcess.Run(["read", "--jsonl", "-"], "[Video] Rain closed the road.\n"u8.ToArray(), _folder.FullPath);
        Assert.Equal("[Video] Rain closed the road.", Article.Parse(text.Output).Paragraphs[0].Text);
    }

    [Fact]
    public void A_directory_is_its_texts_and_files_of_rows_by_name()
    {
        _folder.Write("in/b/two.txt", "The second text has one line.\n");
        _folder.Write("in/a.jsonl", Row(1) + "\n");
        _folder.Write("in/z.txt", "The last text has one line.\n");
        _folder.Write("in/picture.png", "no text");
        _folder.Write("in/.hidden/x.txt", "Never read.\n");
        CommandResult result = Run("read", "in");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            ["Row number 1 says so.", "The second text has one line.", "The last text has one line."],
            result.Output.TrimEnd('\n').Split('\n').Select(static line => Article.Parse(line).Paragraphs[0].Text));
    }

    [Fact]
    public void A_directory_without_anything_to_read_is_wrong_usage()
    {
        _folder.Write("in/picture.png", "no text");
        Assert.Equal(2, Run("read", "in").ExitCode);
    }

    [Fact]
    public void A_missing_file_is_exit_code_4_and_the_others_are_read()
    {
        _folder.Write("a.txt", "One line of text.\n");
        CommandResult result = Run("read", "missing.jsonl", "a.txt");

        Assert.Equal(4, result.ExitCode);
        Assert.Single(result.Output.TrimEnd('\n').Split('\n'));
        Assert.Contains("missing.jsonl: error TYS1805: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_layout_can_be_named_and_then_every_row_must_have_it()
    {
        _folder.Write("rows.jsonl", Row(1) + "\n");
        CommandResult result = Run("read", "--layout", "cc-news", "rows.jsonl");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("'title'", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("read", "--layout", "tabloid", "rows.jsonl").ExitCode);
    }

    [Fact]
    public void A_file_of_rows_can_be_read_as_one_text()
    {
        _folder.Write("rows.jsonl", Row(1) + "\n");
        Assert.StartsWith("{\"text\"", Article.Parse(Run("read", "--layout", "text", "--jsonl", "rows.jsonl").Output).Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Article_records_go_through_as_they_are_when_they_keep_their_rules()
    {
        _folder.Write("rows.jsonl", Row(1) + "\n");
        string records = Run("read", "rows.jsonl").Output;
        _folder.Write("articles.jsonl", records + records.Replace("\"end\":21", "\"end\":20", StringComparison.Ordinal).Replace("\"id\":\"https", "\"ID\":\"https", StringComparison.Ordinal));
        CommandResult result = Run("read", "articles.jsonl");

        Assert.Equal((1, records), (result.ExitCode, result.Output));
        Assert.Contains("articles.jsonl(2,1): error TYS1501", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_does_not_grow_with_the_file()
    {
        // 60 MB of rows and a heap that holds 40 MB: what is read is let go.
        string path = Path.Combine(_folder.FullPath, "rows.jsonl");
        string text = string.Join("\\n", Enumerable.Repeat("Another paragraph of the same text stands here, in words that mean nothing, to fill the row.", 60));
        using (StreamWriter writer = new(path))
        {
            for (int i = 0; i < 10_000; i++)
            {
                writer.Write(Row(i).Replace("so.", $"so.\\n{i} {text}", StringComparison.Ordinal));
                writer.Write('\n');
            }
        }

        CommandResult result = TypesetProcess.Run(
            ["read", "rows.jsonl", "-o", "out.jsonl"],
            input: null,
            _folder.FullPath,
            new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = (40 * 1024 * 1024).ToString("X", CultureInfo.InvariantCulture) });

        Assert.Equal((0, "rows.jsonl: 10000 rows, 10000 records -> out.jsonl\n"), (result.ExitCode, result.Output));
    }

    private CommandResult Run(params string[] args) => TypesetProcess.Run(args, input: null, _folder.FullPath);

    private static string Row(int number) =>
        new JsonObject { ["text"] = $"Row number {number} says so.", ["timestamp"] = "2019-04-25T12:57:54Z", ["url"] = $"https://news.example/{number}" }.ToJsonString();
}
