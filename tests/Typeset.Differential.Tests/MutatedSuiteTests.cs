using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Typeset.Testing;
using Xunit.Abstractions;

namespace Typeset.Differential.Tests;

/// <summary>Cases of the official suite, changed a little, have the verdict that ajv gives them.</summary>
public sealed class MutatedSuiteTests(ITestOutputHelper output)
{
    private const int Seed = 20_190_918;
    private const int SchemasOfEach = 3;

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [AjvSuiteFact]
    public void Changed_cases_of_the_suite_have_the_verdict_of_ajv()
    {
        List<(AjvQuestion Question, string Verdicts)> asked = [];
        int unusable = 0;
        foreach (TestDialect dialect in TestDialect.All)
        {
            SuiteMutator mutator = new(new Random(Seed));
            string name = dialect.Name.StartsWith("draft-0", StringComparison.Ordinal) ? "draft" + dialect.Name[^1] : "draft" + dialect.Name;
            string folder = Path.Combine(SchemaTestSuite.FullPath, "tests", name);
            foreach (string file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            {
                foreach (JsonNode? group in JsonNode.Parse(File.ReadAllText(file))!.AsArray())
                {
                    JsonNode schema = group!["schema"]!;
                    if (schema is JsonObject members && !members.ContainsKey("$schema"))
                    {
                        members.Insert(0, "$schema", dialect.Uri);
                    }

                    List<string> instances = [];
                    foreach (JsonNode? test in group["tests"]!.AsArray())
                    {
                        instances.Add(Text(test!["data"]));
                        instances.Add(Text(mutator.Instance(test["data"])));
                    }

                    for (int i = 0; i <= SchemasOfEach; i++)
                    {
                        string changed = Text(i == 0 ? schema : mutator.Schema(schema));
                        if (Verdicts.TryGive(changed, instances, out string? verdicts, out _))
                        {
                            asked.Add((new AjvQuestion(dialect.Name, changed, instances), verdicts));
                        }
                        else
                        {
                            unusable++;
                        }
                    }
                }
            }
        }

        Disagreements disagreements = Disagreements.Of(asked);
        int verdictsGiven = asked.Sum(each => each.Verdicts.Length);
        output.WriteLine($"{asked.Count} schemas, {verdictsGiven} instances; {unusable} schemas unusable; ajv refused {disagreements.Refused}; {disagreements.Explained} explained");
        Assert.True(disagreements.Unexplained.Count == 0, $"{disagreements.Unexplained.Count} disagreements\n" + string.Join("\n", disagreements.Unexplained.Take(60)));
        Assert.InRange(verdictsGiven, 20_000, int.MaxValue);
        Assert.InRange(disagreements.Refused, 0, asked.Count / 10);
    }

    private static string Text(JsonNode? node) => node is null ? "null" : node.ToJsonString(s_plain);
}
