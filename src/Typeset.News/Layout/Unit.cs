namespace Typeset.News.Reading;

/// <summary>Rule L2: a line that is not blank, trimmed; or several joined by L3; or what a dateline left of one.</summary>
internal readonly struct Unit
{
    private readonly LinePiece _first;

    // What came from further lines; null for nearly every unit.
    private readonly LinePiece[]? _further;

    public Unit(string text, LinePiece first, bool followsBlank, LinePiece[]? further = null)
    {
        Text = text;
        _first = first;
        _further = further;
        FollowsBlank = followsBlank;
    }

    /// <summary>The words, never empty, without white space at the edges.</summary>
    public string Text { get; }

    /// <summary>Whether a blank line, or nothing, stands before it.</summary>
    public bool FollowsBlank { get; }

    public int FirstLine => _first.Line;

    public int LastLine => _further is null ? _first.Line : _further[^1].Line;

    /// <summary>The place of the whole unit.</summary>
    public SourceRange Source() => Source(0, Text.Length);

    /// <summary>The place of a part of the unit that neither starts nor ends with white space.</summary>
    public SourceRange Source(int start, int end)
    {
        LinePiece first = PieceAt(start);
        LinePiece last = PieceAt(end - 1);
        return new SourceRange(first.Line, first.Column + start - first.TextStart, last.Line, last.Column + end - last.TextStart);
    }

    /// <summary>The rest of the unit from an offset on.</summary>
    public Unit From(int start)
    {
        LinePiece first = PieceAt(start);
        int into = start - first.TextStart;
        LinePiece[]? further = _further is null ? null : [.. _further.Where(piece => piece.TextStart > start).Select(piece => piece with { TextStart = piece.TextStart - start })];
        return new Unit(Text[start..], new LinePiece(first.Line, first.Column + into, 0), FollowsBlank, further is [] ? null : further);
    }

    /// <summary>The unit up to an offset.</summary>
    public Unit To(int end)
    {
        LinePiece[]? further = _further is null ? null : [.. _further.Where(piece => piece.TextStart < end)];
        return new Unit(Text[..end], _first, FollowsBlank, further is [] ? null : further);
    }

    /// <summary>Whether nothing but a blank line stands between this unit and one below it.</summary>
    public bool IsNextTo(Unit below) => below.FirstLine - LastLine is 1 || below.FollowsBlank && below.FirstLine - LastLine is 2;

    /// <summary>The units as one, with one space between them.</summary>
    public static Unit Join(IReadOnlyList<Unit> units)
    {
        var further = new List<LinePiece>(units.Count - 1);
        int at = 0;
        for (int i = 0; i < units.Count; i++)
        {
            if (i > 0)
            {
                further.Add(units[i]._first with { TextStart = at });
            }

            foreach (LinePiece piece in units[i]._further ?? [])
            {
                further.Add(piece with { TextStart = at + piece.TextStart });
            }

            at += units[i].Text.Length + 1;
        }

        return new Unit(string.Join(' ', units.Select(static unit => unit.Text)), units[0]._first, units[0].FollowsBlank, further is [] ? null : [.. further]);
    }

    private LinePiece PieceAt(int offset)
    {
        if (_further is null || offset < _further[0].TextStart)
        {
            return _first;
        }

        int low = 0;
        int high = _further.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (_further[middle].TextStart <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return _further[low];
    }
}
