using Xunit;

namespace Typeset.Testing;

/// <summary>A fact that needs the official JSON-Schema-Test-Suite; skipped with the reason where it is absent, except on a build server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SuiteFactAttribute : FactAttribute
{
    /// <summary>Looks for the suite.</summary>
    public SuiteFactAttribute() => Skip = SchemaTestSuite.MissingReason;
}
