using Microsoft.CodeAnalysis;

namespace Typeset.Generator;

/// <summary>The types that the generator of System.Text.Json comes to from one that a context names: its elements, type arguments and members.</summary>
internal static class SerializedTypes
{
    /// <summary>The generated contract types among them whose converter that generator does not see, in the order they are met.</summary>
    public static List<HiddenType> FindHidden(ITypeSymbol root, CancellationToken cancellation)
    {
        List<HiddenType> hidden = [];
        HashSet<ITypeSymbol> seen = new(SymbolEqualityComparer.Default);
        Queue<(ITypeSymbol Type, string Way)> open = new([(root, root.Name)]);
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            (ITypeSymbol type, string way) = open.Dequeue();
            if (type is IArrayTypeSymbol array)
            {
                open.Enqueue((array.ElementType, way.Length == 0 ? array.ElementType.Name : way));
                continue;
            }

            if (type is not INamedTypeSymbol named || named.TypeKind == TypeKind.Error || !seen.Add(named))
            {
                continue;
            }

            if (GeneratedTypes.Has(named))
            {
                if (!GeneratedTypes.ShowsConverter(named))
                {
                    hidden.Add(new HiddenType(named, way));
                }

                continue;
            }

            foreach (ITypeSymbol argument in named.TypeArguments)
            {
                open.Enqueue((argument, way));
            }

            if (named.SpecialType != SpecialType.None || IsOfFramework(named) || named.GetAttributes().Any(GeneratedTypes.IsConverter))
            {
                continue;
            }

            foreach ((ITypeSymbol Type, string Way) part in PartsOf(named))
            {
                open.Enqueue(part);
            }
        }

        return hidden;
    }

    private static IEnumerable<(ITypeSymbol Type, string Way)> PartsOf(INamedTypeSymbol type)
    {
        foreach (AttributeData derived in type.GetAttributes().Where(attribute => attribute.AttributeClass?.Name == "JsonDerivedTypeAttribute"))
        {
            if (derived.ConstructorArguments.FirstOrDefault().Value is ITypeSymbol variant)
            {
                yield return (variant, variant.Name);
            }
        }

        for (INamedTypeSymbol? current = type; current is not null && !IsOfFramework(current); current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                ITypeSymbol? value = member switch
                {
                    IPropertySymbol { IsStatic: false, IsIndexer: false, IsImplicitlyDeclared: false } property when IsIncluded(property) => property.Type,
                    IFieldSymbol { IsStatic: false, IsConst: false, AssociatedSymbol: null } field when HasAttribute(field, "JsonIncludeAttribute") => field.Type,
                    _ => null,
                };
                if (value is not null && !IsLeftOut(member) && !member.GetAttributes().Any(GeneratedTypes.IsConverter))
                {
                    yield return (value, type.Name + "." + member.Name);
                }
            }
        }
    }

    private static bool IsIncluded(IPropertySymbol property) =>
        property.DeclaredAccessibility == Accessibility.Public || HasAttribute(property, "JsonIncludeAttribute");

    // [JsonIgnore] without a condition, or with Always (1).
    private static bool IsLeftOut(ISymbol member) => member.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == "JsonIgnoreAttribute" &&
        (attribute.NamedArguments.IsEmpty || attribute.NamedArguments.Any(argument => argument.Key == "Condition" && argument.Value.Value is 1)));

    private static bool HasAttribute(ISymbol member, string name) => member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == name);

    private static bool IsOfFramework(INamedTypeSymbol type)
    {
        INamespaceSymbol? ns = type.ContainingNamespace;
        while (ns is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            ns = ns.ContainingNamespace;
        }

        return ns?.Name is "System" or "Typeset" && !type.Locations.Any(location => location.IsInSource);
    }
}
