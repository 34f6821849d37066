using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Typeset.Generator;

/// <summary>A schema file and what the project says about it.</summary>
/// <param name="FullPath">The path the compiler knows.</param>
/// <param name="Path">The path from the project's folder, the same on every machine.</param>
/// <param name="Text">The text; null when the file cannot be read.</param>
/// <param name="Namespace">Namespace of the types when the schema names none.</param>
/// <param name="TypeName">Name of the root type, or null.</param>
/// <param name="IsPublic">Whether the types are public.</param>
/// <param name="IsIgnored">Whether the file only serves references of other schemas.</param>
public sealed record SchemaFile(string FullPath, string Path, string? Text, string Namespace, string? TypeName, bool IsPublic, bool IsIgnored)
{
    /// <summary>What the names of schema files end in.</summary>
    public const string Extension = ".schema.json";

    /// <summary>Name of the file without folder and extension.</summary>
    public string Name
    {
        get
        {
            string name = Path.Substring(Path.LastIndexOf('/') + 1);
            return name.Substring(0, name.Length - Extension.Length);
        }
    }

    internal static SchemaFile From(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        AnalyzerConfigOptions settings = options.GetOptions(file);
        string? given = Setting(settings, "build_metadata.AdditionalFiles.Namespace");
        return new SchemaFile(
            file.Path,
            Relative(file.Path, Setting(options.GlobalOptions, "build_property.ProjectDir") ?? ""),
            file.GetText(cancellation)?.ToString(),
            given ?? Setting(options.GlobalOptions, "build_property.RootNamespace") ?? "",
            Setting(settings, "build_metadata.AdditionalFiles.TypeName"),
            !string.Equals(Setting(settings, "build_metadata.AdditionalFiles.Accessibility"), "internal", StringComparison.OrdinalIgnoreCase),
            string.Equals(Setting(settings, "build_metadata.AdditionalFiles.Ignore"), "true", StringComparison.OrdinalIgnoreCase));
    }

    private static string? Setting(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static string Relative(string path, string folder)
    {
        string[] from = folder.Replace('\\', '/').TrimEnd('/').Split('/');
        string[] to = path.Replace('\\', '/').Split('/');
        int same = 0;
        while (same < from.Length && same < to.Length - 1 && string.Equals(from[same], to[same], StringComparison.Ordinal))
        {
            same++;
        }

        // Nothing in common but the root: the file lies elsewhere, and its name alone does not depend on where.
        return folder.Length == 0 || same <= 1
            ? to[to.Length - 1]
            : string.Join("/", Enumerable.Repeat("..", from.Length - same).Concat(to.Skip(same)));
    }
}
