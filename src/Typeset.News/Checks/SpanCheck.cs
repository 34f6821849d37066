namespace Typeset.News.Checks;

/// <summary>S1: a text span is not empty, its paragraph exists, and its text is the slice from start to end in UTF-16 code units.</summary>
internal static class SpanCheck
{
    public static void Run(Article article, CheckReport report)
    {
        for (int i = 0; i < article.Quotes.Count; i++)
        {
            Quote quote = article.Quotes[i];
            for (int s = 0; s < quote.Segments.Count; s++)
            {
                Check(article, quote.Segments[s], $"/quotes/{i}/segments/{s}", report);
            }

            if (quote.Attribution is Attributed { Mention: { } mention })
            {
                Check(article, mention, $"/quotes/{i}/attribution/mention", report);
            }

            if (quote.Attribution is Attributed { Cue: { } cue })
            {
                Check(article, cue, $"/quotes/{i}/attribution/cue", report);
            }
        }
    }

    private static void Check(Article article, TextSpan span, string pointer, CheckReport report)
    {
        if (span.Paragraph < 0 || span.Paragraph >= article.Paragraphs.Count)
        {
            report.Add(ArticleChecks.S1, pointer, $"There is no paragraph {span.Paragraph}; the record has {article.Paragraphs.Count}, counted from 0.", span.Text);
            return;
        }

        string text = article.Paragraphs[span.Paragraph].Text;
        if (span.Start < 0 || span.Start >= span.End || span.End > text.Length)
        {
            report.Add(ArticleChecks.S1, pointer, $"Offsets {span.Start} to {span.End} are no stretch of paragraph {span.Paragraph}, which has {text.Length} UTF-16 code units.", span.Text);
        }
        else if (!text.AsSpan(span.Start, span.End - span.Start).SequenceEqual(span.Text))
        {
            report.Add(ArticleChecks.S1, pointer, $"The text is not what stands in paragraph {span.Paragraph} from offset {span.Start} to {span.End}.", span.Text);
        }
    }
}
