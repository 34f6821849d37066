using System.Diagnostics.CodeAnalysis;

namespace Typeset.Datasets;

/// <summary>The cells of one row of a CSV file (RFC 4180, section 2).</summary>
/// <remarks>
/// A quotation mark means something only where a cell begins: one inside of a cell that is not quoted is text, as most writers that forget to quote mean it.
/// </remarks>
internal sealed class CsvCells
{
    private Cell[] _cells = new Cell[16];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>A cell.</summary>
    public ref readonly Cell this[int index] => ref _cells[index];

    /// <summary>Finds the cells of a row.</summary>
    /// <param name="row">The row, without the end of its line.</param>
    /// <param name="delimiter">The character between cells.</param>
    /// <param name="fault">Why it is no row, in words; null when it is one.</param>
    /// <param name="faultOffset">Where in the row that is.</param>
    public bool TrySplit(ReadOnlySpan<byte> row, byte delimiter, [NotNullWhen(false)] out string? fault, out int faultOffset)
    {
        Count = 0;
        fault = null;
        faultOffset = 0;
        int start = 0;
        while (true)
        {
            if (Count == _cells.Length)
            {
                Array.Resize(ref _cells, 2 * Count);
            }

            ref Cell cell = ref _cells[Count++];
            cell.Start = start;
            int end;
            if (start < row.Length && row[start] == (byte)'"')
            {
                if (!TryEndQuoted(row, ref cell, out end))
                {
                    Count--;
                    (fault, faultOffset) = ("a quotation mark opens this cell and none closes it on the lines that follow; close it, or double it and quote the cell if it is text", start);
                    return false;
                }

                if (end < row.Length && row[end] != delimiter)
                {
                    (fault, faultOffset) = ("expected the end of the cell after its closing quotation mark; a quotation mark inside of a quoted cell is written twice", end);
                    return false;
                }
            }
            else
            {
                int next = row[start..].IndexOf(delimiter);
                end = next < 0 ? row.Length : start + next;
                (cell.TextStart, cell.TextLength, cell.HasDoubledQuotes) = (start, end - start, false);
            }

            if (end == row.Length)
            {
                return true;
            }

            start = end + 1;
        }
    }

    private static bool TryEndQuoted(ReadOnlySpan<byte> row, ref Cell cell, out int end)
    {
        cell.HasDoubledQuotes = false;
        end = cell.Start + 1;
        while (true)
        {
            int quote = row[end..].IndexOf((byte)'"');
            if (quote < 0)
            {
                return false;
            }

            end += quote + 1;
            if (end == row.Length || row[end] != (byte)'"')
            {
                cell.TextStart = cell.Start + 1;
                cell.TextLength = end - 1 - cell.TextStart;
                return true;
            }

            cell.HasDoubledQuotes = true;
            end++;
        }
    }

    /// <summary>One cell.</summary>
    internal struct Cell
    {
        /// <summary>Where it starts in its row, its quotation mark included.</summary>
        public int Start;

        /// <summary>Where its text starts.</summary>
        public int TextStart;

        /// <summary>The bytes of its text.</summary>
        public int TextLength;

        /// <summary>Whether quotation marks stand in the text, each written twice.</summary>
        public bool HasDoubledQuotes;
    }
}
