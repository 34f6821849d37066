using System.Text.RegularExpressions;
using Typeset.Testing;

namespace Typeset.Tests.Results;

/// <summary>The catalogue of data errors and the page people read.</summary>
public sealed partial class ErrorCatalogueTests
{
    [Fact]
    public void Every_code_is_listed_once()
    {
        Assert.Equal(ErrorCatalogue.Entries.Count, ErrorCatalogue.Entries.Select(entry => entry.Code).Distinct().Count());
        Assert.Equal(
            typeof(ErrorCatalogue).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Order(),
            ErrorCatalogue.Entries.Select(entry => entry.Code).Order());
    }

    [Fact]
    public void The_page_has_the_row_of_every_code_in_the_order_of_the_catalogue()
    {
        IEnumerable<string> rows = File.ReadLines(RepositoryRoot.Combine("docs/codes/data-errors.md"))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}: {row.Groups[3].Value}");

        Assert.Equal(ErrorCatalogue.Entries.Select(entry => $"{entry.Code} {entry.Keyword}: {entry.Meaning}"), rows);
    }

    [GeneratedRegex(@"^\| (TYS1[0-9]{3}) \| `?([A-Za-z]*)`? ?\| ([^|]+) \| [^|]+ \| [^|]+ \|$")]
    private static partial Regex Row();
}
