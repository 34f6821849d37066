namespace Typeset.News.Checks;

/// <summary>A source span and the place of the record it belongs to.</summary>
internal readonly record struct PlacedSource(string Pointer, SourceSpan Source);
