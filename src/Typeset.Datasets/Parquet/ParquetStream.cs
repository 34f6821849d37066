namespace Typeset.Datasets;

/// <summary>The bytes of a Parquet file, guarded: inside a column, reading goes forward and stays in the column.</summary>
/// <remarks>A damaged size would otherwise send the reader back to where it was, again and again.</remarks>
/// <param name="stream">Can seek; disposed with this stream.</param>
internal sealed class ParquetStream(Stream stream) : Stream
{
    /// <summary>How often a reader may find a column at its end; one that goes on has lost its way.</summary>
    private const int MostReadsAtEnd = 64;

    private long _start;
    private int _readsAtEnd;
    private long _end = long.MaxValue;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => stream.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => stream.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <summary>Limits reading to a stretch of the file; nothing in it is read twice from now on.</summary>
    /// <param name="start">The first byte.</param>
    /// <param name="length">How many bytes.</param>
    /// <exception cref="InvalidDataException">The file has no such stretch.</exception>
    public void Limit(long start, long length)
    {
        if (start < 0 || length < 0 || start > stream.Length - length)
        {
            throw new InvalidDataException("a column lies outside of the file");
        }

        _start = start;
        _end = start + length;
        _readsAtEnd = 0;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin)
    {
        long target = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => stream.Position + offset,
            _ => stream.Length + offset,
        };
        if (target < _start || target > _end)
        {
            throw new InvalidDataException("the size of a page is wrong");
        }

        return stream.Seek(target, SeekOrigin.Begin);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = stream.Read(buffer[..(int)Math.Min(buffer.Length, Math.Max(0, _end - stream.Position))]);
        if (_end != long.MaxValue)
        {
            if (read == 0 && buffer.Length > 0 && ++_readsAtEnd > MostReadsAtEnd)
            {
                throw new InvalidDataException("a column breaks off");
            }

            // What was read is not read again: every step gets further.
            _start = stream.Position;
        }

        return read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
