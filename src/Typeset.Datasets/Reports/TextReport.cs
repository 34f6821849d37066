using System.Globalization;

namespace Typeset.Datasets;

/// <summary>A report for people: the errors as they are found, one a line, then their kinds and the counts.</summary>
/// <param name="output">Where it goes; line ends are line feeds.</param>
/// <param name="options">How it looks.</param>
/// <remarks>It says the same on every machine: nothing in it depends on time, culture or terminal but its colour, and how much of values and records there is room for.</remarks>
public sealed class TextReport(TextWriter output, TextReportOptions options) : IReportWriter
{
    private const int ValuesWidth = 60;
    private const int RecordWidth = 160;
    private const int LineWidth = 110;
    private const int LeastWidth = 20;
    private const int MaxRecords = 10;
    private const int MaxFields = 20;

    private long _listed;

    /// <inheritdoc/>
    public void Begin(string contract)
    {
        // The errors come first, and each says all of itself.
    }

    /// <inheritdoc/>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (_listed >= options.MaxListed)
        {
            return;
        }

        _listed++;
        string severity = Paint(FindingText.Severity(finding), finding.Severity == ValidationSeverity.Warning ? Ansi.Yellow : Ansi.Red);
        output.Write($"{FindingText.Place(finding)}: {severity} {finding.Code}: {FindingText.Message(finding)}\n");
    }

    /// <inheritdoc/>
    public void End(DatasetSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        bool hasFindings = summary.Errors + summary.Warnings > 0;
        if (options.MaxListed > 0 && summary.Errors + summary.Warnings > _listed)
        {
            output.Write(Invariant($"… {summary.Errors + summary.Warnings - _listed} more not listed; --max-listed all lists every error\n"));
        }

        if (hasFindings)
        {
            output.Write(options.MaxListed == 0 ? "" : "\n");
            output.Write(summary.Warnings == 0 ? "Errors by kind\n" : summary.Errors == 0 ? "Warnings by kind\n" : "Errors and warnings by kind\n");
            WriteGroups(summary);
            WriteSamples(summary.Groups);
        }

        // One document lacks most of what its schema describes, which says nothing.
        bool hasFields = summary is { Records: > 1, Fields.IsRemarkable: true };
        if (hasFields)
        {
            output.Write(hasFindings ? "\nFields\n" : "Fields\n");
            WriteFields(summary.Fields!);
        }

        if (summary.Files.Count > 1)
        {
            output.Write(hasFindings || hasFields ? "\nFiles\n" : "Files\n");
            WriteFiles(summary.Files);
        }

        output.Write(hasFindings || hasFields || summary.Files.Count > 1 ? "\n" : "");
        WriteTotal(summary);
        output.Flush();
    }

    private void WriteGroups(DatasetSummary summary)
    {
        TextTable table = new(rightAligned: [true, true, false, false, false, false, false]);
        table.Add("count", "share", "code", "keyword", "where", "first", "values");
        foreach (FindingGroup group in summary.Groups)
        {
            table.Add(
                Invariant($"{group.Count}"),
                group.Records == 0 ? "-" : ShareText.Of(group.Records, summary.Records),
                group.First.Severity == ValidationSeverity.Warning ? group.Code + " (warning)" : group.Code,
                group.Keyword.Length == 0 ? "-" : group.Keyword,
                group.Keyword.Length == 0 && group.Pointer.Length == 0 ? "-" : FindingText.Pointer(group.Pointer),
                FindingText.Place(group.First));
        }

        int room = Room(table, ValuesWidth);
        table.Fill(summary.Groups.Select(group => GroupText.Values(group, room)));
        table.Write(output);
    }

    // What a terminal has beside the columns that are there; a window that is too narrow for them wraps.
    private int Room(TextTable table, int otherwise) => options.Width is { } width ? Math.Max(width - table.Width, LeastWidth) : otherwise;

    private void WriteSamples(IReadOnlyList<FindingGroup> groups)
    {
        TextTable table = new(rightAligned: [false, false, false]);
        List<(FindingGroup Group, RecordSample Sample)> samples = [.. GroupText.Samples(groups).Take(MaxRecords)];
        foreach ((FindingGroup group, RecordSample sample) in samples)
        {
            table.Add(group.Code, FindingText.Place(sample.File, sample.Position));
        }

        if (samples.Count > 0)
        {
            int room = Room(table, RecordWidth);
            table.Fill(samples.Select(shown => GroupText.Record(shown.Sample, room)));
            output.Write("\nRecords with such errors\n");
            table.Write(output);
        }
    }

    private void WriteFields(FieldSummary fields)
    {
        WriteList("never seen", [.. fields.NeverSeen.Select(PrintableText.Escape)], 0);
        WriteList("always null", [.. fields.AlwaysNull.Select(field => Invariant($"{PrintableText.Escape(field.Pointer)} ({field.Nulls})"))], 0);
        WriteList("not in the schema", [.. fields.Unknown.Select(field => Invariant($"{PrintableText.Escape(field.Pointer)} ({field.Count}, first in {FindingText.Place(field.File, field.First)})"))], fields.OtherUnknown);
    }

    // One after the other, on as many lines as it takes.
    private void WriteList(string what, IReadOnlyList<string> items, long others)
    {
        const string Indent = "                     ";
        if (items.Count == 0)
        {
            return;
        }

        List<string> parts = [.. items.Take(MaxFields)];
        if (items.Count > MaxFields || others > 0)
        {
            parts.Add(others > 0 ? Invariant($"… and others ({others})") : Invariant($"… {items.Count - MaxFields} more in the JSON report"));
        }

        string line = ("  " + what).PadRight(Indent.Length);
        for (int i = 0; i < parts.Count; i++)
        {
            string part = parts[i] + (i == parts.Count - 1 ? "" : ", ");
            if (line.Length > Indent.Length && line.Length + part.TrimEnd().Length > (options.Width ?? LineWidth))
            {
                output.Write(line.TrimEnd() + "\n");
                line = Indent;
            }

            line += part;
        }

        output.Write(line + "\n");
    }

    private void WriteFiles(IReadOnlyList<FileSummary> files)
    {
        TextTable table = new(rightAligned: [true, true, true, true, true, true, false, false]);
        table.Add("records", "valid", "invalid", "share", "errors", "bytes", "format", "file");
        foreach (FileSummary file in files)
        {
            table.Add(
                Invariant($"{file.Records}"),
                Invariant($"{file.Valid}"),
                Invariant($"{file.Invalid}"),
                file.Records == 0 ? "-" : ShareText.Of(file.Invalid, file.Records),
                Invariant($"{file.Errors}"),
                Invariant($"{file.Bytes}"),
                file.Unreadable is not null ? "not read" : file.Format is { } format ? DatasetFormatNames.NameOf(format) : "-",
                FileText.Name(file));
        }

        table.Write(output);
    }

    private void WriteTotal(DatasetSummary summary)
    {
        string where = summary.Files.Count == 1
            ? FileText.Name(summary.Files[0]) + (summary.Files[0].Format is { } format ? $" ({DatasetFormatNames.NameOf(format)})" : "")
            : Invariant($"{summary.Files.Count} files");
        string invalid = Invariant($"{summary.Invalid} invalid") + (summary.Invalid > 0 ? $" ({ShareText.Of(summary.Invalid, summary.Records)})" : "");
        string verdict = summary.Errors == 0 ? Paint("all valid", Ansi.Green)
            : Invariant($"{summary.Valid} valid, ") + (summary.Invalid > 0 ? Paint(invalid, Ansi.Red) : invalid);
        output.Write(Invariant($"{where}: {Count(summary.Records, "record")}, {verdict}; {Count(summary.Errors, "error")}; {(summary.Warnings > 0 ? Count(summary.Warnings, "warning") + "; " : "")}{Count(summary.Bytes, "byte")}\n"));
        int unreadable = summary.Files.Count(file => file.Unreadable is not null);
        if (unreadable > 0)
        {
            output.Write(Invariant($"{Count(unreadable, "file")} could not be read, or not to the end\n"));
        }

        if (summary.Errors + summary.Warnings > 0 && summary.Files.Any(static file => file.Ranges is not null))
        {
            output.Write("Lines after @ count from that byte of the file; typeset merge adds JSON reports on all ranges up to one with the lines of the file.\n");
        }

        if (summary.SampleShare is { } share)
        {
            output.Write($"{FileText.Sample(share)}\n");
        }

        if (!summary.IsComplete)
        {
            output.Write("The run ended early; the counts are those up to then.\n");
        }
    }

    private static string Count(long count, string noun) => Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string Paint(string text, string color) => options.Color ? color + text + Ansi.Reset : text;

    private static class Ansi
    {
        public const string Red = "\e[1;31m";
        public const string Yellow = "\e[1;33m";
        public const string Green = "\e[32m";
        public const string Reset = "\e[0m";
    }
}
