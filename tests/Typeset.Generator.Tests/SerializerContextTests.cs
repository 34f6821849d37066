using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Typeset.CodeFixes;
using Typeset.Testing;

namespace Typeset.Generator.Tests;

/// <summary>A serializer context that reaches a type generated beside it, and the fix.</summary>
public sealed class SerializerContextTests
{
    private const string Schema = """
        {
          "title": "Order", "type": "object",
          "properties": {
            "id": { "type": "string" },
            "line": { "$ref": "#/$defs/line" },
            "place": { "$ref": "#/$defs/place" },
            "note": { "$ref": "#/$defs/note" },
            "mood": { "title": "Mood", "enum": ["good", "bad"] }
          },
          "$defs": {
            "line": { "type": "object", "properties": { "sku": { "type": "string" } } },
            "note": { "type": ["object", "null"], "properties": { "text": { "type": "string" } } },
            "place": { "prefixItems": [{ "type": "number" }, { "type": "number" }], "type": "array", "items": false, "minItems": 2 }
          }
        }
        """;

    // What the generator of System.Text.Json would add is left out; the analyzer looks at the attributes alone.
    private const string Context = """
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using Typeset;
        using Typeset.Json;
        using Consumer;

        ATTRIBUTES
        internal abstract partial class Context(JsonSerializerOptions? options) : JsonSerializerContext(options);

        MORE
        """;

    [Theory]
    [InlineData("[JsonSerializable(typeof(Order))]", "", "Order", "Order")]
    [InlineData("[JsonSerializable(typeof(List<Order>))]", "", "Order", "List")]
    [InlineData("[JsonSerializable(typeof(Dictionary<string, Order[]>))]", "", "Order", "Dictionary")]
    [InlineData("[JsonSerializable(typeof(Place?))]", "", "Place", "Nullable")]
    [InlineData("[JsonSerializable(typeof(ValueList<Line>))]", "", "Line", "ValueList")]
    [InlineData("[JsonSerializable(typeof(Page))]", "public class Page { public Order? Order { get; set; } }", "Order", "Page.Order")]
    [InlineData("[JsonSerializable(typeof(Page))]", "public record Page(Order[] Orders);", "Order", "Page.Orders")]
    [InlineData("[JsonSerializable(typeof(Page))]", "public class Base { public List<Order>? Orders { get; init; } } public class Page : Base;", "Order", "Page.Orders")]
    [InlineData("[JsonSerializable(typeof(Page))]", "public class Page { [JsonInclude] internal Order? Hidden; }", "Order", "Page.Hidden")]
    [InlineData("[JsonSerializable(typeof(Base))]", "[JsonDerivedType(typeof(Page))] public class Base; public class Page : Base { public Order? Order { get; set; } }", "Order", "Page.Order")]
    [InlineData("[JsonSerializable(typeof(Page))]", "public class Page { public Mood Mood { get; set; } }", "Mood", "Page.Mood")]
    [InlineData("[JsonSerializable(typeof(Order))]", "namespace Consumer { public partial record Order; }", "Order", "Order")]
    public void A_context_that_reaches_a_generated_type_is_an_error_at_the_attribute(string attributes, string more, string type, string way)
    {
        Diagnostic diagnostic = Assert.Single(Analyze(attributes, more));
        Assert.Equal("TYS0561", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("[" + diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan) + "]", attributes);
        Assert.Contains($"'{type}' ({way})", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[JsonSerializable(typeof(int))]", "")]
    [InlineData("[JsonSerializable(typeof(Page))]", "public class Page { public string? Name { get; set; } }")]
    [InlineData("[JsonSerializable(typeof(Page))]", "public class Page { [JsonIgnore] public Order? Order { get; set; } }")]
    [InlineData("[JsonSerializable(typeof(Page))]", "public class Page { internal Order? Order { get; set; } }")]
    [InlineData("[JsonSerializable(typeof(Page))]", "public class Page { [JsonConverter(typeof(ContractJsonConverter<Order>))] public Order? Order { get; set; } }")]
    [InlineData("[JsonSerializable(typeof(Order))]", """namespace Consumer { [JsonContract("order.schema.json"), JsonConverter(typeof(ContractJsonConverter<Order>))] public partial record Order; }""")]
    [InlineData("[JsonSerializable(typeof(Page))]", "public class Page { public Page? Next { get; set; } public Uri? Uri { get; set; } }")]
    public void A_context_that_sees_everything_it_reaches_is_fine(string attributes, string more) => Assert.Empty(Analyze(attributes, more));

    [Fact]
    public void Each_type_is_reported_once_for_a_context()
    {
        ImmutableArray<Diagnostic> diagnostics = Analyze("[JsonSerializable(typeof(Order)), JsonSerializable(typeof(List<Order>)), JsonSerializable(typeof(Line))]", "");
        Assert.Equal(2, diagnostics.Length);
    }

    [Theory]
    [InlineData("Order", "order.schema.json", "partial record Order;")]
    [InlineData("Line", "order.schema.json#/$defs/line", "partial record Line;")]
    [InlineData("Place", "order.schema.json#/$defs/place", "partial record struct Place;")]
    [InlineData("Note", "order.schema.json#/$defs/note", "partial record Note;")]
    public async Task The_fix_declares_the_type_in_a_file_of_its_own_and_leaves_nothing_to_report(string type, string schema, string declaration)
    {
        Solution solution = Solve($"[JsonSerializable(typeof({type}))]", "");
        Solution changed = await Fix(solution);
        Document added = Assert.Single(changed.Projects.Single().Documents, document => document.Name == type + ".cs");
        string text = (await added.GetTextAsync()).ToString();
        Assert.Equal(
            "using System.Text.Json.Serialization;\nusing Typeset;\nusing Typeset.Json;\n\nnamespace Consumer;\n\n" +
            $"[JsonContract(\"{schema}\"), JsonConverter(typeof(ContractJsonConverter<{type}>))]\npublic {declaration}\n", text);
        Assert.Empty(await Diagnostics(changed));
        ConsumerProject.Load((await changed.Projects.Single().GetCompilationAsync())!);
    }

    [Fact]
    public async Task The_fix_adds_the_converter_to_a_type_that_is_declared()
    {
        Solution solution = Solve("[JsonSerializable(typeof(Order))]", """namespace Consumer { [JsonContract("order.schema.json")] public partial record Order; }""");
        Solution changed = await Fix(solution);
        Document document = Assert.Single(changed.Projects.Single().Documents);
        Assert.Contains("ContractJsonConverter<Order>", (await document.GetTextAsync()).ToString(), StringComparison.Ordinal);
        Assert.Empty(await Diagnostics(changed));
        ConsumerProject.Load((await changed.Projects.Single().GetCompilationAsync())!);
    }

    [Fact]
    public async Task There_is_no_fix_for_an_enum()
    {
        Solution solution = Solve("[JsonSerializable(typeof(Mood))]", "");
        Diagnostic diagnostic = Assert.Single(await Diagnostics(solution));
        Assert.Contains("project of its own", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(await Actions(solution, diagnostic));
    }

    [Fact]
    public void The_analyzer_does_not_need_the_workspace_libraries()
    {
        Assert.DoesNotContain(typeof(ContractGenerator).Assembly.GetReferencedAssemblies(), reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal));
        Assert.Contains(typeof(DeclareContractTypeFix).Assembly.GetReferencedAssemblies(), reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal));
    }

    private static string Code(string attributes, string more) =>
        Context.Replace("ATTRIBUTES", attributes, StringComparison.Ordinal).Replace("MORE", more, StringComparison.Ordinal);

    private static ImmutableArray<Diagnostic> Analyze(string attributes, string more)
    {
        GeneratorRun run = new GeneratorRun().WithSchema("order.schema.json", Schema).WithCode(Code(attributes, more)).Run();
        return run.Output.WithAnalyzers([new SerializerContextAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
    }

    private static Solution Solve(string attributes, string more)
    {
        ProjectId id = ProjectId.CreateNewId();
        Compilation options = ConsumerProject.Create([]);
        return new AdhocWorkspace().CurrentSolution
            .AddProject(id, "Consumer", "Consumer", LanguageNames.CSharp)
            .WithProjectMetadataReferences(id, options.References)
            .WithProjectParseOptions(id, ConsumerProject.ParseOptions)
            .WithProjectCompilationOptions(id, options.Options)
            .AddAnalyzerReference(id, new InMemoryGenerator())
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), "global", SourceText.From("is_global = true\nbuild_property.ProjectDir = /project/\nbuild_property.RootNamespace = Consumer\n"), filePath: "/project/.globalconfig")
            .AddAdditionalDocument(DocumentId.CreateNewId(id), "order.schema.json", SourceText.From(Schema), filePath: "/project/order.schema.json")
            .AddDocument(DocumentId.CreateNewId(id), "Program.cs", SourceText.From(Code(attributes, more)), filePath: "/project/Program.cs");
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnostics(Solution solution)
    {
        Compilation compilation = (await solution.Projects.Single().GetCompilationAsync())!;
        return await compilation.WithAnalyzers([new SerializerContextAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }

    private static async Task<List<CodeAction>> Actions(Solution solution, Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        Document document = solution.GetDocument(diagnostic.Location.SourceTree)!;
        await new DeclareContractTypeFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<Solution> Fix(Solution solution)
    {
        CodeAction action = Assert.Single(await Actions(solution, Assert.Single(await Diagnostics(solution))));
        CodeActionOperation operation = Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        return Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution;
    }

    private sealed class InMemoryGenerator : AnalyzerReference
    {
        private readonly ImmutableArray<ISourceGenerator> _generators = [new ContractGenerator().AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => nameof(InMemoryGenerator);

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];
    }
}
