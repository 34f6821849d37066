namespace Typeset.News.Reading;

/// <summary>Who asked in the sentence before a quote that is an answer: <c>Then Ruiz asked what she had told him. “The truth,” she answered.</c></summary>
internal static class AskerBefore
{
    /// <summary>The name of who asked, or null when the quote is no answer or nobody is said to have asked.</summary>
    public static string? Find(ArticleDraft draft, QuoteDraft quote, Finding finding, NamesOfText names)
    {
        if (finding.Lemma is not ("answer" or "reply" or "respond"))
        {
            return null;
        }

        TextRange begin = quote.Range(0);
        ParagraphDraft paragraph = draft.Paragraphs[finding.Mention.Paragraph];
        Clause own = Clause.Before(paragraph, finding.Mention.Start, 0);
        if (!own.IsEmpty && begin.Paragraph == paragraph.Index && finding.Mention.Start < begin.Start && CueBefore.FindMain(own, CueForms.Listed) is { Lemma: "ask" } asking)
        {
            // Ruiz asked how many there were, and the coach answered, “Enough.”
            return SpeakerOfMention.Read(asking, draft.Paragraphs, names).Speaker.Name;
        }

        Clause sentence = begin.Start > 1 ? Clause.SentenceBefore(draft.Paragraphs[begin.Paragraph], begin.Start - 1, 0)
            : begin.Paragraph > 0 && draft.Paragraphs[begin.Paragraph - 1] is { IsRead: true } before ? Clause.Last(before)
            : new Clause(draft.Paragraphs[begin.Paragraph], 0, 0);
        return !sentence.IsEmpty && IndirectSpeech.Find(sentence) is { Lemma: "ask" } asked ? SpeakerOfMention.Read(asked, draft.Paragraphs, names).Speaker.Name : null;
    }
}
