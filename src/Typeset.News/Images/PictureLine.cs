namespace Typeset.News.Reading;

/// <summary>How a line splits into the caption of a picture and its credit: offsets in the line, white space left out. Only rule I10 gives one without the other.</summary>
/// <param name="CaptionStart">Offset of the first character of the caption: 0, or after the credit and a label.</param>
/// <param name="CaptionEnd">Offset just after the caption.</param>
/// <param name="CreditStart">Offset of the first character of the credit.</param>
/// <param name="CreditEnd">Offset just after the credit.</param>
internal readonly record struct PictureLine(int CaptionStart, int CaptionEnd, int CreditStart, int CreditEnd)
{
    /// <summary>The rule that split it.</summary>
    public string Rule { get; init; } = "";

    public bool HasCaption => CaptionStart < CaptionEnd;

    public bool HasCredit => CreditStart < CreditEnd;
}
