using Xunit;

namespace Typeset.Testing;

/// <summary>A fact that needs files below <c>../shared</c>; skipped with the reason where one is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    /// <summary>Names what the test needs, relative to <c>../shared</c>.</summary>
    public SharedDataFactAttribute(params string[] needs)
    {
        Needs = needs;
        Skip = SharedData.MissingReason(needs);
    }

    /// <summary>What the test needs.</summary>
    public IReadOnlyList<string> Needs { get; }
}
