namespace Typeset.News.Checks;

/// <summary>S3: mention and cue stand in one paragraph, outside the quoted words.</summary>
internal static class MentionCheck
{
    public static void Run(Article article, CheckReport report)
    {
        for (int i = 0; i < article.Quotes.Count; i++)
        {
            if (article.Quotes[i].Attribution is not Attributed attributed)
            {
                continue;
            }

            Check(article.Quotes[i], attributed.Mention, $"/quotes/{i}/attribution/mention", "mention", report);
            Check(article.Quotes[i], attributed.Cue, $"/quotes/{i}/attribution/cue", "cue", report);
            if (attributed is { Mention: { } mention, Cue: { } cue } && mention.Paragraph != cue.Paragraph)
            {
                report.Add(ArticleChecks.S3, $"/quotes/{i}/attribution", $"The mention stands in paragraph {mention.Paragraph} and the cue in paragraph {cue.Paragraph}; they stand in one.", mention.Text);
            }
        }
    }

    private static void Check(Quote quote, TextSpan? words, string pointer, string what, CheckReport report)
    {
        if (words is null)
        {
            return;
        }

        foreach (TextSpan segment in quote.Segments)
        {
            if (segment.Paragraph == words.Paragraph && words.Start < segment.End && segment.Start < words.End)
            {
                report.Add(ArticleChecks.S3, pointer, $"The {what} lies inside the quoted words.", words.Text);
                return;
            }
        }
    }
}
