namespace Typeset.Datasets;

/// <summary>Unpacked bytes, whose damage is reported as a failure of reading, in words for people.</summary>
/// <param name="name">The name of the packing.</param>
/// <param name="stream">Unpacks; disposed with this stream.</param>
/// <param name="fills">Whether a read goes on until its buffer is full, as is best where no byte has to be waited for.</param>
internal sealed class UnpackedStream(string name, Stream stream, bool fills) : ReadOnlyStream
{
    private IOException? _failure;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int length = 0;
        while (_failure is null && TryRead(buffer[length..], out int read))
        {
            length += read;
            if (!fills || read == 0 || length == buffer.Length)
            {
                return length;
            }
        }

        // What came before the damage is handed on first.
        return length > 0 ? length : throw _failure!;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool TryRead(Span<byte> buffer, out int read)
    {
        read = 0;
        try
        {
            read = stream.Read(buffer);
            return true;
        }
        catch (EndOfStreamException e)
        {
            _failure = new IOException($"the {name} data ends early; the file was cut off, so copy or download it again", e);
        }
        catch (Exception e) when (e is InvalidDataException or ZstdSharp.ZstdException)
        {
            _failure = new IOException($"the {name} data is damaged, is cut off, or has something after its end; test it, and copy or download the file again", e);
        }
        catch (IOException e)
        {
            _failure = e;
        }

        return false;
    }
}
