using System.IO.Compression;

namespace Typeset.Datasets;

/// <summary>All members of a gzip file, or an error when the last one does not come to its end.</summary>
/// <remarks>
/// <see cref="GZipStream"/> takes a file that was cut off, or that goes on with something else, for one that ends there. So
/// a member of known content is put after the file: only when everything before it was whole does that content come out at
/// the very end. It is compressed, so that its bytes cannot pass as content inside a block that was cut.
/// </remarks>
internal sealed class CompleteGzipStream : ReadOnlyStream
{
    private const int SealLength = 64;
    private const int LeastDirect = 4096;

    private static readonly byte[] Seal = MakeSeal();
    private static readonly byte[] SealMember = Pack(Seal);

    private readonly Stream _unpacked;
    private readonly byte[] _held = new byte[SealLength];
    private byte[]? _pending;
    private int _heldCount;
    private int _pendingStart;
    private int _pendingEnd;

    /// <summary>Unpacks a file.</summary>
    /// <param name="packed">The members; disposed with this stream.</param>
    public CompleteGzipStream(Stream packed) =>
        _unpacked = new GZipStream(new ConcatenatedStream(packed, new MemoryStream(SealMember, writable: false)), CompressionMode.Decompress);

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is damaged, is cut off, or has something after its last member.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        while (_pendingStart == _pendingEnd)
        {
            if (buffer.Length >= LeastDirect)
            {
                if (Unpack(buffer) is var unpacked && unpacked != 0)
                {
                    return Math.Max(0, unpacked);
                }

                continue;
            }

            if (!Fill())
            {
                return 0;
            }
        }

        // What was unpacked for smaller reads comes first.
        int count = Math.Min(buffer.Length, _pendingEnd - _pendingStart);
        _pending.AsSpan(_pendingStart, count).CopyTo(buffer);
        _pendingStart += count;
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Fill()
    {
        _pending ??= new byte[LeastDirect];
        _pendingStart = 0;
        _pendingEnd = Unpack(_pending);
        if (_pendingEnd >= 0)
        {
            return true;
        }

        _pendingEnd = 0;
        return false;
    }

    /// <summary>Unpacks into a buffer that has room for the seal and more.</summary>
    /// <returns>How many bytes came; none when more have to be read to tell, and a negative number at the end.</returns>
    private int Unpack(Span<byte> buffer)
    {
        // The last bytes read so far may be the seal, so they are held back until more has come.
        _held.AsSpan(0, _heldCount).CopyTo(buffer);
        int read = _unpacked.Read(buffer[_heldCount..]);
        if (read == 0)
        {
            return _heldCount == SealLength && _held.AsSpan().SequenceEqual(Seal)
                ? -1
                : throw new InvalidDataException("The gzip data does not come to its end.");
        }

        int available = _heldCount + read;
        _heldCount = Math.Min(SealLength, available);
        buffer.Slice(available - _heldCount, _heldCount).CopyTo(_held);
        return available - _heldCount;
    }

    private static byte[] MakeSeal()
    {
        byte[] seal = new byte[SealLength];
        "typeset: the end of the file"u8.CopyTo(seal);
        return seal;
    }

    private static byte[] Pack(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
