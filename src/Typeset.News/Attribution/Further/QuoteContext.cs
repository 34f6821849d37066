namespace Typeset.News.Reading;

/// <summary>What the further rules look at besides the quote itself.</summary>
internal sealed class QuoteContext
{
    private readonly ArticleDraft _draft;
    private readonly List<Mark> _marks;
    private readonly Dictionary<Mark, int> _index = new(ReferenceEqualityComparer.Instance);

    public QuoteContext(ArticleDraft draft, List<Mark> marks)
    {
        _draft = draft;
        _marks = marks;
        for (int i = 0; i < marks.Count; i++)
        {
            _index.Add(marks[i], i);
        }
    }

    /// <summary>The names of the text.</summary>
    public NamesOfText Names => _draft.Names;

    /// <summary>Where a quote begins, and what stands around it.</summary>
    public QuotePlace Place(QuoteDraft quote, QuoteDraft? before)
    {
        Mark mark = quote.Segments[0];
        int index = _index[mark];
        Mark? previous = index > 0 && _marks[index - 1].Paragraph == mark.Paragraph ? _marks[index - 1] : null;
        Mark? next = index + 1 < _marks.Count && _marks[index + 1].Paragraph == mark.Paragraph ? _marks[index + 1] : null;
        ParagraphDraft paragraph = _draft.Paragraphs[mark.Paragraph];
        return new QuotePlace(
            paragraph,
            mark.Paragraph > 0 ? _draft.Paragraphs[mark.Paragraph - 1] : null,
            mark,
            quote.IsDirect,
            previous,
            next,
            before is not null && previous is not null && before.Segments.Contains(previous) ? before : null,
            LastKept(index, before));
    }

    /// <summary>The end of the last mark before in the paragraph that is a quote; the marks after it are names and titles.</summary>
    private int LastKept(int index, QuoteDraft? before)
    {
        for (int i = index - 1; i >= 0 && _marks[i].Paragraph == _marks[index].Paragraph; i--)
        {
            if (before is not null && before.Segments.Contains(_marks[i]))
            {
                return _marks[i].Close;
            }
        }

        return 0;
    }
}
