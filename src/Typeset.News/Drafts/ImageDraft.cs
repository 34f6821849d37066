namespace Typeset.News.Reading;

/// <summary>A picture found in the text.</summary>
internal sealed record ImageDraft(string? Caption, MediaCreditDraft? Credit, int Position, SourceRange Source, string Rule);
