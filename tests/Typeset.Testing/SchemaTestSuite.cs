namespace Typeset.Testing;

/// <summary>
/// The official JSON-Schema-Test-Suite: the checkout that <c>JSON_SCHEMA_TEST_SUITE</c> names, or what
/// <c>tests/get-schema-test-suite</c> has put into <c>.cache</c>. It is never part of this repository.
/// </summary>
public static class SchemaTestSuite
{
    private const string Variable = "JSON_SCHEMA_TEST_SUITE";

    /// <summary>Full path of the folder that holds <c>tests</c> and <c>remotes</c>, whether it is there or not.</summary>
    public static string FullPath { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } checkout
        ? Path.GetFullPath(checkout)
        : RepositoryRoot.Combine(".cache/json-schema-test-suite");

    /// <summary>
    /// Why a test that needs the suite is skipped, or null when it runs. On a build server it runs in any case, so that it
    /// fails where the suite is absent.
    /// </summary>
    public static string? MissingReason { get; } = Directory.Exists(Path.Combine(FullPath, "tests")) || Environment.GetEnvironmentVariable("CI") == "true"
        ? null
        : $"JSON-Schema-Test-Suite is not in {FullPath}; run tests/get-schema-test-suite, or name a checkout with {Variable}.";
}
