using System.Diagnostics.CodeAnalysis;

namespace Typeset.News;

/// <summary>What became of one text.</summary>
public sealed class ArticleReadResult
{
    internal ArticleReadResult(Article? article, ValueList<Diagnostic> diagnostics)
    {
        Article = article;
        Diagnostics = diagnostics;
    }

    /// <summary>The record, or null when the text has no paragraph.</summary>
    public Article? Article { get; }

    /// <summary>Whether there is a record.</summary>
    [MemberNotNullWhen(true, nameof(Article))]
    public bool HasArticle => Article is not null;

    /// <summary>What the reader remarks: the same as in the record, or why there is none (NR0103).</summary>
    public ValueList<Diagnostic> Diagnostics { get; }
}
