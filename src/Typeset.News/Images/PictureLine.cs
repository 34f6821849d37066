namespace Typeset.News.Reading;

/// <summary>How a line splits into the caption of a picture and its credit: offsets in the line, white space left out.</summary>
/// <param name="CaptionEnd">Offset just after the caption, which starts the line.</param>
/// <param name="CreditStart">Offset of the first character of the credit.</param>
/// <param name="CreditEnd">Offset just after the credit.</param>
internal readonly record struct PictureLine(int CaptionEnd, int CreditStart, int CreditEnd)
{
    /// <summary>The rule that split it.</summary>
    public string Rule { get; init; } = "";
}
