using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Typeset.Schema;
using Typeset.Testing;

namespace Typeset.CodeGen.Tests;

/// <summary>Holds the automata that generated code carries to those that the runtime would make of the same patterns.</summary>
public sealed class PatternTests
{
    private const int PatternsInSchema = 100;
    private const int LongestText = 4_096;

    [SuiteFact]
    public void Patterns_of_the_official_suite_are_compiled_to_what_the_runtime_makes_of_them() =>
        Check(PatternsIn(Directory.EnumerateFiles(Path.Combine(SchemaTestSuite.FullPath, "tests"), "*.json", SearchOption.AllDirectories)), 30);

    [Fact]
    public void Patterns_of_the_article_contract_are_compiled_to_what_the_runtime_makes_of_them() =>
        Check(PatternsIn(Directory.EnumerateFiles(RepositoryRoot.Combine("schemas"), "*.schema.json", SearchOption.AllDirectories)), 15);

    [SharedDataFact("data/schemastore")]
    public void Patterns_of_published_schemas_are_compiled_to_what_the_runtime_makes_of_them() =>
        Check(PatternsIn(Directory.EnumerateFiles(SharedData.PathOf("data/schemastore/schemas"), "*.json")), 200);

    [Fact]
    public void Patterns_of_every_kind_are_compiled_to_what_the_runtime_makes_of_them() => Check(
        [
            "", "^", "[]", "[^]", ".*", "^.*$", "^$", "a|b", "\\bfoo\\b", "^(?!a)b", "^(?=.*[0-9])(?=.*[a-z]).{8,}$", "^(?!x).*(?<!y)$", "^\\p{L}+$", "^\\p{Lu}\\P{L}*$",
            "😀", "^[^\\u0000-\\u001F]*$", "\"quoted\\\\\"", "^a{3000}$", "(a)\\1", "^(?:a|b)*a(?:a|b){6}c$", "^[a-z]{1,300}$", "^[a-z]{300}(?:x[a-z]{40})?y$",
        ],
        18);

    [Fact]
    public void A_pattern_that_several_schemas_ask_for_is_compiled_once()
    {
        Dictionary<string, string?> compiled = Compile("""{ "title": "Thing", "properties": { "a": { "type": "string", "pattern": "^a+$", "minLength": 2 }, "b": { "type": "string", "pattern": "^a+$" } } }""", out string code);
        Assert.Equal(["^a+$"], compiled.Keys);
        Assert.Equal(2, code.Split("Patterns = [s_aPattern]").Length - 1);
    }

    [Fact]
    public void An_automaton_that_is_large_is_left_to_the_runtime()
    {
        const string Large = "^(?:\\p{L}|\\p{N}{3})+x$";
        Assert.InRange(ByteTestWriter.Write(EcmaPattern.Parse(Large).ToByteTests()).Length, LongestText + 1, int.MaxValue);
        Assert.Null(Compile(Schema([Large]), out string code)[Large]);
        Assert.Contains($"new({SymbolDisplay.FormatLiteral(Large, quote: true)})", code, StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_than_a_certain_number_of_patterns_of_a_contract_are_compiled()
    {
        Dictionary<string, string?> compiled = Compile(Schema([.. Enumerable.Range(0, 230).Select(i => string.Create(CultureInfo.InvariantCulture, $"^a{i}$"))]), out _);
        Assert.Equal((230, 200), (compiled.Count, compiled.Values.Count(automata => automata is not null)));
    }

    private static void Check(IEnumerable<string> patterns, int fewest)
    {
        int compared = 0;
        foreach (string[] part in patterns.Distinct(StringComparer.Ordinal).Where(pattern => EcmaPattern.ParseTolerantly(pattern).Error is null).Order(StringComparer.Ordinal).Chunk(PatternsInSchema))
        {
            Dictionary<string, string?> compiled = Compile(Schema(part), out _);
            Assert.Equal(part.Order(StringComparer.Ordinal), compiled.Keys.Order(StringComparer.Ordinal));
            foreach ((string pattern, string? automata) in compiled)
            {
                IReadOnlyList<ByteTest> tests = EcmaPattern.ParseTolerantly(pattern).ToByteTests();
                if (automata is null)
                {
                    Assert.True(tests.Count == 0 || ByteTestWriter.Write(tests).Length > LongestText, pattern);
                    continue;
                }

                Assert.InRange(automata.Length, 4, LongestText);
                AssertSame(tests, ByteTestReader.Read(Encoding.ASCII.GetBytes(automata)), pattern);
                compared++;
            }
        }

        Assert.InRange(compared, fewest, int.MaxValue);
    }

    private static void AssertSame(IReadOnlyList<ByteTest> expected, ByteTest[] actual, string pattern)
    {
        Assert.Equal(expected.Count, actual.Length);
        for (int i = 0; i < actual.Length; i++)
        {
            (ByteAutomaton made, ByteAutomaton read) = (expected[i].Automaton, actual[i].Automaton);
            Assert.Equal(expected[i].Matches, actual[i].Matches);
            Assert.True(made.Classes.AsSpan().SequenceEqual(read.Classes), pattern);
            Assert.True(made.Transitions.AsSpan().SequenceEqual(read.Transitions), pattern);
            Assert.Equal((made.ClassCount, made.Start), (read.ClassCount, read.Start));
            Assert.Equal((made.Loop?.FirstState, made.Loop?.LastState, made.Loop?.Memory), (read.Loop?.FirstState, read.Loop?.LastState, read.Loop?.Memory));
            Assert.Equal(made.Loop?.Stays, read.Loop?.Stays);
        }
    }

    private static string Schema(IEnumerable<string> patterns)
    {
        JsonObject properties = [];
        foreach (string pattern in patterns)
        {
            properties.Add("p" + properties.Count.ToString(CultureInfo.InvariantCulture), new JsonObject { ["type"] = "string", ["pattern"] = pattern });
        }

        return new JsonObject { ["title"] = "Thing", ["type"] = "object", ["properties"] = properties }.ToJsonString();
    }

    /// <summary>The patterns in the code that becomes of a schema, with their automata as the compiler reads them.</summary>
    private static Dictionary<string, string?> Compile(string schema, out string code)
    {
        CompiledContract contract = ContractCompiler.Compile([new ContractSource(SchemaDocument.Parse("thing.schema.json", schema), new ShapeOptions { Namespace = "Things", FileName = "thing" })]);
        code = ContractEmitter.Emit(contract.Model!).Single(file => file.Name.EndsWith(".Acceptor.g.cs", StringComparison.Ordinal)).Text;
        Dictionary<string, string?> compiled = new(StringComparer.Ordinal);
        foreach (FieldDeclarationSyntax field in CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes().OfType<FieldDeclarationSyntax>())
        {
            if (field.Declaration.Type.ToString() == "JsonPattern")
            {
                SeparatedSyntaxList<ArgumentSyntax> arguments = ((BaseObjectCreationExpressionSyntax)field.Declaration.Variables[0].Initializer!.Value).ArgumentList!.Arguments;
                compiled.Add(Text(arguments[0].Expression), arguments.Count == 1 ? null : Text(arguments[1].Expression));
            }
        }

        return compiled;
    }

    private static string Text(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax sum ? Text(sum.Left) + Text(sum.Right) : ((LiteralExpressionSyntax)expression).Token.ValueText;

    private static IEnumerable<string> PatternsIn(IEnumerable<string> files) =>
        files.SelectMany(file => PatternsIn(JsonElement.Parse(File.ReadAllBytes(file))));

    private static IEnumerable<string> PatternsIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(PatternsIn),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => PatternsIn(member.Value).Concat(member switch
        {
            { Name: "pattern", Value.ValueKind: JsonValueKind.String } => [member.Value.GetString()!],
            { Name: "patternProperties", Value.ValueKind: JsonValueKind.Object } => member.Value.EnumerateObject().Select(property => property.Name),
            _ => [],
        })),
        _ => [],
    };
}
