namespace Typeset.Schema;

/// <summary>The text of one schema file and the values read from it, each with its place.</summary>
public sealed class SchemaDocument
{
    private int[]? _lineStarts;

    private SchemaDocument(string path, string text, JsonNode? root, EquatableArray<Problem> problems)
    {
        Path = path;
        Text = text;
        Root = root;
        Problems = problems;
    }

    /// <summary>The file as it was named to the reader; also where the document is found by references of its neighbours.</summary>
    public string Path { get; }

    /// <summary>The text as it was given, a byte order mark included.</summary>
    public string Text { get; }

    /// <summary>The whole value; null when the text is no JSON text or goes beyond a limit, which <see cref="Problems"/> explains.</summary>
    public JsonNode? Root { get; }

    /// <summary>What is wrong with the text, in its order.</summary>
    public EquatableArray<Problem> Problems { get; }

    /// <summary>Reads a schema file.</summary>
    /// <remarks>
    /// The grammar is that of RFC 8259, without comments, trailing commas or any other liberty; a byte order mark at the
    /// start is tolerated (section 8.1). Escapes of lone surrogates (<c>"\uD800"</c>) are accepted, as the grammar allows
    /// them (section 8.2), and kept as they are. Of members with the same name the last one counts; that is a warning.
    /// Malformed text gives exactly one error. Nothing is thrown, whatever the text.
    /// </remarks>
    /// <param name="path">The file's name for messages and for references: a path or an absolute URI. No file is opened.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="limits">Limits other than <see cref="SchemaLimits.Default"/>.</param>
    public static SchemaDocument Parse(string path, string text, SchemaLimits? limits = null)
    {
        limits ??= SchemaLimits.Default;
        SchemaDocument places = new(path, text, root: null, EquatableArray<Problem>.Empty);
        JsonTextReader reader = new(places, limits);
        JsonNode? root = reader.Read();
        return new SchemaDocument(path, text, root, new EquatableArray<Problem>(reader.Problems)) { _lineStarts = places._lineStarts };
    }

    /// <summary>The place of a stretch of <see cref="Text"/> in lines and columns.</summary>
    /// <param name="start">Offset of the first character, in UTF-16 code units; brought into the text when it lies outside.</param>
    /// <param name="length">Number of UTF-16 code units; cut off at the end of the text.</param>
    public SourceLocation Locate(int start, int length)
    {
        start = Math.Min(Math.Max(start, 0), Text.Length);
        length = Math.Min(Math.Max(length, 0), Text.Length - start);
        (int line, int column) = LineAndColumn(start);
        (int endLine, int endColumn) = LineAndColumn(start + length);
        return new SourceLocation(Path, start, length, line, column, endLine, endColumn);
    }

    internal SourceLocation Locate(JsonNode node) => Locate(node.Start, node.Length);

    private (int Line, int Column) LineAndColumn(int offset)
    {
        int[] starts = _lineStarts ??= FindLineStarts(Text);
        int index = Array.BinarySearch(starts, offset);
        int line = index >= 0 ? index : ~index - 1;
        int column = offset - starts[line] + 1;

        // Editors do not show the byte order mark, so it takes no column.
        if (line == 0 && column > 1 && Text[0] == '\uFEFF')
        {
            column--;
        }

        return (line + 1, column);
    }

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
