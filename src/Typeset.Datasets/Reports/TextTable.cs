namespace Typeset.Datasets;

/// <summary>Columns of text, as wide as their widest cell, two spaces apart.</summary>
/// <param name="rightAligned">For each column, whether it is aligned at its right edge, as numbers are.</param>
internal sealed class TextTable(IReadOnlyList<bool> rightAligned)
{
    private readonly List<string[]> _rows = [];

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
            for (int i = 0; i < row.Length; i++)
            {
                output.Write("  ");
                output.Write(rightAligned[i] ? row[i].PadLeft(widths[i]) : i == row.Length - 1 ? row[i] : row[i].PadRight(widths[i]));
            }

            output.Write('\n');
        }
    }
}
