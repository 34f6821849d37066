using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>A credit after the text: of outlets only (then <see cref="Contributors"/> is empty), or of people.</summary>
internal sealed record TrailerCreditDraft(string Text, ImmutableArray<string> Organizations, ImmutableArray<ContributorDraft> Contributors, SourceRange Source, string Rule);
