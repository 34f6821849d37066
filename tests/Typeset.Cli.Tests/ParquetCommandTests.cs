using Parquet;
using Parquet.Schema;

namespace Typeset.Cli.Tests;

public sealed class ParquetCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ParquetCommandTests() => _folder.Write("s.json", """
        {"properties": {"id": {"type": "integer", "minimum": 1}, "word": {"type": "string"}}, "required": ["id"]}
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rows_are_validated_and_located_by_their_number()
    {
        _folder.Write("a.parquet", await Table());
        CommandResult result = Run("validate", "-s", "s.json", "a.parquet");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("a.parquet(2,7): error TYS1301: /id: expected a number of at least 1, found 0", result.Output, StringComparison.Ordinal);
        Assert.Contains("a.parquet(3,16): error TYS1101: /word: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("a.parquet (parquet): 3 records, 1 valid, 2 invalid (66.7%); 2 errors; ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Good_and_bad_rows_are_parted_as_JSON()
    {
        _folder.Write("a.parquet", await Table());
        CommandResult result = Run("validate", "-s", "s.json", "--omit-nulls", "--good", "good.jsonl", "--bad", "bad.jsonl", "a.parquet");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("{\"id\":1,\"word\":\"a\"}\n{\"id\":3}\n", File.ReadAllText(Path.Combine(_folder.FullPath, "good.jsonl")));
        Assert.Contains("\"value\":{\"id\":0,\"word\":\"b\"}", File.ReadAllText(Path.Combine(_folder.FullPath, "bad.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_recognised_by_its_content_also_in_a_pipe_and_in_a_folder()
    {
        _folder.Write("in/a.parquet", await Table());
        Assert.Contains("- (parquet): 3 records", TypesetProcess.Bash("cat in/a.parquet | $TYPESET validate -s s.json -", _folder.FullPath).Output, StringComparison.Ordinal);
        Assert.Contains("in/a.parquet (parquet): 3 records", Run("validate", "-s", "s.json", "in").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_was_cut_off_is_exit_code_4()
    {
        byte[] table = await Table();
        _folder.Write("a.parquet", table[..^10]);
        CommandResult result = Run("validate", "-s", "s.json", "a.parquet");
        Assert.Equal(4, result.ExitCode);
        Assert.Contains("a.parquet: error TYS1805: the file cannot be read: the Parquet file does not end as one; it was cut off", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_news_are_read_into_article_records_and_bad_ones_passed_over()
    {
        _folder.Write("news.parquet", await News());
        CommandResult result = Run("read", "news.parquet");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("news.parquet(2,", result.Error, StringComparison.Ordinal);
        string[] records = result.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(["https://example.org/1", "https://example.org/3"], records.Select(static record => Typeset.News.Article.Parse(record).Id.OriginalString));
        Assert.Equal(records, TypesetProcess.Bash("cat news.parquet | $TYPESET read -", _folder.FullPath).Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Columns_of_news_that_are_null_are_absent()
    {
        string[] names = ["title", "text", "domain", "date", "description", "url", "image_url"];
        DataField[] columns = [.. names.Select(static name => new DataField(name, typeof(string), isNullable: true))];
        using MemoryStream file = new();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns), file))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            foreach (DataField column in columns)
            {
                await group.WriteAsync(column, new string?[] { column.Name == "text" ? "Rain closed the road on Monday." : null }!);
            }
        }

        _folder.Write("news.parquet", file.ToArray());
        CommandResult result = Run("read", "news.parquet");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Typeset.News.Article article = Typeset.News.Article.Parse(result.Output);
        Assert.Equal((Typeset.News.Origin.CcNews, "Rain closed the road on Monday."), (article.Provenance.Origin, article.Paragraphs[0].Text));
        Assert.StartsWith("urn:sha256:", article.Id.OriginalString, StringComparison.Ordinal);
    }

    private static async Task<byte[]> News()
    {
        DataField[] columns = [new("text", typeof(string), isNullable: true), new("timestamp", typeof(string), isNullable: true), new("url", typeof(string), isNullable: true)];
        using MemoryStream file = new();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns), file))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync(columns[0], new string?[] { "Rain closed the road on Monday.", null, "The road opened on Tuesday." }!);
            await group.WriteAsync(columns[1], new string?[] { "2021-03-05T10:00:00Z", "2021-03-05T10:00:00Z", "2021-03-06T10:00:00Z" }!);
            await group.WriteAsync(columns[2], new string?[] { "https://example.org/1", "https://example.org/2", "https://example.org/3" }!);
        }

        return file.ToArray();
    }

    private static async Task<byte[]> Table()
    {
        DataField<int> id = new("id");
        DataField word = new("word", typeof(string), isNullable: true);
        using MemoryStream file = new();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(id, word), file))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync<int>(id, new[] { 1, 0, 3 });
            await group.WriteAsync(word, new string?[] { "a", "b", null }!);
        }

        return file.ToArray();
    }

    private CommandResult Run(params string[] args) => TypesetProcess.Run(args, input: null, _folder.FullPath);
}
