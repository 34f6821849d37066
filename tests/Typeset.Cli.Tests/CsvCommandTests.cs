using System.IO.Compression;
using System.Text;

namespace Typeset.Cli.Tests;

public sealed class CsvCommandTests : IDisposable
{
    private const string Table = "id;name;address.city\n1;\"Anna \"\"A\"\"\";Ulm\n0;\"two\nlines\";Bonn\nx;c;\n4;d\n";

    private readonly TemporaryFolder _folder = new();

    public CsvCommandTests()
    {
        _folder.Write("s.json", """
            {"properties": {"id": {"type": "integer", "minimum": 1}, "name": {"type": "string"}, "address": {"properties": {"city": {"type": "string"}}}}, "required": ["id"], "additionalProperties": false}
            """);
        _folder.Write("a.csv", Table);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_are_typed_by_the_schema_and_errors_point_at_their_cells()
    {
        CommandResult result = Run("validate", "-s", "s.json", "a.csv");
        Assert.Equal(
            """
            a.csv(3,1): error TYS1301: /id: expected a number of at least 1, found 0
            a.csv(5,1): error TYS1101: /id: expected a whole number, found "x"
            a.csv(6,4): error TYS1808: expected 3 cells, one for each name of the header, found 2; quote cells that contain the delimiter or a line break

            """.ReplaceLineEndings("\n"),
            result.Output[..(result.Output.IndexOf("\n\n", StringComparison.Ordinal) + 1)]);
        Assert.EndsWith("\na.csv (csv): 4 records, 1 valid, 3 invalid (75%); 3 errors; 68 bytes\n", result.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("8")]
    public void Good_rows_are_a_table_and_bad_ones_come_back_once_they_are_mended(string threads)
    {
        Assert.Equal(1, Run("validate", "-s", "s.json", "a.csv", "--good", "good.csv", "--bad", "bad.jsonl", "--threads", threads).ExitCode);
        Assert.Equal("id;name;address.city\n1;\"Anna \"\"A\"\"\";Ulm\n", Read("good.csv"));
        string bad = Read("bad.jsonl");
        Assert.Contains("""
            "header":"id;name;address.city","delimiter":";","text":"0;\"two\nlines\";Bonn"
            """.Trim(), bad, StringComparison.Ordinal);
        _folder.Write("mended.jsonl", bad.Replace("\"0;", "\"2;", StringComparison.Ordinal).Replace("4;d", "4;d;", StringComparison.Ordinal));
        CommandResult again = Run("validate", "-s", "s.json", "mended.jsonl", "--requeue", "--good", "good-2.csv");
        Assert.Equal("id;name;address.city\n2;\"two\nlines\";Bonn\n4;d;\n", Read("good-2.csv"));
        Assert.Contains("mended.jsonl(2,1): error TYS1101: /id: ", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_come_from_standard_input_folders_and_packed_files()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Table));
        }

        _folder.Write("in/b.csv.gz", packed.ToArray());
        _folder.Write("in/c.tsv", "id\tname\n1\ta, b\n");
        _folder.Write("in/d.csv", "{\"id\": 1}\n{\"id\": 2}\n");
        string output = Run("validate", "-s", "s.json", "in").Output;
        Assert.Contains("in/b.csv.gz(6,4): error TYS1808: ", output, StringComparison.Ordinal);
        Assert.Matches("1 +1 +0 +0% +0 +15 +csv +in/c.tsv\n", output);
        Assert.Matches("2 +2 +0 +0% +0 +20 +jsonl +in/d.csv\n", output);
        CommandResult piped = TypesetProcess.Run(["validate", "-s", "s.json", "--format", "csv", "-"], Encoding.UTF8.GetBytes("id,name\n1,a\n"), _folder.FullPath);
        Assert.Equal((0, "- (csv): 1 record, all valid; 0 errors; 12 bytes\n"), (piped.ExitCode, piped.Output));
    }

    [Theory]
    [InlineData("--csv-empty", "absent", "(2,1): error TYS1501: (root): expected the property 'id', which is missing")]
    [InlineData("--csv-empty", "null", "(2,1): error TYS1101: /id: expected a whole number, found null")]
    [InlineData("--csv-empty", "string", "(2,1): error TYS1101: /id: expected a whole number, found \"\"")]
    [InlineData("--csv-delimiter", "tab", "error TYS1502: (root): expected no properties but those described, found 'id,name'")]
    [InlineData("--csv-delimiter", ",", "(2,1): error TYS1501: (root): expected the property 'id', which is missing")]
    public void Options_say_how_cells_are_read(string option, string value, string error)
    {
        _folder.Write("e.csv", "id,name\n,x\n");
        Assert.Contains("e.csv", Run("validate", "-s", "s.json", "e.csv", option, value).Output, StringComparison.Ordinal);
        Assert.Contains(error, Run("validate", "-s", "s.json", "e.csv", option, value).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--csv-delimiter is one ASCII character that is no quotation mark, or tab, not '::'.", "--csv-delimiter", "::")]
    [InlineData("Argument 'none' not recognized.", "--csv-empty", "none")]
    public void Options_are_checked(string message, params string[] options)
    {
        CommandResult result = Run(["validate", "-s", "s.json", "a.csv", .. options]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_16_is_refused_with_advice()
    {
        _folder.Write("u.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("id,name\n1,a\n")]);
        CommandResult result = Run("validate", "-s", "s.json", "u.csv");
        Assert.Equal(4, result.ExitCode);
        Assert.Contains("u.csv: error TYS1803: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("iconv -f UTF-16LE -t UTF-8", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_is_wrong_is_an_error_of_the_file()
    {
        _folder.Write("h.csv", "id,name,\n1,a,b\n");
        CommandResult result = Run("validate", "-s", "s.json", "h.csv");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("h.csv(1,9): error TYS1807: expected the name of a column, found an empty cell; ", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 record, 1 valid, 0 invalid; 1 error", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_inferred_from_a_table_is_met_by_it()
    {
        _folder.Write("p.csv", "id,ok,word\n" + string.Concat(Enumerable.Range(1, 50).Select(i => $"{i},{(i % 2 == 0 ? "true" : "false")},w{i}\n")));
        Assert.Matches("/id +100% +- +integer +1..50 ", Run("profile", "p.csv").Output);
        Assert.Equal(0, Run("infer", "p.csv", "-o", "p.schema.json").ExitCode);
        Assert.Contains("\"type\": \"boolean\"", Read("p.schema.json"), StringComparison.Ordinal);
        Assert.Equal(0, Run("validate", "-s", "p.schema.json", "p.csv").ExitCode);
    }

    [Fact]
    public void Rows_of_news_are_read_into_article_records()
    {
        _folder.Write("news.csv", "url,timestamp,text\nhttps://example.org/1,2021-03-05T10:00:00Z,\"Rain closed the road, on Monday.\"\nhttps://example.org/2,2021-03-05T10:00:00Z,\n");
        CommandResult result = Run("read", "news.csv");
        Assert.Equal("https://example.org/1", Typeset.News.Article.Parse(result.Output.Split('\n')[0]).Id.OriginalString);
        Assert.Contains("news.csv(3,1): error ", result.Error, StringComparison.Ordinal);
    }

    private CommandResult Run(params string[] args) => TypesetProcess.Run(args, input: null, _folder.FullPath);

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullPath, name));
}
