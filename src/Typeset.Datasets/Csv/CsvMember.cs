using System.Text;

namespace Typeset.Datasets;

/// <summary>A member of the objects that the rows of a CSV file become: the cell of a column, or an object of several.</summary>
/// <param name="name">The name of the member.</param>
/// <param name="column">The column, or -1 for an object.</param>
internal sealed class CsvMember(string name, int column)
{
    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>The column, or -1 for an object.</summary>
    public int Column => column;

    /// <summary>The name as it stands before a value, with the quotation marks and the colon.</summary>
    public byte[] Prefix { get; } = PrefixOf(name);

    /// <summary>The members of an object, in the order of the columns that begin them.</summary>
    public List<CsvMember> Members { get; } = [];

    private static byte[] PrefixOf(string name)
    {
        JsonRecordWriter text = new();
        text.String(Encoding.UTF8.GetBytes(name));
        text.Raw((byte)':');
        return text.Written.ToArray();
    }
}
