using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary>
/// Reads inputs one after the other: stretches of them are worked on by several threads at once, and what they come to is written in the order of the
/// input. What is in flight is bounded, so memory does not grow with the input.
/// </summary>
internal sealed class ReadRun
{
    private readonly ArticleSource _articles;
    private readonly Stream _output;
    private readonly ProgressLine? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly int _mostInFlight;
    private readonly TaskFactory _workers;
    private readonly Queue<(string Name, Task<ReadOutput> Work)> _inFlight = new();
    private readonly ConcurrentBag<RecordBatch> _batches = [];
    private readonly ConcurrentBag<RecordBuffer> _buffers = [];

    /// <summary>Makes a run.</summary>
    /// <param name="articles">Reads the texts and rows.</param>
    /// <param name="output">Gets the records; flushed after each stretch.</param>
    /// <param name="threads">How many stretches are worked on at once, while this thread takes in more and writes; with one, one thing is done after the other.</param>
    /// <param name="progress">Shows how far the run is; null when nobody looks.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    public ReadRun(ArticleSource articles, Stream output, int threads, ProgressLine? progress, CancellationToken cancellationToken)
    {
        _articles = articles;
        _output = output;
        _progress = progress;
        _cancellationToken = cancellationToken;
        _workers = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler);

        // As many wait as are worked on, so that a long one in front does not leave the others without work.
        _mostInFlight = threads > 1 ? 2 * threads : 0;
    }

    /// <summary>What the run has come to; records and messages are not kept.</summary>
    public ReadOutput Total { get; } = new();

    /// <summary>Whether any input was a file of records.</summary>
    public bool ReadRecords { get; private set; }

    /// <summary>Reads one input. Everything before it may still be in flight.</summary>
    /// <param name="name">A file, or <c>-</c>.</param>
    /// <param name="layout">What it holds; null to tell it from its name and first bytes.</param>
    /// <param name="sourceOptions">How a file of records is read.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public void Read(string name, InputLayout? layout, RecordSourceOptions sourceOptions)
    {
        DatasetFault? fault;
        PeekedStream? stream = null;
        try
        {
            if (!TryPeek(name, out stream, out fault))
            {
                Fail(name, fault);
                return;
            }

            if (layout is null ? InputKind.HasRecords(name, stream.First) : layout != InputLayout.Text)
            {
                ReadRecords = true;
                PeekedStream opened = stream;
                stream = null;
                ReadBatches(new DatasetInput(name, opened.FromStart), sourceOptions);
                return;
            }

            if (TextSources.TryOpen(new DatasetInput(name, stream.FromStart), out Stream? text, out fault, _cancellationToken)
                && InputBytes.TryRead(new DatasetInput(name, () => text), _cancellationToken, out byte[]? bytes, out fault))
            {
                Start(name, () => _articles.ReadText(name, bytes, TakeBuffer()));
            }
            else
            {
                Fail(name, fault);
            }
        }
        finally
        {
            stream?.Dispose();
        }
    }

    /// <summary>Waits for what is in flight.</summary>
    public void Finish()
    {
        while (_inFlight.Count > 0)
        {
            WriteNext();
        }
    }

    private bool TryPeek(string name, [NotNullWhen(true)] out PeekedStream? stream, [NotNullWhen(false)] out DatasetFault? fault)
    {
        try
        {
            stream = PeekedStream.Of(DatasetInput.FromPath(name).Open(), InputKind.Looked, _cancellationToken);
            fault = null;
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            stream = null;
            fault = RecordSources.NotReadable(e);
            return false;
        }
    }

    private void ReadBatches(DatasetInput input, RecordSourceOptions options)
    {
        if (!RecordSources.TryOpen(input, options, out IRecordSource? source, out DatasetFault? fault, _cancellationToken))
        {
            Fail(input.Name, fault);
            return;
        }

        using (source)
        {
            while (true)
            {
                if (!_batches.TryTake(out RecordBatch? batch))
                {
                    batch = new RecordBatch();
                }

                try
                {
                    if (!source.Read(batch, _cancellationToken))
                    {
                        return;
                    }
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
                {
                    Fail(input.Name, RecordSources.NotReadable(e));
                    return;
                }

                Start(input.Name, () =>
                {
                    ReadOutput output = _articles.ReadRecords(input.Name, batch, TakeBuffer());
                    _batches.Add(batch);
                    return output;
                });
            }
        }
    }

    private void Fail(string name, DatasetFault fault)
    {
        var output = new ReadOutput();
        output.Fail(ExitCode.InputOutput, $"{name}: error {fault.Code}: {fault.Message}");
        Start(name, () => output);
    }

    private void Start(string name, Func<ReadOutput> work)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _inFlight.Enqueue((name, _workers.StartNew(work, CancellationToken.None)));
        while (_inFlight.Count > _mostInFlight || _inFlight.Count > 0 && _inFlight.Peek().Work.IsCompleted)
        {
            WriteNext();
        }
    }

    private RecordBuffer TakeBuffer() => _buffers.TryTake(out RecordBuffer? buffer) ? buffer : new RecordBuffer();

    private void WriteNext()
    {
        (string name, Task<ReadOutput> work) = _inFlight.Dequeue();
        ReadOutput output = work.WaitAsync(_cancellationToken).GetAwaiter().GetResult();
        if (output.Records.Length > 0)
        {
            _output.Write(output.Records.From(0));
            _output.Flush();
        }

        if (!output.Records.HasGrown && _buffers.Count <= _mostInFlight)
        {
            output.Records.Truncate(0);
            _buffers.Add(output.Records);
        }

        if (output.Messages.Count > 0)
        {
            _progress?.Wipe();
            foreach (string message in output.Messages)
            {
                Message.WriteLine(message);
            }
        }

        Total.Add(output);
        _progress?.Show(new RunProgress(name, Total.Bytes, Total.Items, Total.Items - Total.Count));
    }
}
