namespace Typeset.News.Reading;

/// <summary>The rules in their order, each on what the ones before it left.</summary>
internal static class ReaderPipeline
{
    public static ArticleDraft Run(ReceivedText raw, List<Slot> slots, ArticleReaderOptions options)
    {
        var draft = new ArticleDraft(raw, options);
        draft.PublishedOn = options.PublishedOn;
        draft.Notes.AddRange(options.Notes.Select(static note => new ReaderNote(note)));
        if (options.Origin == Origin.C4)
        {
            draft.Notes.Add(new ReaderNote(ReaderNotes.LinesMissing));
        }

        if (raw.HasBadBytes)
        {
            draft.Notes.Add(new ReaderNote(ReaderNotes.BadBytes));
        }

        if (HardWrap.Join(slots) is { } joined)
        {
            slots = joined;
            draft.Notes.Add(new ReaderNote(ReaderNotes.HardWrapped));
        }

        if (IsEnglish(options.Language))
        {
            SplitLabels.Join(slots);
        }

        draft.Slots = slots;
        RepeatedLines.Apply(draft);
        if (IsEnglish(options.Language))
        {
            BoilerplateLines.Apply(draft);
            HeaderRules.Apply(draft);
            DatelineRule.Apply(draft);
            ImageRules.Apply(draft);
            TrailerRules.Apply(draft);
            TextRules.Apply(draft);
            QuoteJoiner.Apply(draft);
            SpeakerRules.Apply(draft);
        }
        else
        {
            draft.Notes.Add(new ReaderNote(ReaderNotes.NotEnglish));
            draft.Headline = options.Headline;
            TextRules.TakeAllAsParagraphs(draft);
        }

        AuthorColumn.Apply(draft);
        SortDropped(draft.Dropped);
        return draft;
    }

    // Nearly always they are in order already.
    private static void SortDropped(List<DroppedLine> dropped)
    {
        for (int i = 1; i < dropped.Count; i++)
        {
            if (dropped[i - 1].Source.CompareTo(dropped[i].Source) >= 0)
            {
                dropped.Sort(static (left, right) => left.Source.CompareTo(right.Source));
                return;
            }
        }
    }

    private static bool IsEnglish(string language) =>
        language.Equals("en", StringComparison.Ordinal) || language.StartsWith("en-", StringComparison.Ordinal);
}
