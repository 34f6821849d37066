namespace Typeset.Datasets;

/// <summary>How a text report looks.</summary>
public sealed record TextReportOptions
{
    /// <summary>The most errors listed one by one; all others are counted only.</summary>
    public long MaxListed { get; init; } = 1000;

    /// <summary>Whether to colour it for a terminal.</summary>
    public bool Color { get; init; }

    /// <summary>The columns of the terminal that tables and lists are to fit; null where nobody knows, such as in a file.</summary>
    public int? Width { get; init; }
}
