namespace Typeset.Conformance.Tests;

/// <summary>
/// Tests of the official suite that are known to fail, by title. A list is exact: a test that fails and is not on it, and a
/// test on it that passes, both fail the run.
/// </summary>
internal static class KnownFailures
{
    /// <summary>Tests that contradict the specification, and why.</summary>
    public static IReadOnlyDictionary<string, string> Exceptions { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["draft3 | optional/ecmascript-regex.json | ECMA 262 regex dialect recognition | ECMA 262 has no support for lookbehind"] =
            "Draft 3 names ECMA 262 without an edition, and Perl 5 beside it (section 5.23); both have look-behind, ECMA 262 since 2018.",
    };

    /// <summary>Files, by draft and name, in which tests fail that ought to pass.</summary>
    public static IReadOnlyCollection<string> Open { get; } = [];

}
