using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Typeset.CodeGen;

namespace Typeset.Generator;

/// <summary>
/// Turns every schema among the additional files into C# types. It only adapts: files and settings come in as
/// values, models and diagnostics go out as values, and text that only moved changes no model.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ParsedSchema> schemas = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => SchemaFile.From(pair.Left, pair.Right, cancellation))
            .Where(static file => file is not null)
            .WithTrackingName(Steps.Files)
            .Select(static (file, _) => new ParsedSchema(file!))
            .WithTrackingName(Steps.Parse);

        IncrementalValuesProvider<StubDeclaration> declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(ContractStub.Attribute, static (node, _) => node is TypeDeclarationSyntax, static (found, _) => ContractStub.Of(found))
            .Where(static found => found is not null)
            .Select(static (found, _) => found!)
            .WithTrackingName(Steps.Declarations);

        IncrementalValuesProvider<ContractStub> stubs = declarations
            .Select(static (declaration, _) => declaration.Stub)
            .WithTrackingName(Steps.Stubs);

        IncrementalValuesProvider<ContractOutcome> outcomes = schemas.Collect()
            .Combine(stubs.Collect())
            .SelectMany(static (all, _) => ContractInput.All(all.Left, all.Right))
            .WithTrackingName(Steps.Inputs)
            .Select(static (input, cancellation) => ContractOutcome.Of(input, cancellation))
            .WithTrackingName(Steps.Shape);

        IncrementalValuesProvider<StubProblem> stubProblems = outcomes
            .SelectMany(static (outcome, _) => outcome.StubProblems);

        IncrementalValuesProvider<StubProblem> unbound = schemas
            .Select(static (schema, _) => schema.File)
            .Collect()
            .Combine(stubs.Collect())
            .SelectMany(static (all, _) => StubBindings.Of(all.Left, all.Right).Problems);

        IncrementalValuesProvider<DiagnosticRecord> stubDiagnostics = declarations
            .Combine(stubProblems.Collect().Combine(unbound.Collect()))
            .SelectMany(static (pair, _) => pair.Right.Left.Concat(pair.Right.Right).Where(problem => problem.Stub == pair.Left.Stub).Select(problem => problem.At(pair.Left.Location)))
            .WithTrackingName(Steps.StubDiagnostics);

        IncrementalValueProvider<TypeClashes> clashes = outcomes
            .Select(static (outcome, _) => ContractTypes.Of(outcome.Path, outcome.Model))
            .WithTrackingName(Steps.TypeNames)
            .Collect()
            .Select(static (all, _) => TypeClashes.Find(all))
            .WithTrackingName(Steps.Clashes);

        IncrementalValuesProvider<ContractModel> sources = outcomes
            .Combine(clashes)
            .Where(static pair => pair.Left.Model is not null && !pair.Right.Concern(pair.Left.Path))
            .Select(static (pair, _) => pair.Left.Model!)
            .WithTrackingName(Steps.Sources);

        IncrementalValuesProvider<DiagnosticRecord> diagnostics = outcomes
            .SelectMany(static (outcome, _) => outcome.Diagnostics)
            .WithTrackingName(Steps.Diagnostics);

        context.RegisterSourceOutput(sources, static (output, model) => AddSources(output, model));
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        context.RegisterSourceOutput(stubDiagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        context.RegisterSourceOutput(clashes.SelectMany(static (all, _) => all.Diagnostics), static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
    }

    private static void AddSources(SourceProductionContext output, ContractModel model)
    {
        IReadOnlyList<GeneratedFile> files;
        try
        {
            files = ContractEmitter.Emit(model);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            output.ReportDiagnostic(DiagnosticRecord.Unexpected(model.Schemas[0].Path, exception).ToDiagnostic());
            return;
        }

        foreach (GeneratedFile file in files)
        {
            string hint = model.Namespace.Length == 0 ? file.Name : model.Namespace + "." + file.Name;
            output.AddSource(hint, SourceText.From(file.Text, Encoding.UTF8));
        }
    }
}
