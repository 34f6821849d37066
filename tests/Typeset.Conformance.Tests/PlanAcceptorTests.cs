using System.Text;
using Typeset.Testing;

namespace Typeset.Conformance.Tests;

/// <summary>The acceptor of contracts that are loaded at run time never contradicts a verdict that is known, and knows most of those that are good.</summary>
public sealed class PlanAcceptorTests
{
    private const string SchemaStore = "data/schemastore/cases.ndjson";
    private const string Ninjs = "data/ninjs/cases.ndjson";

    private static readonly Lazy<SuiteCheckout> s_suite = new(() => new SuiteCheckout(SchemaTestSuite.FullPath));

    [SuiteTheory]
    [MemberData(nameof(SuiteTests.Drafts), MemberType = typeof(SuiteTests))]
    public void It_contradicts_no_test_of_a_draft(string draft) =>
        Check([.. Enum.GetValues<SuitePart>().SelectMany(part => s_suite.Value.Read(SuiteDraft.Find(draft)!, part))], leastAccepted: 0.75, leastRefuted: 0.65);

    [SharedDataFact(SchemaStore)]
    public void It_contradicts_no_instance_of_the_schema_store() => Check(CaseList.Read(SharedData.PathOf(SchemaStore), FormatMode.ByDialect, []), leastAccepted: 0.6, leastRefuted: 0.5);

    [SharedDataFact(Ninjs)]
    public void It_contradicts_no_instance_of_any_version_of_ninjs() => Check(CaseList.Read(SharedData.PathOf(Ninjs), FormatMode.Annotate, []), leastAccepted: 0.6, leastRefuted: 0.5);

    private static void Check(IReadOnlyList<SchemaCase> cases, double leastAccepted, double leastRefuted)
    {
        int valid = 0;
        int accepted = 0;
        int invalid = 0;
        int refuted = 0;
        List<string> wrong = [];
        foreach (SchemaCase schemaCase in cases)
        {
            if (!schemaCase.TryLoad(out JsonContract? contract, out _) || contract.Acceptor is not { } acceptor)
            {
                continue;
            }

            foreach (InstanceCase instance in schemaCase.Instances)
            {
                // What the suite says is held to the evaluator elsewhere, with a few exceptions.
                bool isValid = contract.IsValidByEvaluator(instance.Utf8);
                bool accepts = acceptor.Walk(instance.Utf8);
                bool refutes = acceptor.Refutes(instance.Utf8);
                if (isValid ? refutes : accepts)
                {
                    wrong.Add($"{schemaCase.Origin}: {Encoding.UTF8.GetString(instance.Utf8)} is {(isValid ? "valid" : "not valid")}");
                }

                valid += isValid ? 1 : 0;
                accepted += isValid && accepts ? 1 : 0;
                invalid += isValid ? 0 : 1;
                refuted += !isValid && refutes ? 1 : 0;
            }
        }

        Assert.Empty(wrong);
        Assert.True(accepted >= valid * leastAccepted, $"{accepted} of {valid} accepted");
        Assert.True(refuted >= invalid * leastRefuted, $"{refuted} of {invalid} refuted");
    }
}
