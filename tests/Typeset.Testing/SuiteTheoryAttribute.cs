using Xunit;

namespace Typeset.Testing;

/// <summary>A theory that needs the official JSON-Schema-Test-Suite; skipped with the reason where it is absent, except on a build server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SuiteTheoryAttribute : TheoryAttribute
{
    /// <summary>Looks for the suite.</summary>
    public SuiteTheoryAttribute() => Skip = SchemaTestSuite.MissingReason;
}
