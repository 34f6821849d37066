using System.Buffers;

namespace Typeset.News.Reading;

/// <summary>Rules Q1 to Q6 and Q9: the quotation marks of the paragraphs and list items.</summary>
internal static class MarkReader
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create("“”„«»\"");

    /// <summary>All marks in the order of the text; a paragraph with a mark that is never closed gets a note.</summary>
    public static List<Mark> Read(ArticleDraft draft)
    {
        var marks = new List<Mark>();
        List<ParagraphDraft> paragraphs = draft.Paragraphs;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].IsRead && paragraphs[i].Text.AsSpan().IndexOfAny(s_marks) >= 0)
            {
                bool goesOn = i + 1 < paragraphs.Count && paragraphs[i + 1].IsRead && BeginsWithMark(paragraphs[i + 1].Text);
                if (!Read(paragraphs[i], goesOn, marks))
                {
                    draft.Notes.Add(new ReaderNote(ReaderNotes.UnclosedMark, paragraphs[i].Source));
                }
            }
        }

        return SingleMarks.AreQuotes(paragraphs, marks.Count) ? ReadSingles(paragraphs) : marks;
    }

    /// <summary>Rule Q9: single marks are quotation marks, and double ones outside of them too.</summary>
    private static List<Mark> ReadSingles(List<ParagraphDraft> paragraphs)
    {
        var marks = new List<Mark>();
        for (int i = 0; i < paragraphs.Count; i++)
        {
            if (!paragraphs[i].IsRead)
            {
                continue;
            }

            ParagraphDraft paragraph = paragraphs[i];
            bool goesOn = i + 1 < paragraphs.Count && paragraphs[i + 1].IsRead && SingleMarks.NextOpening(paragraphs[i + 1].Text, 0) == 0;
            var doubles = new List<Mark>();
            Read(paragraph, false, doubles);
            int nextDouble = 0;
            int at = 0;
            while (true)
            {
                int open = SingleMarks.NextOpening(paragraph.Text, at);
                while (nextDouble < doubles.Count && (open < 0 || doubles[nextDouble].Open < open))
                {
                    // What a double mark holds is quoted by it; one inside single marks is passed over below.
                    at = Math.Max(at, doubles[nextDouble].Close);
                    marks.Add(doubles[nextDouble++]);
                    open = open >= 0 && open < at ? SingleMarks.NextOpening(paragraph.Text, at) : open;
                }

                int close = open < 0 ? -1 : SingleMarks.Closing(paragraph.Text, open);
                if (close < 0)
                {
                    if (open >= 0 && goesOn)
                    {
                        Add(marks, paragraph, open, paragraph.Text.Length, paragraph.Text.Length, true);
                    }

                    while (open >= 0 && !goesOn && nextDouble < doubles.Count)
                    {
                        marks.Add(doubles[nextDouble++]);
                    }

                    break;
                }

                Add(marks, paragraph, open, close, close + 1, false);
                at = close + 1;
                while (nextDouble < doubles.Count && doubles[nextDouble].Open < at)
                {
                    nextDouble++;
                }
            }
        }

        return marks;
    }

    /// <summary>Reads one paragraph; false when a mark in it stays unclosed.</summary>
    private static bool Read(ParagraphDraft paragraph, bool goesOn, List<Mark> marks)
    {
        string text = paragraph.Text;
        bool allClosed = true;
        int open = -1;
        for (int i = 0; i < text.Length; i++)
        {
            int next = text.AsSpan(i).IndexOfAny(s_marks);
            if (next < 0)
            {
                break;
            }

            i += next;
            switch (text[i])
            {
                case '“' or '„' or '«':
                    allClosed &= open < 0;
                    open = i;
                    break;
                case '"' when open < 0:
                    open = IsMeasure(text, i) ? open : i;
                    break;
                default:
                    if (open >= 0)
                    {
                        Add(marks, paragraph, open, i, i + 1, false);
                    }

                    open = -1;
                    break;
            }
        }

        if (open >= 0 && goesOn)
        {
            Add(marks, paragraph, open, text.Length, text.Length, true);
            open = -1;
        }

        return allClosed && open < 0;
    }

    /// <summary>Rule Q2: a straight mark after a digit and before anything but a letter is an inch or a second.</summary>
    private static bool IsMeasure(string text, int mark) =>
        mark > 0 && char.IsDigit(text[mark - 1]) && (mark + 1 == text.Length || !char.IsLetter(text[mark + 1]));

    private static bool BeginsWithMark(string text) => text[0] is '“' or '„' or '«' or '"';

    private static void Add(List<Mark> marks, ParagraphDraft paragraph, int open, int innerEnd, int close, bool runsOn)
    {
        (int start, int end) = WhiteSpace.Trim(paragraph.Text, open + 1, innerEnd);
        if (start == end)
        {
            return;
        }

        // The comma before an attribution goes at the end of a quote; what stands before it must then not be white space.
        char last = paragraph.Text[end - 1];
        (_, int beforeComma) = last == ',' ? WhiteSpace.Trim(paragraph.Text, start, end - 1) : (start, end - 1);
        if (beforeComma == start && last == ',')
        {
            return;
        }

        int kept = last == ',' && beforeComma < end - 1 ? beforeComma : end;
        marks.Add(new Mark(paragraph.Index, open, start, kept, close, runsOn, last));
    }
}
