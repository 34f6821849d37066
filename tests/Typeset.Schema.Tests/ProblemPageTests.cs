using Typeset.Testing;

namespace Typeset.Schema.Tests;

/// <summary>The page that explains the problems agrees with the catalogue.</summary>
public sealed class ProblemPageTests
{
    [Fact]
    public void The_page_lists_every_entry_with_its_severity_and_title() =>
        Assert.Equal(
            SchemaProblems.All.Select(problem => (problem.Code, Severity(problem), problem.Title)),
            Rows().Select(row => (row.Code, row.Severity, row.Title)));

    [Fact]
    public void Every_example_of_the_page_causes_its_problem()
    {
        int examples = 0;
        foreach ((string code, string _, string _, string example, string advice) in Rows())
        {
            Assert.NotEmpty(advice);
            if (example.StartsWith('`'))
            {
                examples++;
                PlannedSchema planned = PlannedSchema.FromText(example.Trim('`'));
                Assert.Contains(code, planned.AllProblems().Select(problem => problem.Code));
            }
        }

        Assert.InRange(examples, 40, int.MaxValue);
    }

    private static IEnumerable<(string Code, string Severity, string Title, string Example, string Advice)> Rows()
    {
        foreach (string line in File.ReadLines(RepositoryRoot.Combine("docs/codes/schema-problems.md")))
        {
            if (line.StartsWith("| TYS", StringComparison.Ordinal))
            {
                string[] cells = [.. line.Trim('|', ' ').Split(" | ").Select(cell => cell.Trim())];
                Assert.Equal(5, cells.Length);
                yield return (cells[0], cells[1], cells[2], cells[3], cells[4]);
            }
        }
    }

    private static string Severity(ProblemDescriptor problem) => problem.Severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        _ => "info",
    };
}
