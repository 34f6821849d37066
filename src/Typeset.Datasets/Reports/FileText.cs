using System.Globalization;

namespace Typeset.Datasets;

/// <summary>Says in plain text, safe to print, what was read of a file.</summary>
internal static class FileText
{
    private const int MaxRanges = 3;

    /// <summary>The name of a file, and which of its bytes were read when not all were.</summary>
    public static string Name(FileSummary file)
    {
        string name = PrintableText.Escape(file.File);
        return file.Ranges is { } ranges ? string.Create(CultureInfo.InvariantCulture, $"{name} bytes {Ranges(ranges.Ranges)} of {ranges.Of}") : name;
    }

    /// <summary>Says that only a sample of the records was looked at.</summary>
    /// <param name="share">The share of the records, from 0 to 1.</param>
    public static string Sample(double share) => $"Of all records a sample of {Percent(share)} was looked at; the counts are those of the sample.";

    /// <summary>A share as a percentage, with the digits it was given with.</summary>
    /// <param name="share">The share, from 0 to 1.</param>
    public static string Percent(double share) => ((decimal)share).ToString("0.############%", CultureInfo.InvariantCulture);

    /// <summary>Stretches of a file as <c>--range</c> takes them, and how many more there are.</summary>
    public static string Ranges(IReadOnlyCollection<FileRange> ranges)
    {
        string shown = string.Join(", ", ranges.Take(MaxRanges).Select(static range => string.Create(CultureInfo.InvariantCulture, $"{range.Start}-{range.End}")));
        return ranges.Count > MaxRanges ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {ranges.Count - MaxRanges} more") : shown;
    }
}
