namespace Typeset.Datasets;

/// <summary>How CSV files are read as records.</summary>
public sealed record CsvOptions
{
    /// <summary>The character between cells, which is ASCII; null to find it from the header of each file.</summary>
    public byte? Delimiter { get; init; }

    /// <summary>What empty cells say.</summary>
    public CsvEmptyCells EmptyCells { get; init; }

    /// <summary>The contract that types the columns: cells of a column that can be a number, say, are numbers where they are written as one. Null when there is none.</summary>
    public JsonContract? Contract { get; init; }

    /// <summary>Whether cells of columns that no contract describes are numbers, <c>true</c> and <c>false</c> where they are written so; they are strings otherwise.</summary>
    public bool GuessTypes { get; init; }
}
