using Typeset.Testing;

namespace Typeset.Differential.Tests;

/// <summary>A fact that needs ajv and the official JSON-Schema-Test-Suite; skipped with the reason where one is absent, except on a build server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AjvSuiteFactAttribute : FactAttribute
{
    public AjvSuiteFactAttribute() => Skip = AjvFactAttribute.MissingReason ?? SchemaTestSuite.MissingReason;
}
