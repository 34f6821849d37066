namespace Typeset.News.Reading;

/// <summary>
/// Rule Q8: a quote is direct if its mark stands first in the paragraph or after a sentence end, or after a comma or colon with a capital or a digit
/// inside; otherwise it is part of the writer's own sentence.
/// </summary>
internal static class QuoteKinds
{
    public static bool IsDirect(ParagraphDraft paragraph, Mark mark)
    {
        (_, int end) = WhiteSpace.Trim(paragraph.Text, 0, mark.Open);
        if (end == 0 || Sentences.IsEnd(paragraph.Masked.AsSpan(0, end)))
        {
            return true;
        }

        char inside = paragraph.Text[mark.Start];
        return paragraph.Text[end - 1] is (',' or ':') && (char.IsUpper(inside) || char.IsDigit(inside));
    }
}
