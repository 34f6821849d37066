namespace Typeset.News.Reading;

/// <summary>The lines that rule L4 dropped, by their number: a caption that a page prints twice over its credit was dropped once, and belongs to the picture all the same.</summary>
internal sealed class RepeatedBetween
{
    private readonly List<DroppedLine> _dropped;
    private readonly Dictionary<int, string> _lines = [];
    private readonly HashSet<int> _taken = [];

    public RepeatedBetween(List<DroppedLine> dropped)
    {
        _dropped = dropped;
        foreach (DroppedLine line in dropped)
        {
            if (IsRepeated(line))
            {
                _lines.TryAdd(line.Source.Line, line.Text);
            }
        }
    }

    /// <summary>Whether nothing but one more print of the upper unit stands between two.</summary>
    public bool StandsBetween(Unit above, Unit below) =>
        above.LastLine == below.FirstLine - 2 && _lines.TryGetValue(above.LastLine + 1, out string? text) && string.Equals(text, above.Text, StringComparison.Ordinal);

    /// <summary>Makes that print part of what the two units become.</summary>
    public void Take(Unit above) => _taken.Add(above.LastLine + 1);

    /// <summary>Removes all that were taken from the lines left out: once for all, as a text may have very many.</summary>
    public void RemoveTaken()
    {
        if (_taken.Count > 0)
        {
            _dropped.RemoveAll(line => IsRepeated(line) && _taken.Contains(line.Source.Line));
        }
    }

    private static bool IsRepeated(DroppedLine line) => line.Rule == "L4" && line.Source.Line == line.Source.EndLine;
}
