using Typeset.News.Reading;

namespace Typeset.News.Checks;

/// <summary>S4: the text of a quote follows from its segments.</summary>
internal static class QuoteTextCheck
{
    public static void Run(Article article, CheckReport report)
    {
        for (int i = 0; i < article.Quotes.Count; i++)
        {
            Quote quote = article.Quotes[i];
            if (!quote.Segments.IsEmpty && !string.Equals(quote.Text, QuoteText.Of(quote.Segments.AsSpan()), StringComparison.Ordinal))
            {
                report.Add(
                    ArticleChecks.S4,
                    $"/quotes/{i}/text",
                    "The text is not the segments joined with one space, without the comma that leads into the attribution (a full stop before a segment that starts with a capital).",
                    quote.Text);
            }
        }
    }
}
