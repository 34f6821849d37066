using Typeset.Schema;

namespace Typeset.Datasets;

/// <summary>A column of a CSV file.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Types">What its cells can be; <see cref="JsonTypes.String"/> when they are text whatever they look like.</param>
internal sealed record CsvColumn(string Name, JsonTypes Types)
{
    /// <summary>Whether a cell that is written as a JSON number is one.</summary>
    public bool HasNumbers { get; } = (Types & JsonTypes.Number) != 0;

    /// <summary>Whether <c>true</c> and <c>false</c> are the values and not the words.</summary>
    public bool HasBooleans { get; } = (Types & JsonTypes.Boolean) != 0;

    /// <summary>Whether a cell that is written as a JSON array or object is one: the column has such values and no strings.</summary>
    public bool HasStructures { get; } = (Types & (JsonTypes.Array | JsonTypes.Object)) != 0 && (Types & JsonTypes.String) == 0;
}
