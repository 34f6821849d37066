using Xunit;

namespace Typeset.Testing;

/// <summary>A theory that needs files below <c>../shared</c>; skipped with the reason where one is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    /// <summary>Names what the test needs, relative to <c>../shared</c>.</summary>
    public SharedDataTheoryAttribute(params string[] needs)
    {
        Needs = needs;
        Skip = SharedData.MissingReason(needs);
    }

    /// <summary>What the test needs.</summary>
    public IReadOnlyList<string> Needs { get; }
}
