namespace Typeset.Datasets;

/// <summary>The names that the command line and reports use for formats.</summary>
public static class DatasetFormatNames
{
    /// <summary>Every name, in the order of <see cref="DatasetFormat"/>.</summary>
    public static IReadOnlyList<string> All { get; } = ["json", "json-array", "jsonl", "concatenated-json", "parquet", "csv"];

    /// <summary>The name of <paramref name="format"/>.</summary>
    /// <param name="format">A defined format.</param>
    /// <returns>The name, in lower case.</returns>
    public static string NameOf(DatasetFormat format) => All[(int)format];

    /// <summary>Finds the format of a name.</summary>
    /// <param name="name">One of <see cref="All"/>.</param>
    /// <returns>The format, or null when no format has that name.</returns>
    public static DatasetFormat? Find(string name)
    {
        for (int i = 0; i < All.Count; i++)
        {
            if (string.Equals(All[i], name, StringComparison.Ordinal))
            {
                return (DatasetFormat)i;
            }
        }

        return null;
    }
}
