using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Typeset.Datasets;

/// <summary>Reads files into batches and has the batches validated, several at a time, while the steps stay in the order of the input.</summary>
/// <remarks>
/// With one thread everything happens on the caller's, step by step. With more, files are read and unpacked on one thread and batches
/// are validated on as many as were asked for, while the caller puts the results together. The number of batches is fixed,
/// so that memory is bounded by it and by the largest record.
/// </remarks>
internal sealed class RunReader : IDisposable
{
    private const int BatchesPerThread = 2;

    private readonly IReadOnlyList<DatasetInput> _inputs;
    private readonly IRecordValidator _validator;
    private readonly DatasetRunOptions _options;
    private readonly FieldCounter? _fields;
    private readonly RecordBudget _budget;
    private readonly int _threads;
    private readonly TaskFactory _workers;
    private readonly BlockingCollection<RecordBatch> _free = [];
    private readonly BlockingCollection<RunStep> _ahead = [];
    private readonly CancellationTokenSource _stop;
    private Task _reading = Task.CompletedTask;

    /// <summary>Prepares to read; nothing is opened yet.</summary>
    /// <param name="inputs">The files.</param>
    /// <param name="validator">What their records are held against.</param>
    /// <param name="options">How the run goes about them.</param>
    /// <param name="fields">Says which fields of their records are counted; null for none.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public RunReader(IReadOnlyList<DatasetInput> inputs, IRecordValidator validator, DatasetRunOptions options, FieldCounter? fields, CancellationToken cancellationToken)
    {
        _fields = fields;
        _inputs = inputs;
        _validator = validator;
        _options = options with { Source = options.Source with { RecordsAreArrays = options.Source.RecordsAreArrays || validator.RecordsAreArrays } };
        _budget = new RecordBudget(options.Selection.Limit);
        _threads = options.Threads == 0 ? Environment.ProcessorCount : options.Threads;
        _workers = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, _threads).ConcurrentScheduler);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        int batches = _threads == 1 ? 1 : (_threads * BatchesPerThread) + 1;
        for (int i = 0; i < batches; i++)
        {
            _free.Add(new RecordBatch(), CancellationToken.None);
        }
    }

    /// <summary>Whether a limit left records out, once all steps were taken.</summary>
    public bool LeavesOut => _budget.LeavesOut;

    /// <summary>The steps. A batch has to be given back before many more are read.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<RunStep> Steps() => _threads == 1 ? ReadSteps() : ReadAhead();

    /// <summary>Gives back a batch that is done with.</summary>
    /// <param name="batch">The batch.</param>
    public void Return(RecordBatch batch) => _free.Add(batch.HasGrown ? new RecordBatch() : batch, CancellationToken.None);

    /// <summary>Stops reading and waits until it has stopped.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        try
        {
            _reading.Wait(CancellationToken.None);
        }
        catch (AggregateException)
        {
            // Whoever took the steps has seen it, or does not want to.
        }

        _stop.Dispose();
        _free.Dispose();
        _ahead.Dispose();
    }

    private IEnumerable<RunStep> ReadAhead()
    {
        _reading = Task.Factory.StartNew(
            () =>
            {
                try
                {
                    foreach (RunStep step in ReadSteps())
                    {
                        _ahead.Add(step, CancellationToken.None);
                    }
                }
                finally
                {
                    _ahead.CompleteAdding();
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        foreach (RunStep step in _ahead.GetConsumingEnumerable(_stop.Token))
        {
            yield return step;
        }

        // What went wrong while reading goes wrong here.
        _reading.GetAwaiter().GetResult();
    }

    private IEnumerable<RunStep> ReadSteps()
    {
        foreach (DatasetInput input in _inputs)
        {
            if (_budget.IsSpent)
            {
                _budget.LeavesOut = true;
                yield break;
            }

            yield return new RunStep.FileBegins(input.Name, input.CanBeReadOn);
            if (!RecordSources.TryOpen(input, _options.Source, out IRecordSource? source, out DatasetFault? fault, _stop.Token))
            {
                yield return new RunStep.FileFails(fault);
                continue;
            }

            var lines = source as StreamRecordSource;
            source = Select(source, input.CanBeReadOn);
            using (source)
            {
                yield return new RunStep.FileOpens(source.Format, source.Packing, lines?.Ranges);
                while (TryRead(source, out RecordBatch? batch, out fault))
                {
                    yield return new RunStep.BatchRead(batch, Validate(batch, input.Name));
                }

                yield return fault is null ? new RunStep.FileEnds(lines?.Ranges) : new RunStep.FileFails(fault);
            }
        }
    }

    private IRecordSource Select(IRecordSource source, bool looksAhead)
    {
        source = _options.IsQuarantine ? new QuarantineSource(source, _options.Source.Csv) : source;
        return _options.Selection == RecordSelection.All ? source : new SelectedRecordSource(source, _options.Selection, _budget, looksAhead);
    }

    private bool TryRead(IRecordSource source, [NotNullWhen(true)] out RecordBatch? batch, out DatasetFault? fault)
    {
        batch = _free.Take(_stop.Token);
        fault = null;
        bool read = false;
        try
        {
            read = source.Read(batch, _stop.Token);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = RecordSources.NotReadable(e);
        }

        if (!read)
        {
            Return(batch);
            batch = null;
        }

        return read;
    }

    private Task<BatchResult> Validate(RecordBatch batch, string file) => _threads == 1
        ? Task.FromResult(BatchResult.Of(batch, file, _validator, _fields?.Begin(), _options.FailFast))
        : _workers.StartNew(() => BatchResult.Of(batch, file, _validator, _fields?.Begin(), _options.FailFast), CancellationToken.None);
}
