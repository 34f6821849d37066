using Typeset.Testing;

namespace Typeset.News.Tests;

public sealed class ExpectedRecordTests
{
    [SharedDataFact("article/seed.txt", "article/seed.article.json")]
    public void The_seed_gives_its_record_byte_for_byte()
    {
        Article article = RecordText.Read(File.ReadAllBytes(SharedData.PathOf("article/seed.txt")));

        Assert.Equal(File.ReadAllText(SharedData.PathOf("article/seed.article.json")), RecordText.Indented(article));
    }

    [SharedDataTheory("article/cases")]
    [MemberData(nameof(Cases))]
    public void Each_case_gives_its_record_byte_for_byte(string name)
    {
        Article article = RecordText.Read(File.ReadAllBytes(SharedData.PathOf($"article/cases/{name}.txt")));

        Assert.Equal(File.ReadAllText(SharedData.PathOf($"article/cases/{name}.article.json")), RecordText.Indented(article));
    }

    public static TheoryData<string> Cases()
    {
        var names = new TheoryData<string>();
        foreach (string path in Directory.EnumerateFiles(SharedData.PathOf("article/cases"), "*.txt").Order(StringComparer.Ordinal))
        {
            names.Add(Path.GetFileNameWithoutExtension(path));
        }

        return names;
    }
}
