namespace Typeset.Datasets.Tests;

public sealed class DatasetInputsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("typeset-inputs").FullName;

    public DatasetInputsTests()
    {
        foreach (string file in (string[])["b.json", "a.jsonl", "c.txt", "deep/d.ndjson.gz", "deep/er/e1.json.zst", "deep/er/e22.json", ".hidden/x.json", "star*.json"])
        {
            string path = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "1");
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("", "a.jsonl,b.json,deep/d.ndjson.gz,deep/er/e1.json.zst,deep/er/e22.json,star*.json")]
    [InlineData("*.json", "b.json,star*.json")]
    [InlineData("deep/**/*", "deep/d.ndjson.gz,deep/er/e1.json.zst,deep/er/e22.json")]
    [InlineData("**/e??.json", "deep/er/e22.json")]
    [InlineData("deep/*/e?.json*", "deep/er/e1.json.zst")]
    [InlineData("star*.json", "star*.json")]
    [InlineData("c.txt", "c.txt")]
    [InlineData("not-there.json", "not-there.json")]
    public void Folders_and_patterns_are_the_files_in_them_in_order(string argument, string expected)
    {
        Assert.True(DatasetInputs.TryFind(Path.Combine(_folder, argument), out IReadOnlyList<DatasetInput>? inputs, out string? problem), problem);
        Assert.Equal(expected.Split(','), inputs.Select(input => Path.GetRelativePath(_folder, input.Name)));
    }

    [Theory]
    [InlineData("*.parquet")]
    [InlineData("nowhere/*.json")]
    [InlineData("deep/???.json")]
    public void A_pattern_that_nothing_matches_is_a_problem(string argument)
    {
        Assert.False(DatasetInputs.TryFind(Path.Combine(_folder, argument), out _, out string? problem));
        Assert.Contains("no file matches", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_records_is_a_problem()
    {
        string empty = Path.Combine(_folder, "empty");
        Directory.CreateDirectory(empty);
        Assert.False(DatasetInputs.TryFind(empty, out _, out string? problem));
        Assert.Contains("*.jsonl", problem, StringComparison.Ordinal);
    }
}
