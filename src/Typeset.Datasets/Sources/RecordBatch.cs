namespace Typeset.Datasets;

/// <summary>A stretch of a file with the whole records in it: what one step of the pipeline works on.</summary>
/// <remarks>
/// A batch owns its bytes, so that several can be in flight at once. It is filled by
/// <see cref="IRecordSource.Read"/> and can be used again for the next stretch.
/// </remarks>
public sealed class RecordBatch
{
    // Larger buffers, grown for a large record, are not kept for the batches that follow.
    private const int MostKept = 1024 * 1024;

    private readonly List<DatasetRecord> _records = [];

    /// <summary>Makes an empty batch.</summary>
    /// <param name="capacity">Bytes it holds before it grows; it grows only for a record that does not fit.</param>
    public RecordBatch(int capacity = 256 * 1024)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        Buffer = new byte[capacity];
    }

    /// <summary>The records and faults, in the order of the file.</summary>
    public IReadOnlyList<DatasetRecord> Records => _records;

    /// <summary>Bytes of the file that this batch accounts for, white space and separators included.</summary>
    public long BytesConsumed { get; internal set; }

    internal byte[] Buffer { get; private set; }

    /// <summary>Whether it grew so much for a record that it is better not used again.</summary>
    internal bool HasGrown => Buffer.Length > MostKept;

    internal int Filled { get; set; }

    /// <summary>The bytes of a record of this batch, valid until the batch is filled again.</summary>
    /// <param name="record">One of <see cref="Records"/>.</param>
    /// <returns>Its bytes.</returns>
    public ReadOnlySpan<byte> GetBytes(DatasetRecord record) => Buffer.AsSpan(record.Start, record.Length);

    internal void Clear()
    {
        _records.Clear();
        BytesConsumed = 0;
        Filled = 0;
    }

    /// <summary>Drops the entries that the test does not take.</summary>
    internal void Keep(Predicate<DatasetRecord> test) => _records.RemoveAll(record => !test(record));

    /// <summary>Puts other entries, made of the same bytes, in the place of all.</summary>
    internal void Replace(IEnumerable<DatasetRecord> records)
    {
        _records.Clear();
        _records.AddRange(records);
    }

    internal void Add(DatasetRecord record) => _records.Add(record);

    /// <summary>Takes the bytes that its records were found in, and gives its own for them.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The bytes it had; they hold nothing that is still needed.</returns>
    internal byte[] Exchange(byte[] bytes)
    {
        (byte[] own, Buffer) = (Buffer, bytes);
        return own;
    }

    internal void EnsureRoom(int bytes)
    {
        if (Buffer.Length < bytes)
        {
            byte[] larger = new byte[(int)Math.Min(Array.MaxLength, Math.Max(bytes, Buffer.Length * 2L))];
            Buffer.AsSpan(0, Filled).CopyTo(larger);
            Buffer = larger;
        }
    }
}
