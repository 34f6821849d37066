using System.Text.Encodings.Web;
using System.Text.Json;
using Typeset.News;

namespace Typeset.Cli;

/// <summary>Writes article records one after the other.</summary>
/// <param name="stream">Where they go; flushed after each, not closed.</param>
/// <param name="jsonLines">One record a line, or each indented.</param>
internal sealed class RecordOutput(Stream stream, bool jsonLines)
{
    // The file is read by people and programs, not by a web page, so that quotation marks can stay what they are.
    private readonly JsonWriterOptions _options = new() { Indented = !jsonLines, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many were written.</summary>
    public long Count { get; private set; }

    /// <summary>The one written last; null before the first.</summary>
    public Article? Last { get; private set; }

    /// <summary>Writes a record and a line feed.</summary>
    /// <param name="article">The record.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(Article article)
    {
        using (Utf8JsonWriter writer = new(stream, _options))
        {
            article.WriteTo(writer);
        }

        stream.WriteByte((byte)'\n');
        stream.Flush();
        Count++;
        Last = article;
    }
}
