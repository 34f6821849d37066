using System.Runtime.InteropServices;

namespace Typeset.Datasets;

/// <summary>The bytes of a Parquet file, guarded: a column is read at once, and inside of it reading goes forward and stays in the column.</summary>
/// <remarks>A damaged size would otherwise send the reader back to where it was, again and again.</remarks>
/// <param name="stream">Can seek; disposed with this stream.</param>
internal sealed class ParquetStream(Stream stream) : Stream
{
    /// <summary>How often a reader may find a column at its end; one that goes on has lost its way.</summary>
    private const int MostReadsAtEnd = 64;

    private MemoryStream? _pages;
    private long _offset;
    private byte[] _column = [];
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
    public override long Length => _pages is null ? stream.Length : long.MaxValue;

    /// <inheritdoc/>
    public override long Position
    {
        get => _offset + Current.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    private Stream Current => _pages ?? stream;

    /// <summary>Reads a column.</summary>
    /// <param name="start">Its first byte.</param>
    /// <param name="length">How many bytes.</param>
    /// <returns>The bytes, until the next column is read.</returns>
    /// <exception cref="InvalidDataException">The file has no such stretch.</exception>
    public ReadOnlyMemory<byte> Read(long start, long length)
    {
        if (start < 0 || length < 0 || start > stream.Length - length)
        {
            throw new InvalidDataException("a column lies outside of the file");
        }

        if (length > Array.MaxLength)
        {
            throw new NotSupportedException("a column has more than 2 GiB in a row group");
        }

        if (_column.Length < length)
        {
            _column = new byte[length];
        }

        stream.Position = start;
        stream.ReadExactly(_column, 0, (int)length);
        return _column.AsMemory(0, (int)length);
    }

    /// <summary>Limits reading to a column; nothing in it is read twice from now on.</summary>
    /// <param name="start">The byte of the file that it begins with.</param>
    /// <param name="bytes">What is read there.</param>
    public void Limit(long start, ReadOnlyMemory<byte> bytes)
    {
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment);
        _pages = new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false);
        _offset = start;
        _start = start;
        _end = start + bytes.Length;
        _readsAtEnd = 0;
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin)
    {
        long target = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => Length + offset,
        };
        if (target < _start || target > _end)
        {
            throw new InvalidDataException("the size of a page is wrong");
        }

        return _offset + Current.Seek(target - _offset, SeekOrigin.Begin);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = Current.Read(buffer[..(int)Math.Min(buffer.Length, Math.Max(0, _end - Position))]);
        if (_end != long.MaxValue)
        {
            if (read == 0 && buffer.Length > 0 && ++_readsAtEnd > MostReadsAtEnd)
            {
                throw new InvalidDataException("a column breaks off");
            }

            // What was read is not read again: every step gets further.
            _start = Position;
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
