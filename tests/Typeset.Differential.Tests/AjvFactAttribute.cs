using Typeset.Testing;

namespace Typeset.Differential.Tests;

/// <summary>A fact that needs Node.js and ajv; skipped with the reason where they are absent, except on a build server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AjvFactAttribute : FactAttribute
{
    public AjvFactAttribute() => Skip = MissingReason;

    /// <summary>The folder that <c>tests/get-ajv</c> fills.</summary>
    public static string Folder { get; } = RepositoryRoot.Combine(".cache/ajv");

    /// <summary>Why a test that needs ajv is skipped, or null when it runs: on a build server in any case, so that it fails where ajv is absent.</summary>
    public static string? MissingReason { get; } = Directory.Exists(Path.Combine(Folder, "node_modules/ajv")) || Environment.GetEnvironmentVariable("CI") == "true"
        ? null
        : "ajv is not in .cache/ajv; run tests/get-ajv.";
}
