using System.IO.Hashing;

namespace Typeset.Datasets;

/// <summary>Validates files of records: each batch is validated on its own, and the results are put together in the order of the input.</summary>
public sealed class DatasetRun
{
    private readonly DatasetRunOptions _options;
    private readonly IReportWriter _report;
    private readonly Action<RunProgress>? _progress;
    private readonly List<FileSummary> _files = [];
    private readonly FindingGroups _groups = new();
    private readonly FieldCounter? _fields;
    private long _bytes;
    private long _records;
    private long _invalid;

    private DatasetRun(DatasetRunOptions options, IReportWriter report, Action<RunProgress>? progress)
    {
        _options = options;
        _report = report;
        _progress = progress;
        _fields = options.Fields is null ? null : new FieldCounter(options.Fields, options.CountsFieldsInFull);
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
        using RunReader reader = new(inputs, validator, options, run._fields, cancellationToken);
        bool isComplete = run.TryTake(reader, cancellationToken);
        var summary = new DatasetSummary(validator.Name, run._files, run._groups.ToList(), isComplete)
        {
            Shards = options.Shards,
            SampleShare = options.Selection.Share < 1 ? options.Selection.Share : null,
            Fields = run._fields?.ToSummary(),
        };
        report.End(summary);
        return summary;
    }

    // False when the run ended before all records were looked at.
    private bool TryTake(RunReader reader, CancellationToken cancellationToken)
    {
        bool canBeReadOn = false;
        bool hasFailed = false;
        try
        {
            foreach (RunStep step in reader.Steps())
            {
                if (hasFailed && step is not (RunStep.FileEnds or RunStep.BatchRead { Records.Records.Count: 0 }))
                {
                    return false;
                }

                switch (step)
                {
                    case RunStep.FileBegins begins:
                        _files.Add(new FileSummary(begins.Name));
                        canBeReadOn = begins.CanBeReadOn;
                        break;
                    case RunStep.FileOpens opens:
                        _files[^1] = _files[^1] with { Format = opens.Format, Packing = opens.Packing, Ranges = opens.Ranges };
                        break;
                    case RunStep.FileEnds ends:
                        _files[^1] = _files[^1] with { Ranges = ends.Ranges };
                        break;
                    case RunStep.BatchRead batch:
                        BatchResult result = batch.Result.GetAwaiter().GetResult();
                        _options.Quarantine?.Write(_files[^1].File, batch.Records, result);
                        _files[^1] = Merge(_files[^1], batch.Records, result);
                        bool isWhole = result.Outcomes.Count == batch.Records.Records.Count;
                        reader.Return(batch.Records);
                        if (!isWhole)
                        {
                            return false;
                        }

                        break;
                    case RunStep.FileFails fails:
                        _files[^1] = Fail(_files[^1], fails.Fault);
                        break;
                }

                cancellationToken.ThrowIfCancellationRequested();

                // What a pipe has after the first error is not waited for.
                hasFailed = _options.FailFast && _files[^1].Errors > 0;
                if (hasFailed && !canBeReadOn)
                {
                    return false;
                }
            }

            return !reader.LeavesOut;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private FileSummary Fail(FileSummary file, DatasetFault fault)
    {
        Finding finding = new() { Code = fault.Code, Message = fault.Message, File = file.File };
        _groups.Add(finding);
        _report.Add(finding);
        return file with { Unreadable = fault, Errors = file.Errors + 1, ErrorsOfFile = file.ErrorsOfFile + 1 };
    }

    private FileSummary Merge(FileSummary file, RecordBatch batch, BatchResult result)
    {
        _bytes += result.Bytes;
        _records += result.Records;
        _invalid += result.Invalid;
        int warnings = 0;
        int ofFile = 0;
        for (int i = 0; i < result.Outcomes.Count; i++)
        {
            RecordOutcome outcome = result.Outcomes[i];
            if (outcome.Findings == 0)
            {
                continue;
            }

            DatasetRecord record = batch.Records[i];
            ReadOnlySpan<byte> bytes = batch.GetBytes(record);
            ulong hash = XxHash3.HashToUInt64(bytes);
            for (int j = outcome.FindingsBefore; j < outcome.FindingsBefore + outcome.Findings; j++)
            {
                Finding finding = result.Findings[j];
                warnings += finding.Severity == ValidationSeverity.Warning ? 1 : 0;
                if (outcome.IsRecord)
                {
                    _groups.Add(finding, record.Position, hash, bytes);
                }
                else
                {
                    ofFile++;
                    _groups.Add(finding);
                }

                _report.Add(finding);
            }
        }

        if (result.Fields is { } walk)
        {
            _fields!.Add(walk, file.File);
        }

        _progress?.Invoke(new RunProgress(file.File, _bytes, _records, _invalid));
        return file with
        {
            Records = file.Records + result.Records,
            Invalid = file.Invalid + result.Invalid,
            Bytes = file.Bytes + result.Bytes,
            Errors = file.Errors + result.Findings.Count - warnings,
            Warnings = file.Warnings + warnings,
            ErrorsOfFile = file.ErrorsOfFile + ofFile,
        };
    }
}
