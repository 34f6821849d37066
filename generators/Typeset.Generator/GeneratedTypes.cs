using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Typeset.Generator;

/// <summary>What generated code tells about its types.</summary>
internal static class GeneratedTypes
{
    // The compiler files generated code under the full name of its generator.
    private static readonly string s_folder = typeof(ContractGenerator).FullName;

    public static bool IsGenerated(SyntaxTree tree) => tree.FilePath.IndexOf(s_folder, StringComparison.Ordinal) >= 0;

    /// <summary>Whether a part of the type is generated from a schema in this compilation.</summary>
    public static bool Has(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(part => IsGenerated(part.SyntaxTree));

    /// <summary>Whether the type carries its converter where other generators see it.</summary>
    public static bool ShowsConverter(INamedTypeSymbol type) => type.GetAttributes().Any(attribute =>
        IsConverter(attribute) && attribute.ApplicationSyntaxReference is { } place && !IsGenerated(place.SyntaxTree));

    public static bool IsConverter(AttributeData attribute)
    {
        for (INamedTypeSymbol? type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (type.Name == "JsonConverterAttribute" && type.ContainingNamespace.ToDisplayString() == "System.Text.Json.Serialization")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The schema file and the fragment that a type is generated from, as <c>[JsonContract]</c> takes them; null for a type that cannot be declared.</summary>
    public static string? SchemaOf(INamedTypeSymbol type)
    {
        if (ContractExpression(type) is not { } contract)
        {
            return null;
        }

        if (FileOf(contract) is { } own)
        {
            return own;
        }

        // Root.Contract.At("#/$defs/Quote"), or At(["#/$defs/Quote"], ...): the fragment stands here, the file in the root type.
        InvocationExpressionSyntax? at = contract.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "At" });
        SyntaxNode? place = at?.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        if ((place is CollectionExpressionSyntax places ? (places.Elements.FirstOrDefault() as ExpressionElementSyntax)?.Expression : place) is not LiteralExpressionSyntax { Token.Value: string pointer } ||
            !pointer.StartsWith("#", StringComparison.Ordinal) ||
            at!.Expression is not MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } rootName } })
        {
            return null;
        }

        string simple = rootName is MemberAccessExpressionSyntax qualified ? qualified.Name.Identifier.Text : rootName.ToString();
        return type.ContainingNamespace.GetTypeMembers(simple.TrimStart('@')).FirstOrDefault() is { } root && ContractExpression(root) is { } rootContract && FileOf(rootContract) is { } file ? file + pointer : null;
    }

    private static ExpressionSyntax? ContractExpression(INamedTypeSymbol type) => type.GetMembers("Contract").OfType<IPropertySymbol>()
        .SelectMany(property => property.DeclaringSyntaxReferences)
        .Where(part => IsGenerated(part.SyntaxTree))
        .Select(part => (part.GetSyntax() as PropertyDeclarationSyntax)?.ExpressionBody?.Expression)
        .FirstOrDefault();

    private static string? FileOf(SyntaxNode contract) => contract.DescendantNodes().OfType<AssignmentExpressionSyntax>()
        .Where(assignment => assignment.Left is IdentifierNameSyntax { Identifier.Text: "Path" })
        .Select(assignment => (assignment.Right as LiteralExpressionSyntax)?.Token.Value as string)
        .FirstOrDefault();
}
