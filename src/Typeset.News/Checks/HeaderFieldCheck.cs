namespace Typeset.News.Checks;

/// <summary>S7: each field listed in provenance.header is in the record, and listed once.</summary>
internal static class HeaderFieldCheck
{
    public static void Run(Article article, CheckReport report)
    {
        var seen = new HashSet<HeaderField>();
        for (int i = 0; i < article.Provenance.Header.Count; i++)
        {
            HeaderField field = article.Provenance.Header[i].Field;
            string pointer = $"/provenance/header/{i}/field";
            if (!seen.Add(field))
            {
                report.Add(ArticleChecks.S7, pointer, $"The field {field.ToJsonName()} is listed twice.", field.ToJsonName());
            }

            if (!IsPresent(article, field))
            {
                report.Add(ArticleChecks.S7, pointer, $"The field {field.ToJsonName()} is not in the record.", field.ToJsonName());
            }
        }
    }

    private static bool IsPresent(Article article, HeaderField field) => field switch
    {
        HeaderField.Headline => article.Headline is not null,
        HeaderField.Deck => article.Deck is not null,
        HeaderField.Section => article.Section is not null,
        HeaderField.PublishedOn => article.PublishedOn is not null,
        HeaderField.PublishedAt => article.PublishedAt is not null,
        HeaderField.UpdatedAt => article.UpdatedAt is not null,
        _ => false,
    };
}
