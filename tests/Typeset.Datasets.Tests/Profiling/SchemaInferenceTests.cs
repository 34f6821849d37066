using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Typeset.Testing;

namespace Typeset.Datasets.Tests;

public sealed class SchemaInferenceTests
{
    [Fact]
    public void Types_formats_enumerations_bounds_and_presence_become_keywords()
    {
        StringBuilder lines = new();
        for (int i = 0; i < 40; i++)
        {
            lines.Append($$"""{"id": {{i}}, "on": "2021-08-{{(i % 28) + 1:00}}", "kind_of": "{{(i % 2 == 0 ? "a" : "b")}}", "share": 0.{{i}}1, "tags": ["t{{i}}"], "both": {{(i % 3 == 0 ? "1.5" : "2")}}{{(i == 7 ? ", \"seldom\": null" : "")}}}""").Append('\n');
        }

        Assert.Equal(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "required": ["id", "on", "kind_of", "share", "tags", "both"],
              "properties": {
                "id": {"type": "integer", "minimum": 0},
                "on": {"type": "string", "format": "date"},
                "kind_of": {"enum": ["a", "b"]},
                "share": {"type": "number", "minimum": 0, "maximum": 1},
                "tags": {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1, "maxItems": 1},
                "both": {"type": "number", "minimum": 0},
                "seldom": {"type": "null"}
              },
              "additionalProperties": false
            }
            """.Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""),
            Compact(Infer(lines.ToString())));
    }

    [Fact]
    public void Objects_with_a_tag_and_members_of_their_own_are_told_apart_by_it()
    {
        const string Lines = """
            {"type": "text", "body": "x"}
            {"type": "image", "src": "https://example.org/a.png", "width": 3}
            {"type": "text", "body": "y"}
            """;
        JsonNode schema = JsonNode.Parse(Infer(Lines))!;
        Assert.Equal(2, schema["oneOf"]!.AsArray().Count);
        Assert.Equal("text", (string?)schema["oneOf"]![0]!["properties"]!["type"]!["const"]);
        Assert.Equal("image", (string?)schema["oneOf"]![1]!["properties"]!["type"]!["const"]);
        Assert.Equal("uri", (string?)schema["oneOf"]![1]!["properties"]!["src"]!["format"]);
        Check(Lines);
        Assert.NotEmpty(Errors(Infer(Lines), """{"type": "text", "src": "https://example.org/a.png"}"""));
    }

    [Fact]
    public void Objects_whose_members_are_names_of_things_are_maps()
    {
        string lines = string.Concat(Enumerable.Range(0, 60).Select(i => $"{{\"m\": {{\"k{i}\": {i}}}}}\n"));
        Assert.Equal("""{"type":"object","additionalProperties":{"type":"integer","minimum":0}}""", JsonNode.Parse(Infer(lines))!["properties"]!["m"]!.ToJsonString());
        Check(lines);
    }

    [Fact]
    public void Objects_alike_in_several_places_are_described_once()
    {
        const string Lines = """
            {"from": {"at": {"line": 1, "column": 2}, "by": {"at": {"line": 1, "column": 2}, "who": "x"}}, "to": {"at": {"line": 3, "column": 4}, "by": {"at": {"line": 1, "column": 2}, "who": "y"}}, "marks": [{"line": 5, "column": 6}]}
            """;
        JsonNode schema = JsonNode.Parse(Infer(Lines))!;
        Assert.Equal(["at", "from"], schema["$defs"]!.AsObject().Select(definition => definition.Key).Order(StringComparer.Ordinal));
        Assert.Equal("#/$defs/from", (string?)schema["properties"]!["to"]!["$ref"]);
        Assert.Equal("#/$defs/at", (string?)schema["properties"]!["marks"]!["items"]!["$ref"]);
        Assert.Equal("#/$defs/at", (string?)schema["$defs"]!["from"]!["properties"]!["at"]!["$ref"]);

        // Its only place is inside what is shared.
        Assert.Equal("object", (string?)schema["$defs"]!["from"]!["properties"]!["by"]!["type"]);
        Check(Lines);
    }

    [Fact]
    public void The_values_of_an_enumeration_are_indented_like_all_else() =>
        Assert.Contains(
            """
              "enum": [
                "a",
                "b"
              ]
            """.ReplaceLineEndings("\n"),
            Infer(string.Concat(Enumerable.Repeat("\"b\"\n\"a\"\n", 5))),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("-1e-400\n", 12)]
    [InlineData("1.00000000000000000000000001\n0.5\n", 12)]
    [InlineData("1e400\n", 12)]
    [InlineData("{\"a\":1,\"a\":\"x\"}\n", 3)]
    [InlineData("{\"type\":\"a\",\"type\":\"b\"}\n{\"type\":\"c\",\"x\":1}\n", 3)]
    [InlineData("\"\\ud800\"\n\"x\"\n", 5)]
    [InlineData("{\"\\ud800\":1}\n", 5)]
    [InlineData("[]\n[1]\n[null]\n", 5)]
    [InlineData("{}\n", 1)]
    public void What_is_odd_is_still_met(string lines, int times) => Check(string.Concat(Enumerable.Repeat(lines, times)));

    [Fact]
    public void What_is_nested_beyond_measure_is_still_met() =>
        Check(string.Concat(Enumerable.Repeat("{\"a\":[", 60)) + "1" + string.Concat(Enumerable.Repeat("]}", 60)) + "\n");

    [Fact]
    public void A_schema_validates_the_records_it_was_made_from()
    {
        Gen<string> names = OneOf("a", "b", "type", "kind", "é", "a/b", "");
        Gen<JsonNode?> scalar = Gen.OneOf<JsonNode?>(
            Gen.Int[-3, 20].Select(value => (JsonNode?)JsonValue.Create(value)),
            Gen.Double[-1, 2].Select(value => (JsonNode?)JsonValue.Create(value)),
            Gen.Bool.Select(value => (JsonNode?)JsonValue.Create(value)),
            OneOf("x", "y", "", "2021-08-12", "12:00:00Z", "a@example.org", "https://example.org", "🐦").Select(value => (JsonNode?)JsonValue.Create(value)),
            Gen.Const((JsonNode?)null));
        Gen<JsonNode?> value = Gen.Recursive<JsonNode?>((depth, inner) => depth > 3
            ? scalar
            : Gen.Frequency(
                (3, scalar),
                (1, inner.List[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())]))),
                (3, Gen.Select(names, inner).List[0, 4].Select(Object))));
        value.List[1, 60].Sample(records => Check(string.Concat(records.Select(record => (record?.ToJsonString() ?? "null") + "\n"))), iter: 400, threads: 1);

        static JsonNode? Object(List<(string Name, JsonNode? Value)> members)
        {
            JsonObject made = [];
            foreach ((string name, JsonNode? member) in members)
            {
                made[name] = member?.DeepClone();
            }

            return made;
        }
    }

    [SharedDataFact("data/schemastore/instances", "data/ninjs/examples")]
    public void A_schema_of_a_real_file_validates_it()
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(SharedData.PathOf("data/schemastore/instances"), "*.json", SearchOption.AllDirectories),
            .. Directory.EnumerateFiles(SharedData.PathOf("data/ninjs/examples"), "*.json", SearchOption.AllDirectories),
        ];
        Assert.NotEmpty(files);
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file);
            DatasetProfile profile = ProfileOf(text, DatasetFormat.Json, threads: 1);
            if (profile.Records == 1)
            {
                Assert.True(Errors(Infer(profile), text) is [], file);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void A_profile_and_a_schema_are_the_same_for_any_number_of_threads(int threads)
    {
        string lines = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"{{\"id\": {i}, \"w\": \"word {i * 7919 % 5000}\", \"type\": \"t{i % 3}\", \"x{i % 3}\": [{i}, null]}}\n"));
        Assert.Equal(Infer(ProfileOf(lines, DatasetFormat.JsonLines, 3)), Infer(ProfileOf(lines, DatasetFormat.JsonLines, threads)));
        Assert.Equal(ReportOf(ProfileOf(lines, DatasetFormat.JsonLines, 3)), ReportOf(ProfileOf(lines, DatasetFormat.JsonLines, threads)));
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static string ReportOf(DatasetProfile profile)
    {
        using MemoryStream output = new();
        ProfileReport.WriteJson(profile, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static void Check(string lines)
    {
        string schema = Infer(lines);
        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.True(Errors(schema, line) is [], line + "\n" + schema);
        }
    }

    private static IReadOnlyList<ValidationError> Errors(string schema, string record) =>
        JsonContract.Load(Encoding.UTF8.GetBytes(schema), new JsonContractOptions { Formats = FormatMode.Assert }).Validate(Encoding.UTF8.GetBytes(record)).Errors;

    private static string Infer(string lines) => Infer(ProfileOf(lines, DatasetFormat.JsonLines, threads: 2));

    private static string Infer(DatasetProfile profile)
    {
        using MemoryStream output = new();
        SchemaInference.Write(profile, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static DatasetProfile ProfileOf(string text, DatasetFormat format, int threads) =>
        DatasetProfile.Read([DatasetInput.FromBytes("data", Encoding.UTF8.GetBytes(text))], new RecordSourceOptions { Format = format }, threads, tellsVariants: true);

    private static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString(new JsonSerializerOptions { WriteIndented = false });
}
