using System.Text.Json;

namespace Typeset.Datasets;

/// <summary>
/// A report for programs: one JSON object as <c>schemas/report/report.schema.json</c> describes it. It sums up; every single error is in
/// the <see cref="JsonLinesReport"/>. Reports on parts of a dataset add up to the report on all of it: see <see cref="ReportMerge"/>.
/// </summary>
public sealed class JsonReport : IReportWriter
{
    /// <summary>Version of the contract of the report, as MAJOR.MINOR.</summary>
    public const string Version = "3.0";

    private readonly Stream _output;

    /// <summary>Writes to <paramref name="output"/>, which is not closed.</summary>
    /// <param name="output">Where the report goes, as UTF-8.</param>
    public JsonReport(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

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
        using (Utf8JsonWriter json = new(_output, FindingJson.Options(indented: true)))
        {
            SummaryDocument.Of(summary).WriteTo(json);
        }

        _output.WriteByte((byte)'\n');
        _output.Flush();
    }
}
