namespace Typeset.Datasets;

/// <summary>Several reports on the same run.</summary>
/// <param name="reports">The reports, in the order they are written in.</param>
public sealed class ReportSet(IReadOnlyList<IReportWriter> reports) : IReportWriter
{
    /// <inheritdoc/>
    public void Begin(string contract)
    {
        foreach (IReportWriter report in reports)
        {
            report.Begin(contract);
        }
    }

    /// <inheritdoc/>
    public void Add(Finding finding)
    {
        foreach (IReportWriter report in reports)
        {
            report.Add(finding);
        }
    }

    /// <inheritdoc/>
    public void End(DatasetSummary summary)
    {
        foreach (IReportWriter report in reports)
        {
            report.End(summary);
        }
    }
}
