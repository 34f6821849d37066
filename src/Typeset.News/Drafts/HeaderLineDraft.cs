namespace Typeset.News.Reading;

/// <summary>A unit that gave a header field.</summary>
internal sealed record HeaderLineDraft(HeaderField Field, SourceRange Source, string Rule);
