using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>The credit of a picture and its parts.</summary>
internal sealed record MediaCreditDraft(string Text, Medium Medium, ImmutableArray<string> Creators, ImmutableArray<string> Agencies, ImmutableArray<MediaMarker> Markers, SourceRange Source);
