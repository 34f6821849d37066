using System.Globalization;

namespace Typeset.News.Checks;

/// <summary>
/// S2: identifiers run q1, q2, …; segments are in reading order; quotes are in the order of their first segment; no stretch of text belongs to two
/// quotes or to two segments.
/// </summary>
internal static class QuoteOrderCheck
{
    public static void Run(Article article, CheckReport report)
    {
        for (int i = 0; i < article.Quotes.Count; i++)
        {
            Quote quote = article.Quotes[i];
            string id = string.Create(CultureInfo.InvariantCulture, $"q{i + 1}");
            if (!string.Equals(quote.Id, id, StringComparison.Ordinal))
            {
                report.Add(ArticleChecks.S2, $"/quotes/{i}/id", $"The identifier is {quote.Id}; identifiers run q1, q2, … and this is quote {i + 1}.", quote.Id);
            }

            for (int s = 1; s < quote.Segments.Count; s++)
            {
                if (Compare(quote.Segments[s - 1], quote.Segments[s]) >= 0)
                {
                    report.Add(ArticleChecks.S2, $"/quotes/{i}/segments/{s}", "The segment does not stand after the one before it.", quote.Segments[s].Text);
                }
            }

            if (i > 0 && !quote.Segments.IsEmpty && !article.Quotes[i - 1].Segments.IsEmpty && Compare(quote.Segments[0], article.Quotes[i - 1].Segments[0]) < 0)
            {
                report.Add(ArticleChecks.S2, $"/quotes/{i}", "The quote starts before the one listed before it; quotes are in the order of their first words.", quote.Text);
            }
        }

        CheckOverlaps(article, report);
    }

    private static void CheckOverlaps(Article article, CheckReport report)
    {
        var segments = new List<(TextSpan Span, int Quote, int Segment)>();
        for (int i = 0; i < article.Quotes.Count; i++)
        {
            for (int s = 0; s < article.Quotes[i].Segments.Count; s++)
            {
                segments.Add((article.Quotes[i].Segments[s], i, s));
            }
        }

        segments.Sort(static (left, right) => Compare(left.Span, right.Span) is var order and not 0 ? order
            : left.Quote != right.Quote ? left.Quote.CompareTo(right.Quote) : left.Segment.CompareTo(right.Segment));
        int paragraph = -1;
        int end = 0;
        foreach ((TextSpan span, int quote, int segment) in segments)
        {
            if (span.Paragraph == paragraph && span.Start < end && span.Start < span.End)
            {
                report.Add(ArticleChecks.S2, $"/quotes/{quote}/segments/{segment}", "Some of these words belong to another segment as well.", span.Text);
            }

            end = span.Paragraph == paragraph ? Math.Max(end, span.End) : span.End;
            paragraph = span.Paragraph;
        }
    }

    private static int Compare(TextSpan left, TextSpan right) =>
        left.Paragraph != right.Paragraph ? left.Paragraph.CompareTo(right.Paragraph) : left.Start.CompareTo(right.Start);
}
