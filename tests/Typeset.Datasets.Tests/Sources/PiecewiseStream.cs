namespace Typeset.Datasets.Tests;

/// <summary>A stream that gives its bytes in pieces of stated sizes, the last size over and over; all at once without any.</summary>
internal sealed class PiecewiseStream(byte[] bytes, IReadOnlyList<int> pieces) : Stream
{
    private int _position;
    private int _piece;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int size = pieces.Count == 0 ? int.MaxValue : pieces[Math.Min(_piece++, pieces.Count - 1)];
        int length = Math.Min(Math.Min(count, size), bytes.Length - _position);
        bytes.AsSpan(_position, length).CopyTo(buffer.AsSpan(offset));
        _position += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
