using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Typeset.Generator;

/// <summary>
/// Reports a <c>JsonSerializerContext</c> that reaches a type generated from a schema of the same project. Generators do not
/// see each other's output: for the one of System.Text.Json the type does not exist, so that it leaves the type out
/// (SYSLIB1030), prints code that does not compile, or, when the type is declared without its converter, writes <c>{}</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SerializerContextAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that holds the metadata name of the hidden type.</summary>
    public const string TypeProperty = "Type";

    /// <summary>The property of a diagnostic that holds the argument of the attribute which declares the type; absent when it cannot be declared.</summary>
    public const string SchemaProperty = "Schema";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.For(GeneratorProblems.UnseenByContext)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonSerializableAttribute") is not { } attribute ||
                start.Compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonSerializerContext") is not { } contextType)
            {
                return;
            }

            start.RegisterSymbolAction(symbol => Analyze(symbol, attribute, contextType), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol attributeType, INamedTypeSymbol contextType)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (!SymbolEqualityComparer.Default.Equals(type.BaseType, contextType))
        {
            return;
        }

        HashSet<ITypeSymbol> reported = new(SymbolEqualityComparer.Default);
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (!SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeType) ||
                attribute.ConstructorArguments.FirstOrDefault().Value is not ITypeSymbol root ||
                attribute.ApplicationSyntaxReference is not { } place)
            {
                continue;
            }

            foreach (HiddenType hidden in SerializedTypes.FindHidden(root, context.CancellationToken).Where(hidden => reported.Add(hidden.Type)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticDescriptors.For(GeneratorProblems.UnseenByContext),
                    Location.Create(place.SyntaxTree, place.Span),
                    hidden.Properties(),
                    DiagnosticRecord.At(GeneratorProblems.UnseenByContext, "", type.Name, hidden.Type.Name, hidden.Way, hidden.WhatToDo).Message));
            }
        }
    }
}
