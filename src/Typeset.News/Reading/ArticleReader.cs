using System.Text;
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
    public static ArticleReadResult Read(ReadOnlySpan<byte> utf8Text, ArticleReaderOptions? options = null) =>
        Read(ReceivedText.Of(utf8Text), utf8Text, options ?? ArticleReaderOptions.Default);

    /// <summary>Reads one row of a dataset: its text column as text, its other columns as what is known besides.</summary>
    /// <param name="row">The row, of one of the four layouts.</param>
    /// <param name="options">What is known besides; the columns of the row come first.</param>
    /// <returns>The record with its notes; no record for a text without a paragraph.</returns>
    public static ArticleReadResult ReadRow(DatasetRows row, ArticleReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        (string column, ArticleReaderOptions known) = RowColumns.Of(row, options ?? ArticleReaderOptions.Default);
        string text = WellFormed.Of(column);
        byte[] utf8Text = Encoding.UTF8.GetBytes(text);
        ReceivedText raw = ReceivedText.Of(utf8Text, hasBadBytes: !ReferenceEquals(text, column));
        ArticleReadResult result = Read(raw, utf8Text, known);
        return new ArticleReadResult(result.Article, result.Diagnostics) { RawText = utf8Text, RuleUses = result.RuleUses };
    }

    /// <summary>Reads one row of a dataset.</summary>
    /// <param name="utf8Row">The row as JSON in UTF-8.</param>
    /// <param name="layout">Its layout; told by its columns when null (<see cref="RowLayouts.Detect"/>).</param>
    /// <param name="options">What is known besides; the columns of the row come first.</param>
    /// <returns>
    /// The record with its notes. A row that does not meet its layout gives no record but <see cref="ArticleReadResult.Errors"/>; where no layout can
    /// be told, they are those against all of them.
    /// </returns>
    public static ArticleReadResult ReadRow(ReadOnlySpan<byte> utf8Row, RowLayout? layout = null, ArticleReaderOptions? options = null)
    {
        DatasetRows? row;
        ValidationResult result;
        switch (layout ?? RowLayouts.Detect(utf8Row))
        {
            case RowLayout.C4:
                row = C4Row.TryParse(utf8Row, out C4Row? c4, out result) ? c4 : null;
                break;
            case RowLayout.CCNews:
                row = CCNewsRow.TryParse(utf8Row, out CCNewsRow? ccNews, out result) ? ccNews : null;
                break;
            case RowLayout.RealNews:
                row = RealNewsRow.TryParse(utf8Row, out RealNewsRow? realNews, out result) ? realNews : null;
                break;
            case RowLayout.NewsPlease:
                row = NewsPleaseRow.TryParse(utf8Row, out NewsPleaseRow? newsPlease, out result) ? newsPlease : null;
                break;
            default:
                row = DatasetRows.TryParse(utf8Row, out DatasetRows? any, out result) ? any : null;
                break;
        }

        return row is null ? ArticleReadResult.Refused(result.Errors) : ReadRow(row, options);
    }

    /// <summary>Whether bytes are a JSON object with the names that only a record of the article contract has, <c>schemaVersion</c> and <c>paragraphs</c>.</summary>
    /// <param name="utf8">The record in UTF-8.</param>
    public static bool LooksLikeRecord(ReadOnlySpan<byte> utf8) => TopLevelNames.Find(utf8, ["schemaVersion", "paragraphs"]) == 3;

    /// <summary>Takes a record of the article contract as it is.</summary>
    /// <param name="utf8Record">The record as JSON in UTF-8.</param>
    /// <returns>The record, or <see cref="ArticleReadResult.Errors"/> when it does not meet the contract.</returns>
    public static ArticleReadResult ReadRecord(ReadOnlySpan<byte> utf8Record) => Article.TryParse(utf8Record, out Article? article, out ValidationResult result)
        ? new ArticleReadResult(article, [])
        : ArticleReadResult.Refused(result.Errors);

    private static ArticleReadResult Read(ReceivedText raw, ReadOnlySpan<byte> utf8Text, ArticleReaderOptions options)
    {
        ArticleDraft draft = ReaderPipeline.Run(raw, UnitReader.Read(utf8Text), options);

        // The contract asks for an ordinary paragraph: headings, list items and notes alone are no article.
        return draft.Paragraphs.Exists(static paragraph => paragraph.Role == ParagraphRole.Paragraph)
            ? RecordWriter.Write(draft)
            : new ArticleReadResult(null, [.. draft.Notes.Select(RecordWriter.Diagnostic), RecordWriter.Diagnostic(new ReaderNote(ReaderNotes.NoParagraph))]);
    }
}
