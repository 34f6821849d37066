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

    /// <summary>Stretches of a file as <c>--range</c> takes them, and how many more there are.</summary>
    public static string Ranges(IReadOnlyCollection<FileRange> ranges)
    {
        string shown = string.Join(", ", ranges.Take(MaxRanges).Select(static range => string.Create(CultureInfo.InvariantCulture, $"{range.Start}-{range.End}")));
        return ranges.Count > MaxRanges ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {ranges.Count - MaxRanges} more") : shown;
    }
}
