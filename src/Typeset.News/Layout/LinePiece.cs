namespace Typeset.News.Reading;

/// <summary>The part of a unit that came from one line of the raw text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">Offset in the line of the first character.</param>
/// <param name="TextStart">Offset in the unit of that character.</param>
internal readonly record struct LinePiece(int Line, int Column, int TextStart);
