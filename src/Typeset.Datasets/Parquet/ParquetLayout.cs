using Parquet.Meta;

namespace Typeset.Datasets;

/// <summary>Makes the parts of a record from the schema of a Parquet file: a list of elements, each before its children.</summary>
/// <remarks>Lists and maps are told by their annotations, older layouts included (Parquet format, LogicalTypes.md, "Nested Types").</remarks>
internal sealed class ParquetLayout
{
    // Deeper schemas than any data has; a damaged file does not lead further.
    private const int MaxDepth = 64;

    private readonly IReadOnlyList<SchemaElement> _elements;
    private readonly bool _omitsNulls;
    private readonly List<(string[] Path, ParquetColumn Column)> _columns = [];
    private int _next;

    private ParquetLayout(IReadOnlyList<SchemaElement> elements, bool omitsNulls)
    {
        _elements = elements;
        _omitsNulls = omitsNulls;
    }

    /// <summary>Makes the parts of a record.</summary>
    /// <param name="elements">The schema; the logical types of its leaves are taken off.</param>
    /// <param name="omitsNulls">Whether members that are null are left out.</param>
    /// <param name="columns">The columns, with the names that lead to them.</param>
    /// <returns>The record.</returns>
    /// <exception cref="InvalidDataException">The schema is no tree.</exception>
    /// <exception cref="NotSupportedException">The schema has what is not read.</exception>
    public static ParquetNode Make(IReadOnlyList<SchemaElement> elements, bool omitsNulls, out IReadOnlyList<(string[] Path, ParquetColumn Column)> columns)
    {
        ParquetLayout layout = new(elements, omitsNulls);
        SchemaElement root = layout.Take();
        ParquetNode record = layout.Struct(root, [], 0, 0, 0);
        if (layout._next != elements.Count)
        {
            throw new InvalidDataException("the schema has elements that belong nowhere");
        }

        columns = layout._columns;
        return record;
    }

    // The element that was taken last, as it stands in its parent.
    private ParquetNode Part(string[] parent, int definition, int repetition, int depth)
    {
        SchemaElement element = Take();
        string[] path = [.. parent, element.Name];
        if (depth > MaxDepth)
        {
            throw new InvalidDataException("the schema is nested too deeply");
        }

        if (element.RepetitionType == FieldRepetitionType.REPEATED)
        {
            // A repeated element without a list around it is a list of required elements.
            ParquetNode repeated = Value(element, path, definition + 1, repetition + 1, depth);
            return new ParquetList(repeated, definition, repetition + 1, definition + 1);
        }

        return Value(element, path, definition + (element.RepetitionType == FieldRepetitionType.OPTIONAL ? 1 : 0), repetition, depth);
    }

    private ParquetNode Value(SchemaElement element, string[] path, int definition, int repetition, int depth) =>
        element.NumChildren is null or 0 && element.Type is not null ? Leaf(element, path, definition, repetition)
        : IsList(element) ? List(path, definition, repetition, depth)
        : IsMap(element) ? Map(path, definition, repetition, depth)
        : Struct(element, path, definition, repetition, depth);

    private ParquetScalar Leaf(SchemaElement element, string[] path, int definition, int repetition)
    {
        ParquetColumn column = ParquetColumns.Make(element, string.Join('.', path), definition, repetition);
        _columns.Add((path, column));
        return new ParquetScalar(column, definition);
    }

    private ParquetStruct Struct(SchemaElement element, string[] path, int definition, int repetition, int depth)
    {
        if (element.NumChildren is not > 0)
        {
            throw new NotSupportedException($"{(path.Length == 0 ? "the table" : $"the group {string.Join('.', path)}")} has no columns");
        }

        List<(byte[] Name, ParquetNode Value)> members = [];
        JsonRecordWriter name = new();
        for (int i = 0; i < element.NumChildren; i++)
        {
            name.Clear();
            name.String(Peek().Name);
            name.Raw((byte)':');
            members.Add((name.Written.ToArray(), Part(path, definition, repetition, depth + 1)));
        }

        return new ParquetStruct(members, definition, _omitsNulls);
    }

    private ParquetList List(string[] path, int definition, int repetition, int depth)
    {
        SchemaElement repeated = Take();
        if (repeated.RepetitionType != FieldRepetitionType.REPEATED)
        {
            throw new NotSupportedException($"the list {string.Join('.', path)} repeats nothing");
        }

        string[] inner = [.. path, repeated.Name];
        bool isElement = repeated.NumChildren is not 1 || repeated.Name == "array" || repeated.Name == path[^1] + "_tuple";
        ParquetNode element = isElement
            ? Value(repeated, inner, definition + 1, repetition + 1, depth + 1)
            : Part(inner, definition + 1, repetition + 1, depth + 1);
        return new ParquetList(element, definition, repetition + 1, definition + 1);
    }

    private ParquetNode Map(string[] path, int definition, int repetition, int depth)
    {
        SchemaElement entry = Take();
        if (entry.RepetitionType != FieldRepetitionType.REPEATED || entry.NumChildren is not (1 or 2))
        {
            throw new NotSupportedException($"the map {string.Join('.', path)} has no keys and values");
        }

        string[] inner = [.. path, entry.Name];
        ParquetNode key = Part(inner, definition + 1, repetition + 1, depth + 1);
        ParquetNode? value = entry.NumChildren == 2 ? Part(inner, definition + 1, repetition + 1, depth + 1) : null;
        if (key is ParquetScalar)
        {
            return new ParquetMap(key, value, definition, repetition + 1, definition + 1);
        }

        // Keys that are no single values cannot be names of members.
        List<(byte[] Name, ParquetNode Value)> members = [("\"key\":"u8.ToArray(), key)];
        if (value is not null)
        {
            members.Add(("\"value\":"u8.ToArray(), value));
        }

        return new ParquetList(new ParquetStruct(members, definition + 1, _omitsNulls), definition, repetition + 1, definition + 1);
    }

    private static bool IsList(SchemaElement element) =>
        element.NumChildren == 1 && (element.LogicalType?.LIST is not null || element.ConvertedType == ConvertedType.LIST);

    private static bool IsMap(SchemaElement element) =>
        element.NumChildren == 1 && (element.LogicalType?.MAP is not null || element.ConvertedType is ConvertedType.MAP or ConvertedType.MAP_KEY_VALUE);

    private SchemaElement Peek() => _next < _elements.Count ? _elements[_next] : throw new InvalidDataException("the schema ends early");

    private SchemaElement Take()
    {
        SchemaElement element = Peek();
        _next++;
        return element;
    }
}
