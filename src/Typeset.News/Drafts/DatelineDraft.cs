namespace Typeset.News.Reading;

/// <summary>A dateline and its parts.</summary>
internal sealed record DatelineDraft(string Text, string Place, string? Region, string? Agency, SourceRange Source, string Rule);
