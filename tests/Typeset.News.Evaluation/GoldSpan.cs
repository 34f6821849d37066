namespace Typeset.News.Evaluation;

/// <summary>A stretch of an annotated text, in UTF-16 code units.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset just after the last one.</param>
/// <param name="Text">The characters.</param>
internal readonly record struct GoldSpan(int Start, int End, string Text)
{
    /// <summary>Whether the text does not have these words: the full name of an outlet printed otherwise.</summary>
    public bool IsNowhere => End == 0;

    /// <summary>How many characters the two share.</summary>
    public int Shared(GoldSpan other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));
}
