namespace Typeset.News.Reading;

/// <summary>A pair of quotation marks, or an opening one that runs on into the next paragraph, and the words inside.</summary>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="Open">Offset of the opening mark.</param>
/// <param name="Start">Offset of the first word inside.</param>
/// <param name="End">Offset just after the last word inside.</param>
/// <param name="Close">Offset just after the closing mark, or the end of the paragraph.</param>
/// <param name="RunsOn">Whether the quote goes on in the next paragraph.</param>
/// <param name="Last">The last character inside, which tells whether words of attribution may follow.</param>
internal sealed record Mark(int Paragraph, int Open, int Start, int End, int Close, bool RunsOn, char Last);
