using System.Collections.Immutable;

namespace Typeset.News;

/// <summary>The catalogue of what the article reader remarks on. The codes are stable; <c>docs/codes/reader-notes.md</c> has a row for each.</summary>
public static class ReaderNotes
{
    /// <summary>Bytes that are not UTF-8 became U+FFFD.</summary>
    public static NoteDescriptor BadBytes { get; } = new("NR0101", Severity.Warning, "bytes that are not UTF-8 were replaced");

    /// <summary>The text was hard-wrapped; its lines were joined.</summary>
    public static NoteDescriptor HardWrapped { get; } = new("NR0102", Severity.Info, "hard-wrapped lines were joined");

    /// <summary>Nothing in the text is a paragraph, so there is no record.</summary>
    public static NoteDescriptor NoParagraph { get; } = new("NR0103", Severity.Error, "no paragraph was found");

    /// <summary>The dataset cut the text before it reached the reader.</summary>
    public static NoteDescriptor LinesMissing { get; } = new("NR0104", Severity.Warning, "this dataset keeps only lines that end in . ! ? or a straight quotation mark: about half of the quotes and nearly all captions are gone");

    /// <summary>A record of another format holds no article.</summary>
    public static NoteDescriptor NoArticle { get; } = new("NR0105", Severity.Error, "no article was found in the record");

    /// <summary>An author value of a row is no name.</summary>
    public static NoteDescriptor AuthorLeftOut { get; } = new("NR0201", Severity.Info, "an author value is not a name and was left out");

    /// <summary>A date line was dropped.</summary>
    public static NoteDescriptor UnreadDate { get; } = new("NR0202", Severity.Info, "date line gives no day or moment that can be stored");

    /// <summary>A date column of a row cannot be read.</summary>
    public static NoteDescriptor UnreadDateColumn { get; } = new("NR0203", Severity.Info, "a date column cannot be read and was left out");

    /// <summary>A column of a row, or a property of a record of another format, holds what the contract cannot.</summary>
    public static NoteDescriptor ColumnLeftOut { get; } = new("NR0204", Severity.Info, "a column does not hold what the contract asks for and was left out");

    /// <summary>A quotation mark was never closed.</summary>
    public static NoteDescriptor UnclosedMark { get; } = new("NR0301", Severity.Warning, "opening quotation mark has no closing mark and the next paragraph does not go on with the quote");

    /// <summary>A caption whose end cannot be told from its credit.</summary>
    public static NoteDescriptor UnendedCaption { get; } = new("NR0401", Severity.Info, "line ends like a picture credit but has no sentence end before it");

    /// <summary>The reader knows English only.</summary>
    public static NoteDescriptor NotEnglish { get; } = new("NR0501", Severity.Info, "the language is not English: only the layout rules were used, every unit is a paragraph");

    /// <summary>Every note, ordered by code.</summary>
    public static ImmutableArray<NoteDescriptor> All { get; } =
        [BadBytes, HardWrapped, NoParagraph, LinesMissing, NoArticle, AuthorLeftOut, UnreadDate, UnreadDateColumn, ColumnLeftOut, UnclosedMark, UnendedCaption, NotEnglish];
}
