using System.Diagnostics.CodeAnalysis;

namespace Typeset.Datasets;

/// <summary>Makes JSON records of the rows of CSV files, one after the other, and tells of which cell a part of a record was made.</summary>
internal sealed class CsvRow
{
    private readonly CsvCells _cells = new();
    private readonly JsonRecordWriter _text = new();
    private readonly List<(int Text, int Cell)> _places = [];
    private byte[] _undoubled = [];

    /// <summary>The record of the row that was read last.</summary>
    public ReadOnlySpan<byte> Text => _text.Written;

    /// <summary>Reads a row.</summary>
    /// <param name="table">The header of its file.</param>
    /// <param name="row">The row, without the end of its line.</param>
    /// <param name="fault">Why no record can be made of it; null when one can.</param>
    /// <param name="faultOffset">Where in the row that is.</param>
    public bool TryRead(CsvTable table, ReadOnlySpan<byte> row, [NotNullWhen(false)] out DatasetFault? fault, out int faultOffset)
    {
        _text.Clear();
        _places.Clear();
        if (!_cells.TrySplit(row, table.Delimiter, out string? quotes, out faultOffset))
        {
            fault = new DatasetFault(DatasetCodes.CsvQuotes, quotes);
            return false;
        }

        int columns = table.Columns.Count;
        if (_cells.Count != columns)
        {
            faultOffset = _cells.Count > columns ? _cells[columns].Start : row.Length;
            fault = new DatasetFault(DatasetCodes.CsvCellCount, FormattableString.Invariant(
                $"expected {columns} {(columns == 1 ? "cell" : "cells")}, one for each name of the header, found {_cells.Count}; quote cells that contain the delimiter or a line break"));
            return false;
        }

        fault = null;
        WriteObject(table, table.Record, row);
        return true;
    }

    /// <summary>Where in the row the cell starts that a byte of the record was made of.</summary>
    /// <param name="textOffset">The byte of the record.</param>
    public int Locate(long textOffset)
    {
        int found = 0;
        foreach ((int text, int cell) in _places)
        {
            if (text > textOffset)
            {
                break;
            }

            found = _cells[cell].Start;
        }

        return found;
    }

    private bool WriteObject(CsvTable table, CsvMember group, ReadOnlySpan<byte> row)
    {
        _text.Raw((byte)'{');
        bool any = false;
        foreach (CsvMember member in group.Members)
        {
            int before = _text.Length;
            int placesBefore = _places.Count;
            if (any)
            {
                _text.Raw((byte)',');
            }

            if (member.Column >= 0)
            {
                _places.Add((_text.Length, member.Column));
            }

            _text.Raw(member.Prefix);
            if (member.Column >= 0 ? WriteCell(table, member.Column, row) : WriteObject(table, member, row))
            {
                any = true;
            }
            else
            {
                _text.CutTo(before);
                _places.RemoveRange(placesBefore, _places.Count - placesBefore);
            }
        }

        _text.Raw((byte)'}');
        return any;
    }

    private bool WriteCell(CsvTable table, int column, ReadOnlySpan<byte> row)
    {
        ref readonly CsvCells.Cell cell = ref _cells[column];
        ReadOnlySpan<byte> text = row.Slice(cell.TextStart, cell.TextLength);
        if (text.IsEmpty && table.EmptyCells != CsvEmptyCells.String)
        {
            if (table.EmptyCells == CsvEmptyCells.Null)
            {
                _text.Raw("null"u8);
            }

            return table.EmptyCells == CsvEmptyCells.Null;
        }

        if (cell.HasDoubledQuotes)
        {
            text = Undouble(text);
        }

        CsvColumn type = table.Columns[column];
        if ((type.HasNumbers && IsNumber(text)) || (type.HasBooleans && (text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8))) || (type.HasStructures && IsStructure(text)))
        {
            _text.Raw(text);
        }
        else
        {
            _text.String(text);
        }

        return true;
    }

    private ReadOnlySpan<byte> Undouble(ReadOnlySpan<byte> text)
    {
        if (_undoubled.Length < text.Length)
        {
            _undoubled = new byte[2 * text.Length];
        }

        int length = 0;
        while (text.IndexOf((byte)'"') is int quote and >= 0)
        {
            text[..(quote + 1)].CopyTo(_undoubled.AsSpan(length));
            length += quote + 1;
            text = text[(quote + 2)..];
        }

        text.CopyTo(_undoubled.AsSpan(length));
        return _undoubled.AsSpan(0, length + text.Length);
    }

    // The grammar of RFC 8259, section 6.
    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        text = text.StartsWith("-"u8) ? text[1..] : text;
        int digits = Digits(text);
        if (digits == 0 || (text[0] == (byte)'0' && digits > 1))
        {
            return false;
        }

        text = text[digits..];
        if (text.StartsWith("."u8))
        {
            digits = Digits(text[1..]);
            if (digits == 0)
            {
                return false;
            }

            text = text[(digits + 1)..];
        }

        if (text.IsEmpty)
        {
            return true;
        }

        if ((text[0] | 0x20) != 'e')
        {
            return false;
        }

        text = text[1..];
        text = text.Length > 0 && text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        return !text.IsEmpty && Digits(text) == text.Length;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }

    private static bool IsStructure(ReadOnlySpan<byte> text)
    {
        int start = JsonBytes.SkipWhiteSpace(text, 0);
        return start < text.Length && text[start] is (byte)'{' or (byte)'[' && JsonBytes.HasGrammarOfValue(text);
    }
}
