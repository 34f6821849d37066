namespace Typeset.Datasets;

/// <summary>Columns of text, as wide as their widest cell, two spaces apart.</summary>
/// <param name="rightAligned">For each column, whether it is aligned at its right edge, as numbers are.</param>
internal sealed class TextTable(IReadOnlyList<bool> rightAligned)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Whether it has no rows.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Adds a row with a cell for each column.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the rows, without white space at their ends.</summary>
    public void Write(TextWriter output)
    {
        int[] widths = new int[rightAligned.Count];
        foreach (string[] row in _rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                widths[i] = Math.Max(widths[i], row[i].Length);
            }
        }

        foreach (string[] row in _rows)
        {
            string line = string.Concat(row.Select((cell, i) => "  " + (rightAligned[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))));
            output.Write(line.TrimEnd(' '));
            output.Write('\n');
        }
    }
}
