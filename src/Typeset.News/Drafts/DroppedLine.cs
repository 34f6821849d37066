namespace Typeset.News.Reading;

/// <summary>A unit left out of the record.</summary>
internal readonly record struct DroppedLine(string Text, string Reason, SourceRange Source, string Rule);
