using System.Collections.Immutable;
using Typeset.News.Checks;
using Typeset.News.Reading;

namespace Typeset.News;

/// <summary>
/// The rules of the article contract that JSON Schema cannot express: spans are slices, quotes are in order, every character of the raw text is
/// accounted for once. <c>docs/codes/article-checks.md</c> has a row for each code. A record that breaks the schema may be checked too; what it lacks
/// breaks nothing here.
/// </summary>
public static class ArticleChecks
{
    internal static CheckDescriptor S1 { get; } = new("TYS1951", "S1", "a text span is not empty, its paragraph exists, and its text is the slice from start to end");
    internal static CheckDescriptor S2 { get; } = new("TYS1952", "S2", "quotes are numbered q1, q2, … in the order of their first segment, segments are in reading order, and no words belong to two of them");
    internal static CheckDescriptor S3 { get; } = new("TYS1953", "S3", "mention and cue stand in one paragraph, outside the quoted words");
    internal static CheckDescriptor S4 { get; } = new("TYS1954", "S4", "the text of a quote follows from its segments");
    internal static CheckDescriptor S5 { get; } = new("TYS1955", "S5", "the position of an image is at most the number of paragraphs and never decreases");
    internal static CheckDescriptor S6 { get; } = new("TYS1956", "S6", "publishedOn is the day written in publishedAt, and updatedAt is not before publishedAt");
    internal static CheckDescriptor S7 { get; } = new("TYS1957", "S7", "each field listed in provenance.header is in the record, and listed once");
    internal static CheckDescriptor S8 { get; } = new("TYS1958", "S8", "hash, length and lines fit the raw text, and the identifier of a plain-text record is that hash");
    internal static CheckDescriptor S9 { get; } = new("TYS1959", "S9", "a source span lies in the raw text and holds what it stands for");
    internal static CheckDescriptor S10 { get; } = new("TYS1960", "S10", "every character of the raw text that is not white space is in one source span, and in one only");
    internal static CheckDescriptor S11 { get; } = new("TYS1961", "S11", "paragraphs, images and dropped lines follow the order of the raw text");

    /// <summary>Every check, ordered by code.</summary>
    public static ImmutableArray<CheckDescriptor> All { get; } = [S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11];

    /// <summary>Holds a record against the rules that need no raw text: S1 to S7, S11, and what S8 says of the identifier.</summary>
    /// <returns>What is wrong, by rule and then in the order of the record; <see cref="ValidationError.Keyword"/> is the number of the rule.</returns>
    public static IReadOnlyList<ValidationError> Check(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var report = new CheckReport();
        CheckRecord(article, report);
        IdentityCheck.Run(article, null, report);
        SourceOrderCheck.Run(article, report);
        return report.Findings;
    }

    /// <summary>Holds a record against all rules.</summary>
    /// <param name="article">The record.</param>
    /// <param name="rawText">The bytes it was read from.</param>
    /// <returns>What is wrong, by rule and then in the order of the record; <see cref="ValidationError.Keyword"/> is the number of the rule.</returns>
    public static IReadOnlyList<ValidationError> Check(Article article, ReadOnlySpan<byte> rawText)
    {
        ArgumentNullException.ThrowIfNull(article);
        var report = new CheckReport();
        ReceivedText raw = ReceivedText.Of(rawText);
        var lines = new RawLines(ReceivedText.Decode(rawText));
        CheckRecord(article, report);
        IdentityCheck.Run(article, raw, report);
        SourceCheck.Run(article, lines, report);
        CoverageCheck.Run(article, lines, report);
        SourceOrderCheck.Run(article, report);
        return report.Findings;
    }

    /// <summary>
    /// Whether a record certainly breaks none of the rules that need no raw text, told from its bytes in one walk that makes no values and allocates
    /// nothing. False says nothing: then <see cref="Check(Article)"/> has to be asked, as after an acceptor the evaluator.
    /// </summary>
    /// <param name="record">The bytes of a record that meets the contract. Of others the answer means nothing.</param>
    public static bool Accepts(ReadOnlySpan<byte> record) => CheckAcceptor.Accepts(record);

    private static void CheckRecord(Article article, CheckReport report)
    {
        SpanCheck.Run(article, report);
        QuoteOrderCheck.Run(article, report);
        MentionCheck.Run(article, report);
        QuoteTextCheck.Run(article, report);
        ImagePositionCheck.Run(article, report);
        DateCheck.Run(article, report);
        HeaderFieldCheck.Run(article, report);
    }
}
