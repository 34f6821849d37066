using System.Globalization;
using Typeset.Schema;
using Xunit.Abstractions;

namespace Typeset.Differential.Tests;

/// <summary>Random schemas and instances have the verdict that ajv gives them.</summary>
/// <remarks><c>TYPESET_DIFFERENTIAL_SCHEMAS</c> says how many schemas of each dialect there are, <c>TYPESET_DIFFERENTIAL_SEED</c> which.</remarks>
public sealed class RandomSchemaTests(ITestOutputHelper output)
{
    private const int InstancesOfEach = 10;

    private static readonly int s_schemas = Setting("TYPESET_DIFFERENTIAL_SCHEMAS", 1000);
    private static readonly int s_seed = Setting("TYPESET_DIFFERENTIAL_SEED", 20_201_208);

    [AjvFact]
    public void Random_schemas_and_instances_have_the_verdict_of_ajv()
    {
        List<(AjvQuestion Question, string Verdicts)> asked = [];
        int refused = 0;
        foreach (TestDialect dialect in TestDialect.All)
        {
            Random random = new(s_seed);
            SchemaGenerator generator = new(random, dialect);
            for (int i = 0; i < s_schemas; i++)
            {
                string schema = generator.Schema();
                IReadOnlyList<string> instances = generator.Instances(schema, InstancesOfEach);
                if (Verdicts.TryGive(schema, instances, out string? verdicts, out IReadOnlyList<Problem> problems))
                {
                    asked.Add((new AjvQuestion(dialect.Name, schema, instances), verdicts));
                }
                else
                {
                    // A reference that comes back to its own place is all that can be wrong with what the generator makes.
                    refused++;
                    Assert.True(problems.All(problem => problem.Severity != ProblemSeverity.Error || problem.Code == "TYS0205"), schema + "\n" + string.Join("\n", problems));
                }
            }
        }

        Disagreements disagreements = Disagreements.Of(asked);
        output.WriteLine($"{asked.Count} schemas, {asked.Count * InstancesOfEach} instances; {refused} schemas loop; ajv refused {disagreements.Refused}; {disagreements.Explained} explained");
        Assert.True(disagreements.Unexplained.Count == 0, $"{disagreements.Unexplained.Count} disagreements\n" + string.Join("\n", disagreements.Unexplained.Take(25)));
        Assert.InRange(disagreements.Explained, 0, asked.Count * InstancesOfEach / 200);
        Assert.InRange(asked.Count, s_schemas * TestDialect.All.Count / 2, int.MaxValue);
        Assert.InRange(disagreements.Refused, 0, asked.Count / 100);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
