using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Typeset.Generator;

/// <summary>A type that the project declares with <c>[JsonContract]</c>, without its place, so that code which only moved changes nothing.</summary>
/// <param name="Name">The declared name.</param>
/// <param name="Namespace">The declared namespace; empty for the global one.</param>
/// <param name="IsPublic">Whether it is public.</param>
/// <param name="Schema">The path of the schema file as it is written.</param>
/// <param name="Pointer">The JSON Pointer fragment inside the file; <c>#</c> for the root.</param>
/// <param name="HasConverter">Whether it carries the converter of System.Text.Json.</param>
/// <param name="Keyword"><c>record</c>, <c>record struct</c>, or what else it is.</param>
/// <param name="CanBeCompleted">Whether a generated part can be joined to it: partial, not generic, not nested, not of one file.</param>
public sealed record ContractStub(string Name, string Namespace, bool IsPublic, string Schema, string Pointer, bool HasConverter, string Keyword, bool CanBeCompleted)
{
    internal const string Attribute = "Typeset.JsonContractAttribute";

    /// <summary>The name with its namespace.</summary>
    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;

    internal static StubDeclaration? Of(GeneratorAttributeSyntaxContext context)
    {
        AttributeData attribute = context.Attributes[0];
        if (context.TargetSymbol is not INamedTypeSymbol type ||
            context.TargetNode is not TypeDeclarationSyntax declaration ||
            attribute.ConstructorArguments.FirstOrDefault().Value is not string schema ||
            attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax syntax)
        {
            return null;
        }

        int hash = schema.IndexOf('#');
        string path = (hash < 0 ? schema : schema.Substring(0, hash)).Replace('\\', '/');
        if (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path.Substring(2);
        }

        ContractStub stub = new(
            type.Name,
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            type.DeclaredAccessibility == Accessibility.Public,
            path,
            hash < 0 || hash == schema.Length - 1 ? "#" : schema.Substring(hash),
            type.GetAttributes().Any(other => other.AttributeClass?.ToDisplayString() == "System.Text.Json.Serialization.JsonConverterAttribute"),
            (type.IsRecord ? "record" : "") + (type.TypeKind == TypeKind.Struct ? type.IsRecord ? " struct" : "struct" : type.IsRecord ? "" : "class"),
            declaration.Modifiers.Any(SyntaxKind.PartialKeyword) && type.Arity == 0 && type.ContainingType is null && !type.IsFileLocal);
        return new StubDeclaration(stub, PlaceOf(syntax.ArgumentList?.Arguments.FirstOrDefault() as SyntaxNode ?? syntax));
    }

    private static Schema.SourceLocation PlaceOf(SyntaxNode node)
    {
        FileLinePositionSpan span = node.SyntaxTree.GetLineSpan(node.Span);
        return new(node.SyntaxTree.FilePath, node.SpanStart, node.Span.Length, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1);
    }
}
