namespace Typeset.Datasets;

/// <summary>The forms a report can have.</summary>
public enum ReportFormat
{
    /// <summary>For people, on a terminal.</summary>
    Text,

    /// <summary>One JSON object, as <c>schemas/report/report.schema.json</c> describes it.</summary>
    Json,

    /// <summary>One JSON object for each error, one a line: as <c>schemas/report/error.schema.json</c> describes it.</summary>
    JsonLines,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>JUnit XML, a test for each file.</summary>
    Junit,

    /// <summary>Workflow commands that GitHub Actions shows as annotations.</summary>
    GitHub,

    /// <summary>Logging commands that Azure Pipelines shows as issues.</summary>
    Azure,

    /// <summary>Markdown, for summaries and comments.</summary>
    Markdown,

    /// <summary>One web page, for people: charts, values and records, without anything from elsewhere.</summary>
    Html,
}
