namespace Typeset.News.Reading;

/// <summary>A unit left out of the record.</summary>
internal sealed record DroppedLine(string Text, string Reason, SourceRange Source, string Rule);
