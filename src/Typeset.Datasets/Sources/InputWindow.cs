namespace Typeset.Datasets;

/// <summary>The bytes of a stream that were read and are not done with.</summary>
/// <param name="stream">The stream; disposed with the window.</param>
/// <param name="offset">Bytes of the file before it.</param>
internal sealed class InputWindow(Stream stream, long offset = 0) : IDisposable
{
    private const int ReadSize = 128 * 1024;
    private readonly long _length = stream.CanSeek ? stream.Length : 0;
    private byte[] _buffer = [];
    private int _start;
    private int _end;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Data => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Index of the first of them in the bytes that <see cref="MoveInto"/> hands over.</summary>
    public int Start => _start;

    /// <summary>Whether the stream has ended.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Bytes of the file that are done with, or were before the stream.</summary>
    public long Dropped { get; private set; } = offset;

    /// <summary>Reads some more bytes.</summary>
    /// <param name="cancellationToken">Stops waiting for them.</param>
    /// <returns>False when the stream has ended.</returns>
    /// <exception cref="IOException">The stream failed, or more bytes are held than an array can have.</exception>
    public bool ReadMore(CancellationToken cancellationToken)
    {
        if (IsFinal)
        {
            return false;
        }

        MakeRoom();
        int read = Read(cancellationToken);
        IsFinal = read == 0;
        if (IsFinal && _length > 0 && stream.Position < _length)
        {
            // Half a file is never taken for a whole one.
            throw new IOException("it became shorter while it was read");
        }

        _end += read;
        return !IsFinal;
    }

    /// <summary>Reads until so many bytes are there, or the stream has ended.</summary>
    /// <param name="length">How many.</param>
    /// <param name="cancellationToken">Stops waiting for them.</param>
    /// <exception cref="IOException">The stream failed.</exception>
    public void ReadStart(int length, CancellationToken cancellationToken)
    {
        while (Data.Length < length && ReadMore(cancellationToken))
        {
        }
    }

    /// <summary>Drops bytes from the front.</summary>
    /// <param name="count">How many.</param>
    public void Drop(int count)
    {
        _start += count;
        Dropped += count;
    }

    /// <summary>Hands over the bytes read so far to the batch whose records are in them. Only those that are not done with are copied, to go on with.</summary>
    /// <param name="batch">The batch.</param>
    public void MoveInto(RecordBatch batch)
    {
        byte[] own = _buffer;
        _buffer = batch.Exchange(own);
        int length = _end - _start;
        if (_buffer.Length < length)
        {
            _buffer = new byte[RoomFor(length)];
        }

        own.AsSpan(_start, length).CopyTo(_buffer);
        _start = 0;
        _end = length;
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private void MakeRoom()
    {
        if (_buffer.Length - _end >= ReadSize)
        {
            return;
        }

        int length = _end - _start;
        byte[] target = _buffer;
        if (length > _buffer.Length / 2 || _buffer.Length - length < ReadSize)
        {
            target = new byte[RoomFor(length)];
        }

        Data.CopyTo(target);
        _buffer = target;
        _start = 0;
        _end = length;
        if (_end == _buffer.Length)
        {
            throw new IOException("a record has more than 2 GiB");
        }
    }

    private static int RoomFor(int length) => (int)Math.Min(Array.MaxLength, (length + ReadSize) * 2L);

    // A pipe can keep a reader waiting for ever. It is read on another thread, so that the wait can be given up.
    private int Read(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!cancellationToken.CanBeCanceled || stream.CanSeek)
        {
            return stream.Read(_buffer, _end, _buffer.Length - _end);
        }

        (byte[] buffer, int end) = (_buffer, _end);
        Task<int> read = Task.Run(() => stream.Read(buffer, end, buffer.Length - end), CancellationToken.None);
        try
        {
            read.Wait(cancellationToken);
        }
        catch (AggregateException)
        {
            // Unwrapped by the line below.
        }

        return read.GetAwaiter().GetResult();
    }
}
