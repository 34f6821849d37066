namespace Typeset.Datasets;

/// <summary>Columns of text, as wide as their widest cell, two spaces apart.</summary>
/// <param name="rightAligned">For each column, whether it is aligned at its right edge, as numbers are.</param>
internal sealed class TextTable(IReadOnlyList<bool> rightAligned)
{
    private const int Gap = 2;

    private readonly List<string[]> _rows = [];

    /// <summary>The characters of its columns, without those of a last one that is still to come.</summary>
    public int Width => Widths().Sum(static width => width + Gap);

    /// <summary>Adds a row with a cell for each column; the last one can follow with <see cref="Fill"/>.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Gives the rows that lack it their last cell.</summary>
    /// <param name="cells">The cells, in the order of the rows.</param>
    public void Fill(IEnumerable<string> cells)
    {
        IEnumerable<int> open = Enumerable.Range(0, _rows.Count).Where(row => _rows[row].Length < rightAligned.Count);
        foreach ((int row, string cell) in open.ToArray().Zip(cells))
        {
            _rows[row] = [.. _rows[row], cell];
        }
    }

    /// <summary>Writes the rows, without white space at their ends.</summary>
    public void Write(TextWriter output)
    {
        int[] widths = Widths();
        foreach (string[] row in _rows)
        {
            string line = string.Concat(row.Select((cell, i) => new string(' ', Gap) + (rightAligned[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))));
            output.Write(line.TrimEnd(' '));
            output.Write('\n');
        }
    }

    // A heading over cells that are still to come takes no room.
    private int[] Widths()
    {
        int[] widths = new int[rightAligned.Count];
        int filled = _rows.Count == 0 ? 0 : _rows.Min(static row => row.Length);
        foreach (string[] row in _rows)
        {
            for (int i = 0; i < filled; i++)
            {
                widths[i] = Math.Max(widths[i], row[i].Length);
            }
        }

        return widths;
    }
}
