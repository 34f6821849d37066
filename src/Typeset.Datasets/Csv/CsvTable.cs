using System.Text;
using System.Text.Unicode;
using Typeset.Schema;

namespace Typeset.Datasets;

/// <summary>What the header of a CSV file says of its rows.</summary>
/// <remarks>
/// A header such as <c>address.city</c> is the property <c>city</c> of the object <c>address</c> exactly when the contract describes such a property, and none that is called
/// <c>address.city</c>. Otherwise the point is a part of the name.
/// </remarks>
internal sealed class CsvTable
{
    private readonly List<(int Offset, string Message)> _faults = [];

    private CsvTable(ReadOnlySpan<byte> header, byte delimiter, CsvEmptyCells emptyCells, bool endsLinesWithReturn)
    {
        Header = header.ToArray();
        Delimiter = delimiter;
        EmptyCells = emptyCells;
        EndsLinesWithReturn = endsLinesWithReturn;
    }

    /// <summary>The header as it stands in the file, without the end of its line.</summary>
    public byte[] Header { get; }

    /// <summary>The character between cells.</summary>
    public byte Delimiter { get; }

    /// <summary>What empty cells say.</summary>
    public CsvEmptyCells EmptyCells { get; }

    /// <summary>Whether the line of the header ends in a carriage return and a line feed.</summary>
    public bool EndsLinesWithReturn { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<CsvColumn> Columns { get; private set; } = [];

    /// <summary>The object that a row becomes.</summary>
    public CsvMember Record { get; } = new("", -1);

    /// <summary>What is wrong with the header, and at which of its bytes, in order.</summary>
    public IReadOnlyList<(int Offset, string Message)> Faults => _faults;

    /// <summary>Reads a header.</summary>
    /// <param name="header">The header, without the end of its line.</param>
    /// <param name="delimiter">The character between cells.</param>
    /// <param name="options">How the file is read.</param>
    /// <param name="endsLinesWithReturn">See <see cref="EndsLinesWithReturn"/>.</param>
    public static CsvTable Parse(ReadOnlySpan<byte> header, byte delimiter, CsvOptions options, bool endsLinesWithReturn)
    {
        CsvTable table = new(header, delimiter, options.EmptyCells, endsLinesWithReturn);
        CsvCells cells = new();
        bool isSplit = cells.TrySplit(header, delimiter, out string? fault, out int offset);
        ContractProperties? root = options.Contract is { } contract ? ContractProperties.Of(contract) : null;
        HashSet<string> names = new(StringComparer.Ordinal);
        List<(string? Name, string[] Path, JsonTypes Types)> columns = [];
        for (int i = 0; i < cells.Count; i++)
        {
            string? name = table.NameOf(cells[i], names);
            (string[] path, JsonTypes types) = name is null ? ([], JsonTypes.String) : Place(name, root, options.GuessTypes);
            columns.Add((name, path, types));
        }

        if (!isSplit)
        {
            table._faults.Add((offset, fault!));
        }

        table.Columns = [.. columns.Select(column => new CsvColumn(column.Name ?? "", column.Types))];
        HashSet<string> values = [.. columns.Where(column => column.Path.Length == 1).Select(column => column.Path[0])];
        for (int i = 0; i < columns.Count; i++)
        {
            if (columns[i] is { Name: { } name, Path: var path })
            {
                // An object that is a column of its own as well cannot be put together.
                table.Add(path.Length > 1 && values.Contains(path[0]) ? [name] : path, i);
            }
        }

        return table;
    }

    /// <summary>Whether the rows of two tables can stand under one header.</summary>
    /// <param name="other">The other table.</param>
    public bool HasSameColumns(CsvTable other) =>
        Delimiter == other.Delimiter && Columns.Select(column => column.Name).SequenceEqual(other.Columns.Select(column => column.Name), StringComparer.Ordinal);

    // Null for a column that no property can be made of; the header is said to be wrong then.
    private string? NameOf(in CsvCells.Cell cell, HashSet<string> names)
    {
        ReadOnlySpan<byte> bytes = Header.AsSpan(cell.TextStart, cell.TextLength);
        if (bytes.IsEmpty)
        {
            _faults.Add((cell.Start, "expected the name of a column, found an empty cell; name it, or remove the column: its cells are left out of the records"));
            return null;
        }

        if (!Utf8.IsValid(bytes))
        {
            _faults.Add((cell.Start, "the name of this column is no UTF-8; write the file as UTF-8: the cells of the column are left out of the records"));
            return null;
        }

        string name = Encoding.UTF8.GetString(bytes);
        name = cell.HasDoubledQuotes ? name.Replace("\"\"", "\"", StringComparison.Ordinal) : name;
        if (!names.Add(name))
        {
            _faults.Add((cell.Start, $"two columns are called \"{name}\"; rename one: the cells of the second are left out of the records"));
            return null;
        }

        return name;
    }

    private static (string[] Path, JsonTypes Types) Place(string name, ContractProperties? root, bool guesses)
    {
        if (root?.Find(name) is { } literal)
        {
            return ([name], Typed(literal.Types));
        }

        string[] path = name.Split('.');
        ContractProperties? place = path.Length > 1 && !path.Contains("") ? root : null;
        foreach (string segment in path)
        {
            place = place?.Find(segment);
        }

        return place is not null ? (path, Typed(place.Types))
            : ([name], guesses ? JsonTypes.Number | JsonTypes.Boolean | JsonTypes.String : JsonTypes.String);
    }

    // Where every type will do, a cell is what it is in CSV: text.
    private static JsonTypes Typed(JsonTypes types) => types == JsonTypes.Any ? JsonTypes.String : types;

    private void Add(string[] path, int column)
    {
        CsvMember place = Record;
        foreach (string segment in path.AsSpan(..^1))
        {
            CsvMember? inner = place.Members.Find(member => member.Name == segment && member.Column < 0);
            if (inner is null)
            {
                place.Members.Add(inner = new CsvMember(segment, -1));
            }

            place = inner;
        }

        place.Members.Add(new CsvMember(path[^1], column));
    }
}
