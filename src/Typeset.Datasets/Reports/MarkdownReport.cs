using System.Globalization;

namespace Typeset.Datasets;

/// <summary>A report for summaries of builds and for comments: counts and kinds of errors as tables, the first errors as a list.</summary>
/// <param name="output">Where the report goes; line ends are line feeds.</param>
public sealed class MarkdownReport(TextWriter output) : IReportWriter
{
    /// <summary>The most errors that are listed one by one, and the most kinds.</summary>
    public const int MaxListed = 50;

    private const int ValuesWidth = 80;
    private const int MaxSamples = 10;
    private const int MaxFields = 100;

    private readonly List<Finding> _listed = [];
    private string _contract = "";

    /// <inheritdoc/>
    public void Begin(string contract) => _contract = contract;

    /// <inheritdoc/>
    public void Add(Finding finding)
    {
        if (_listed.Count < MaxListed)
        {
            _listed.Add(finding);
        }
    }

    /// <inheritdoc/>
    public void End(DatasetSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        Write($"# {Code(_contract)}: {(summary.Errors == 0 ? "all valid" : Invariant($"{summary.Invalid} of {summary.Records} records are invalid"))}\n\n");
        if (summary.SampleShare is { } share)
        {
            Write($"{FileText.Sample(share)}\n\n");
        }

        if (!summary.IsComplete)
        {
            Write("The run ended early; the counts are those up to then.\n\n");
        }

        Write("| file | format | records | valid | invalid | share | errors | bytes |\n|---|---|--:|--:|--:|--:|--:|--:|\n");
        foreach (FileSummary file in summary.Files)
        {
            string format = file.Unreadable is not null ? "not read to its end" : file.Format is { } known ? DatasetFormatNames.NameOf(known) : "-";
            Write(Invariant($"| {Code(FileText.Name(file))} | {format} | {file.Records} | {file.Valid} | {file.Invalid} | {(file.Records == 0 ? "-" : ShareText.Of(file.Invalid, file.Records))} | {file.Errors} | {file.Bytes} |\n"));
        }

        if (summary.Groups.Count > 0)
        {
            WriteKinds(summary);
            WriteSamples(summary.Groups);
        }

        // Reports that were added up have no single errors.
        if (_listed.Count > 0)
        {
            WriteErrors(summary);
        }

        if (summary is { Records: > 1, Fields: { IsRemarkable: true } fields })
        {
            WriteFields(fields);
        }

        output.Flush();
    }

    private void WriteKinds(DatasetSummary summary)
    {
        Write("\n## Kinds\n\n| count | share | code | keyword | where | first | values |\n|--:|--:|---|---|---|---|---|\n");
        foreach (FindingGroup group in summary.Groups.Take(MaxListed))
        {
            string share = group.Records == 0 ? "-" : ShareText.Of(group.Records, summary.Records);
            string keyword = group.Keyword.Length == 0 ? "-" : Code(group.Keyword);
            string values = group.Values.Count == 0 ? "-" : Code(GroupText.Values(group, ValuesWidth));
            Write(Invariant($"| {group.Count} | {share} | {group.Code} | {keyword} | {Code(FindingText.Pointer(group.Pointer))} | {Code(FindingText.Place(group.First))} | {values} |\n"));
        }

        WriteMore(summary.Groups.Count - MaxListed, "kinds");
    }

    private void WriteErrors(DatasetSummary summary)
    {
        Write("\n## Errors\n\n");
        foreach (Finding finding in _listed)
        {
            Write($"- {Code(FindingText.Place(finding))} {FindingText.Severity(finding)} {finding.Code}: {Code(FindingText.Message(finding))}\n");
        }

        WriteMore(summary.Errors + summary.Warnings - _listed.Count, "errors");
    }

    private void WriteSamples(IReadOnlyList<FindingGroup> groups)
    {
        List<(FindingGroup Group, RecordSample Sample)> samples = [.. GroupText.Samples(groups.Take(MaxListed)).Take(MaxSamples)];
        Write(samples.Count == 0 ? "" : "\n## Records\n");
        foreach ((FindingGroup group, RecordSample sample) in samples)
        {
            Write(Invariant($"\n{group.Code} at {Code(FindingText.Pointer(group.Pointer))}, {Code(FindingText.Place(sample.File, sample.Position))}:\n\n"));

            // Indented by four, text is shown as it is, whatever fences are in it.
            foreach (string line in (sample.Text + (sample.IsCut ? " …" : "")).Split('\n'))
            {
                Write($"    {PrintableText.Escape(line.TrimEnd('\r').Replace("\t", "    ", StringComparison.Ordinal))}\n");
            }
        }
    }

    private void WriteFields(FieldSummary fields)
    {
        Write("\n## Fields\n\n| field | what | objects | first |\n|---|---|--:|---|\n");
        IReadOnlyList<string> neverSeen = fields.NeverSeen;
        IReadOnlyList<FieldCount> alwaysNull = fields.AlwaysNull;
        foreach (string pointer in neverSeen.Take(MaxFields))
        {
            Write($"| {Code(pointer)} | never seen | 0 | - |\n");
        }

        foreach (FieldCount field in alwaysNull.Take(MaxFields))
        {
            Write(Invariant($"| {Code(field.Pointer)} | always null | {field.Seen} | - |\n"));
        }

        foreach (UnknownField field in fields.Unknown.Take(MaxFields))
        {
            Write(Invariant($"| {Code(field.Pointer)} | not in the schema | {field.Count} | {Code(FindingText.Place(field.File, field.First))} |\n"));
        }

        long more = ((IEnumerable<int>)[neverSeen.Count, alwaysNull.Count, fields.Unknown.Count]).Sum(count => Math.Max(0, count - MaxFields));
        WriteMore(more, "fields, in the JSON report");
        if (fields.OtherUnknown > 0)
        {
            Write(Invariant($"\nOther properties that are not in the schema: {fields.OtherUnknown}\n"));
        }
    }

    private void WriteMore(long count, string what)
    {
        if (count > 0)
        {
            Write(Invariant($"\n… {count} more {what}\n"));
        }
    }

    private void Write(string text) => output.Write(text);

    // A code span shows its text as it is, with a fence longer than any run of back-ticks in it; a pipe would end a cell of a table.
    private static string Code(string text)
    {
        string shown = PrintableText.Escape(text).Replace("|", "\\|", StringComparison.Ordinal);
        int longest = 0;
        int run = 0;
        foreach (char character in shown)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        string fence = new('`', longest + 1);
        string space = longest > 0 ? " " : "";
        return fence + space + shown + space + fence;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
