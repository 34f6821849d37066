using Typeset.News.Reading;

namespace Typeset.News;

/// <summary>
/// Reads the plain text of a news article into a record of the article contract, by word lists and patterns only: the same text always gives the same
/// record, every character that is not white space is in the record or among its dropped lines, and what the text does not say stays absent.
/// <c>docs/news-reader.md</c> has the rules. The reader may be used by many threads at once.
/// </summary>
public static class ArticleReader
{
    /// <summary>Reads one text.</summary>
    /// <param name="utf8Text">The text as received, in UTF-8; bytes that are not UTF-8 are replaced, with a note.</param>
    /// <param name="options">What is known besides; English plain text by default.</param>
    /// <returns>The record with its notes; no record for a text without a paragraph.</returns>
    public static ArticleReadResult Read(ReadOnlySpan<byte> utf8Text, ArticleReaderOptions? options = null)
    {
        ArticleDraft draft = ReaderPipeline.Run(ReceivedText.Decode(utf8Text), options ?? ArticleReaderOptions.Default);

        // The contract asks for an ordinary paragraph: headings, list items and notes alone are no article.
        return draft.Paragraphs.Exists(static paragraph => paragraph.Role == ParagraphRole.Paragraph)
            ? RecordWriter.Write(draft)
            : new ArticleReadResult(null, [.. draft.Notes.Select(RecordWriter.Diagnostic), RecordWriter.Diagnostic(new ReaderNote(ReaderNotes.NoParagraph))]);
    }
}
