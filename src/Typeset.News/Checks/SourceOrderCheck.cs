namespace Typeset.News.Checks;

/// <summary>S11: paragraphs, images and dropped lines follow the order of the raw text.</summary>
internal static class SourceOrderCheck
{
    public static void Run(Article article, CheckReport report)
    {
        Check(article.Paragraphs.Select(static paragraph => paragraph.Source), "/paragraphs", report);
        Check(article.Images.Select(static image => image.Source), "/images", report);
        Check(article.Provenance.Dropped.Select(static dropped => dropped.Source), "/provenance/dropped", report);
    }

    private static void Check(IEnumerable<SourceSpan?> sources, string pointer, CheckReport report)
    {
        SourceSpan? last = null;
        int index = 0;
        foreach (SourceSpan? source in sources)
        {
            if (source is not null)
            {
                if (last is not null && (source.Line < last.Line || source.Line == last.Line && source.Start < last.Start))
                {
                    report.Add(ArticleChecks.S11, $"{pointer}/{index}/source", $"It stands in line {source.Line}, before the one listed before it in line {last.Line}; both follow the order of the raw text.");
                }

                last = source;
            }

            index++;
        }
    }
}
