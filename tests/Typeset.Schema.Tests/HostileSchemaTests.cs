using CsCheck;

namespace Typeset.Schema.Tests;

/// <summary>Schemas nobody would write: every keyword with every kind of value, in any nesting.</summary>
public sealed class HostileSchemaTests
{
    private static readonly string[] Keywords =
    [
        .. Dialect.Draft202012.Vocabularies.SelectMany(vocabulary => vocabulary.Keywords).Select(keyword => keyword.Name), "x-a", "definitions", "unknown", "a", "b",
    ];

    private static readonly Gen<string> Scalars = Gen.OneOf(
        "null", "true", "false", "0", "-1", "2.5", "1e400", "-1e-400", "\"\"", "\"a\"", "\"#\"", "\"#a\"", "\"#/$defs/a\"", "\"b\"", "\"b#a\"", "\"%zz\"", "\"#/a~\"", "\"string\"", "\"integer\"",
        "\"^[\"", "\"\\ud800\"", "\"https://json-schema.org/draft/2020-12/schema\"", "\"https://json-schema.org/draft/2020-12/meta/core#meta\"");

    private static readonly Gen<string> Schemas = Gen.Recursive<string>((depth, self) => depth > 4
        ? Scalars
        : Gen.OneOf(
            Scalars,
            self.Array[0, 3].Select(items => "[" + string.Join(",", items) + "]"),
            Gen.Select(Gen.OneOf(Keywords), self).Array[0, 5].Select(Object),
            Gen.Select(Gen.OneOf(Keywords), self).Array[1, 5].Select(Object)));

    [Fact]
    public void Any_text_is_planned_or_refused_with_a_reason() =>
        Gen.Select(Schemas, Schemas).Sample(
            (first, second) =>
            {
                PlannedSchema planned = PlannedSchema.FromTexts(("a.json", first), ("b", second));
                foreach (Problem problem in planned.AllProblems())
                {
                    Assert.NotEmpty(problem.Message);
                }

                if (planned.Result.Plan is not SchemaPlan plan)
                {
                    Assert.Contains(planned.AllProblems(), problem => problem.Severity == ProblemSeverity.Error);
                    return;
                }

                for (int i = 0; i < plan.Nodes.Count; i++)
                {
                    Assert.Equal(i, plan.Nodes[i].Index);
                    Assert.NotNull(planned.Result.Positions.Find(i, ""));
                }

                Assert.Equal(plan, PlannedSchema.FromTexts(("a.json", first), ("b", second)).Plan);
            },
            iter: 5000);

    [Fact]
    public void A_damaged_contract_is_planned_or_refused_with_a_reason()
    {
        string text = File.ReadAllText(Typeset.Testing.RepositoryRoot.Combine("schemas/article/article.schema.json"));
        Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[0, 40], Gen.OneOf("", "{}", "[]", "null", "\"", ",", "3", "}", "]")).Sample(
            (start, removed, inserted) =>
            {
                string damaged = text.Remove(start, Math.Min(removed, text.Length - start)).Insert(start, inserted);
                PlannedSchema planned = PlannedSchema.FromText(damaged);
                Assert.True(planned.Result.Plan is not null || planned.AllProblems().Any(problem => problem.Severity == ProblemSeverity.Error));
            },
            iter: 300);
    }

    private static string Object((string Name, string Value)[] members) =>
        "{" + string.Join(",", members.Select(member => "\"" + member.Name + "\":" + member.Value)) + "}";
}
