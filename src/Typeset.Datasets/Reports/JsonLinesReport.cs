using System.Text.Json;

namespace Typeset.Datasets;

/// <summary>A report for programs that read line by line: each error is a JSON object on a line of its own.</summary>
public sealed class JsonLinesReport : IReportWriter, IDisposable
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;

    /// <summary>Writes to <paramref name="output"/>, which is not closed.</summary>
    /// <param name="output">Where the report goes, as UTF-8.</param>
    public JsonLinesReport(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _json = new Utf8JsonWriter(output, FindingJson.Options(indented: false));
    }

    /// <inheritdoc/>
    public void Begin(string contract)
    {
    }

    /// <inheritdoc/>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        FindingJson.Write(_json, finding);
        _json.Flush();
        _json.Reset();
        _output.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void End(DatasetSummary summary) => _output.Flush();

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();
}
