namespace Typeset.News.Evaluation;

/// <summary>A quotation that a person marked.</summary>
/// <param name="Words">The words inside the marks.</param>
/// <param name="Mention">The words that point at the speaker; null when the text does not say who spoke.</param>
/// <param name="Speaker">The name of the speaker; null when it is not annotated.</param>
internal sealed record GoldQuote(GoldSpan Words, GoldSpan? Mention, string? Speaker);
