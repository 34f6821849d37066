using System.Text;
using System.Text.Json.Nodes;
using Typeset.Testing;

namespace Typeset.Datasets.Tests;

public sealed class ProfileReportTests
{
    private const string Lines = """
        {"id": 1, "word": "a", "tags": [{"n": 1.5}, {"n": null}], "a/b": true}
        {"id": 20, "word": "a", "tags": []}
        {"id": 3, "word": null}
        oops
        """;

    [Fact]
    public void Text_has_a_line_for_each_field()
    {
        using StringWriter text = new();
        ProfileReport.WriteText(Profile(Lines), text);
        Assert.Equal(
            """
            data(4,1): error TYS1001: the record is no JSON and was left out; typeset validate says where it stops being JSON
            3 records, 1 left out

              field      present   null  types        range        format  distinct  commonest values
              (root)        100%      -  object                    -              -
              /id           100%      -  integer      1..20        -              3  1 (1), 20 (1), 3 (1)
              /word         100%  33.3%  string null  length 1..1  -              1  "a" (2)
              /tags        66.7%      -  array        size 0..2    -              -
              /tags/*       100%      -  object                    -              -
              /tags/*/n     100%  50.0%  number null  1.5..1.5     -              1  1.5 (1)
              /a~1b        33.3%      -  boolean                   -              1  true (1)

            """.ReplaceLineEndings("\n"),
            string.Concat(text.ToString().Split('\n').Select(line => line.TrimEnd() + "\n"))[..^1]);
    }

    [Fact]
    public void Json_has_every_count()
    {
        using MemoryStream output = new();
        ProfileReport.WriteJson(Profile(Lines), output);
        JsonNode report = JsonNode.Parse(output.ToArray())!;
        Assert.Equal(3, (int)report["records"]!);
        Assert.Equal(
            """{"field":"/word","present":3,"of":3,"values":3,"types":{"string":2,"null":1},"lengths":{"min":1,"max":1},"distinct":1,"distinctIsExact":true,"top":[{"value":"a","count":2}]}""",
            report["fields"]![2]!.ToJsonString());
    }

    [Theory]
    [InlineData(Lines)]
    [InlineData("")]
    [InlineData("1\n-1e400\n\"x\"\n[]\n[[], {\"\": false}]\nnull\n\"2021-08-12\"")]
    public void Json_meets_its_published_schema(string lines)
    {
        using MemoryStream output = new();
        ProfileReport.WriteJson(Profile(lines), output);
        JsonContract contract = JsonContract.LoadFile(RepositoryRoot.Combine("schemas/profile/profile.schema.json"));
        Assert.Equal("valid", contract.Validate(output.ToArray()).ToString());
    }

    [Fact]
    public void Members_beyond_the_thousandth_meet_the_published_schema_too()
    {
        using MemoryStream output = new();
        ProfileReport.WriteJson(Profile("{" + string.Join(',', Enumerable.Range(0, 1100).Select(i => $"\"m{i}\":{i}")) + "}"), output);
        JsonContract contract = JsonContract.LoadFile(RepositoryRoot.Combine("schemas/profile/profile.schema.json"));
        Assert.Contains("/…", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        Assert.Equal("valid", contract.Validate(output.ToArray()).ToString());
    }

    [Theory]
    [InlineData("9007199254740993 9007199254740992", "9007199254740992", "9007199254740993")]
    [InlineData("1e400 -1e400 3", "-1e400", "1e400")]
    [InlineData("1.0000000000000000001 1 1.0", "1", "1.0000000000000000001")]
    [InlineData("-0.0 0", "-0.0", "-0.0")]
    public void Ranges_are_exact(string numbers, string min, string max)
    {
        using MemoryStream output = new();
        ProfileReport.WriteJson(Profile(numbers.Replace(' ', '\n')), output);
        JsonNode range = JsonNode.Parse(output.ToArray())!["fields"]![0]!["range"]!;
        Assert.Equal(min, range["min"]!.ToJsonString());
        Assert.Equal(max, range["max"]!.ToJsonString());
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(5_000)]
    [InlineData(100_000)]
    public void The_number_of_different_values_is_estimated_closely(int distinct)
    {
        string lines = string.Concat(Enumerable.Range(0, 150_000).Select(i => $"\"value {i % distinct}\"\n"));
        DatasetProfile profile = Profile(lines);
        Assert.InRange(profile.Root.Distinct, distinct * 0.94, distinct * 1.06);
        Assert.Equal(distinct <= FieldProfile.MaxValues, profile.Root.HasEveryValue);
    }

    private static DatasetProfile Profile(string lines) =>
        DatasetProfile.Read([DatasetInput.FromBytes("data", Encoding.UTF8.GetBytes(lines))], new RecordSourceOptions { Format = DatasetFormat.JsonLines }, threads: 2, tellsVariants: false);
}
