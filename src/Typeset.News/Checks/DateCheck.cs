using System.Globalization;

namespace Typeset.News.Checks;

/// <summary>S6: publishedOn is the day written in publishedAt, in its own zone; updatedAt is not before publishedAt.</summary>
internal static class DateCheck
{
    public static void Run(Article article, CheckReport report)
    {
        if (article is { PublishedAt: { } at, PublishedOn: { } on } && DateOnly.FromDateTime(at.DateTime) is var day && day != on)
        {
            report.Add(ArticleChecks.S6, "/publishedOn", string.Create(CultureInfo.InvariantCulture, $"publishedOn is {on:yyyy-MM-dd}, but the day written in publishedAt is {day:yyyy-MM-dd}."));
        }

        if (article is { PublishedAt: { } published, UpdatedAt: { } updated } && updated < published)
        {
            report.Add(ArticleChecks.S6, "/updatedAt", string.Create(CultureInfo.InvariantCulture, $"Updated at {updated:O}, before it was published at {published:O}."));
        }
    }
}
