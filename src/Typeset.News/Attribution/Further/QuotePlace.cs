namespace Typeset.News.Reading;

/// <summary>A quote without a speaker, and what stands around its first mark.</summary>
/// <param name="Paragraph">The paragraph of the mark.</param>
/// <param name="ParagraphBefore">The paragraph before; null for the first.</param>
/// <param name="ParagraphAfter">The paragraph after; null for the last.</param>
/// <param name="Mark">The mark.</param>
/// <param name="IsDirect">Whether it is whole clauses.</param>
/// <param name="Previous">The mark before in the paragraph, quote or not; null when there is none.</param>
/// <param name="Next">The mark after in the paragraph; null when there is none.</param>
/// <param name="QuoteBefore">The quote that <paramref name="Previous"/> belongs to; null when it is no quote.</param>
/// <param name="LastQuote">The last quote before in the paragraph; null when there is none.</param>
/// <param name="LastKept">The end of the last quote before in the paragraph, or its start.</param>
internal sealed record QuotePlace(ParagraphDraft Paragraph, ParagraphDraft? ParagraphBefore, ParagraphDraft? ParagraphAfter, Mark Mark, bool IsDirect, Mark? Previous, Mark? Next, QuoteDraft? QuoteBefore, QuoteDraft? LastQuote, int LastKept)
{
    /// <summary>Whether the quote is whole sentences and follows on others of its paragraph, so that its own sentence says nothing of who speaks.</summary>
    public bool StandsAlone =>
        Mark.Open > 0 && Sentences.IsEnd(Paragraph.Masked.AsSpan(0, Mark.Open).TrimEnd()) && EndsSentence;

    /// <summary>Whether the quote, and nothing else, is its paragraph.</summary>
    public bool IsParagraph => Mark.Open == 0 && Mark.Close == Paragraph.Text.Length && EndsSentence;

    private bool EndsSentence => Mark.Last is ('.' or '!' or '?' or '…' or '’' or '\'');

    /// <summary>The words before the mark, from the quote before or the start of the sentence on.</summary>
    public Clause Before => Clause.Before(Paragraph, Mark, LastKept);

    /// <summary>The sentence before the one that the mark begins, after the quote before.</summary>
    public Clause SentenceBefore => Clause.SentenceBefore(Paragraph, Mark.Open, LastKept);

    /// <summary>The words after the mark up to the end of the sentence, whatever marks stand in it.</summary>
    public Clause ToSentenceEnd => Clause.After(Paragraph, Mark, Paragraph.Text.Length);
}
