namespace Typeset.Datasets;

/// <summary>What is in a dataset, field by field. Memory is bounded, and the same for any number of threads.</summary>
public sealed class DatasetProfile
{
    private readonly List<Finding> _faults = [];

    private DatasetProfile()
    {
    }

    /// <summary>Records in it, the ones that are no JSON not counted.</summary>
    public long Records { get; private set; }

    /// <summary>Records that are no JSON, or too large, and places between records that are wrong.</summary>
    public long Malformed { get; private set; }

    /// <summary>The first of what could not be read, with their places; a file that could not be read is always among them.</summary>
    public IReadOnlyList<Finding> Faults => _faults;

    /// <summary>Whether a file, or the rest of it, could not be read.</summary>
    public bool AnyUnreadable { get; private set; }

    /// <summary>The records.</summary>
    internal FieldProfile Root { get; } = new();

    /// <summary>Reads a dataset.</summary>
    /// <param name="inputs">The files.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="threads">How many batches are looked at a time; 0 for one a processor.</param>
    /// <param name="tellsVariants">Whether objects with a tag are profiled by its value, as inference wants it.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DatasetProfile Read(IReadOnlyList<DatasetInput> inputs, RecordSourceOptions options, int threads, bool tellsVariants, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(options);
        DatasetProfile profile = new();
        Queue<(RecordBatch Batch, Task<BatchProfile> Result)> ahead = [];
        int inFlight = 2 * (threads == 0 ? Environment.ProcessorCount : threads);
        foreach (DatasetInput input in inputs)
        {
            if (!RecordSources.TryOpen(input, options, out IRecordSource? source, out DatasetFault? fault, cancellationToken))
            {
                profile.Fail(input, fault);
                continue;
            }

            using (source)
            {
                try
                {
                    Read(source, input);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    Finish(0);
                    profile.Fail(input, RecordSources.NotReadable(e));
                }
            }
        }

        return profile;

        void Read(IRecordSource source, DatasetInput input)
        {
            while (true)
            {
                Finish(inFlight - 1);
                RecordBatch batch = new();
                if (!source.Read(batch, cancellationToken))
                {
                    Finish(0);
                    return;
                }

                ahead.Enqueue((batch, Task.Run(() => BatchProfile.Of(batch, input.Name, tellsVariants), cancellationToken)));
            }
        }

        void Finish(int left)
        {
            while (ahead.Count > left)
            {
                profile.Merge(ahead.Dequeue().Result.GetAwaiter().GetResult());
            }
        }
    }

    private void Merge(BatchProfile batch)
    {
        const int MaxFaults = 100;
        Records += batch.Records;
        Malformed += batch.Faults.Count;
        _faults.AddRange(batch.Faults.Take(Math.Max(0, MaxFaults - _faults.Count)));
        Root.Merge(batch.Root);
    }

    private void Fail(DatasetInput input, DatasetFault fault)
    {
        AnyUnreadable = true;
        _faults.Add(new Finding { Code = fault.Code, Message = fault.Message, File = input.Name });
    }
}

/// <summary>The profile of one batch.</summary>
/// <param name="Root">The records.</param>
/// <param name="Records">How many.</param>
/// <param name="Faults">What is no record.</param>
internal sealed record BatchProfile(FieldProfile Root, long Records, IReadOnlyList<Finding> Faults)
{
    /// <summary>Profiles a batch; batches do not depend on each other.</summary>
    public static BatchProfile Of(RecordBatch batch, string file, bool tellsVariants)
    {
        FieldProfile root = new();
        RecordProfiler profiler = new(root, tellsVariants);
        List<Finding> faults = [];
        RecordReader reader = new();
        foreach (DatasetRecord record in batch.Records)
        {
            if (!reader.TryRead(batch, record, out ReadOnlySpan<byte> json, out DatasetFault? fault, out RecordPosition position))
            {
                faults.Add(new Finding { Code = fault.Code, Message = fault.Message, File = file, Position = position });
            }
            else if (!profiler.TryAdd(json))
            {
                faults.Add(new Finding
                {
                    Code = DatasetCodes.MalformedJson,
                    Message = "the record is no JSON and was left out; typeset validate says where it stops being JSON",
                    File = file,
                    Position = record.Position,
                });
            }
        }

        return new BatchProfile(root, batch.Records.Count - faults.Count, faults);
    }
}
