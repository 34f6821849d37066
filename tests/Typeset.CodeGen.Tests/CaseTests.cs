using System.Reflection;
using System.Text;
using System.Text.Json;
using Typeset.Json;
using Typeset.Schema;
using Typeset.Testing;

namespace Typeset.CodeGen.Tests;

/// <summary>
/// One folder of <c>Cases</c> for each feature: the schema, the code it becomes, and lines of JSON that keep or break it. A
/// <c>consumer.cs</c> is compiled with the code and its <c>Consumer.Run</c> is called. A <c>problems.txt</c> lists the problems.
/// </summary>
public sealed class CaseTests
{
    public static TheoryData<string> Names => [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    private static string Folder { get; } = RepositoryRoot.Combine("tests/Typeset.CodeGen.Tests/Cases");

    [Theory]
    [MemberData(nameof(Names))]
    public void The_schema_becomes_the_reviewed_code(string name)
    {
        CompiledContract contract = Compile(name);
        Assert.NotNull(contract.Model);
        Dictionary<string, string> files = ContractEmitter.Emit(contract.Model).ToDictionary(file => file.Name, file => file.Text);
        if (!contract.Problems.IsEmpty)
        {
            files["problems.txt"] = string.Join('\n', contract.Problems) + "\n";
        }

        Snapshot.VerifyFolder(Path.Combine(Folder, name), files);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_code_compiles_and_carries_every_valid_instance_without_loss(string name)
    {
        (Assembly assembly, string root) = Load(name);
        MethodInfo check = typeof(CaseTests).GetMethod(nameof(CheckRoundTrip), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(assembly.GetType(root, throwOnError: true)!);
        foreach (string line in Lines(name, "valid.jsonl"))
        {
            check.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [line], null);
        }

        assembly.GetType("Consumer")?.GetMethod("Run")?.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_code_refuses_every_invalid_instance(string name)
    {
        string[] lines = [.. Lines(name, "invalid.jsonl")];
        if (lines.Length == 0)
        {
            return;
        }

        (Assembly assembly, string root) = Load(name);
        MethodInfo check = typeof(CaseTests).GetMethod(nameof(CheckInvalid), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(assembly.GetType(root, throwOnError: true)!);
        foreach (string line in lines)
        {
            check.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [line], null);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_valid_value_that_its_type_cannot_hold_is_an_error_of_its_own(string name)
    {
        string[] lines = [.. Lines(name, "unheld.jsonl")];
        if (lines.Length == 0)
        {
            return;
        }

        (Assembly assembly, string root) = Load(name);
        MethodInfo check = typeof(CaseTests).GetMethod(nameof(CheckUnheld), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(assembly.GetType(root, throwOnError: true)!);
        foreach (string line in lines)
        {
            check.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [line], null);
        }
    }

    private static CompiledContract Compile(string name)
    {
        string path = Path.Combine(Folder, name, "schema.json");
        SchemaDocument document = SchemaDocument.Parse(name + ".schema.json", File.ReadAllText(path));
        return ContractCompiler.Compile([new ContractSource(document, new ShapeOptions { Namespace = "Cases", FileName = name })]);
    }

    private static (Assembly Assembly, string Root) Load(string name)
    {
        ContractModel model = Compile(name).Model!;
        List<KeyValuePair<string, string>> files = [.. ContractEmitter.Emit(model).Select(file => KeyValuePair.Create(file.Name, file.Text))];
        string consumer = Path.Combine(Folder, name, "consumer.cs");
        if (File.Exists(consumer))
        {
            files.Add(KeyValuePair.Create("consumer.cs", File.ReadAllText(consumer)));
        }

        return (ConsumerProject.Load(files), (model.Namespace.Length == 0 ? "" : model.Namespace + ".") + model.RootType);
    }

    private static IEnumerable<string> Lines(string name, string file)
    {
        string path = Path.Combine(Folder, name, file);
        return File.Exists(path) ? File.ReadAllLines(path).Where(line => line.Length > 0) : [];
    }

    private static void CheckRoundTrip<T>(string json)
        where T : IJsonContract<T>
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        Assert.Null(RoundTrip.Check<T>(utf8));
        byte[] written = ContractJson.ToUtf8Bytes(ContractJson.Parse<T>(utf8));
        Assert.Equal(Numbers(utf8), Numbers(written));
    }

    /// <summary>The numbers of a document as they are written.</summary>
    private static string[] Numbers(byte[] utf8)
    {
        List<string> numbers = [];
        Utf8JsonReader reader = new(utf8);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Number)
            {
                numbers.Add(Encoding.UTF8.GetString(reader.ValueSpan));
            }
        }

        return [.. numbers.Order(StringComparer.Ordinal)];
    }

    private static void CheckInvalid<T>(string json)
        where T : IJsonContract<T>
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        Assert.False(ContractJson.IsValid<T>(utf8), json);
        Assert.False(ContractJson.TryParse(utf8, out T? _, out ValidationResult result), json);
        Assert.NotEmpty(result.Errors);
    }

    private static void CheckUnheld<T>(string json)
        where T : IJsonContract<T>
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        Assert.True(ContractJson.IsValid<T>(utf8), json);
        Assert.False(ContractJson.TryParse(utf8, out T? _, out ValidationResult result), json);
        ValidationError error = Assert.Single(result.Errors);
        Assert.Equal("TYS1901", error.Code);
        Assert.Contains("\"x-csharp-type\": \"", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("/" + JsonElement.Parse(json).EnumerateObject().First().Name, error.InstancePointer, StringComparison.Ordinal);
    }
}
