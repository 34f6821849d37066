using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Typeset.Testing;

namespace Typeset.Generator.Tests;

/// <summary>Drives the generator over a consumer's project, edit after edit.</summary>
internal sealed class GeneratorRun
{
    private readonly Dictionary<string, SchemaText> _schemas = new(StringComparer.Ordinal);
    private readonly Settings _settings = new();
    private Compilation _compilation = ConsumerProject.Create([KeyValuePair.Create("Program.cs", "internal static class Program { }")]);
    private GeneratorDriver _driver;

    public GeneratorRun()
    {
        _driver = CSharpGeneratorDriver.Create(
            [new ContractGenerator().AsSourceGenerator()],
            parseOptions: ConsumerProject.ParseOptions,
            optionsProvider: _settings,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public GeneratorRunResult Result { get; private set; }

    public Compilation Output { get; private set; } = null!;

    /// <summary>Adds or changes a schema file; null stands for a file that cannot be read.</summary>
    public GeneratorRun WithSchema(string path, string? text, params (string Name, string Value)[] metadata)
    {
        SchemaText schema = new("/project/" + path, text);
        foreach ((string name, string value) in metadata)
        {
            _settings.Metadata[(schema.Path, name)] = value;
        }

        if (_schemas.TryGetValue(path, out SchemaText? old))
        {
            _driver = _driver.ReplaceAdditionalText(old, schema);
        }
        else
        {
            _driver = _driver.AddAdditionalTexts([schema]);
        }

        _schemas[path] = schema;
        return this;
    }

    /// <summary>Adds or changes a C# file.</summary>
    public GeneratorRun WithCode(string text, string path = "More.cs")
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ConsumerProject.ParseOptions, path);
        _compilation = _compilation.SyntaxTrees.FirstOrDefault(old => old.FilePath == path) is { } old
            ? _compilation.ReplaceSyntaxTree(old, tree)
            : _compilation.AddSyntaxTrees(tree);
        return this;
    }

    public GeneratorRun Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out _);
        Output = output;
        Result = _driver.GetRunResult().Results.Single();
        return this;
    }

    /// <summary>Why each output of a step is as it is, in this run.</summary>
    public IncrementalStepRunReason[] Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> runs) ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)] : [];

    /// <summary>Why each source or diagnostic output is as it is, in this run.</summary>
    public IncrementalStepRunReason[] OutputReasons() =>
        [.. Result.TrackedOutputSteps.Values.SelectMany(runs => runs).SelectMany(run => run.Outputs).Select(output => output.Reason)];

    public string[] Hints() => [.. Result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal)];

    private sealed class SchemaText(string path, string? text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text, Encoding.UTF8);
    }

    private sealed class Settings : AnalyzerConfigOptionsProvider
    {
        public Dictionary<(string Path, string Name), string> Metadata { get; } = [];

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["build_property.ProjectDir"] = "/project/",
            ["build_property.RootNamespace"] = "Consumer",
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(Metadata
            .Where(entry => entry.Key.Path == textFile.Path)
            .ToDictionary(entry => "build_metadata.AdditionalFiles." + entry.Key.Name, entry => entry.Value, StringComparer.Ordinal));
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
