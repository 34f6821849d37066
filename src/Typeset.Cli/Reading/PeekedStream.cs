namespace Typeset.Cli;

/// <summary>A stream whose first bytes were looked at: it gives them again, and then the rest.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream _rest;
    private readonly byte[] _first;
    private readonly int _length;
    private int _given;

    private PeekedStream(Stream rest, byte[] first, int length)
    {
        _rest = rest;
        _first = first;
        _length = length;
    }

    /// <summary>The bytes looked at.</summary>
    public ReadOnlySpan<byte> First => _first.AsSpan(0, _length);

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The same bytes from the start: the stream under this one, if it can go back, so that a table is read where it lies; otherwise this one.</summary>
    public Stream FromStart()
    {
        if (!_rest.CanSeek)
        {
            return this;
        }

        _rest.Position = 0;
        return _rest;
    }

    /// <summary>Looks at the first bytes of a stream.</summary>
    /// <param name="stream">The stream; disposed with the one returned.</param>
    /// <param name="count">How many bytes.</param>
    /// <param name="cancellationToken">Stops waiting for bytes.</param>
    public static PeekedStream Of(Stream stream, int count, CancellationToken cancellationToken)
    {
        byte[] first = new byte[count];

        // A terminal or pipe can keep a reader waiting for ever, so that it is read on another thread.
        int length = Task.Run(() => stream.ReadAtLeast(first, count, throwOnEndOfStream: false), CancellationToken.None).WaitAsync(cancellationToken).GetAwaiter().GetResult();
        return new PeekedStream(stream, first, length);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_given == _length)
        {
            return _rest.Read(buffer);
        }

        int count = Math.Min(buffer.Length, _length - _given);
        _first.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
