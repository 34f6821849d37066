extern alias generator;

using System.Text;
using generator::Typeset.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Typeset.Benchmarks.Generation;

/// <summary>A project in memory whose schemas the generator turns into code, edit after edit, as an editor drives it.</summary>
internal sealed class GeneratorProject
{
    private readonly Dictionary<string, SchemaText> _schemas = new(StringComparer.Ordinal);
    private readonly Settings _settings = new();
    private Compilation _compilation;
    private GeneratorDriver _driver;

    public GeneratorProject(IEnumerable<(string Path, string Text, string Namespace)> schemas)
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        IEnumerable<string> references = Directory.EnumerateFiles(runtime, "System*.dll").Append(typeof(JsonContract).Assembly.Location);
        _compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText("internal static class Program { }")],
            references.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        foreach ((string path, string text, string ns) in schemas)
        {
            SchemaText schema = new("/project/" + path, text);
            _schemas.Add(path, schema);
            _settings.Namespaces.Add(schema.Path, ns);
        }

        _driver = CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], [.. _schemas.Values], new CSharpParseOptions(LanguageVersion.Latest), _settings);
    }

    public GeneratorRunResult Result => _driver.GetRunResult().Results[0];

    public void Run() => _driver = _driver.RunGenerators(_compilation);

    public void EditSchema(string path, Func<string, string> edit)
    {
        SchemaText old = _schemas[path];
        SchemaText changed = new(old.Path, edit(old.Text));
        _schemas[path] = changed;
        _driver = _driver.ReplaceAdditionalText(old, changed);
    }

    public void EditCode(int keystroke)
    {
        SyntaxTree old = _compilation.SyntaxTrees.First();
        _compilation = _compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText($"internal static class Program {{ public const int A = {keystroke}; }}"));
    }

    private sealed class SchemaText(string path, string text) : AdditionalText
    {
        private readonly SourceText _source = SourceText.From(text, Encoding.UTF8);

        public override string Path { get; } = path;

        public string Text { get; } = text;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _source;
    }

    private sealed class Settings : AnalyzerConfigOptionsProvider
    {
        public Dictionary<string, string> Namespaces { get; } = new(StringComparer.Ordinal);

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options("build_property.ProjectDir", "/project/");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options("", "");

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options("build_metadata.AdditionalFiles.Namespace", Namespaces[textFile.Path]);
    }

    private sealed class Options(string key, string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string wanted, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? found)
        {
            found = wanted == key ? value : null;
            return found is not null;
        }
    }
}
