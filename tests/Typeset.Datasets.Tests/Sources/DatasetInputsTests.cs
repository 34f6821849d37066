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
    [InlineData("", "a.jsonl,b.json,deep/d.ndjson.gz,deep/er/e1.json.zst,deep/er/e22.json,linked/e1.json.zst,linked/e22.json,star*.json")]
    [InlineData("**/e*", "deep/er/e1.json.zst,deep/er/e22.json,linked/e1.json.zst,linked/e22.json")]
    public void Links_are_followed_but_not_in_circles(string argument, string expected)
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder, "linked"), "deep/er");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "deep/up"), "..");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "deep/er/here"), ".");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "deep/er/above"), Path.GetTempPath());
        Folders_and_patterns_are_the_files_in_them_in_order(argument, expected);
    }

    [Fact]
    public void Folders_that_link_to_each_other_are_searched_once_on_the_way()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, "both")).FullName;
        foreach ((string name, string other) in ((string, string)[])[("left", "right"), ("right", "left")])
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
            File.WriteAllText(Path.Combine(folder, name, "x.json"), "1");
            Directory.CreateSymbolicLink(Path.Combine(folder, name, "other"), $"../{other}");
            Directory.CreateSymbolicLink(Path.Combine(folder, name, "again"), $"../{other}");
        }

        Folders_and_patterns_are_the_files_in_them_in_order(
            "both", "both/left/again/x.json,both/left/other/x.json,both/left/x.json,both/right/again/x.json,both/right/other/x.json,both/right/x.json");
    }

    [Fact]
    public void A_folder_that_cannot_be_listed_is_an_input_that_cannot_be_read()
    {
        // To the superuser, whom tests may run as, no folder is closed; one that has just been removed fails in the same way.
        List<DatasetInput> unreadable = [];
        Assert.Empty(SearchedFolder.At(Path.Combine(_folder, "gone"), default, unreadable).EnumerateFileSystemInfos());
        Assert.EndsWith("gone", Assert.Single(unreadable).Name, StringComparison.Ordinal);
        Assert.False(RecordSources.TryOpen(unreadable[0], new(), out _, out DatasetFault? fault));
        Assert.Equal(DatasetCodes.NotReadable, fault.Code);
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
