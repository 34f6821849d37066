using System.Buffers;
using System.Text.Json;
using Typeset.News.Exchange;

namespace Typeset.News;

/// <summary>
/// Article records as JSON-LD of the type NewsArticle (schema.org), as pages carry it for search engines, and back.
/// <para>
/// What it cannot hold is lost on the way out: where the words of quotes stand, and how their attribution is known (the quotes themselves are Quotation
/// parts with who spoke); where everything stood in the raw text; the account of dropped lines and remarks; the roles of paragraphs; the position of
/// pictures and the day they were taken; markers of picture credits; the printed byline, affiliations, places and addresses; the parts of credits (their
/// text is kept); team fields. <c>docs/news-exchange.md</c> has the table.
/// </para>
/// </summary>
public static class NewsArticleJsonLd
{
    /// <summary>Writes a record as one NewsArticle.</summary>
    public static void Write(Article article, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(writer);
        JsonLdWriter.Write(article, writer);
    }

    /// <summary>A record as one NewsArticle in UTF-8.</summary>
    public static byte[] ToUtf8Bytes(Article article)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(article, writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Whether a JSON text looks like JSON-LD: it has <c>@context</c>, <c>@type</c> or <c>@graph</c> at its top.</summary>
    public static bool Looks(ReadOnlySpan<byte> utf8) => JsonLdReader.Looks(utf8);

    /// <summary>
    /// Reads the first article in a JSON-LD text into an article record, as real pages have it: one object, a list, or a <c>@graph</c>; NewsArticle, its
    /// subtypes, Article or BlogPosting; authors as an object, a list or a string; images as an address, an object or a list; keywords as a list or between
    /// commas. The body goes through the reader like a text, so that quotes are found; what the record says of headline, byline and dates comes first.
    /// </summary>
    /// <param name="utf8">The JSON-LD in UTF-8.</param>
    /// <param name="options">What is known besides; the record comes first.</param>
    /// <returns>
    /// The record; none where there is no article (NR0105) or it has no paragraph (NR0103), or <see cref="ArticleReadResult.Errors"/> for bytes that are no
    /// JSON.
    /// </returns>
    public static ArticleReadResult Read(ReadOnlySpan<byte> utf8, ArticleReaderOptions? options = null) => JsonLdReader.Read(utf8, options ?? ArticleReaderOptions.Default);
}
