using System.IO.Compression;
using System.Text;
using Typeset.News;
using Typeset.Testing;

namespace Typeset.Cli.Tests;

public sealed class ReadCommandTests : IDisposable
{
    private const string Story = "Rain closed the coast road on Monday.\n\n“We will open it when the rocks stop falling,” said Nadia Ferrer, the mayor of Port Allard.\n";

    private const string Summary = "a.txt: 2 paragraphs, 1 quote, 0 images, 0 credits, 0 lines dropped -> ";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_text_becomes_one_indented_record_on_standard_output()
    {
        _folder.Write("a.txt", Story);
        CommandResult result = Run("read", "a.txt");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("{\n  \"schemaVersion\": \"1.0\",\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n}\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("“We will", result.Output, StringComparison.Ordinal);
        Article article = Article.Parse(result.Output);
        Assert.Equal(2, article.Paragraphs.Count);
        Assert.Single(article.Quotes);
    }

    [Fact]
    public void Several_texts_become_JSON_Lines()
    {
        _folder.Write("a.txt", Story);
        _folder.Write("b.txt", "Another story has one line only.\n");
        CommandResult result = Run("read", "a.txt", "b.txt");
        Assert.Equal(0, result.ExitCode);
        string[] lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.Equal([2, 1], lines.Select(line => Article.Parse(line).Paragraphs.Count));
    }

    [Fact]
    public void Several_texts_go_into_one_file_with_one_line_of_summary()
    {
        _folder.Write("a.txt", Story);
        _folder.Write("b.txt", "Another story has one line only.\n");
        Assert.Equal(new CommandResult(0, "2 texts: 2 records -> all.jsonl\n", ""), Run("read", "a.txt", "b.txt", "-o", "all.jsonl"));
        Assert.Equal(2, File.ReadAllLines(Path.Combine(_folder.FullPath, "all.jsonl")).Length);
    }

    [Fact]
    public void One_text_becomes_one_line_on_request()
    {
        _folder.Write("a.txt", Story);
        CommandResult result = Run("read", "--jsonl", "a.txt");
        Assert.Equal(1, result.Output.Count(character => character == '\n'));
        Assert.Equal(2, Article.Parse(result.Output).Paragraphs.Count);
    }

    [Fact]
    public void A_text_can_come_from_standard_input()
    {
        CommandResult result = TypesetProcess.Run(["read", "-"], Encoding.UTF8.GetBytes(Story), _folder.FullPath);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, Article.Parse(result.Output).Paragraphs.Count);
    }

    [Fact]
    public void A_record_can_be_written_to_a_file_and_replaces_the_one_before()
    {
        _folder.Write("a.txt", Story);
        _folder.Write("a.json", "before");
        CommandResult result = Run("read", "a.txt", "-o", "a.json");
        Assert.Equal(new CommandResult(0, Summary + "a.json\n", ""), result);
        Assert.Equal(2, Article.Parse(File.ReadAllBytes(Path.Combine(_folder.FullPath, "a.json"))).Paragraphs.Count);
        Assert.Equal(["a.json", "a.txt"], Directory.GetFiles(_folder.FullPath).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("new.json")]
    [InlineData("dangling.json")]
    public void A_file_that_is_not_there_yet_is_made(string name)
    {
        _folder.Write("a.txt", Story);
        File.CreateSymbolicLink(Path.Combine(_folder.FullPath, "dangling.json"), "target.json");
        Assert.Equal(new CommandResult(0, Summary + name + "\n", ""), Run("read", "a.txt", "-o", name));
        Assert.Equal(2, Article.Parse(File.ReadAllBytes(Path.Combine(_folder.FullPath, name))).Paragraphs.Count);
    }

    [Fact]
    public void A_link_back_into_its_folder_is_not_followed()
    {
        _folder.Write("deep/a.txt", Story);
        File.CreateSymbolicLink(Path.Combine(_folder.FullPath, "deep", "one"), ".");
        File.CreateSymbolicLink(Path.Combine(_folder.FullPath, "deep", "two"), ".");
        CommandResult result = Run("read", "deep");
        Assert.Equal(0, result.ExitCode);
        Article.Parse(result.Output);
    }

    [Fact]
    public void A_link_stays_a_link_and_the_file_behind_it_is_replaced()
    {
        _folder.Write("a.txt", Story);
        _folder.Write("real.json", "before");
        string link = Path.Combine(_folder.FullPath, "link.json");
        File.CreateSymbolicLink(link, "real.json");
        Assert.Equal(0, Run("read", "a.txt", "-o", "link.json").ExitCode);
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.StartsWith("{", File.ReadAllText(Path.Combine(_folder.FullPath, "real.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        _folder.Write("a.txt", Story);
        CommandResult result = Run("read", "a.txt", "-o", "/dev/null");
        Assert.Equal(new CommandResult(0, Summary + "/dev/null\n", ""), result);
        Assert.Equal("", File.ReadAllText("/dev/null"));
    }

    [Fact]
    public void A_text_that_gives_no_record_is_exit_code_1_and_leaves_the_output_alone()
    {
        _folder.Write("empty.txt", "\n \n");
        _folder.Write("out.json", "before");
        CommandResult result = Run("read", "empty.txt", "-o", "out.json");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("empty.txt: error NR0103: ", result.Error, StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(Path.Combine(_folder.FullPath, "out.json")));
        Assert.Equal(2, Directory.GetFiles(_folder.FullPath).Length);
    }

    [Fact]
    public void A_text_that_gives_no_record_does_not_stop_the_others()
    {
        _folder.Write("empty.txt", "");
        _folder.Write("a.txt", Story);
        CommandResult result = Run("read", "empty.txt", "a.txt");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(2, Article.Parse(result.Output).Paragraphs.Count);
    }

    [Fact]
    public void Remarks_of_the_reader_go_to_standard_error_and_not_into_the_output()
    {
        _folder.Write("a.txt", [.. "A line with a bad byte "u8, 0xFF, .. " in it.\n"u8]);
        CommandResult result = Run("read", "a.txt");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("a.txt: warning NR0101: ", result.Error, StringComparison.Ordinal);
        Assert.Single(Article.Parse(result.Output).Provenance.Diagnostics);
    }

    [Fact]
    public void A_missing_text_is_exit_code_4_and_the_others_are_read()
    {
        _folder.Write("a.txt", Story);
        CommandResult result = Run("read", "missing.txt", "a.txt");
        Assert.Equal(4, result.ExitCode);
        Assert.Equal("missing.txt: error TYS1805: the file cannot be read: there is no such file\n", result.Error);
        Assert.Equal(2, Article.Parse(result.Output).Paragraphs.Count);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_exit_code_4()
    {
        _folder.Write("a.txt", Story);
        CommandResult result = Run("read", "a.txt", "-o", "nowhere/a.json");
        Assert.Equal(new CommandResult(4, "", "typeset: cannot write nowhere/a.json: there is no folder nowhere; make it first\n"), result);
    }

    [Fact]
    public void The_text_itself_is_never_written_over()
    {
        _folder.Write("a.txt", Story);
        Assert.Equal(2, Run("read", "a.txt", "-o", "./a.txt").ExitCode);
        Assert.Equal(Story, File.ReadAllText(Path.Combine(_folder.FullPath, "a.txt")));
    }

    [Fact]
    public void No_text_is_wrong_usage() => Assert.Equal(2, Run("read").ExitCode);

    [SharedDataFact("article/seed.txt", "article/seed.article.json")]
    public void The_seed_gives_its_golden_record_byte_for_byte()
    {
        CommandResult result = Run("read", SharedData.PathOf("article/seed.txt"));

        Assert.Equal(new CommandResult(0, File.ReadAllText(SharedData.PathOf("article/seed.article.json")), ""), result);
    }

    [Fact]
    public void What_read_writes_validate_accepts()
    {
        _folder.Write("a.txt", Story);
        CommandResult result = TypesetProcess.Bash(
            $"$TYPESET read --jsonl a.txt | $TYPESET validate --schema '{RepositoryRoot.Combine("schemas/article/article.schema.json")}' -", _folder.FullPath);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("1 record, all valid", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_text_is_unpacked_named_or_found_in_a_folder()
    {
        _folder.Write("a.txt", Story);
        string plain = Run("read", "--jsonl", "a.txt").Output;
        _folder.Write("deep/a.txt.gz", Packed(Story));
        _folder.Write("story.txt", Packed(Story));

        Assert.Equal(new CommandResult(0, plain, ""), Run("read", "--jsonl", "deep"));
        Assert.Equal(new CommandResult(0, plain, ""), Run("read", "--jsonl", "story.txt"));
    }

    [Theory]
    [InlineData("FFFE41002000", "the text is UTF-16LE, but texts are read as UTF-8; convert it: iconv -f UTF-16LE -t UTF-8 FILE")]
    [InlineData("FEFF00410020", "the text is UTF-16BE, but texts are read as UTF-8; convert it: iconv -f UTF-16BE -t UTF-8 FILE")]
    [InlineData("425A683931415926", "the file is compressed with bzip2, which is not read; unpack it on the way: bzip2 -dc FILE | typeset read … -")]
    [InlineData("FD377A585A0000", "the file is compressed with xz, which is not read; unpack it on the way: xz -dc FILE | typeset read … -")]
    public void A_text_in_another_encoding_or_container_is_refused_with_advice(string bytes, string message)
    {
        _folder.Write("a.txt", Convert.FromHexString(bytes));
        _folder.Write("b.txt", Story);
        CommandResult result = Run("read", "--jsonl", "a.txt", "b.txt");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_packed_text_that_was_cut_off_is_an_error()
    {
        _folder.Write("a.txt.gz", Packed(Story)[..^12]);

        Assert.Equal((4, ""), (Run("read", "--jsonl", "a.txt.gz") is var result ? result.ExitCode : 0, result.Output));
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private CommandResult Run(params string[] args) => TypesetProcess.Run(args, input: null, _folder.FullPath);
}
