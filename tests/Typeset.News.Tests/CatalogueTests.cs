using System.Text.RegularExpressions;
using Typeset.Testing;

namespace Typeset.News.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void The_page_of_reader_notes_has_exactly_the_notes_of_the_catalogue()
    {
        Assert.Equal(
            ReaderNotes.All.Select(note => $"| {note.Code} | {note.Severity.ToJsonName()} | {note.Message} |"),
            Rows("docs/codes/reader-notes.md", "NR"));
    }

    [Fact]
    public void The_page_of_article_checks_has_exactly_the_checks_of_the_catalogue()
    {
        Assert.Equal(
            ArticleChecks.All.Select(check => $"| {check.Code} | {check.Rule} | {check.Title} |"),
            Rows("docs/codes/article-checks.md", "TYS"));
    }

    [Fact]
    public void Codes_are_unique_and_in_order()
    {
        Assert.Equal(ReaderNotes.All.Select(note => note.Code).Distinct().Order(StringComparer.Ordinal), ReaderNotes.All.Select(note => note.Code));
        Assert.Equal(ArticleChecks.All.Select(check => check.Code).Distinct().Order(StringComparer.Ordinal), ArticleChecks.All.Select(check => check.Code));
    }

    [Fact]
    public void Every_pattern_and_list_of_the_reader_can_be_used()
    {
        Reading.Lexicon lexicon = Reading.Lexicon.Default;

        Assert.All(lexicon.Patterns, pattern => Assert.NotNull(lexicon.Regex("%" + pattern.Name + "%")));
        Assert.Equal("The Associated Press", lexicon.FullAgencyName("AP"));
        Assert.Equal("NASA", lexicon.FullAgencyName("NASA"));
        Assert.Null(lexicon.FullAgencyName("Ap"));
    }

    [Fact]
    public void Every_reason_of_a_boilerplate_pattern_is_one_of_the_contract()
    {
        Assert.All(
            Reading.Lexicon.Default.Patterns.Where(pattern => Regex.IsMatch(pattern.Name, "^B[0-9]{2}$")),
            pattern => Assert.True(new ReasonDropped(pattern.Label).IsKnown, pattern.Label));
    }

    private static IEnumerable<string> Rows(string page, string prefix) =>
        File.ReadAllLines(RepositoryRoot.Combine(page)).Where(line => line.StartsWith("| " + prefix, StringComparison.Ordinal));
}
