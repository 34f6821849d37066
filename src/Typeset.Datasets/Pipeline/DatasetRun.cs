namespace Typeset.Datasets;

/// <summary>Validates files of records: each batch is validated on its own, and the results are put together in the order of the input.</summary>
public sealed class DatasetRun
{
    private readonly DatasetRunOptions _options;
    private readonly IReportWriter _report;
    private readonly Action<RunProgress>? _progress;
    private readonly List<FileSummary> _files = [];
    private readonly FindingGroups _groups = new();
    private long _bytes;
    private long _records;
    private long _invalid;

    private DatasetRun(DatasetRunOptions options, IReportWriter report, Action<RunProgress>? progress)
    {
        _options = options;
        _report = report;
        _progress = progress;
    }

    /// <summary>Validates <paramref name="inputs"/> and writes a report on them.</summary>
    /// <param name="inputs">The files.</param>
    /// <param name="validator">What their records are held against.</param>
    /// <param name="options">How the run goes about them.</param>
    /// <param name="report">Gets every error as it is found, and the summary at the end.</param>
    /// <param name="progress">Told how far the run is, after each batch; null when nobody asks.</param>
    /// <param name="cancellationToken">Ends the run early; the summary then says so.</param>
    /// <returns>The summary that the report got.</returns>
    /// <exception cref="IOException">The report or the quarantine could not be written. A file that cannot be read is part of the summary instead.</exception>
    public static DatasetSummary Validate(
        IReadOnlyList<DatasetInput> inputs,
        IRecordValidator validator,
        DatasetRunOptions options,
        IReportWriter report,
        Action<RunProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(validator);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(report);
        var run = new DatasetRun(options, report, progress);
        report.Begin(validator.Name);
        using RunReader reader = new(inputs, validator, options, cancellationToken);
        bool isComplete = run.TryTake(reader, cancellationToken);
        var summary = new DatasetSummary(validator.Name, run._files, run._groups.ToList(), isComplete);
        report.End(summary);
        return summary;
    }

    // False when the run ended early.
    private bool TryTake(RunReader reader, CancellationToken cancellationToken)
    {
        try
        {
            foreach (RunStep step in reader.Steps())
            {
                switch (step)
                {
                    case RunStep.FileBegins begins:
                        _files.Add(new FileSummary(begins.Name));
                        break;
                    case RunStep.FileOpens opens:
                        _files[^1] = _files[^1] with { Format = opens.Format, Packing = opens.Packing };
                        break;
                    case RunStep.BatchRead batch:
                        BatchResult result = batch.Result.GetAwaiter().GetResult();
                        result = _options.FailFast ? result.ToFirstInvalid() : result;
                        _options.Quarantine?.Write(_files[^1].File, batch.Records, result);
                        _files[^1] = Merge(_files[^1], result);
                        reader.Return(batch.Records);
                        break;
                    case RunStep.FileFails fails:
                        _files[^1] = Fail(_files[^1], fails.Fault);
                        break;
                }

                cancellationToken.ThrowIfCancellationRequested();
                if (_options.FailFast && _files[^1].Errors > 0)
                {
                    return false;
                }
            }

            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private FileSummary Fail(FileSummary file, DatasetFault fault) =>
        Report(file with { Unreadable = fault }, [new Finding { Code = fault.Code, Message = fault.Message, File = file.File }]);

    private FileSummary Merge(FileSummary file, BatchResult result)
    {
        _bytes += result.Bytes;
        _records += result.Records;
        _invalid += result.Invalid;
        file = Report(
            file with
            {
                Records = file.Records + result.Records,
                Invalid = file.Invalid + result.Invalid,
                Bytes = file.Bytes + result.Bytes,
            },
            result.Findings);
        _progress?.Invoke(new RunProgress(file.File, _bytes, _records, _invalid));
        return file;
    }

    private FileSummary Report(FileSummary file, IReadOnlyList<Finding> findings)
    {
        int warnings = 0;
        int ofFile = 0;
        foreach (Finding finding in findings)
        {
            warnings += finding.Severity == ValidationSeverity.Warning ? 1 : 0;
            ofFile += finding.Position is null or { Record: 0 } ? 1 : 0;
            _groups.Add(finding);
            _report.Add(finding);
        }

        return file with { Errors = file.Errors + findings.Count - warnings, Warnings = file.Warnings + warnings, ErrorsOfFile = file.ErrorsOfFile + ofFile };
    }
}
