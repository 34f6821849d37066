namespace Typeset.News;

/// <summary>What is known about a text besides its words, such as the other columns of the row it is from. A plain text needs nothing of it.</summary>
public sealed record ArticleReaderOptions
{
    /// <summary>English plain text of which nothing else is known.</summary>
    public static ArticleReaderOptions Default { get; } = new();

    /// <summary>Language of the text as a BCP 47 tag. The rules are for English; a text in another language gets the layout rules only, and a note.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What the record is made from.</summary>
    public Origin Origin { get; init; } = Origin.PlainText;

    /// <summary>Address of the page. It is the identifier of a record that is not made from plain text.</summary>
    public Uri? Url { get; init; }

    /// <summary>Headline given beside the text; then none is looked for in the text.</summary>
    public string? Headline { get; init; }

    /// <summary>Summary given beside the text.</summary>
    public string? Deck { get; init; }

    /// <summary>Day of publication given beside the text; then a date line of the text gives none.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Moment the text was fetched.</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>Author values given beside the text; they become the byline if the text has none.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Address of a picture given beside the text.</summary>
    public Uri? ImageUrl { get; init; }

    /// <summary>
    /// Whether the record says how it was made: in the team field <c>x-typeset-rules</c> which rule gave what of it, an array of objects with <c>rule</c>
    /// and <c>pointer</c> as in <see cref="ArticleReadResult.Rules"/>, and in <c>provenance.readerVersion</c> the version of the reader.
    /// </summary>
    public bool RecordRules { get; init; }

    /// <summary>What whoever read the other columns has to remark; it comes before the remarks on the text.</summary>
    public IReadOnlyList<NoteDescriptor> Notes { get; init; } = [];
}
