using System.Text.Json.Nodes;
using Typeset.News.Reading;

namespace Typeset.News.Tests;

public sealed class CaseTests
{
    public static TheoryData<string> Cases()
    {
        var data = new TheoryData<string>();
        foreach (string path in Directory.EnumerateFiles("/work/shared/article/cases", "*.txt").Order(StringComparer.Ordinal)) { data.Add(path); }
        data.Add("/work/shared/article/seed.txt");
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_exact(string path)
    {
        string actual = DraftJson.Write(ReaderPipeline.Run(RawText.Decode(File.ReadAllBytes(path)), ArticleReaderOptions.Default));
        string expected = JsonNode.Parse(File.ReadAllText(path.Replace(".txt", ".article.json", StringComparison.Ordinal)))!.ToJsonString(DraftJson.Indented) + "\n";
        Assert.Equal(expected, actual);
    }
}
