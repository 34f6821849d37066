namespace Typeset.Datasets;

/// <summary>The names that the command line uses for report formats.</summary>
public static class ReportFormatNames
{
    /// <summary>Every name, in the order of <see cref="ReportFormat"/>.</summary>
    public static IReadOnlyList<string> All { get; } = ["text", "json", "jsonl", "sarif", "junit", "github", "azure", "markdown", "html"];

    /// <summary>Finds the format of a name.</summary>
    /// <param name="name">One of <see cref="All"/>.</param>
    /// <returns>The format, or null when no format has that name.</returns>
    public static ReportFormat? Find(string name)
    {
        for (int i = 0; i < All.Count; i++)
        {
            if (string.Equals(All[i], name, StringComparison.Ordinal))
            {
                return (ReportFormat)i;
            }
        }

        return null;
    }
}
