namespace Typeset.Datasets;

/// <summary>What an empty cell of a CSV file says, be it quoted or not.</summary>
public enum CsvEmptyCells
{
    /// <summary>That the record does not have the property.</summary>
    Absent,

    /// <summary>That the property is null.</summary>
    Null,

    /// <summary>That the property is a string without characters.</summary>
    String,
}
