namespace Typeset.News.Reading;

/// <summary>
/// Rule A19: a whole quote that nothing else gives to anybody is said by the only person whom its paragraph names before it, after the quote before:
/// <c>X was not worried. “So do I.”</c> When it names nobody there, by whoever said the quote before, or by the he or she of the sentence before.
/// </summary>
internal static class ParagraphSpeaker
{
    public static Finding? Find(QuotePlace place, NamesOfText names)
    {
        if (!place.StandsAlone)
        {
            return null;
        }

        if (PersonsNamed.Only(names, place.Paragraph, place.LastKept, place.Mark.Open) is { } named)
        {
            return new Finding(AttributionRule.A19, named, null, null);
        }

        return !names.In(place.Paragraph, place.LastKept, place.Mark.Open).IsEmpty ? null
            : place.LastQuote?.Finding is { } finding && finding.Mention.Paragraph == place.Paragraph.Index ? finding with { Rule = AttributionRule.A19, Addressee = null, Occasion = null }
            : place.LastKept == 0 && OnlyPronoun.Find(place.SentenceBefore) is { } pronoun ? new Finding(AttributionRule.A19, pronoun, null, null)
            : place.LastKept == 0 && place.SentenceBefore is { IsEmpty: false } sentence && AskedSubject.DescriptionAt(sentence.Paragraph, sentence.Start, sentence.End) is { } described ? new Finding(AttributionRule.A19, described, null, null)
            : null;
    }
}
