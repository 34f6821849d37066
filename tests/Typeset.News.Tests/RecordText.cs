using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Typeset.News.Tests;

/// <summary>A record as the files of expected records have it: indented by two spaces, letters beyond ASCII as they are, a line feed at the end.</summary>
internal static class RecordText
{
    public static string Indented(Article article)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            article.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The record that the reader makes of a text; fails when it makes none.</summary>
    public static Article Read(string text, ArticleReaderOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    /// <summary>The record that the reader makes of a text; fails when it makes none.</summary>
    public static Article Read(ReadOnlySpan<byte> text, ArticleReaderOptions? options = null)
    {
        ArticleReadResult result = ArticleReader.Read(text, options);
        Assert.True(result.HasArticle, "no record");
        return result.Article;
    }
}
