using System.Globalization;

namespace Typeset.Datasets;

/// <summary>A report that a build server reads from the log and shows at the files: the first errors as commands of its own, then the counts.</summary>
public sealed class AnnotationReport : IReportWriter
{
    /// <summary>The most commands that are written; servers show few more.</summary>
    public const int MaxListed = 50;

    private readonly TextWriter _output;
    private readonly Func<Finding, string> _command;
    private readonly string _partial;
    private int _listed;

    private AnnotationReport(TextWriter output, string partial, Func<Finding, string> command)
    {
        _output = output;
        _partial = partial;
        _command = command;
    }

    /// <summary>Workflow commands of GitHub Actions.</summary>
    /// <param name="output">Where the log goes.</param>
    public static AnnotationReport ForGitHub(TextWriter output) => new(output, "::warning::", static finding =>
    {
        string place = finding.Position is { RangeStart: 0 } position ? string.Create(CultureInfo.InvariantCulture, $",line={position.Line},col={position.Column}") : "";
        return $"::{FindingText.Severity(finding)} file={GitHubProperty(finding.File)}{place},title={finding.Code}::{GitHubText(FindingText.Message(finding))}";
    });

    /// <summary>Logging commands of Azure Pipelines.</summary>
    /// <param name="output">Where the log goes.</param>
    public static AnnotationReport ForAzure(TextWriter output) => new(output, "##vso[task.logissue type=warning]", static finding =>
    {
        string place = finding.Position is { RangeStart: 0 } position ? string.Create(CultureInfo.InvariantCulture, $";linenumber={position.Line};columnnumber={position.Column}") : "";
        return $"##vso[task.logissue type={FindingText.Severity(finding)};sourcepath={AzureProperty(finding.File)}{place};code={finding.Code}]{FindingText.Message(finding)}";
    });

    /// <inheritdoc/>
    public void Begin(string contract)
    {
    }

    /// <inheritdoc/>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (_listed < MaxListed)
        {
            _listed++;
            _output.Write(_command(finding) + "\n");
        }
    }

    /// <inheritdoc/>
    public void End(DatasetSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (!summary.IsComplete)
        {
            _output.Write($"{_partial}The run ended early; what came after was not looked at.\n");
        }

        _output.Flush();
    }

    private static string GitHubText(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string GitHubProperty(string text) => GitHubText(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string AzureProperty(string text) =>
        text.Replace("%", "%AZP25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
