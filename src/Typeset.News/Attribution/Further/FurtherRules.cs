namespace Typeset.News.Reading;

/// <summary>
/// Who said a quote that none of the rules A1 to A5 gives to anybody: the rules A7 to A32, each for one way in which the words beside it say so all the
/// same. They run when the quotes are joined, from the first to the last, and change nothing that the rules before them found.
/// </summary>
internal static class FurtherRules
{
    public static void Apply(ArticleDraft draft, List<Mark> marks)
    {
        if (draft.Quotes.Count == 0 || !draft.Quotes.Exists(static quote => quote.Finding is null))
        {
            return;
        }

        var context = new QuoteContext(draft, marks);
        foreach (QuoteDraft quote in draft.Quotes)
        {
            quote.Finding ??= Find(context, context.Place(quote));
        }
    }

    private static Finding? Find(QuoteContext context, QuotePlace place) =>
        AgentAfter.Find(place)
        ?? SkippedMark.Find(place)
        ?? IntroducingParagraph.Find(place)
        ?? SentenceEnd.Find(place)
        ?? RelativeClause.Find(place)
        ?? SharedCue.Find(place)
        ?? WiderCues.Find(place)
        ?? VerbOpening.Find(place)
        ?? SecondVerb.Find(place, context.Names)
        ?? IntroducingName.Find(place, context.Names)
        ?? DependentCue.Find(place, context.Names)
        ?? PassiveAgent.Find(place)
        ?? CitedSource.Find(place)
        ?? PluralPresent.Find(place)
        ?? LongSubject.Find(place)
        ?? NoComma.Find(place)
        ?? OwnWords.Find(place)
        ?? SignedQuote.Find(place)
        ?? Beat.Find(place, context.Names)
        ?? FollowingParagraph.Find(place)
        ?? SentenceBefore.Find(place)
        ?? ParagraphSpeaker.Find(place, context.Names)
        ?? QuoteAlone.Find(place, context.Names);
}
