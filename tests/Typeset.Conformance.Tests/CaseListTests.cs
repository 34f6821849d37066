using Typeset.Testing;

namespace Typeset.Conformance.Tests;

/// <summary>Schemas that people have published, with instances whose verdicts are known.</summary>
public sealed class CaseListTests
{
    private const string SchemaStore = "data/schemastore/cases.ndjson";
    private const string Ninjs = "data/ninjs/cases.ndjson";

    [SharedDataFact(SchemaStore)]
    public void The_evaluator_judges_every_instance_of_the_schema_store() =>
        Check(new EvaluatorEngine(), CaseList.Read(SharedData.PathOf(SchemaStore), FormatMode.ByDialect, []), 212, 835);

    [SharedDataFact(Ninjs)]
    public void The_evaluator_judges_every_instance_of_every_version_of_ninjs() =>
        Check(new EvaluatorEngine(), CaseList.Read(SharedData.PathOf(Ninjs), FormatMode.Annotate, []), 14, 228);

    private static void Check(IEngine engine, IReadOnlyList<SchemaCase> cases, int schemas, int instances)
    {
        Assert.Equal((schemas, instances), (cases.Count, cases.Sum(one => one.Instances.Count)));
        Tally tally = new();
        tally.Run(engine, cases);
        Assert.True(tally.Failures.Count == 0, $"{tally}\n{string.Join('\n', tally.Failures.Select(failure => failure.ToString()))}");
    }
}
