namespace Typeset.News;

/// <summary>The published dataset layouts that hold one article a row; <c>schemas/article/rows.schema.json</c> has a contract for each.</summary>
public enum RowLayout
{
    /// <summary>C4 and its realnewslike variant: <c>text</c>, <c>timestamp</c>, <c>url</c>. See <see cref="C4Row"/>.</summary>
    C4,

    /// <summary>CC-News: <c>title</c>, <c>text</c>, <c>domain</c>, <c>date</c>, <c>url</c>. See <see cref="CCNewsRow"/>.</summary>
    CCNews,

    /// <summary>RealNews: <c>title</c>, <c>text</c>, <c>authors</c>, <c>publish_date</c>, <c>warc_date</c>. See <see cref="RealNewsRow"/>.</summary>
    RealNews,

    /// <summary>news-please: <c>maintext</c>, <c>date_publish</c>, <c>authors</c>. See <see cref="NewsPleaseRow"/>.</summary>
    NewsPlease,
}
