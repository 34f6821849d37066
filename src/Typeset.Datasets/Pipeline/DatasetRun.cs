namespace Typeset.Datasets;

/// <summary>Validates files of records: each batch is validated on its own, and the results are put together in the order of the input.</summary>
public sealed class DatasetRun
{
    private readonly IRecordValidator _validator;
    private readonly RecordSourceOptions _options;
    private readonly IReportWriter _report;
    private readonly Action<RunProgress>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly List<FileSummary> _files = [];
    private readonly FindingGroups _groups = new();
    private readonly RecordBatch _batch = new();
    private long _bytes;
    private long _records;
    private long _invalid;

    private DatasetRun(IRecordValidator validator, RecordSourceOptions options, IReportWriter report, Action<RunProgress>? progress, CancellationToken cancellationToken)
    {
        _validator = validator;
        _options = options with { RecordsAreArrays = options.RecordsAreArrays || validator.RecordsAreArrays };
        _report = report;
        _progress = progress;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Validates <paramref name="inputs"/> and writes a report on them.</summary>
    /// <param name="inputs">The files.</param>
    /// <param name="validator">What their records are held against.</param>
    /// <param name="options">How the files are read.</param>
    /// <param name="report">Gets every error as it is found, and the summary at the end.</param>
    /// <param name="progress">Told how far the run is, after each batch; null when nobody asks.</param>
    /// <param name="cancellationToken">Ends the run early; the summary then says so.</param>
    /// <returns>The summary that the report got.</returns>
    /// <exception cref="IOException">The report could not be written. A file that cannot be read is part of the summary instead.</exception>
    public static DatasetSummary Validate(
        IReadOnlyList<DatasetInput> inputs,
        IRecordValidator validator,
        RecordSourceOptions options,
        IReportWriter report,
        Action<RunProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(validator);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(report);

        var run = new DatasetRun(validator, options, report, progress, cancellationToken);
        report.Begin(validator.Name);
        bool isComplete = true;
        foreach (DatasetInput input in inputs)
        {
            if (!run.TryValidate(input))
            {
                isComplete = false;
                break;
            }
        }

        var summary = new DatasetSummary(validator.Name, run._files, run._groups.ToList(), isComplete);
        report.End(summary);
        return summary;
    }

    // False when the run was cancelled.
    private bool TryValidate(DatasetInput input)
    {
        var file = new FileSummary(input.Name);
        try
        {
            if (!RecordSources.TryOpen(input, _options, out IRecordSource? source, out DatasetFault? fault, _cancellationToken))
            {
                file = Fail(file, fault);
                return true;
            }

            using (source)
            {
                file = file with { Format = source.Format };
                while (Read(source, ref file))
                {
                    file = Merge(file, BatchResult.Of(_batch, input.Name, _validator));
                    _cancellationToken.ThrowIfCancellationRequested();
                }
            }

            return true;
        }
        catch (OperationCanceledException) when (_cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            _files.Add(file);
        }
    }

    private bool Read(IRecordSource source, ref FileSummary file)
    {
        try
        {
            return source.Read(_batch, _cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file = Fail(file, RecordSources.NotReadable(e));
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
        foreach (Finding finding in findings)
        {
            warnings += finding.Severity == ValidationSeverity.Warning ? 1 : 0;
            _groups.Add(finding);
            _report.Add(finding);
        }

        return file with { Errors = file.Errors + findings.Count - warnings, Warnings = file.Warnings + warnings };
    }
}
