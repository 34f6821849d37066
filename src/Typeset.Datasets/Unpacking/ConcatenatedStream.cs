namespace Typeset.Datasets;

/// <summary>The bytes of one stream and, after its end, those of another.</summary>
/// <param name="first">Read first; disposed with this stream.</param>
/// <param name="second">Read next; disposed with this stream.</param>
internal sealed class ConcatenatedStream(Stream first, Stream second) : ReadOnlyStream
{
    private bool _isInSecond;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (!_isInSecond)
        {
            int read = first.Read(buffer);
            if (read > 0 || buffer.IsEmpty)
            {
                return read;
            }

            _isInSecond = true;
        }

        return second.Read(buffer);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            first.Dispose();
            second.Dispose();
        }

        base.Dispose(disposing);
    }
}
