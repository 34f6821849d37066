namespace Typeset.News.Reading;

/// <summary>A place in the raw text: lines from 1, offsets in UTF-16 code units of the line.</summary>
/// <param name="Line">The line it starts in.</param>
/// <param name="Start">Offset of its first character in that line.</param>
/// <param name="EndLine">The line it ends in.</param>
/// <param name="End">Offset just after its last character, in that line.</param>
internal readonly record struct SourceRange(int Line, int Start, int EndLine, int End) : IComparable<SourceRange>
{
    /// <summary>The order of the raw text.</summary>
    public int CompareTo(SourceRange other) => Line != other.Line ? Line.CompareTo(other.Line) : Start.CompareTo(other.Start);

    /// <summary>From the start of the one that comes first to the end of the other.</summary>
    public SourceRange With(SourceRange other) => other.CompareTo(this) < 0 ? other.To(this) : To(other);

    /// <summary>From the start of this one to the end of another.</summary>
    public SourceRange To(SourceRange last) => new(Line, Start, last.EndLine, last.End);
}
