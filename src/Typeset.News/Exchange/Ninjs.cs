using System.Buffers;
using System.Text.Json;
using Typeset.News.Exchange;

namespace Typeset.News;

/// <summary>
/// Article records as ninjs 3.1, the news exchange format of the IPTC, and back.
/// <para>
/// What ninjs cannot hold is lost on the way out: the quotes and who said them; where everything stood in the raw text; the account of dropped lines and
/// remarks; a day of publication without a time, and the day a picture was taken; the position of pictures; the parts and markers of picture credits beyond
/// creators and agencies; the printed text, affiliations, places and addresses of the byline's contributors and of credits; team fields.
/// The roles of paragraphs are kept in the HTML body only. <c>docs/news-exchange.md</c> has the table.
/// </para>
/// </summary>
public static class Ninjs
{
    /// <summary>The version written.</summary>
    public const string Version = "3.1";

    /// <summary>Writes a record as one ninjs item of type text, with its pictures as associations.</summary>
    public static void Write(Article article, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(writer);
        NinjsWriter.Write(article, writer);
    }

    /// <summary>A record as one ninjs item in UTF-8.</summary>
    public static byte[] ToUtf8Bytes(Article article)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(article, writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Whether a JSON text looks like a ninjs item: it says so in <c>standard</c>, or has <c>uri</c> and headlines or bodies.</summary>
    public static bool Looks(ReadOnlySpan<byte> utf8) => NinjsReader.Looks(utf8);

    /// <summary>
    /// Reads a ninjs item of version 2 or 3 into an article record. Its body goes through the reader like a text, so that quotes are found; what the item
    /// says of headline, byline, dates and the like comes first. HTML bodies are read as their lines of text.
    /// </summary>
    /// <param name="utf8">The item as JSON in UTF-8.</param>
    /// <param name="options">What is known besides; the item comes first.</param>
    /// <returns>The record; none for an item without a paragraph (NR0103), or <see cref="ArticleReadResult.Errors"/> for bytes that are no JSON.</returns>
    public static ArticleReadResult Read(ReadOnlySpan<byte> utf8, ArticleReaderOptions? options = null) => NinjsReader.Read(utf8, options ?? ArticleReaderOptions.Default);
}
