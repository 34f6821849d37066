using Microsoft.Win32.SafeHandles;

namespace Typeset.Cli;

/// <summary>
/// Standard output as bytes. A closed pipe is an exception here, where the console's own stream goes on in silence, and
/// the progress line of a terminal is wiped before anything is written.
/// </summary>
internal sealed class StandardOutput : Stream
{
    private readonly Stream _stream;
    private readonly ProgressLine? _progress;

    private StandardOutput(Stream stream, ProgressLine? progress)
    {
        _stream = stream;
        _progress = progress;
    }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Opens standard output.</summary>
    /// <param name="progress">The line to wipe first; null when there is none.</param>
    public static StandardOutput Open(ProgressLine? progress)
    {
        if (!OperatingSystem.IsWindows())
        {
            try
            {
                FileStream pipe = new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                if (!pipe.CanSeek)
                {
                    return new StandardOutput(pipe, progress);
                }

                // A file stream keeps a position of its own, so that what other commands append to the same file would be overwritten.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // Closed, or of a kind that only the console's stream can write to.
            }
        }

        return new StandardOutput(Console.OpenStandardOutput(), progress);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _progress?.Wipe();
        try
        {
            _stream.Write(buffer);
        }
        catch (IOException e) when (BrokenPipeException.Is(e))
        {
            throw new BrokenPipeException(e.Message, e);
        }
        catch (UnauthorizedAccessException e)
        {
            // Standard output is closed, and its number may belong to something else by now.
            throw new IOException(e.Message, e);
        }
    }

    /// <inheritdoc/>
    public override void Flush() => _stream.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
