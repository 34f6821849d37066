namespace Typeset.News.Checks;

/// <summary>The source spans of a record that account for characters of the raw text. That of a picture's credit lies inside its image and is none.</summary>
internal static class SourceSpans
{
    public static IEnumerable<PlacedSource> All(Article article)
    {
        for (int i = 0; i < article.Paragraphs.Count; i++)
        {
            if (article.Paragraphs[i].Source is { } source)
            {
                yield return new PlacedSource($"/paragraphs/{i}/source", source);
            }
        }

        for (int i = 0; i < article.Images.Count; i++)
        {
            if (article.Images[i].Source is { } source)
            {
                yield return new PlacedSource($"/images/{i}/source", source);
            }
        }

        for (int i = 0; i < article.Credits.Count; i++)
        {
            if (Of(article.Credits[i]) is { } source)
            {
                yield return new PlacedSource($"/credits/{i}/source", source);
            }
        }

        if (article.Byline?.Source is { } byline)
        {
            yield return new PlacedSource("/byline/source", byline);
        }

        if (article.Dateline?.Source is { } dateline)
        {
            yield return new PlacedSource("/dateline/source", dateline);
        }

        for (int i = 0; i < article.Provenance.Header.Count; i++)
        {
            yield return new PlacedSource($"/provenance/header/{i}/source", article.Provenance.Header[i].Source);
        }

        for (int i = 0; i < article.Provenance.Dropped.Count; i++)
        {
            yield return new PlacedSource($"/provenance/dropped/{i}/source", article.Provenance.Dropped[i].Source);
        }
    }

    public static SourceSpan? Of(Credit credit) => credit.Match(static media => media.Source, static wire => wire.Source, static contribution => contribution.Source);

    public static string TextOf(Credit credit) => credit.Match(static media => media.Text, static wire => wire.Text, static contribution => contribution.Text);
}
