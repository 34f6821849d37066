using Typeset.Testing;

namespace Typeset.Conformance.Tests;

/// <summary>The official suite, all of it, on both engines.</summary>
public sealed class SuiteTests
{
    private static readonly Lazy<SuiteCheckout> s_suite = new(() => new SuiteCheckout(SchemaTestSuite.FullPath));

    // Cases of our own in the suite's form, for what its packaged version does not look at yet.
    private static readonly string s_supplement = RepositoryRoot.Combine("tests/Typeset.Conformance.Tests/Supplement");

    public static TheoryData<string> Drafts => [.. SuiteDraft.All.Select(draft => draft.Folder)];

    [SuiteTheory]
    [MemberData(nameof(Drafts))]
    public void The_evaluator_passes_every_test_of_a_draft(string draft) => Check(new EvaluatorEngine(), draft);

    [SuiteTheory]
    [MemberData(nameof(Drafts))]
    public void Generated_code_passes_every_test_of_a_draft(string draft) => Check(new GeneratedEngine(), draft);

    [SuiteFact]
    public void Every_output_meets_the_schema_that_the_suite_has_for_it()
    {
        Tally tally = new();
        foreach (SuiteDraft draft in SuiteDraft.All)
        {
            new OutputTests(SchemaTestSuite.FullPath).Run(draft, tally);
        }

        Assert.Empty(tally.Failures);
        Assert.InRange(tally.Passed, 10, int.MaxValue);
    }

    [Fact]
    public void Both_engines_pass_what_later_versions_of_the_suite_look_at()
    {
        SuiteCheckout supplement = new(s_supplement);
        SchemaCase[] cases = [.. supplement.Drafts.SelectMany(draft => supplement.Read(draft, SuitePart.Required))];
        Tally tally = new();
        tally.Run(new EvaluatorEngine(), cases);
        tally.Run(new GeneratedEngine(), cases);
        Assert.Equal([], tally.Failures.Select(failure => failure.ToString()));
        Assert.Equal(2 * cases.Sum(one => one.Instances.Count), tally.Passed);
    }

    [Fact]
    public void Annotations_are_those_of_the_supplement()
    {
        Tally tally = new();
        foreach (SuiteDraft draft in SuiteDraft.All)
        {
            new AnnotationTests(s_supplement).Run(draft, tally);
        }

        Assert.Equal([], tally.Failures.Select(failure => failure.ToString()));
        Assert.Equal((5 * 4) + (2 * 2) + 2 + (2 * 7) + 3, tally.Passed);
    }

    [Theory]
    [InlineData(null, "draft3 draft4 draft6 draft7 draft2019-09 draft2020-12")]
    [InlineData("6", "draft6 draft7 draft2019-09 draft2020-12")]
    [InlineData("<=2019", "draft3 draft4 draft6 draft7 draft2019-09")]
    [InlineData("6,<=7", "draft6 draft7")]
    [InlineData("=2020", "draft2020-12")]
    [InlineData("3", "draft3 draft4 draft6 draft7 draft2019-09 draft2020-12")]
    public void The_versions_a_test_is_for_are_read(string? versions, string drafts) =>
        Assert.Equal(drafts, string.Join(' ', SuiteDraft.All.Where(draft => Compatibility.Includes(versions, draft)).Select(draft => draft.Folder)));

    private static void Check(IEngine engine, string folder)
    {
        SuiteDraft draft = SuiteDraft.Find(folder)!;
        Tally tally = new();
        foreach (SuitePart part in Enum.GetValues<SuitePart>())
        {
            IReadOnlyList<SchemaCase> cases = s_suite.Value.Read(draft, part);
            Assert.NotEmpty(cases);
            tally.Run(engine, cases);
        }

        string[] known = [.. KnownFailures.Exceptions.Keys.Where(title => title.StartsWith(folder + " |", StringComparison.Ordinal))];
        string[] passed = [.. known.Except(tally.Failures.Select(failure => failure.Title), StringComparer.Ordinal)];
        Failure[] unknown = [.. tally.Failures.Where(failure => !known.Contains(failure.Title) && !KnownFailures.Open.Contains($"{failure.Draft} | {failure.File}"))];
        Assert.True(unknown.Length == 0, $"{tally}; not known to fail:\n{string.Join('\n', unknown.Select(failure => failure.ToString()))}");
        Assert.True(passed.Length == 0, "These tests pass; take them off the list:\n" + string.Join('\n', passed));
        Assert.InRange(tally.Passed, 500, int.MaxValue);
    }
}
