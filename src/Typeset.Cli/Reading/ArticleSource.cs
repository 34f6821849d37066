using Typeset.Datasets;
using Typeset.Json;
using Typeset.News;

namespace Typeset.Cli;

/// <summary>Turns one text, or the records of a batch, into article records. Inputs do not depend on each other, so any thread can do it.</summary>
/// <param name="layout">What the inputs hold; null to tell it from each.</param>
/// <param name="options">What is known of every text.</param>
/// <param name="form">The form the records are written in.</param>
/// <param name="indentTexts">Whether the record of a plain text takes many lines.</param>
internal sealed class ArticleSource(InputLayout? layout, ArticleReaderOptions options, OutputForm form, bool indentTexts)
{
    /// <summary>Reads a plain text.</summary>
    /// <param name="name">The file.</param>
    /// <param name="bytes">The text.</param>
    /// <param name="records">Gets the article record; empty.</param>
    public ReadOutput ReadText(string name, byte[] bytes, RecordBuffer records)
    {
        var output = new ReadOutput { Items = 1, Bytes = bytes.Length, Records = records };
        ArticleReadResult result = ArticleReader.Read(bytes, options);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            string place = diagnostic.Source is { } source ? FormattableString.Invariant($"({source.Line},{source.Start + 1})") : "";
            output.Messages.Add($"{name}{place}: {diagnostic.Severity.ToJsonName()} {diagnostic.Code}: {diagnostic.Message}");
        }

        if (result.HasArticle)
        {
            Write(output, result.Article, bytes, name, indentTexts);
        }
        else
        {
            output.Fail(ExitCode.Invalid);
        }

        return output;
    }

    /// <summary>Reads the records of a batch; a bad one is reported and the others are read.</summary>
    /// <param name="name">The file.</param>
    /// <param name="batch">The records.</param>
    /// <param name="records">Gets the article records; empty.</param>
    public ReadOutput ReadRecords(string name, RecordBatch batch, RecordBuffer records)
    {
        var output = new ReadOutput { Bytes = batch.BytesConsumed, Records = records };
        RecordReader reader = new();
        foreach (DatasetRecord record in batch.Records)
        {
            output.Items += record.Position.Record > 0 ? 1 : 0;
            if (reader.TryRead(batch, record, out ReadOnlySpan<byte> json, out DatasetFault? fault, out RecordPosition position))
            {
                ReadRecord(output, name, json, position, inJson => reader.Locate(batch, inJson));
            }
            else
            {
                output.Fail(ExitCode.Invalid, $"{Place(name, position)}: error {fault.Code}: {fault.Message}");
            }
        }

        return output;
    }

    private void ReadRecord(ReadOutput output, string name, ReadOnlySpan<byte> record, RecordPosition position, Func<RecordPosition, RecordPosition> locate)
    {
        string place = Place(name, position);
        ArticleReadResult result = Read(record);
        foreach (ValidationError error in result.Errors)
        {
            RecordPosition found = error.ByteOffset == 0 ? JsonPlace.Of(record, error.InstancePointer, position) : position.At(error.Line, error.Column, error.ByteOffset);
            string where = Place(name, locate(found));
            string pointer = error.InstancePointer.Length == 0 ? "" : error.InstancePointer + ": ";
            output.Fail(ExitCode.Invalid, $"{where}: error {error.Code}: {pointer}{error.Message}");
        }

        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            // The notes stand in the records; of many rows only what costs one is said at once.
            if (diagnostic.Severity == Severity.Error)
            {
                output.Fail(ExitCode.Invalid, $"{place}: error {diagnostic.Code}: {diagnostic.Message}");
            }
            else
            {
                NoteDescriptor note = ReaderNotes.All.First(one => one.Code == diagnostic.Code);
                output.Notes[note] = output.Notes.GetValueOrDefault(note) + 1;
            }
        }

        if (result.HasArticle)
        {
            Write(output, result.Article, result.RawText.Span, place, indented: false);
        }
    }

    private ArticleReadResult Read(ReadOnlySpan<byte> record) => (layout ?? InputLayout.Detect(record)) switch
    {
        { Read: { } read } => read(record, options),
        _ => ArticleReader.ReadRow(record, null, options),
    };

    private void Write(ReadOutput output, Article article, ReadOnlySpan<byte> text, string place, bool indented)
    {
        // What the reader writes meets the contract; this makes sure that a fault of the reader never becomes somebody's data.
        int start = output.Records.Length;
        IReadOnlyList<ValidationError> errors = form == OutputForm.Article
            ? ContractJson.Validate<Article>(output.Write(article, form, indented)).Errors
            : article.Validate().Errors;
        errors = errors.Count > 0 ? errors
            : text.IsEmpty ? ArticleChecks.Check(article)
            : ArticleChecks.Check(article, text);
        foreach (ValidationError error in errors)
        {
            output.Fail(ExitCode.Invalid, $"{place}: error {error.Code}: the record is not written, because {error.InstancePointer} is wrong: {error.Message}");
        }

        if (errors.Count > 0)
        {
            output.Records.Truncate(start);
            return;
        }

        if (form != OutputForm.Article)
        {
            output.Write(article, form, indented);
        }

        output.Keep(article);
    }

    private static string Place(string name, RecordPosition position) => FormattableString.Invariant($"{name}({position.Line},{position.Column})");
}
