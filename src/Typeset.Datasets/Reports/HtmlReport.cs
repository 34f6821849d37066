using System.Globalization;
using System.Net;

namespace Typeset.Datasets;

/// <summary>
/// A report for people as one web page: charts of validity and of errors, values and records, with a filter. Style and script are in the page; nothing
/// is fetched from elsewhere, and without script all of it is there but the filter.
/// </summary>
/// <param name="output">Where the page goes, as UTF-8; line ends are line feeds.</param>
/// <remarks>Whatever comes from data is text: it is escaped, and its control characters are spelled out.</remarks>
public sealed class HtmlReport(TextWriter output) : IReportWriter
{
    /// <summary>The most kinds of errors that are shown.</summary>
    public const int MaxKinds = 500;

    /// <summary>The most properties that the contract does not describe, of those shown.</summary>
    public const int MaxUnknown = 500;

    /// <summary>The most values of a kind that are shown.</summary>
    public const int MaxValues = 10;

    private const int ChartWidth = 1000;

    /// <inheritdoc/>
    public void Begin(string contract)
    {
        // The summary says which contract it is.
    }

    /// <inheritdoc/>
    public void Add(Finding finding)
    {
        // The summary counts it.
    }

    /// <inheritdoc/>
    public void End(DatasetSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        string title = summary.Errors == 0 ? Invariant($"{Count(summary.Records)} records, all valid")
            : summary.Invalid == 0 ? "Some files could not be validated"
            : Invariant($"{Count(summary.Invalid)} of {Count(summary.Records)} records are invalid");
        Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <title>{title}</title>
            <style>
            {Resource("report.css")}</style>
            </head>
            <body>
            <header>
            <h1>{title}</h1>
            <p class="contract">held against <code>{Text(summary.Contract)}</code></p>

            """);
        WriteNotices(summary);
        WriteTiles(summary);
        Write("</header>\n<main>\n");
        WriteKinds(summary);
        WriteFields(summary);
        WriteFiles(summary);
        Write($"""
            </main>
            <footer><p>Made by typeset validate. The page needs nothing but itself.</p></footer>
            <script>
            {Resource("report.js")}</script>
            </body>
            </html>

            """);
        output.Flush();
    }

    private void WriteNotices(DatasetSummary summary)
    {
        if (!summary.IsComplete)
        {
            Write("<p class=\"notice\">The run ended early; the counts are those up to then.</p>\n");
        }

        if (summary.SampleShare is { } share)
        {
            Write($"<p class=\"notice\">{FileText.Sample(share)}</p>\n");
        }

        if (summary.Shards is { } shards)
        {
            Write(Invariant($"<p class=\"notice\">These are {shards.Parts.Count} of {shards.Of} parts of the dataset.</p>\n"));
        }
    }

    private void WriteTiles(DatasetSummary summary)
    {
        Write("<ul class=\"tiles\">\n");
        Tile(summary.Records, "records", "");
        Tile(summary.Valid, "valid", "good");
        Tile(summary.Invalid, "invalid", summary.Invalid > 0 ? "bad" : "");
        Tile(summary.Errors, "errors", "");
        if (summary.Warnings > 0)
        {
            Tile(summary.Warnings, "warnings", "warn");
        }

        Tile(summary.Files.Count, "files", "");
        Tile(summary.Bytes, "bytes", "");
        Write("</ul>\n<p class=\"overall\">");
        Write(Shares(summary.Valid, summary.Invalid, Invariant($"{ShareText.Of(summary.Valid, summary.Records)} of the records are valid")));
        Write("</p>\n");
    }

    private void Tile(long count, string what, string look) => Write($"<li><strong class=\"{look}\">{Count(count)}</strong><span>{what}</span></li>\n");

    private void WriteKinds(DatasetSummary summary)
    {
        if (summary.Groups.Count == 0)
        {
            return;
        }

        Write("""
            <section aria-labelledby="kinds-title">
            <h2 id="kinds-title">Errors by kind</h2>
            <div class="tools" hidden>
            <div><label for="find">Find in errors, values, records and files</label><input id="find" type="search" autocomplete="off"></div>
            <div><label for="code">Code</label><select id="code"><option value="">all codes</option>
            """);
        foreach (string code in summary.Groups.Select(group => group.Code).Distinct().Order(StringComparer.Ordinal))
        {
            Write($"<option>{Text(code)}</option>");
        }

        Write("</select></div>\n<button id=\"toggle\" type=\"button\">Open all</button>\n<output id=\"shown\" aria-live=\"polite\"></output>\n</div>\n");
        long most = summary.Groups[0].Count;
        foreach (FindingGroup group in summary.Groups.Take(MaxKinds))
        {
            WriteKind(group, most, summary.Records);
        }

        if (summary.Groups.Count > MaxKinds)
        {
            Write(Invariant($"<p>{Count(summary.Groups.Count - MaxKinds)} more kinds are in the JSON report.</p>\n"));
        }

        Write("</section>\n");
    }

    private void WriteKind(FindingGroup group, long most, long records)
    {
        bool isWarning = group.First.Severity == ValidationSeverity.Warning;
        string keyword = group.Keyword.Length == 0 ? "" : $" <code>{Text(group.Keyword)}</code>";
        string where = group.Keyword.Length == 0 && group.Pointer.Length == 0 ? "" : $" at <code>{Text(FindingText.Pointer(group.Pointer))}</code>";
        Write($"""
            <details class="kind" data-code="{Text(group.Code)}">
            <summary><span class="count">{Count(group.Count)}</span>
            <span class="what"><span class="tag {(isWarning ? "warn" : "bad")}">{(isWarning ? "warning " : "")}{Text(group.Code)}</span>{keyword}{where}<br><span class="where">{Text(group.First.Message)}</span></span>
            {Bar(group.Count, most, isWarning ? "w" : "b", "")}</summary>
            <div class="inside">
            <p>{Count(group.Count)} {(isWarning ? "warnings" : "errors")} in {Count(group.Records)} records, {ShareText.Of(group.Records, records)} of all. <span class="place">First: {Text(FindingText.Place(group.First))}</span></p>

            """);
        WriteValues(group);
        foreach (RecordSample sample in group.Samples)
        {
            Write($"<h3>Record {Count(sample.Position.Record)} of {Text(sample.File)}{From(sample.Position)}</h3>\n<p class=\"place\">line {Count(sample.Position.Line)}, {Count(sample.Bytes)} bytes</p>\n<pre tabindex=\"0\">{Lines(sample.Text)}{(sample.IsCut ? " …" : "")}</pre>\n");
        }

        Write("</div>\n</details>\n");
    }

    private void WriteValues(FindingGroup group)
    {
        if (group.Values.Count == 0)
        {
            return;
        }

        string caption = group.AreCountsEstimated
            ? $"Of about {Count(group.DistinctValues)} values, the commonest in a sample of {OccurrenceSample.MaxErrors} errors"
            : $"The commonest of {(group.Sketch is null ? "" : "about ")}{Count(group.DistinctValues)} values";
        string about = group.AreCountsEstimated ? "≈" : "";
        Write($"<h3>Values</h3>\n<div class=\"scroll\"><table class=\"values\"><caption>{caption}</caption>\n<thead><tr><th scope=\"col\" class=\"text\">value</th><th scope=\"col\">count</th><th scope=\"col\" class=\"chart\">share of these errors</th></tr></thead>\n<tbody>\n");
        foreach (ValueCount value in group.Values.Take(MaxValues))
        {
            (string count, string chart) = value.Count is { } some
                ? (about + Count(some), Bar(some, group.Count, "b", about + ShareText.Of(some, group.Count)))
                : ("rare", "");
            Write($"<tr><th scope=\"row\"><code>{Text(value.Value)}</code></th><td>{count}</td><td class=\"chart\">{chart}</td></tr>\n");
        }

        Write("</tbody></table></div>\n");
    }

    private void WriteFields(DatasetSummary summary)
    {
        if (summary.Fields is not { } fields || fields.Described.Count + fields.Unknown.Count == 0)
        {
            return;
        }

        Write("""
            <section aria-labelledby="fields-title">
            <h2 id="fields-title">Fields</h2>
            <div class="tools" hidden>
            <div><label for="find-field">Find a field</label><input id="find-field" type="search" autocomplete="off"></div>
            <div><label for="state">Which</label><select id="state"><option value="">all fields</option><option>never seen</option><option>always null</option><option>not in the schema</option><option>in use</option></select></div>
            <output id="fields-shown" aria-live="polite"></output>
            </div>
            <div class="scroll"><table id="fields"><caption>Properties of the schema, and others that it does not forbid; * stands for items of arrays and members of maps</caption>
            <thead><tr><th scope="col" class="text">field</th><th scope="col" class="text">state</th><th scope="col">objects with it</th><th scope="col">nulls</th><th scope="col" class="text">first</th></tr></thead>
            <tbody>

            """);
        foreach (UnknownField field in fields.Unknown.Take(MaxUnknown))
        {
            WriteField(field.Pointer, "not in the schema", "warn", field.Count, "", FindingText.Place(field.File, field.First));
        }

        foreach (FieldCount field in fields.Described)
        {
            (string state, string look) = field.Seen == 0 ? ("never seen", "warn") : field.IsAlwaysNull ? ("always null", "warn") : ("in use", "good");
            WriteField(field.Pointer, state, look, field.Seen, Count(field.Nulls), "");
        }

        Write("</tbody></table></div>\n");
        long others = fields.OtherUnknown + fields.Unknown.Skip(MaxUnknown).Sum(field => field.Count);
        Write(others == 0 ? "</section>\n" : $"<p>{Count(others)} times there are other properties that are not in the schema.</p>\n</section>\n");
    }

    private void WriteField(string pointer, string state, string look, long count, string nulls, string first) =>
        Write($"<tr data-state=\"{state}\"><th scope=\"row\"><code>{Text(pointer)}</code></th><td class=\"text\"><span class=\"{look}\">{state}</span></td><td>{Count(count)}</td><td>{nulls}</td><td class=\"text\">{Text(first)}</td></tr>\n");

    private void WriteFiles(DatasetSummary summary)
    {
        Write("""
            <section aria-labelledby="files-title">
            <h2 id="files-title">Files</h2>
            <div class="scroll"><table id="files"><caption>Records of each file, and the share of them that is valid</caption>
            <thead><tr><th scope="col" class="text">file</th><th scope="col" class="text">format</th><th scope="col">records</th><th scope="col">valid</th><th scope="col">invalid</th><th scope="col">errors</th><th scope="col">bytes</th><th scope="col" class="chart">validity</th></tr></thead>
            <tbody>

            """);
        foreach (FileSummary file in summary.Files)
        {
            string format = file.Unreadable is not null ? "<span class=\"bad\">not read to its end</span>" : file.Format is { } known ? Text(DatasetFormatNames.NameOf(known)) : "-";
            Write($"<tr><th scope=\"row\">{Text(FileText.Name(file))}</th><td class=\"text\">{format}</td><td>{Count(file.Records)}</td><td>{Count(file.Valid)}</td><td>{Count(file.Invalid)}</td><td>{Count(file.Errors)}</td><td>{Count(file.Bytes)}</td><td class=\"chart\">{Shares(file.Valid, file.Invalid, ShareText.Of(file.Valid, file.Records))}</td></tr>\n");
        }

        Write("</tbody></table></div>\n</section>\n");
    }

    // A part of a whole; the chart says in words what it shows, or nothing when the words stand beside it.
    private static string Bar(long part, long whole, string look, string words) => Chart($"<rect class=\"{look}\" width=\"{Width(part, whole)}\" height=\"10\"/>", words);

    private static string Shares(long valid, long invalid, string words)
    {
        int good = Width(valid, valid + invalid);
        int bad = invalid > 0 ? ChartWidth - good : 0;
        return Chart($"<rect class=\"g\" width=\"{good}\" height=\"10\"/><rect class=\"b\" x=\"{good}\" width=\"{bad}\" height=\"10\"/>", words);
    }

    private static string Chart(string shapes, string words)
    {
        string label = words.Length == 0 ? "aria-hidden=\"true\"" : $"role=\"img\" aria-label=\"{words}\"";
        return Invariant($"<svg class=\"bar\" {label} viewBox=\"0 0 {ChartWidth} 10\" preserveAspectRatio=\"none\">{shapes}</svg>");
    }

    // Few of many still show, and all but few do not look like all.
    private static int Width(long part, long whole)
    {
        if (part == 0 || whole == 0)
        {
            return 0;
        }

        int width = (int)((Int128)part * ChartWidth / whole);
        return part == whole ? ChartWidth : Math.Clamp(width, 4, ChartWidth - 4);
    }

    private static string From(RecordPosition position) => position.RangeStart == 0 ? "" : $", counted from byte {Count(position.RangeStart)}";

    private static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(PrintableText.Escape(text));

    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(line => Text(line.TrimEnd('\r'))));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Resource(string name)
    {
        using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("Typeset.Datasets.Reports.Html." + name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private void Write(string text) => output.Write(text.ReplaceLineEndings("\n"));
}
