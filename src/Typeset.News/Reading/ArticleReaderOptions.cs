namespace Typeset.News;

/// <summary>What is known about a text besides its words. Nothing here is needed to read a plain text.</summary>
public sealed record ArticleReaderOptions
{
    /// <summary>English plain text of which nothing else is known.</summary>
    public static ArticleReaderOptions Default { get; } = new();

    /// <summary>Language of the text as a BCP 47 tag. The rules are for English; a text in another language gets the layout rules only, and a note.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What the record is made from, as <c>provenance.origin</c> spells it.</summary>
    public string Origin { get; init; } = "plain-text";

    /// <summary>Headline of the row the text is from; then none is looked for in the text.</summary>
    public string? Headline { get; init; }
}
