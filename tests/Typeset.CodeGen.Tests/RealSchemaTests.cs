using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Typeset.Schema;
using Typeset.Testing;

namespace Typeset.CodeGen.Tests;

/// <summary>Schemas that people have published, each made into types, compiled as a strict project has it, and used on its instances.</summary>
public sealed class RealSchemaTests
{
    private const int SchemasInProject = 60;
    private const int MutationsOfInstance = 8;

    [SharedDataFact("data/schemastore")]
    public void Every_schema_of_the_store_compiles_and_carries_its_instances_without_loss()
    {
        (int contracts, int carried, int unheld) = Run("schemastore", "schemas");
        Assert.Equal((212, 639), (contracts, carried));
        Assert.InRange(unheld, 10, int.MaxValue);
    }

    // One draft of 2014 refers to a version of itself that nobody has kept. Most instances break a format; without formats they count.
    [SharedDataTheory("data/ninjs")]
    [InlineData("format", 70)]
    [InlineData("x-format", 89)]
    public void Every_ninjs_schema_that_is_whole_compiles_and_carries_its_instances_without_loss(string format, int valid)
    {
        (int contracts, int carried, _) = Run("ninjs", "specification", format, "validation/test_suite/GeoJSON-schema.json");
        Assert.Equal((15, valid), (contracts, carried));
    }

    /// <summary>The number of schemas with types, of instances that passed through them, and of changed ones with a value that their type cannot hold.</summary>
    private static (int Contracts, int Carried, int Unheld) Run(string corpus, string schemas, string format = "format", params string[] references)
    {
        string folder = SharedData.PathOf("data/" + corpus);
        ILookup<string, string> instances = File.ReadLines(Path.Combine(folder, "cases.ndjson")).Select(line => JsonElement.Parse(line))
            .ToLookup(test => test.GetProperty("schema").GetString()!, test => test.GetProperty("instance").GetString()!, StringComparer.Ordinal);
        string[] names = [.. Directory.EnumerateFiles(Path.Combine(folder, schemas), "*.json").Select(file => schemas + "/" + Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.Empty(instances.Select(group => group.Key).Except(names));

        List<(JsonContract Evaluator, string Schema, string Type, List<KeyValuePair<string, string>> Files)> generated = [];
        foreach (string name in names)
        {
            string ns = "Schema" + generated.Count.ToString(CultureInfo.InvariantCulture);
            string text = File.ReadAllText(Path.Combine(folder, name)).Replace("\"format\":", $"\"{format}\":", StringComparison.Ordinal);
            SchemaDocument document = SchemaDocument.Parse(name, text);
            ShapeOptions options = new() { Namespace = ns, FileName = Path.GetFileNameWithoutExtension(name) };
            SchemaText[] texts = [new(name, text), .. references.Select(reference => new SchemaText(reference, File.ReadAllText(Path.Combine(folder, reference))))];
            CompiledContract contract = ContractCompiler.Compile([new ContractSource(document, options), .. texts[1..].Select(reference => new ContractSource(SchemaDocument.Parse(reference.Path, reference.Text), options, IsContract: false))]);
            if (contract.Model is not null)
            {
                generated.Add((JsonContract.Load(texts, new JsonContractOptions { Formats = FormatMode.Assert }), name, $"{ns}.{contract.Model.RootType}", [.. ContractEmitter.Emit(contract.Model).Select(file => KeyValuePair.Create($"{name}/{file.Name}", file.Text))]));
                continue;
            }

            // What cannot become types is an error of the schema, and one that the evaluator finds as well.
            Assert.Contains(contract.Problems, problem => problem.Severity == ProblemSeverity.Error);
            Assert.Throws<SchemaException>(() => JsonContract.Load(texts));
        }

        int carried = 0;
        int unheld = 0;
        StringBuilder failures = new();
        foreach ((JsonContract Evaluator, string Schema, string Type, List<KeyValuePair<string, string>> Files)[] project in generated.Chunk(SchemasInProject))
        {
            Assembly assembly = ConsumerProject.Load(project.SelectMany(contract => contract.Files));
            foreach ((JsonContract evaluator, string schema, string type, _) in project)
            {
                Type contract = assembly.GetType(type, throwOnError: true)!;
                Func<byte[], string?> check = RoundTrip.Of(contract);
                Func<byte[], (bool IsHeld, string? Problem)> checkHeld = RoundTrip.Held(contract);
                foreach (string instance in instances[schema])
                {
                    byte[] utf8 = File.ReadAllBytes(Path.Combine(folder, instance));
                    bool valid = evaluator.IsValid(utf8);
                    string? problem = RoundTrip.Accepts(contract, utf8) != valid ? "another verdict than the evaluator's" : valid ? check(utf8) : null;
                    carried += valid ? 1 : 0;
                    if (problem is not null)
                    {
                        failures.Append(CultureInfo.InvariantCulture, $"{schema}, {instance}: {problem}\n");
                    }

                    foreach (byte[] mutation in valid ? ScalarMutations.Of(utf8, MutationsOfInstance) : [])
                    {
                        bool isValid = evaluator.IsValid(mutation);
                        (bool isHeld, string? mutationProblem) = RoundTrip.Accepts(contract, mutation) != isValid ? (true, "another verdict than the evaluator's") : isValid ? checkHeld(mutation) : (true, null);
                        unheld += isHeld ? 0 : 1;
                        if (mutationProblem is not null)
                        {
                            failures.Append(CultureInfo.InvariantCulture, $"{schema}, {instance}, changed: {mutationProblem}\n");
                        }
                    }
                }
            }
        }

        Assert.True(failures.Length == 0, failures.ToString());
        return (generated.Count, carried, unheld);
    }
}
