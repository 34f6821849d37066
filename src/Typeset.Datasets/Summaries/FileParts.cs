using System.Globalization;

namespace Typeset.Datasets;

/// <summary>What reports have of one file: all of it, or ranges of it, which are joined where they meet.</summary>
/// <param name="name">The file.</param>
internal sealed class FileParts(string name)
{
    private readonly SortedList<long, (FileRange Range, string Report)> _ranges = [];
    private FileSummary _sum = new(name);
    private string? _report;
    private long _of;

    /// <summary>Adds what a report has of the file.</summary>
    /// <param name="part">The counts; of the file of this name.</param>
    /// <param name="report">The report as it was named, for messages.</param>
    public void Add(FileSummary part, string report)
    {
        _report ??= report;
        _sum = part with
        {
            Records = _sum.Records + part.Records,
            Invalid = _sum.Invalid + part.Invalid,
            Errors = _sum.Errors + part.Errors,
            ErrorsOfFile = _sum.ErrorsOfFile + part.ErrorsOfFile,
            Warnings = _sum.Warnings + part.Warnings,
            Bytes = _sum.Bytes + part.Bytes,
            Unreadable = _sum.Unreadable ?? part.Unreadable,
        };
        _of = part.Ranges?.Of ?? 0;
        foreach (FileRange range in part.Ranges?.Ranges ?? [])
        {
            _ranges.Add(range.Start, (range, report));
        }
    }

    /// <summary>Why something cannot be added, in words; null when it can.</summary>
    /// <param name="part">The counts of the file.</param>
    /// <param name="report">The report they are in.</param>
    public string? FindConflict(FileSummary part, string report)
    {
        if (FindContradiction(part.Ranges, report) is { } contradiction)
        {
            return contradiction;
        }

        string file = PrintableText.Escape(name);
        if (_report is null)
        {
            return null;
        }

        if (part.Ranges is null || _ranges.Count == 0)
        {
            return CouldNotOpen(part) ? $"{report} could not read the file {file}, which {_report} has; make that report again"
                : CouldNotOpen(_sum) ? $"{_report} could not read the file {file}, which {report} has; make that report again"
                : $"the file {file} is in {_report} and in {report}; its records would count twice";
        }

        if (part.Ranges.Of != _of)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the file {file} has {_of} bytes in {_report} and {part.Ranges.Of} in {report}; it was changed in between");
        }

        foreach (FileRange range in part.Ranges.Ranges)
        {
            foreach ((FileRange other, string owner) in _ranges.Values)
            {
                if (range.Start < other.End && other.Start < range.End)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"the bytes {Math.Max(range.Start, other.Start)}-{Math.Min(range.End, other.End)} of {file} are in {owner} and in {report}; their records would count twice");
                }
            }
        }

        return null;
    }

    /// <summary>The counts of what is there, and which bytes are not.</summary>
    /// <param name="missing">The bytes that no report has.</param>
    /// <param name="noRecord">The error of a file whose ranges are all there and have no record; null for any other.</param>
    public FileSummary Sum(out IReadOnlyList<FileRange> missing, out Finding? noRecord)
    {
        noRecord = null;
        missing = Missing();
        if (_ranges.Count == 0)
        {
            return _sum;
        }

        IReadOnlyList<FileRange> joined = Joined();
        if (joined is not [{ Start: 0 } whole] || whole.End != _of)
        {
            return _sum with { Ranges = new FileRanges(_of, joined) };
        }

        if (whole.Records != 0)
        {
            return _sum with { Ranges = null };
        }

        // Of no range by itself was it known that the others have no record either.
        DatasetFault fault = DatasetFault.NoRecord(isEmpty: false);
        noRecord = new Finding { Code = fault.Code, Message = fault.Message, File = name, Position = DatasetFault.NoRecordPosition };
        return _sum with { Ranges = null, Errors = _sum.Errors + 1, ErrorsOfFile = _sum.ErrorsOfFile + 1 };
    }

    /// <summary>Where a place stands when it is counted from the first of the ranges that are joined to its own.</summary>
    /// <param name="position">The place, as its own report counts it.</param>
    public RecordPosition Locate(RecordPosition position)
    {
        int index = _ranges.IndexOfKey(position.RangeStart);
        for (; index > 0 && IsJoined(index - 1); index--)
        {
            FileRange before = _ranges.Values[index - 1].Range;
            position = position with
            {
                Record = position.Record > 0 ? position.Record + before.Records!.Value : 0,
                Line = position.Line + before.Lines!.Value,
                RangeStart = before.Start,
            };
        }

        return position;
    }

    private static bool CouldNotOpen(FileSummary file) => file is { Format: null, Unreadable: not null };

    // A report that was written by typeset has no such thing.
    private string? FindContradiction(FileRanges? ranges, string report)
    {
        long end = 0;
        foreach (FileRange range in ranges?.Ranges ?? [])
        {
            if (range.Start < end || range.Start >= range.End || range.End > ranges!.Of)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{report} is no JSON report: of the {ranges!.Of} bytes of {PrintableText.Escape(name)} it has a range {range.Start}-{range.End} after {end}");
            }

            end = range.End;
        }

        return null;
    }

    // What comes after a range that was not read to its end cannot be counted on from it.
    private bool IsJoined(int index) => _ranges.Values[index].Range is { IsReadToEnd: true } range && range.End == _ranges.Values[index + 1].Range.Start;

    private List<FileRange> Joined()
    {
        List<FileRange> joined = [];
        for (int i = 0; i < _ranges.Count; i++)
        {
            FileRange range = _ranges.Values[i].Range;
            if (i > 0 && IsJoined(i - 1))
            {
                FileRange before = joined[^1];
                joined[^1] = new FileRange(before.Start, range.End, before.Lines + range.Lines, before.Records + range.Records);
            }
            else
            {
                joined.Add(range);
            }
        }

        return joined;
    }

    private List<FileRange> Missing()
    {
        List<FileRange> missing = [];
        long end = 0;
        foreach ((FileRange range, _) in _ranges.Values)
        {
            Note(range.Start);
            end = range.End;
        }

        Note(_of);
        return missing;

        void Note(long start)
        {
            if (start > end)
            {
                missing.Add(new FileRange(end, start, null, null));
            }
        }
    }
}
