namespace Typeset.News.Reading;

/// <summary>Rule L2: a line that is not blank, trimmed; or several joined by L3; or what a dateline left of one.</summary>
internal sealed class Unit
{
    private readonly LinePiece[] _pieces;

    public Unit(string text, LinePiece[] pieces, bool followsBlank)
    {
        Text = text;
        _pieces = pieces;
        FollowsBlank = followsBlank;
    }

    /// <summary>The words, never empty, without white space at the edges.</summary>
    public string Text { get; }

    /// <summary>Whether a blank line, or nothing, stands before it.</summary>
    public bool FollowsBlank { get; }

    public int FirstLine => _pieces[0].Line;

    public int LastLine => _pieces[^1].Line;

    /// <summary>The place of the whole unit.</summary>
    public SourceRange Source() => Source(0, Text.Length);

    /// <summary>The place of a part of the unit that neither starts nor ends with white space.</summary>
    public SourceRange Source(int start, int end)
    {
        LinePiece first = _pieces[PieceAt(start)];
        LinePiece last = _pieces[PieceAt(end - 1)];
        return new SourceRange(first.Line, first.Column + start - first.TextStart, last.Line, last.Column + end - last.TextStart);
    }

    /// <summary>The rest of the unit from an offset on.</summary>
    public Unit From(int start)
    {
        int first = PieceAt(start);
        var rest = new LinePiece[_pieces.Length - first];
        for (int i = 0; i < rest.Length; i++)
        {
            LinePiece piece = _pieces[first + i];
            int into = Math.Max(0, start - piece.TextStart);
            rest[i] = new LinePiece(piece.Line, piece.Column + into, piece.TextStart + into - start);
        }

        return new Unit(Text[start..], rest, FollowsBlank);
    }

    /// <summary>The units as one, with one space between them.</summary>
    public static Unit Join(IReadOnlyList<Unit> units)
    {
        var pieces = new LinePiece[units.Count];
        int at = 0;
        for (int i = 0; i < units.Count; i++)
        {
            pieces[i] = units[i]._pieces[0] with { TextStart = at };
            at += units[i].Text.Length + 1;
        }

        return new Unit(string.Join(' ', units.Select(static unit => unit.Text)), pieces, units[0].FollowsBlank);
    }

    private int PieceAt(int offset)
    {
        int low = 0;
        int high = _pieces.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (_pieces[middle].TextStart <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
