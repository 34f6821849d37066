using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit.Sdk;

namespace Typeset.Testing;

/// <summary>
/// A project as a strict consumer has it, compiled in memory: nullable, warnings as errors, documentation file, default
/// language version, no unsafe code, no reference but the framework and Typeset.
/// </summary>
public static class ConsumerProject
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Typeset.dll")),
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Typeset.Schema.dll")),
    ];

    /// <summary>How the project's files are read.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Default, DocumentationMode.Diagnose);

    /// <summary>A compilation of the files, by name.</summary>
    public static CSharpCompilation Create(IEnumerable<KeyValuePair<string, string>> files) => CSharpCompilation.Create(
        "Consumer",
        [.. files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Value, Encoding.UTF8), ParseOptions, file.Key))],
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            deterministic: true));

    /// <summary>Compiles and loads the files; every warning is a failure.</summary>
    public static Assembly Load(IEnumerable<KeyValuePair<string, string>> files) => Load(Create(files));

    /// <summary>Loads what was compiled; every warning is a failure.</summary>
    public static Assembly Load(Compilation compilation)
    {
        using MemoryStream image = new();
        using MemoryStream documentation = new();
        Diagnostic[] problems = [.. compilation.Emit(image, xmlDocumentationStream: documentation).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        if (problems.Length > 0)
        {
            throw new XunitException("The consumer does not compile:\n" + string.Join('\n', problems.Take(20).Select(Describe)));
        }

        return Assembly.Load(image.ToArray());
    }

    private static string Describe(Diagnostic diagnostic)
    {
        string line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
        return $"{diagnostic}\n    {line}";
    }
}
