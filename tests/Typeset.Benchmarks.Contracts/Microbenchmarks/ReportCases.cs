using System.Text.Json.Serialization.Metadata;
using Typeset.Benchmarks.Contracts.Reports;

namespace Typeset.Benchmarks.Contracts.Microbenchmarks;

/// <summary>A report of about four kilobytes.</summary>
public class ReportCases : ContractCases<Report>
{
    private protected override JsonTypeInfo PlainType => PlainReportContext.Default.PlainReport;

    private protected override byte[] MakeDocument()
    {
        using MemoryStream output = new();
        ReportCorpus.Write(output, records: 1, seed: 1, bad: 0);
        return output.ToArray();
    }
}
