using System.Globalization;
using System.Text;
using System.Xml;

namespace Typeset.Datasets;

/// <summary>
/// A report in the XML of JUnit, which build servers show among the tests: a file is a test, and its errors, the first
/// <see cref="MaxListed"/> of them one by one, are the text of its failure.
/// </summary>
/// <param name="output">Where the report goes, as UTF-8; it is not closed.</param>
public sealed class JunitReport(Stream output) : IReportWriter
{
    /// <summary>The most errors that are listed for a file; the rest is counted.</summary>
    public const int MaxListed = 100;

    private readonly Dictionary<string, List<string>> _listed = new(StringComparer.Ordinal);
    private string _contract = "";

    /// <inheritdoc/>
    public void Begin(string contract) => _contract = contract;

    /// <inheritdoc/>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (!_listed.TryGetValue(finding.File, out List<string>? lines))
        {
            lines = [];
            _listed.Add(finding.File, lines);
        }

        if (finding.Severity == ValidationSeverity.Error && lines.Count < MaxListed)
        {
            lines.Add(FindingText.Line(finding));
        }
    }

    /// <inheritdoc/>
    public void End(DatasetSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false, CheckCharacters = true };
        using (XmlWriter xml = XmlWriter.Create(output, settings))
        {
            int failures = summary.Files.Count(file => file.Unreadable is null && file.Errors > 0);
            int errors = summary.Files.Count(file => file.Unreadable is not null);
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", Xml(_contract));
            xml.WriteAttributeString("tests", Number(summary.Files.Count + (summary.IsComplete ? 0 : 1)));
            xml.WriteAttributeString("failures", Number(failures));
            xml.WriteAttributeString("errors", Number(errors));
            xml.WriteAttributeString("skipped", summary.IsComplete ? "0" : "1");
            foreach (FileSummary file in summary.Files)
            {
                xml.WriteStartElement("testcase");
                xml.WriteAttributeString("classname", Xml(_contract));
                xml.WriteAttributeString("name", Xml(file.File));
                if (file.Errors > 0)
                {
                    xml.WriteStartElement(file.Unreadable is null ? "failure" : "error");
                    xml.WriteAttributeString("message", $"{Number(file.Invalid)} of {Number(file.Records)} records are invalid; {Number(file.Errors)} errors");
                    List<string> lines = _listed.GetValueOrDefault(file.File) ?? [];
                    string more = file.Errors > lines.Count ? $"\n… {Number(file.Errors - lines.Count)} more" : "";
                    xml.WriteString(Xml(string.Join('\n', lines) + more));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            if (!summary.IsComplete)
            {
                xml.WriteStartElement("testcase");
                xml.WriteAttributeString("classname", Xml(_contract));
                xml.WriteAttributeString("name", "what was not looked at");
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", "The run ended early; the counts are those up to then.");
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    // XML 1.0 has no form for most control characters and for halves of surrogate pairs (section 2.2).
    private static string Xml(string text) => string.Join('\n', text.Split('\n').Select(PrintableText.Escape)).Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');
}
