using System.Text;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary>Everything a run writes: reports on standard output and in files, and the parted records. Files appear when the run is over, whole or not at all.</summary>
internal sealed class RunOutputs : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly List<OutputFile> _reportFiles = [];
    private readonly List<OutputFile> _recordFiles = [];
    private readonly List<IDisposable> _disposables = [];
    private readonly List<TextWriter> _writers = [];
    private readonly List<Stream> _buffers = [];
    private readonly List<IReportWriter> _reports = [];
    private readonly TextReportOptions _textOptions;

    private RunOutputs(TextReportOptions textOptions) => _textOptions = textOptions;

    /// <summary>The reports.</summary>
    public IReportWriter Report => new ReportSet(_reports);

    /// <summary>Parts the records; null when nobody asks.</summary>
    public QuarantineWriter? Quarantine { get; private set; }

    /// <summary>Opens everything.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="good">The file for valid records, or null.</param>
    /// <param name="bad">The file for envelopes of invalid ones, or null.</param>
    /// <param name="textOptions">How text on standard output looks.</param>
    /// <param name="progress">The line to wipe before anything is written to standard output.</param>
    /// <exception cref="IOException">A file cannot be written; the message names it.</exception>
    public static RunOutputs Open(IReadOnlyList<ReportChoice> reports, string? good, string? bad, TextReportOptions textOptions, ProgressLine? progress)
    {
        RunOutputs outputs = new(textOptions);
        try
        {
            StandardOutput standard = outputs.Keep(StandardOutput.Open(progress));
            foreach (ReportChoice report in reports)
            {
                outputs.AddReport(report.Format, report.Path is null ? outputs.Buffered(standard) : outputs.OpenFile(report.Path, outputs._reportFiles), report.Path is null);
            }

            if (good is not null || bad is not null)
            {
                outputs.Quarantine = outputs.Keep(new QuarantineWriter(good is null ? null : outputs.OpenFile(good, outputs._recordFiles), bad is null ? null : outputs.OpenFile(bad, outputs._recordFiles)));
            }

            return outputs;
        }
        catch
        {
            outputs.Dispose();
            throw;
        }
    }

    /// <summary>Hands on what was written so far to whoever watches.</summary>
    public void Show()
    {
        foreach (TextWriter writer in _writers)
        {
            writer.Flush();
        }
    }

    /// <summary>Gives the files their names.</summary>
    /// <param name="isWhole">Whether the run came to its end; the parted records of one that did not are dropped.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Complete(bool isWhole)
    {
        Show();
        foreach (Stream buffer in _buffers)
        {
            buffer.Flush();
        }

        foreach (OutputFile file in isWhole ? [.. _reportFiles, .. _recordFiles] : _reportFiles)
        {
            file.Complete();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // What was not handed on by Complete is dropped with the temporary files.
        for (int i = _disposables.Count - 1; i >= 0; i--)
        {
            _disposables[i].Dispose();
        }

        foreach (OutputFile file in (OutputFile[])[.. _reportFiles, .. _recordFiles])
        {
            file.Dispose();
        }
    }

    private void AddReport(ReportFormat format, Stream stream, bool isStandardOutput)
    {
        IReportWriter report = format switch
        {
            ReportFormat.Json => new JsonReport(stream),
            ReportFormat.JsonLines => Keep(new JsonLinesReport(stream)),
            ReportFormat.Sarif => Keep(new SarifReport(stream)),
            ReportFormat.Junit => new JunitReport(stream),
            ReportFormat.GitHub => AnnotationReport.ForGitHub(Writer(stream)),
            ReportFormat.Azure => AnnotationReport.ForAzure(Writer(stream)),
            ReportFormat.Markdown => new MarkdownReport(Writer(stream)),
            ReportFormat.Html => new HtmlReport(Writer(stream)),
            _ => new TextReport(Writer(stream), isStandardOutput ? _textOptions : _textOptions with { Color = false, Width = null }),
        };
        _reports.Add(report);
        if (format == ReportFormat.Text && isStandardOutput && BuildServer() is { } annotations)
        {
            AddReport(annotations, stream, isStandardOutput);
        }
    }

    // The log of a build server is where it reads its commands from.
    private static ReportFormat? BuildServer() =>
        Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true" ? ReportFormat.GitHub
        : string.Equals(Environment.GetEnvironmentVariable("TF_BUILD"), "true", StringComparison.OrdinalIgnoreCase) ? ReportFormat.Azure
        : null;

    private StreamWriter Writer(Stream stream)
    {
        StreamWriter writer = new(stream, new UTF8Encoding(false), BufferSize, leaveOpen: true) { NewLine = "\n" };
        _writers.Add(writer);
        return writer;
    }

    private BufferedStream OpenFile(string path, List<OutputFile> files)
    {
        try
        {
            OutputFile file = OutputFile.Create(path);
            files.Add(file);
            return Buffered(file.Stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: {e.Message}", e);
        }
    }

    private BufferedStream Buffered(Stream stream)
    {
        BufferedStream buffer = new(stream, BufferSize);
        _buffers.Add(buffer);
        return buffer;
    }

    private T Keep<T>(T disposable)
        where T : IDisposable
    {
        _disposables.Add(disposable);
        return disposable;
    }
}
