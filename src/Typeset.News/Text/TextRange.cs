namespace Typeset.News.Reading;

/// <summary>A stretch of one paragraph.</summary>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset just after the last one.</param>
internal readonly record struct TextRange(int Paragraph, int Start, int End)
{
    public string In(IReadOnlyList<ParagraphDraft> paragraphs) => paragraphs[Paragraph].Text[Start..End];

    /// <summary>Whether it stands wholly before another stretch.</summary>
    public bool IsBefore(TextRange other) => Paragraph < other.Paragraph || Paragraph == other.Paragraph && End <= other.Start;
}
