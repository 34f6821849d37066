using Microsoft.CodeAnalysis.Diagnostics;
using Typeset.CodeGen;

namespace Typeset.Generator;

/// <summary>What a project says about a schema file, as metadata of its <c>AdditionalFiles</c> item; null where it says nothing.</summary>
/// <param name="Namespace">Namespace of the types.</param>
/// <param name="TypeName">Name of the root type.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="Ignore"><c>true</c> when the file only serves references of other schemas.</param>
/// <param name="Schema"><c>true</c> when the file is a schema although its name does not end in <c>.schema.json</c>.</param>
/// <param name="AssertContent"><c>true</c> when strings are held to <c>contentEncoding</c>, <c>contentMediaType</c> and <c>contentSchema</c>.</param>
public sealed record FileSettings(string? Namespace, string? TypeName, string? Accessibility, string? Ignore, string? Schema, string? AssertContent)
{
    internal static FileSettings Of(AnalyzerConfigOptions options) => new(
        Get(options, "build_metadata.AdditionalFiles.Namespace"),
        Get(options, "build_metadata.AdditionalFiles.TypeName"),
        Get(options, "build_metadata.AdditionalFiles.Accessibility"),
        Get(options, "build_metadata.AdditionalFiles.Ignore"),
        Get(options, "build_metadata.AdditionalFiles.TypesetSchema"),
        Get(options, "build_metadata.AdditionalFiles.AssertContent"));

    internal static string? Get(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    internal static bool IsName(string text) =>
        CSharpName.IsIdentifier(text) || text.Split('_').All(piece => piece.Length == 0 || CSharpName.IsIdentifier(piece));

    internal static bool IsNamespace(string text) => text.Split('.').All(part => part.Length > 0 && IsName(part));

    internal IEnumerable<(string Name, string Value, string Expected)> Problems()
    {
        if (Namespace is { } ns && !IsNamespace(ns))
        {
            yield return (nameof(Namespace), ns, "a C# namespace");
        }

        if (TypeName is { } name && !CSharpName.IsIdentifier(name))
        {
            yield return (nameof(TypeName), name, "a C# name");
        }

        if (Accessibility is { } access && access.ToLowerInvariant() is not ("public" or "internal"))
        {
            yield return (nameof(Accessibility), access, "public or internal");
        }

        foreach ((string setting, string? value) in ((string, string?)[])[(nameof(Ignore), Ignore), (nameof(AssertContent), AssertContent)])
        {
            if (value is not null && value.ToLowerInvariant() is not ("true" or "false"))
            {
                yield return (setting, value, "true or false");
            }
        }
    }
}
