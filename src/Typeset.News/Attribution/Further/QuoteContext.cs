namespace Typeset.News.Reading;

/// <summary>What the further rules look at besides the quote itself.</summary>
internal sealed class QuoteContext
{
    private readonly ArticleDraft _draft;
    private readonly List<Mark> _marks;
    private readonly Dictionary<Mark, int> _index = new(ReferenceEqualityComparer.Instance);

    // Of each mark: the quote it is a segment of, or -1.
    private readonly int[] _owner;

    // Of each mark: where the last quote before it in its paragraph ends.
    private readonly int[] _lastKept;

    // Of each mark: the quote that the last quote before it in its paragraph is, or -1.
    private readonly int[] _lastOwner;

    public QuoteContext(ArticleDraft draft, List<Mark> marks)
    {
        _draft = draft;
        _marks = marks;
        _owner = new int[marks.Count];
        _lastKept = new int[marks.Count];
        _lastOwner = new int[marks.Count];
        Array.Fill(_lastOwner, -1);
        for (int i = 0; i < marks.Count; i++)
        {
            _index.Add(marks[i], i);
            _owner[i] = -1;
        }

        for (int i = 0; i < draft.Quotes.Count; i++)
        {
            foreach (Mark segment in draft.Quotes[i].Segments)
            {
                _owner[_index[segment]] = i;
            }
        }

        for (int i = 1; i < marks.Count; i++)
        {
            _lastKept[i] = marks[i - 1].Paragraph != marks[i].Paragraph ? 0 : _owner[i - 1] >= 0 ? marks[i - 1].Close : _lastKept[i - 1];
            _lastOwner[i] = marks[i - 1].Paragraph != marks[i].Paragraph ? -1 : _owner[i - 1] >= 0 ? _owner[i - 1] : _lastOwner[i - 1];
        }
    }

    /// <summary>The names of the text.</summary>
    public NamesOfText Names => _draft.Names;

    /// <summary>Where a quote begins, and what stands around it.</summary>
    public QuotePlace Place(QuoteDraft quote)
    {
        Mark mark = quote.Segments[0];
        int index = _index[mark];
        Mark? previous = index > 0 && _marks[index - 1].Paragraph == mark.Paragraph ? _marks[index - 1] : null;
        Mark? next = index + 1 < _marks.Count && _marks[index + 1].Paragraph == mark.Paragraph ? _marks[index + 1] : null;
        return new QuotePlace(
            _draft.Paragraphs[mark.Paragraph],
            mark.Paragraph > 0 ? _draft.Paragraphs[mark.Paragraph - 1] : null,
            mark.Paragraph + 1 < _draft.Paragraphs.Count ? _draft.Paragraphs[mark.Paragraph + 1] : null,
            mark,
            quote.IsDirect,
            previous,
            next,
            previous is not null && _owner[index - 1] is var owner and >= 0 ? _draft.Quotes[owner] : null,
            _lastOwner[index] >= 0 ? _draft.Quotes[_lastOwner[index]] : null,
            _lastKept[index]);
    }
}
