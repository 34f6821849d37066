using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>A byline: from a unit of the text, or from the author values of a row (then without a source).</summary>
internal sealed record BylineDraft(string Text, ImmutableArray<ContributorDraft> Contributors, SourceRange? Source, string? Rule);
