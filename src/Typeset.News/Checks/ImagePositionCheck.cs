namespace Typeset.News.Checks;

/// <summary>S5: the position of an image is at most the number of paragraphs and never decreases.</summary>
internal static class ImagePositionCheck
{
    public static void Run(Article article, CheckReport report)
    {
        int last = 0;
        for (int i = 0; i < article.Images.Count; i++)
        {
            if (article.Images[i].Position is not { } position)
            {
                continue;
            }

            if (position > article.Paragraphs.Count)
            {
                report.Add(ArticleChecks.S5, $"/images/{i}/position", $"Position {position} is beyond the last paragraph; the record has {article.Paragraphs.Count}.");
            }

            if (position < last)
            {
                report.Add(ArticleChecks.S5, $"/images/{i}/position", $"Position {position} comes after {last}; images are in reading order.");
            }

            last = position;
        }
    }
}
