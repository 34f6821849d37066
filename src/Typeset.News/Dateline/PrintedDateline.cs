namespace Typeset.News.Reading;

/// <summary>A dateline as printed.</summary>
/// <param name="Text">Everything before the dash.</param>
/// <param name="Place">The place with its region.</param>
/// <param name="Agency">The agency in brackets.</param>
/// <param name="TextStart">Offset in the unit of the first words of the text.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record PrintedDateline(string Text, string Place, string? Agency, int TextStart, string Rule);
