namespace Typeset.News.Reading;

/// <summary>
/// The C rules: which mark goes on with the quote of the mark before it. C2 opens the paragraph after a mark that runs on; C1 follows on a quote
/// with nothing, or with a whole sentence of attribution, between; C0 shares the words that name the speaker. Every other mark starts a quote.
/// </summary>
internal static class QuoteJoiner
{
    public static void Apply(ArticleDraft draft)
    {
        List<Mark> marks = MarkReader.Read(draft);
        Mark? before = null;
        QuoteDraft? open = null;
        for (int i = 0; i < marks.Count; i++)
        {
            Mark mark = marks[i];
            ParagraphDraft paragraph = draft.Paragraphs[mark.Paragraph];
            int from = before?.Paragraph == mark.Paragraph ? before.Close : 0;
            int to = i + 1 < marks.Count && marks[i + 1].Paragraph == mark.Paragraph ? marks[i + 1].Open : paragraph.Text.Length;
            Finding? finding = AttributionRules.Find(paragraph, mark, from, to);

            // A verb of the second list right after a mark says as much as one of the first: a few words are a quote then, and the next mark can go on.
            finding ??= WiderCues.After(paragraph, mark, to);

            if (ShortMarks.IsAddressee(paragraph.Text, mark) || ShortMarks.IsTitle(paragraph.Text, mark) || ShortMarks.IsWork(paragraph, mark, finding?.Rule is AttributionRule.A1 or AttributionRule.A2 or AttributionRule.A6))
            {
                before = mark;
                continue;
            }

            if (open is not null && before is not null && GoesOn(paragraph, open, before, mark, finding))
            {
                open.Segments.Add(mark);
                open.LastRule = finding?.Rule ?? open.LastRule;
                open.Finding ??= finding;
            }
            else if (!ShortMarks.NeedsRule(paragraph.Text, mark) || ShortMarks.IsSentence(paragraph, mark) || finding?.Rule is AttributionRule.A1 or AttributionRule.A2 or AttributionRule.A4 or AttributionRule.A6 or AttributionRule.A12)
            {
                open = new QuoteDraft(mark, QuoteKinds.IsDirect(paragraph, mark), finding);
                draft.Quotes.Add(open);
            }
            else
            {
                open = null;
            }

            before = mark;
        }

        FurtherRules.Apply(draft, marks);
    }

    private static bool GoesOn(ParagraphDraft paragraph, QuoteDraft quote, Mark before, Mark mark, Finding? finding)
    {
        if (before.Paragraph != mark.Paragraph)
        {
            return before.RunsOn && before.Paragraph + 1 == mark.Paragraph && WhiteSpace.Trim(paragraph.Text, 0, mark.Open).Start == mark.Open;
        }

        if (finding is not null)
        {
            return quote.Finding is { } known && known.Mention == finding.Mention
                && finding.Mention.Start >= before.Close && finding.Mention.End <= mark.Open;
        }

        ReadOnlySpan<char> between = paragraph.Masked.AsSpan(before.Close, mark.Open - before.Close);
        return between.IndexOfAnyExcept(" .,·") < 0
            || quote.LastRule is (AttributionRule.A1 or AttributionRule.A2 or AttributionRule.A6 or AttributionRule.A12) && Sentences.IsEnd(between.TrimEnd());
    }
}
