using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Typeset.CodeGen;

namespace Typeset.Generator;

/// <summary>A schema file and what the project says about it.</summary>
/// <param name="FullPath">The path the compiler knows.</param>
/// <param name="Path">The path from the project's folder, the same on every machine.</param>
/// <param name="Text">The text; null when the file cannot be read.</param>
/// <param name="RootNamespace">Namespace of the project, repaired where it is none.</param>
/// <param name="Settings">What the project says about the file.</param>
public sealed record SchemaFile(string FullPath, string Path, string? Text, string RootNamespace, FileSettings Settings)
{
    /// <summary>What the names of schema files end in.</summary>
    public const string Extension = ".schema.json";

    /// <summary>Name of the file without folder and extension.</summary>
    public string Name
    {
        get
        {
            string name = Path.Substring(Path.LastIndexOf('/') + 1);
            int end = name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name.Length - Extension.Length : name.LastIndexOf('.');
            return end > 0 ? name.Substring(0, end) : name;
        }
    }

    /// <summary>Namespace of the types when neither the schema nor a declared type gives one.</summary>
    public string Namespace => Settings.Namespace is { } given && FileSettings.IsNamespace(given) ? given : RootNamespace;

    /// <summary>Name of the root type, or null.</summary>
    public string? TypeName => Settings.TypeName is { } given && CSharpName.IsIdentifier(given) ? given : null;

    /// <summary>Whether the types are public.</summary>
    public bool IsPublic => !string.Equals(Settings.Accessibility, "internal", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the file only serves references of other schemas.</summary>
    public bool IsIgnored => string.Equals(Settings.Ignore, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether strings are held to what the content keywords say.</summary>
    public bool AssertsContent => string.Equals(Settings.AssertContent, "true", StringComparison.OrdinalIgnoreCase);

    internal static SchemaFile? From(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        FileSettings settings = FileSettings.Of(options.GetOptions(file));
        if (!file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && !string.Equals(settings.Schema, "true", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return new SchemaFile(
            file.Path,
            Relative(file.Path, FileSettings.Get(options.GlobalOptions, "build_property.ProjectDir") ?? ""),
            file.GetText(cancellation)?.ToString(),
            Repair(FileSettings.Get(options.GlobalOptions, "build_property.RootNamespace") ?? ""),
            settings);
    }

    internal IEnumerable<DiagnosticRecord> Problems() => Settings.Problems().Select(problem => DiagnosticRecord.At(GeneratorProblems.SettingInvalid, FullPath, problem.Name, problem.Value, problem.Expected));

    // A root namespace may be any text that MSBuild holds.
    private static string Repair(string given) =>
        string.Join(".", given.Split('.').Where(part => part.Length > 0).Select(part => FileSettings.IsName(part) ? part : CSharpName.Pascal(part)));

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
