using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Typeset.Generator;

/// <summary>A generated type whose converter other generators do not see.</summary>
/// <param name="type">The type.</param>
/// <param name="way">How the serialized type leads to it, such as <c>Page.Article</c>.</param>
internal sealed class HiddenType(INamedTypeSymbol type, string way)
{
    public INamedTypeSymbol Type { get; } = type;

    public string Way { get; } = way;

    public string WhatToDo
    {
        get
        {
            if (Type.TypeKind == TypeKind.Enum || Schema is null)
            {
                return "an enum cannot be declared in parts, so put the schema into a project of its own and refer to that";
            }

            string attributes = $"JsonConverter(typeof(ContractJsonConverter<{Type.Name}>))";
            return IsDeclared
                ? $"add [{attributes}] to its declaration"
                : $"declare it as '[JsonContract(\"{Schema}\"), {attributes}] {Access} partial record {(Type.TypeKind == TypeKind.Struct ? "struct " : "")}{Type.Name};'";
        }
    }

    private string Access => Type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal";

    private bool IsDeclared => Type.DeclaringSyntaxReferences.Any(part => !GeneratedTypes.IsGenerated(part.SyntaxTree));

    /// <summary>What <c>[JsonContract]</c> has to say, as the generated code tells it.</summary>
    private string? Schema => GeneratedTypes.SchemaOf(Type);

    public ImmutableDictionary<string, string?> Properties()
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(SerializerContextAnalyzer.TypeProperty, Type.ToDisplayString());
        return Type.TypeKind != TypeKind.Enum && Schema is { } schema ? properties.Add(SerializerContextAnalyzer.SchemaProperty, schema) : properties;
    }
}
