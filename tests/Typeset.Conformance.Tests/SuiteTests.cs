using Typeset.Testing;

namespace Typeset.Conformance.Tests;

/// <summary>The official suite, all of it, on both engines.</summary>
public sealed class SuiteTests
{
    private static readonly Lazy<SuiteCheckout> s_suite = new(() => new SuiteCheckout(SchemaTestSuite.FullPath));

    public static TheoryData<string> Drafts => [.. SuiteDraft.All.Select(draft => draft.Folder)];

    [SuiteTheory]
    [MemberData(nameof(Drafts))]
    public void The_evaluator_passes_every_test_of_a_draft(string draft) => Check(new EvaluatorEngine(), draft);

    [SuiteTheory]
    [MemberData(nameof(Drafts))]
    public void Generated_code_passes_every_test_of_a_draft(string draft) => Check(new GeneratedEngine(), draft);

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
        string[] open = [.. KnownFailures.Open, .. engine is GeneratedEngine ? KnownFailures.OpenInGeneratedCode : []];
        Failure[] unknown = [.. tally.Failures.Where(failure => !known.Contains(failure.Title) && !open.Contains($"{failure.Draft} | {failure.File}"))];
        Assert.True(unknown.Length == 0, $"{tally}; not known to fail:\n{string.Join('\n', unknown.Select(failure => failure.ToString()))}");
        Assert.True(passed.Length == 0, "These tests pass; take them off the list:\n" + string.Join('\n', passed));
        Assert.InRange(tally.Passed, 500, int.MaxValue);
    }
}
