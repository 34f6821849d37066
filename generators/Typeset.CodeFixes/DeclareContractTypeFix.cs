using System.Collections.Immutable;
using System.Composition;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace Typeset.CodeFixes;

/// <summary>
/// Makes a generated contract type visible to the generator of System.Text.Json (TYS0561): declares it in a file of its own,
/// or adds the converter to the declaration that is there.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareContractTypeFix))]
[Shared]
public sealed class DeclareContractTypeFix : CodeFixProvider
{
    private const string Code = "TYS0561";

    // The folder that the compiler files generated code under.
    private const string Generated = "Typeset.Generator.ContractGenerator";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Code];

    /// <inheritdoc/>
    // Several diagnostics may be about one type; fixing them in one go would declare it twice.
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Compilation? compilation = await context.Document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue("Schema", out string? schema) || schema is null ||
                !diagnostic.Properties.TryGetValue("Type", out string? typeName) || typeName is null ||
                compilation?.GetTypeByMetadataName(typeName) is not { } type)
            {
                continue;
            }

            SyntaxReference? declared = type.DeclaringSyntaxReferences.FirstOrDefault(part => part.SyntaxTree.FilePath.IndexOf(Generated, StringComparison.Ordinal) < 0);
            context.RegisterCodeFix(
                declared is null
                    ? CodeAction.Create($"Declare '{type.Name}' for serializer contexts", _ => Task.FromResult(Declare(context.Document.Project, type, schema)), Code)
                    : CodeAction.Create($"Add the converter to '{type.Name}'", cancellation => AddConverterAsync(context.Document.Project.Solution, type, declared, cancellation), Code),
                diagnostic);
        }
    }

    private static Solution Declare(Project project, INamedTypeSymbol type, string schema)
    {
        string access = type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal";
        string keyword = type.TypeKind == TypeKind.Struct ? "record struct" : "record";
        string name = SyntaxFacts.GetKeywordKind(type.Name) == SyntaxKind.None ? type.Name : "@" + type.Name;
        string ns = type.ContainingNamespace.IsGlobalNamespace ? "" : $"namespace {type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)};\n\n";
        string text =
            "using System.Text.Json.Serialization;\nusing Typeset;\nusing Typeset.Json;\n\n" + ns +
            $"[JsonContract({SymbolDisplay.FormatLiteral(schema, quote: true)}), JsonConverter(typeof(ContractJsonConverter<{name}>))]\n" +
            $"{access} partial {keyword} {name};\n";

        string file = type.Name + ".cs";
        for (int number = 2; project.Documents.Any(document => string.Equals(document.Name, file, StringComparison.OrdinalIgnoreCase)); number++)
        {
            file = type.Name + ".Contract" + (number == 2 ? "" : (number - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)) + ".cs";
        }

        return project.AddDocument(file, SourceText.From(text, Encoding.UTF8)).Project.Solution;
    }

    private static async Task<Solution> AddConverterAsync(Solution solution, INamedTypeSymbol type, SyntaxReference declared, CancellationToken cancellation)
    {
        if (solution.GetDocument(declared.SyntaxTree) is not { } document ||
            await declared.GetSyntaxAsync(cancellation).ConfigureAwait(false) is not TypeDeclarationSyntax declaration)
        {
            return solution;
        }

        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        AttributeSyntax attribute = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName("System.Text.Json.Serialization.JsonConverter"),
            SyntaxFactory.ParseAttributeArgumentList($"(typeof(Typeset.Json.ContractJsonConverter<{declaration.Identifier.Text}>))"));
        editor.AddAttribute(declaration, SyntaxFactory.AttributeList([attribute]).WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation));
        return editor.GetChangedDocument().Project.Solution;
    }
}
