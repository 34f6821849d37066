using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Typeset.Json;

namespace Typeset.AspNetCore;

/// <summary>What an endpoint binds its JSON body to.</summary>
/// <param name="Type">How System.Text.Json reads it.</param>
/// <param name="IsOptional">Whether there may be no body.</param>
internal sealed record BoundBody(JsonTypeInfo Type, bool IsOptional)
{
    /// <summary>The body of an endpoint; null when it has none, or none that a contract concerns.</summary>
    public static BoundBody? Of(Endpoint endpoint, JsonSerializerOptions minimal, JsonSerializerOptions mvc)
    {
        if (endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action)
        {
            return action.Parameters.FirstOrDefault(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body) is { } parameter
                ? Of(parameter.ParameterType, parameter.BindingInfo!.EmptyBodyBehavior == EmptyBodyBehavior.Allow, mvc)
                : null;
        }

        return endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } type } accepts ? Of(type, accepts.IsOptional, minimal) : null;
    }

    private static BoundBody? Of(Type type, bool isOptional, JsonSerializerOptions options)
    {
        JsonTypeInfo? info;
        try
        {
            if (!options.TryGetTypeInfo(type, out info))
            {
                return null;
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or NotSupportedException)
        {
            // A type that System.Text.Json cannot read is the application's business, and the binding says what is wrong.
            return null;
        }

        return HasContract(info, options, []) ? new BoundBody(info, isOptional) : null;
    }

    private static bool HasContract(JsonTypeInfo info, JsonSerializerOptions options, HashSet<Type> seen)
    {
        if (info.Converter is IContractJsonConverter)
        {
            return true;
        }

        if (!seen.Add(info.Type))
        {
            return false;
        }

        IEnumerable<Type> parts = info.Kind switch
        {
            JsonTypeInfoKind.Object => info.Properties.Select(property => property.PropertyType).Concat(info.PolymorphismOptions?.DerivedTypes.Select(derived => derived.DerivedType) ?? []),
            JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary when info.ElementType is { } element => [element],
            _ when Nullable.GetUnderlyingType(info.Type) is { } underlying => [underlying],
            _ => [],
        };
        return parts.Any(part => options.TryGetTypeInfo(part, out JsonTypeInfo? inner) && HasContract(inner, options, seen));
    }
}
