namespace Typeset.News.Reading;

/// <summary>
/// Rule A18: a whole quote follows, in its paragraph, on a sentence that says who speaks: <c>X said the plan was dead. “Nobody wants it.”</c>
/// </summary>
internal static class SentenceBefore
{
    public static Finding? Find(QuotePlace place)
    {
        if (!place.StandsAlone || place.SentenceBefore is not { IsEmpty: false } sentence)
        {
            return null;
        }

        return AskedSubject.Find(sentence) is { } asked ? asked : IndirectSpeech.Find(sentence) is { } finding ? finding with { Rule = AttributionRule.A18, Cue = null, Lemma = null, Addressee = null, Occasion = null } : null;
    }
}
