using System.Diagnostics.CodeAnalysis;
using Typeset.News.Reading;

namespace Typeset.News;

/// <summary>What became of one text.</summary>
public sealed class ArticleReadResult
{
    internal ArticleReadResult(Article? article, ValueList<Diagnostic> diagnostics)
    {
        Article = article;
        Diagnostics = diagnostics;
    }

    private ArticleReadResult(IReadOnlyList<ValidationError> errors)
    {
        Diagnostics = [];
        Errors = errors;
    }

    /// <summary>The record, or null when the text has no paragraph or the row does not meet its layout.</summary>
    public Article? Article { get; }

    /// <summary>Whether there is a record.</summary>
    [MemberNotNullWhen(true, nameof(Article))]
    public bool HasArticle => Article is not null;

    /// <summary>What the reader remarks: the same as in the record, or why there is none (NR0103).</summary>
    public ValueList<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// Which rule gave what of the record. The contract has no field for it: <see cref="ArticleReaderOptions.RecordRules"/> puts it into a team field.
    /// Paragraphs without an entry are what no rule took, and quotes without one have no speaker.
    /// </summary>
    public ValueList<RuleUse> Rules => RuleUses.All;

    internal RuleUses RuleUses { get; init; } = RuleUses.None;

    /// <summary>What is wrong with the row or the record that was given, each with code and place: nothing was read from it. Empty for a text.</summary>
    public IReadOnlyList<ValidationError> Errors { get; } = [];

    /// <summary>The text that was read, in UTF-8: for a row, its text column. It is what <see cref="ArticleChecks.Check(Article, ReadOnlySpan{byte})"/> asks for.</summary>
    public ReadOnlyMemory<byte> RawText { get; internal init; }

    internal static ArticleReadResult Refused(IReadOnlyList<ValidationError> errors) => new(errors);
}
