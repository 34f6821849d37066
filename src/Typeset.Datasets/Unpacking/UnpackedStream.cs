namespace Typeset.Datasets;

/// <summary>Unpacked bytes, whose damage is reported as a failure of reading, in words for people.</summary>
/// <param name="name">The name of the packing.</param>
/// <param name="stream">Unpacks; disposed with this stream.</param>
internal sealed class UnpackedStream(string name, Stream stream) : ReadOnlyStream
{
    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (EndOfStreamException e)
        {
            throw new IOException($"the {name} data ends early; the file was cut off, so copy or download it again", e);
        }
        catch (Exception e) when (e is InvalidDataException or ZstdSharp.ZstdException)
        {
            throw new IOException($"the {name} data is damaged, is cut off, or has something after its end; test it, and copy or download the file again", e);
        }
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
}
